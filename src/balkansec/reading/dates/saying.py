"""The words of a sentence and the phrases that it says."""

import re
from typing import Final, NamedTuple

from balkansec.vocabulary import fold

__all__ = ["WORD", "Word", "nearness", "says", "words_between"]

WORD: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_LONGEST_WORD: Final = 24
_FAR: Final = 10_000
# A third of the time of the constructor with names.
_word = tuple.__new__


class Word(NamedTuple):
    """A word and where it stands in its text; a tuple, as there are dozens in a sentence."""

    start: int
    end: int
    folded: str


def words_between(text: str, start: int, end: int) -> list[Word]:
    """Give the words between two offsets of a plain text."""
    found = [(*word.span(), word[0]) for word in WORD.finditer(text, start, end)]
    return [
        _word(Word, (first, last, fold(word)))
        for first, last, word in found
        if len(word) <= _LONGEST_WORD
    ]


def says(words: list[Word], phrases: tuple[str, ...]) -> bool:
    """Tell whether one of some folded phrases stands among the words."""
    said = _joined(words)
    return any(f" {phrase} " in said for phrase in phrases)


def nearness(words: list[Word], at: int, phrases: tuple[str, ...]) -> int:
    """Give how many letters the nearest of some phrases is away from an offset; many for none."""
    said = _joined(words)
    here = len(_joined([word for word in words if word.start < at]))
    found = ((said.find(f" {phrase} "), len(phrase) + 2) for phrase in phrases)
    away = (
        here - place - long if place + long <= here else abs(place - here)
        for place, long in found
        if place >= 0
    )
    return min(away, default=_FAR)


def _joined(words: list[Word]) -> str:
    return f" {' '.join([word.folded for word in words])} "
