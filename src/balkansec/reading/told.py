"""The phrases of the vocabulary in one item, found in one pass."""

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from attrs import define

from balkansec.model import Evidence
from balkansec.reading.item_text import ItemText
from balkansec.reading.sentences import sentences
from balkansec.vocabulary import Vocabulary
from balkansec.vocabulary.folded_text import FoldedText
from balkansec.vocabulary.phrases import Found, longest

__all__ = ["Told", "ToldText"]

# What has fewer spaces is a dateline or a heading.
_SPACES_OF_A_SENTENCE = 5


class Told(NamedTuple):
    """A phrase of the vocabulary in an item; a tuple, as hundreds are made for each page.

    Attributes:
        value: what it tells.
        weak: whether it tells so only in the right surroundings.
        start: offset in the item's text.
        end: offset after it.
        sentence: number of the sentence it stands in, from 0; those of the title come first.
        size: how many folded letters and spaces it has.
        at: where it starts in the folded text.
    """

    value: str
    weak: bool
    start: int
    end: int
    sentence: int
    size: int
    at: int


@define(slots=False, frozen=True, eq=False)
class ToldText:
    """An item with all that its phrases tell, by field of the vocabulary.

    Attributes:
        text: title and body.
        vocabulary: the tables.
    """

    text: ItemText
    vocabulary: Vocabulary

    @cached_property
    def folded(self) -> FoldedText:
        """The folded text."""
        return FoldedText(self.text.original)

    @cached_property
    def _found(self) -> dict[str, list[Found]]:
        found: dict[str, list[Found]] = {}
        for given in self.vocabulary.subjects.phrases.find(self.folded.words):
            found.setdefault(given.meaning.field, []).append(given)
        return found

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Start and end of each sentence."""
        return list(sentences(self.text.plain))

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    @cached_property
    def of_title(self) -> int:
        """How many sentences the title has."""
        return bisect_right(self._starts, self.text.title_end - 1) if self.text.title_end else 0

    def reach(self, count: int) -> int:
        """Give the number of the sentence after the first ones of the body, datelines left out."""
        known = self._reaches.get(count)
        if known is not None:
            return known
        asked, at = count, self.of_title
        while at < len(self.sentences) and count:
            start, end = self.sentences[at]
            count -= self.text.plain.count(" ", start, end) >= _SPACES_OF_A_SENTENCE
            at += 1
        self._reaches[asked] = at
        return at

    @cached_property
    def _reaches(self) -> dict[int, int]:
        return {}

    def all(self, *fields: str) -> list[Found]:
        """Give every phrase of some fields, with offsets in the folded text."""
        return [given for field in fields for given in self._found.get(field, ())]

    def told(self, *fields: str) -> list[Told]:
        """Give the phrases of some fields that lie in no longer one of these fields."""
        known = self._told.get(fields)
        if known is None:
            known = self._told[fields] = self.placed(longest(self.all(*fields)))
        return known

    @cached_property
    def _told(self) -> dict[tuple[str, ...], list[Told]]:
        return {}

    @cached_property
    def _origins(self) -> dict[tuple[int, int], tuple[int, int]]:
        return {}

    def _origin(self, start: int, end: int) -> tuple[int, int]:
        known = self._origins.get((start, end))
        if known is None:
            known = self._origins[start, end] = self.folded.origin(start, end)
        return known

    def placed(self, found: Iterable[Found]) -> list[Told]:
        """Say where phrases stand; one that runs from one sentence into the next is none."""
        placed = []
        for given in found:
            start, end = self._origin(given.start, given.end)
            sentence = bisect_right(self._starts, start) - 1
            if sentence < 0 or end > self.sentences[sentence][1]:
                continue
            meaning, size = given.meaning, given.end - given.start
            placed.append(
                Told(meaning.value, meaning.weak, start, end, sentence, size, given.start)
            )
        return placed

    def evidence(self, field: str, told: Told, reason: str) -> Evidence:
        """Point evidence of a field at the words of the page."""
        said = self.text.passage(told.start, told.end)
        return Evidence(field, said.text, said.start, reason)
