"""Importers that claim too little or too much."""

from gazette import Gazette

from balkansec.plugins import Claim


class KnowsNoText(Gazette):
    def identify(self, page):
        claim = super().identify(page)
        return claim if b"<html" in page.content else Claim(0, "it is no HTML")


class ClaimsAllLists(Gazette):
    def identify(self, page):
        claim = super().identify(page)
        return Claim(60, "it has links") if b"<a href" in page.content else claim
