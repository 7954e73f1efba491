"""Pages in the council's layouts are read as a person reads them."""

from labelled_pages import PagesAsLabelled

import balkansec_rcc


class TestPages(PagesAsLabelled):
    plugin = balkansec_rcc
    beside = __file__
    layouts = ("old", "new", "cve", "press", "news", "archive", "newsletter")
