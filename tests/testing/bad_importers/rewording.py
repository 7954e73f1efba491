"""Importers that give other words than the page has."""

from attrs import evolve
from gazette import Gazette

from balkansec.model import Passage


class _Rewords(Gazette):
    said, instead = "", ""

    def extract(self, page):
        extract = super().extract(page)
        text = extract.text

        def moved(passage):
            more = (len(self.instead) - len(self.said)) * text.count(self.said, 0, passage.start)
            return Passage(passage.start + more, passage.text.replace(self.said, self.instead))

        items = [
            evolve(
                item,
                title=moved(item.title),
                body=moved(item.body),
                stated=tuple(evolve(given, value=moved(given.value)) for given in item.stated),
            )
            for item in extract.items
        ]
        return evolve(extract, text=text.replace(self.said, self.instead), items=tuple(items))


class KnowsAnotherName(_Rewords):
    said, instead = "Berat", "Antipatreia"


class BeginsWithTheFirst(_Rewords):
    said, instead = "in November", "on 1 November"


class AddsTheYear(_Rewords):
    said, instead = "9 October.", "9 October 2019."


class DropsAsterisks(_Rewords):
    said, instead = "*", ""
