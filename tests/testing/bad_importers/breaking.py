"""Importers that break on some pages, take too much, or cannot travel."""

from attrs import evolve
from gazette import Gazette


class RaisesAtNul(Gazette):
    def extract(self, page):
        if b"\x00" in page.content:
            raise ValueError("a page with NUL")
        return super().extract(page)


class KeepsAllBefore(Gazette):
    def extract(self, page):
        extract = super().extract(page)
        self.before = [extract.text[: item.body.start] for item in extract.items]
        return extract


class HoldsAFunction(Gazette):
    def __init__(self):
        self.strip = lambda text: text.strip()


class HasHalfACharacter(Gazette):
    def extract(self, page):
        follow = ("https://valley-gazette.example/\udcc4",)
        return evolve(super().extract(page), follow=follow)
