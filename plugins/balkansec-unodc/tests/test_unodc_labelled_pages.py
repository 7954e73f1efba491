"""Pages in the office's layouts are read as a person reads them."""

from labelled_pages import PagesAsLabelled

import balkansec_unodc


class TestPages(PagesAsLabelled):
    plugin = balkansec_unodc
    beside = __file__
    layouts = ("archive", "front", "story", "programme", "newsletter")
