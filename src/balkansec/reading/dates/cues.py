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


# The phrases by their first word: of each its other words, itself and what it says.
_Phrases = Mapping[str, tuple[tuple[list[str], str, frozenset[str]], ...]]


def find_cues(words: list[str], cues: DateCues) -> list[Cue]:
    """Find the phrases among folded words, by their first word, the shorter of two first."""
    by_first_word = _by_first_word(cues)
    return [
        Cue(kinds, phrase, first, first + 1 + len(others))
        for first, word in enumerate(words)
        if word in by_first_word
        for others, phrase, kinds in by_first_word[word]
        if not others or words[first + 1 : first + 1 + len(others)] == others
    ]


@lru_cache(maxsize=8)
def _by_first_word(cues: DateCues) -> _Phrases:
    kinds: dict[str, set[str]] = {}
    for kind in fields(DateCues):
        for phrase in getattr(cues, kind.name):
            kinds.setdefault(phrase, set()).add(kind.name)
    rows: dict[str, list[tuple[list[str], str, frozenset[str]]]] = {}
    for phrase, said in sorted(kinds.items(), key=lambda row: len(row[0])):
        word, *others = phrase.split()
        rows.setdefault(word, []).append((others, phrase, frozenset(said)))
    return {word: tuple(row) for word, row in rows.items()}
