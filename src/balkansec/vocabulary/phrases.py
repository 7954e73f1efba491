"""Many phrases found in a text in one pass."""

import re
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

import ahocorasick_rs

from balkansec.errors import InvalidValue
from balkansec.vocabulary.folding import fold

__all__ = ["Compiled", "Found", "Meaning", "Phrases", "folded_phrase"]

_FOLDED = re.compile(r"[a-z0-9]+(?: [a-z0-9]+)*\*?")


class Meaning(NamedTuple):
    """What a phrase tells; a tuple, as thousands are made in loading.

    Attributes:
        field: what it tells of, such as "topic" or "status".
        value: what it tells, such as "cybercrime".
        weak: whether it tells so only in the right surroundings.
    """

    field: str
    value: str
    weak: bool = False


class Found(NamedTuple):
    """What is told at one place of a folded text.

    A tuple, as hundreds are made for each page.

    Attributes:
        meanings: what the phrase tells.
        start: where its first word starts.
        end: where its last word ends.
    """

    meanings: Sequence[Meaning]
    start: int
    end: int


class Compiled(NamedTuple):
    """What finds the phrases, and what is known of each by its number.

    Attributes:
        automaton: finds them with a space before each, and after each that does not go on.
        goes_on: whether the last word of each may go on.
        meanings: what each tells.
    """

    automaton: ahocorasick_rs.AhoCorasick
    goes_on: list[bool]
    meanings: list[Sequence[Meaning]]


def folded_phrase(phrase: str) -> str:
    """Fold a phrase as a table has it, in whatever letters; "*" at its end stays.

    Raises:
        InvalidValue: a phrase without a letter or digit, which would stand everywhere.

    Example:
        >>> folded_phrase("Датата не е потвърден*")
        'datata ne e potvarden*'
    """
    if _FOLDED.fullmatch(phrase):
        return phrase
    folded = fold(phrase)
    if not folded:
        raise InvalidValue("vocabulary", phrase, "a phrase with a letter or a digit")
    return folded + "*" * phrase.endswith("*")


class Phrases:
    """Folded phrases with their meanings, compiled when first asked.

    A phrase matches whole words; one that ends in "*" lets its last word go on.

    Example:
        >>> known = Phrases((("round table", Meaning("type", "round table")),))
        >>> [(start, end) for _, start, end in known.find(" a round table ")]
        [(3, 14)]
    """

    def __init__(self, rows: Iterable[tuple[str, Meaning]]) -> None:
        """Take the phrases with what each tells; one phrase may tell several things."""
        self._rows = rows
        self._compiled: Compiled | None = None
        self._words: frozenset[str] | None = None

    def find(self, words: str) -> list[Found]:
        """Find every phrase in a folded text that has a space before and after each word.

        They come in the order of their ends; phrases may overlap.
        """
        return [Found(*given) for given in self.matches(words)]

    def of_field(self, field: str) -> "Phrases":
        """Give the phrases that tell something of one field.

        Example:
            >>> known = Phrases((("round table", Meaning("type", "round table")),))
            >>> known.of_field("topic").find(" a round table ")
            []
        """
        return Phrases(tuple(row for row in self._rows if row[1].field == field))

    def needed(self, field: str, values: Collection[str]) -> "Phrases":
        """Give a word of each phrase that tells such a value of a field: no text without it does.

        Example:
            >>> known = Phrases((("put off*", Meaning("status", "postponed")),))
            >>> known.needed("status", {"postponed"}).holds("offered")
            True
        """
        rows = ((p, m) for p, m in self._rows if m.field == field and m.value in values)
        return Phrases(tuple((max(phrase.split(), key=len), told) for phrase, told in rows))

    def holds(self, word: str) -> bool:
        """Tell whether a folded word may be one of the words of a phrase.

        Example:
            >>> known = Phrases((("round table*", Meaning("type", "round table")),))
            >>> known.holds("round"), known.holds("tables"), known.holds("rounds")
            (True, True, False)
        """
        if self._words is None:
            self._words = frozenset(word for phrase, _ in self._rows for word in phrase.split())
        begun = (f"{word[:length]}*" for length in range(1, len(word) + 1))
        return word in self._words or not self._words.isdisjoint(begun)

    def matches(self, words: str) -> list[tuple[Sequence[Meaning], int, int]]:
        """Do the same and give bare tuples, which are made several times as fast."""
        automaton, goes_on, meanings = self.compiled
        return [
            (meanings[index], start + 1, words.index(" ", end) if goes_on[index] else end - 1)
            for index, start, end in automaton.find_matches_as_indexes(words, overlapping=True)
        ]

    @property
    def compiled(self) -> Compiled:
        """What finds them, for a loop that makes of each place what it needs."""
        return self._compiled or self._compile()

    def _compile(self) -> Compiled:
        by_phrase: dict[str, Sequence[Meaning]] = {}
        # One sequence for all phrases of one meaning: there are thousands to make.
        alone: dict[Meaning, Sequence[Meaning]] = {}
        for phrase, meaning in self._rows:
            told = by_phrase.get(phrase)
            if told is None:
                by_phrase[phrase] = alone.setdefault(meaning, (meaning,))
            elif meaning not in told:
                by_phrase[phrase] = (*told, meaning)
        patterns = [f" {p[:-1]}" if p.endswith("*") else f" {p} " for p in by_phrase]
        goes_on = [p.endswith("*") for p in by_phrase]
        automaton = ahocorasick_rs.AhoCorasick(patterns)
        self._compiled = Compiled(automaton, goes_on, list(by_phrase.values()))
        return self._compiled
