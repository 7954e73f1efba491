"""Pages in the layouts of the OSCE are read as a person reads them."""

from labelled_pages import PagesAsLabelled

import balkansec_osce


class TestPages(PagesAsLabelled):
    plugin = balkansec_osce
    beside = __file__
    layouts = ("press", "news", "event", "listing")
