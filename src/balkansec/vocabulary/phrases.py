"""Many phrases found in a text in one pass."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

import ahocorasick_rs
from attrs import define, frozen

__all__ = ["Found", "Meaning", "Phrases", "longest"]


@frozen
class Meaning:
    """What a phrase tells.

    Attributes:
        field: what it tells of, such as "topic" or "status".
        value: what it tells, such as "cybercrime".
        weak: whether it tells so only in the right surroundings.
    """

    field: str
    value: str
    weak: bool = False


class Found(NamedTuple):
    """A phrase in a folded text, and where its first word starts and its last one ends.

    A tuple, as hundreds are made for each page.
    """

    meaning: Meaning
    start: int
    end: int


@define(slots=False, frozen=True, eq=False)
class Phrases:
    """Folded phrases with their meanings, compiled when first asked.

    A phrase matches whole words; one that ends in "*" lets its last word go on.

    Attributes:
        rows: the phrases with what each tells; one phrase may tell several things.

    Example:
        >>> known = Phrases((("round table", Meaning("type", "round table")),))
        >>> [(found.start, found.end) for found in known.find(" a round table ")]
        [(3, 14)]
    """

    rows: Sequence[tuple[str, Meaning]]

    @cached_property
    def _compiled(self) -> tuple[ahocorasick_rs.AhoCorasick, list[tuple[bool, list[Meaning]]]]:
        by_phrase: dict[str, list[Meaning]] = {}
        for phrase, meaning in self.rows:
            told = by_phrase.setdefault(phrase, [])
            if meaning not in told:
                told.append(meaning)
        patterns = [f" {p[:-1]}" if p.endswith("*") else f" {p} " for p in by_phrase]
        meanings = [(p.endswith("*"), told) for p, told in by_phrase.items()]
        return ahocorasick_rs.AhoCorasick(patterns), meanings

    def find(self, words: str) -> list[Found]:
        """Find every phrase in a folded text that has a space before and after each word.

        They come in the order of their ends; phrases may overlap.
        """
        automaton, meanings = self._compiled
        found: list[Found] = []
        for index, start, end in automaton.find_matches_as_indexes(words, overlapping=True):
            goes_on, told = meanings[index]
            stop = words.index(" ", end) if goes_on else end - 1
            found.extend(Found(meaning, start + 1, stop) for meaning in told)
        return found


def longest(found: Iterable[Found]) -> list[Found]:
    """Give, in the order of the text, the phrases that lie in no longer one.

    Example:
        >>> police = Found(Meaning("topic", "police"), 1, 7)
        >>> longest([police, Found(Meaning("topic", "police cooperation"), 1, 19)])[0].end
        19
    """
    kept: list[Found] = []
    reach, first = 0, 0
    for given in sorted(found, key=lambda one: (one.start, -one.end)):
        if given.end > reach or (given.start, given.end) == (first, reach):
            kept.append(given)
            first, reach = given.start, given.end
    return kept
