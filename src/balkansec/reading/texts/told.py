"""The phrases of the vocabulary in one item, found in one pass."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from itertools import accumulate
from operator import itemgetter
from typing import Final, NamedTuple

from balkansec.model import Evidence
from balkansec.reading.texts.folded_sentences import FoldedSentences, folded_sentences
from balkansec.reading.texts.item_text import ItemText
from balkansec.vocabulary import Vocabulary

__all__ = ["Told", "ToldText", "longest", "outside", "outside_its_own"]

# What has fewer spaces is a dateline or a heading.
_SPACES_OF_A_SENTENCE: Final = 5
# A third of the time of the constructor with names.
_told = tuple.__new__


class Told(NamedTuple):
    """A phrase of the vocabulary in an item; a tuple, as hundreds are made for each page.

    Attributes:
        value: what it tells.
        weak: whether it tells so only in the right surroundings.
        sentence: number of the sentence it stands in, from 0; those of the title come first.
        at: where it starts in the folded text.
        stop: where it ends there.
        within: the folded text; not the item, which would hold itself by its phrases
            and stay in memory until cycles are looked for.
    """

    value: str
    weak: bool
    sentence: int
    at: int
    stop: int
    within: FoldedSentences

    @property
    def start(self) -> int:
        """The offset in the item's text."""
        return self.within.origin_of(self.sentence, self.at)

    @property
    def end(self) -> int:
        """The offset after it in the item's text."""
        return self.within.origin_of(self.sentence, self.stop - 1) + 1

    @property
    def words(self) -> str:
        """Its folded words."""
        return self.within.text[self.at : self.stop]


_at, _stop, _sentence = map(itemgetter, map(Told._fields.index, ("at", "stop", "sentence")))


class ToldText:
    """An item with all that its phrases tell, by field of the vocabulary.

    Attributes:
        text: title and body.
        vocabulary: the tables.
        sentences: start and end of each sentence.
        of_title: how many sentences the title has.
        folded: the words of the sentences, folded. A space stands before and after
            each word and two between sentences, so that no phrase runs from one
            into the next.
    """

    def __init__(self, text: ItemText, vocabulary: Vocabulary) -> None:
        """Split the text into sentences and find the phrases of each."""
        self.text = text
        self.vocabulary = vocabulary
        self._within = within = folded_sentences(text.plain)
        self.sentences = within.spans
        self.folded = within.text
        title_end = text.title_end
        self._starts = [start for start, _ in self.sentences]
        self.of_title = bisect_left(self._starts, title_end)
        self._found = self._phrases()
        self._told: dict[str, list[Told]] = {}
        spaces = text.plain.count
        numbered = enumerate(self.sentences[self.of_title :], self.of_title + 1)
        full = [n for n, span in numbered if spaces(" ", *span) >= _SPACES_OF_A_SENTENCE]
        # Where each sentence of the body ends that is no dateline.
        self._reaches = [self.of_title, *full]

    def _phrases(self) -> dict[str, list[Told]]:
        found: dict[str, list[Told]] = defaultdict(list)
        words, within = self.folded, self._within
        ends = iter(within.starts)
        sentence, end = -1, next(ends)
        known = self.vocabulary.subjects.phrases.compiled
        goes_on, meanings = known.goes_on, known.meanings
        # They come in the order of their ends, so that no sentence comes again.
        for index, start, after in known.automaton.find_matches_as_indexes(words, overlapping=True):
            stop = words.index(" ", after) if goes_on[index] else after - 1
            while stop > end:
                sentence, end = sentence + 1, next(ends)
            for field, value, weak in meanings[index]:
                told = _told(Told, (value, weak, sentence, start + 1, stop, within))
                found[field].append(told)
        return found

    def reach(self, count: int) -> int:
        """Give the number of the sentence after the first ones of the body, datelines left out."""
        return self._reaches[count] if count < len(self._reaches) else len(self.sentences)

    def folded_sentence(self, number: int) -> str:
        """Give the folded words of a sentence, a space before and after each."""
        begin, end = self._within.starts[number : number + 2]
        return self.folded[begin:end]

    def numbers_of(self, offsets: Iterable[int]) -> frozenset[int]:
        """Give the numbers of the sentences in which any of some offsets lie."""
        return frozenset([bisect_right(self._starts, at) - 1 for at in offsets])

    def all(self, field: str) -> list[Told]:
        """Give every phrase of a field, those within longer ones included."""
        return self._found.get(field, [])

    def told(self, field: str) -> list[Told]:
        """Give the phrases of a field that lie in no longer one of it."""
        known = self._told.get(field)
        if known is None:
            every = self._found.get(field, [])
            known = self._told[field] = longest(every) if len(every) > 1 else every
        return known

    def in_sentence(self, field: str, number: int, *, longest: bool) -> list[Told]:
        """Give the phrases of a field in one sentence.

        Args:
            field: the field.
            number: the number of the sentence.
            longest: whether to leave out those that lie in a longer one of the field.
        """
        found = self.told(field) if longest else self.all(field)
        start = bisect_left(found, number, key=_sentence)
        return found[start : bisect_right(found, number, start, key=_sentence)]

    def evidence(self, field: str, told: Told, reason: str) -> Evidence:
        """Point evidence of a field at the words of the page."""
        span = self._within.origin(told.sentence, told.at, told.stop)
        return self.text.evidence(field, span, reason)


def longest(found: Iterable[Told]) -> list[Told]:
    """Give, in the order of the text, the phrases that lie in no longer one.

    Args:
        found: phrases in the order of their ends, as ``ToldText`` gives them.
    """
    kept: list[Told] = []
    first = reach = -1
    for given in found:
        _, _, _, at, stop, _ = given
        if stop == reach and at > first:
            continue
        while at <= first and (at, stop) != (first, reach):
            # What ends before it or with it, and begins no earlier, lies in it.
            kept.pop()
            first, reach = (kept[-1].at, kept[-1].stop) if kept else (-1, -1)
        kept.append(given)
        first, reach = at, stop
    return kept


def outside(found: list[Told], shadows: list[Told]) -> list[Told]:
    """Give the phrases of which no shadow holds all words."""
    if not shadows or not found:
        return found
    ordered = _ordered(shadows)
    starts = [shadow.at for shadow in ordered]
    # How far the shadows reach that begin up to each one.
    reaches = list(accumulate((shadow.stop for shadow in ordered), max))
    return [
        given
        for given in found
        if not (begun := bisect_right(starts, given.at)) or reaches[begun - 1] < given.stop
    ]


def outside_its_own(found: list[Told], shadows: list[Told]) -> list[Told]:
    """Give the phrases of which no shadow of the same value holds all words."""
    if not shadows or not found:
        return found
    of_value: dict[str, list[Told]] = defaultdict(list)
    for shadow in shadows:
        of_value[shadow.value].append(shadow)
    kept = {
        id(given)
        for value, own in of_value.items()
        for given in outside([given for given in found if given.value == value], own)
    }
    return [given for given in found if given.value not in of_value or id(given) in kept]


def _ordered(found: Iterable[Told]) -> list[Told]:
    """Give phrases by their start, the longer of two first."""
    # Two sorts by fields take half of the time of one by pairs.
    ordered = sorted(found, key=_stop, reverse=True)
    ordered.sort(key=_at)
    return ordered
