"""The phrases beside a date that tell what it is the date of."""

from collections.abc import Mapping
from functools import lru_cache

from attrs import fields, frozen

from balkansec.vocabulary import DateCues

__all__ = ["Cue", "find_cues"]


@frozen(eq=False)
class Cue:
    """A phrase found among the words beside a date.

    Attributes:
        kinds: what it says, as ``DateCues`` names it.
        phrase: the phrase.
        first, last: index of its first word and of the one after its last.
    """

    kinds: frozenset[str]
    phrase: str
    first: int
    last: int


_Phrases = Mapping[str, tuple[tuple[int, str, frozenset[str]], ...]]


def find_cues(words: list[str], cues: DateCues) -> list[Cue]:
    """Find the phrases among folded words, by their first word, the shorter of two first."""
    by_first_word = _by_first_word(cues)
    return [
        Cue(kinds, phrase, first, first + length)
        for first, word in enumerate(words)
        if word in by_first_word
        for length, phrase, kinds in by_first_word[word]
        if length == 1 or " ".join(words[first : first + length]) == phrase
    ]


@lru_cache(maxsize=8)
def _by_first_word(cues: DateCues) -> _Phrases:
    kinds: dict[str, set[str]] = {}
    for kind in fields(DateCues):
        for phrase in getattr(cues, kind.name):
            kinds.setdefault(phrase, set()).add(kind.name)
    rows: dict[str, list[tuple[int, str, frozenset[str]]]] = {}
    for phrase, said in sorted(kinds.items(), key=lambda row: len(row[0])):
        words = phrase.split()
        rows.setdefault(words[0], []).append((len(words), phrase, frozenset(said)))
    return {word: tuple(row) for word, row in rows.items()}
