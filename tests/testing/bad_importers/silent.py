"""Importers that find nothing, or less, and do not say so."""

from attrs import evolve
from gazette import Gazette

from balkansec.importing import parse_html


class SilentOnEmptyPages(Gazette):
    def problems(self, page, text, items):
        return super().problems(page, text, items) if parse_html(text).text else ()


class SilentOnErrors(Gazette):
    def problems(self, page, text, items):
        return () if "503" in text else super().problems(page, text, items)


class SilentOnCutPages(Gazette):
    def is_cut(self, text):
        return "<html" not in text and super().is_cut(text)


class SilentOnDoubtfulBytes(Gazette):
    def decode(self, page):
        return evolve(super().decode(page), problems=())


class SilentOnNewDesigns(Gazette):
    def problems(self, page, text, items):
        known = items or self.is_cut(text) or 'class="list"' in text or len(text) < 500
        return super().problems(page, text, items) if known else ()
