"""The phrases beside a date that tell what it is the date of."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

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


_Row = tuple[list[str], str, frozenset[str]]


class _Begun(NamedTuple):
    """What begins with a word: the phrase that it is, and others by their second word."""

    alone: tuple[_Row, ...]
    longer: Mapping[str, tuple[_Row, ...]]


def find_cues(words: list[str], cues: DateCues) -> list[Cue]:
    """Find the phrases among folded words, by their first word, the shorter of two first."""
    begun_by = _by_first_word(cues)
    found: list[Cue] = []
    for first, word in enumerate(words):
        if word not in begun_by:
            continue
        begun, after = begun_by[word], first + 1
        for _, phrase, kinds in begun.alone:
            found.append(Cue(kinds, phrase, first, after))
        for others, phrase, kinds in begun.longer.get(words[after], ()) if words[after:] else ():
            if words[after : after + len(others)] == others:
                found.append(Cue(kinds, phrase, first, after + len(others)))
    return found


@lru_cache(maxsize=8)
def _by_first_word(cues: DateCues) -> Mapping[str, _Begun]:
    kinds: dict[str, set[str]] = {}
    for kind in fields(DateCues):
        for phrase in getattr(cues, kind.name):
            kinds.setdefault(phrase, set()).add(kind.name)
    rows: dict[str, list[_Row]] = {}
    for phrase, said in sorted(kinds.items(), key=lambda row: len(row[0])):
        word, *others = phrase.split()
        rows.setdefault(word, []).append((others, phrase, frozenset(said)))
    return {word: _begun(phrases) for word, phrases in rows.items()}


def _begun(rows: list[_Row]) -> _Begun:
    longer: dict[str, tuple[_Row, ...]] = {}
    for row in rows:
        for second in row[0][:1]:
            longer[second] = (*longer.get(second, ()), row)
    return _Begun(tuple(row for row in rows if not row[0]), longer)
