"""Pages in the layouts of DCAF Geneva and Ljubljana are read as a person reads them."""

from labelled_pages import PagesAsLabelled

import balkansec_dcaf


class TestPages(PagesAsLabelled):
    plugin = balkansec_dcaf
    beside = __file__
    layouts = ("section", "activity", "post", "tile", "news")
