"""The phrases beside a date that tell what it is the date of."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from attrs import fields

from balkansec.vocabulary import DateCues
from balkansec.vocabulary.folding import folded_words

__all__ = ["Cue", "Said", "find_cues", "first_words", "said_in"]

# A third of the time of the constructor with names.
_cue = tuple.__new__


class Cue(NamedTuple):
    """A phrase found among the words beside a date; a tuple, as dozens are made for each text.

    Attributes:
        kinds: what it says, as ``DateCues`` names it.
        phrase: the phrase.
        first, last: index of its first word and of the one after its last.
    """

    kinds: frozenset[str]
    phrase: str
    first: int
    last: int


class Said(NamedTuple):
    """The words beside a date and what they say.

    Attributes:
        words: the words, folded.
        cues: the phrases among them.
        last: of each kind of these phrases, the index after the last word of the last one.
    """

    words: list[str]
    cues: list[Cue]
    last: Mapping[str, int]


_NOTHING: Mapping[str, int] = MappingProxyType({})


def said_in(text: str, cues: DateCues) -> Said:
    """Read the words of a stretch of a text and the phrases among them."""
    words = folded_words(text)
    found = find_cues(words, cues)
    return Said(words, found, _last_of_kinds(found) if found else _NOTHING)


def _last_of_kinds(found: list[Cue]) -> Mapping[str, int]:
    last: dict[str, int] = {}
    for kinds, _, _, after in found:
        for kind in kinds:
            if after > last.get(kind, 0):
                last[kind] = after
    return last


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
        (alone, longer), after = begun_by[word], first + 1
        for _, phrase, kinds in alone:
            found.append(_cue(Cue, (kinds, phrase, first, after)))
        if not longer or after == len(words):
            continue
        for others, phrase, kinds in longer.get(words[after], ()):
            last = after + len(others)
            if words[after:last] == others:
                found.append(_cue(Cue, (kinds, phrase, first, last)))
    return found


@lru_cache(maxsize=32)
def first_words(kind: str, cues: DateCues) -> frozenset[str]:
    """Give the words with which phrases of a kind begin."""
    return frozenset(phrase.partition(" ")[0] for phrase in getattr(cues, kind))


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
