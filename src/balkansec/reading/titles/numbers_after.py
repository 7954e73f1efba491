"""Editions that titles give as a number after the gathering: "Meeting 10", "Meeting No. 5"."""

import re
from collections.abc import Collection
from typing import Final

from balkansec.reading.texts.told import ToldText
from balkansec.vocabulary import fold

__all__ = ["number_after"]

_NUMBERED: Final = re.compile(
    r"(?:\b(?:no|nr|br|num|бр|нр)(?:\.\s?|\s)|\b(?:number|broj|број|numër|številka)\s|№\s?|#)"
    r"([1-9][0-9]{0,2})(?![\w/-])",
    re.IGNORECASE,
)
_DIGIT: Final = re.compile("[1-9]")
_AT_END: Final = re.compile(r"\s([1-9][0-9]{0,2})\Z")
_ENDS: Final = frozenset(".;:)")
_REACH: Final = 60
# "Sastanak odbora br. 5": the longest phrase for a gathering that is looked for.
_MOST_WORDS: Final = 3
# "Training 101" is one for beginners, and 112 is what is called in need.
_NO_EDITIONS: Final = frozenset({"101", "112"})


def number_after(told: ToldText, gatherings: Collection[str]) -> tuple[int, int] | None:
    """Give the offsets of the number after words for a gathering in the title, or None.

    A word or a sign says that a number counts wherever it stands; without one it ends
    the title.

    Args:
        told: title and body.
        gatherings: the folded words for gatherings.

    Example:
        >>> from balkansec import read_text
        >>> read_text("It is held in Bar.", title="Board meeting No. 5 of the project").edition
        5
    """
    plain, end = told.text.plain, told.text.title_end
    if _DIGIT.search(plain, 0, end) is None:
        return None
    for found in _NUMBERED.finditer(plain, 0, end):
        if _is_counted(plain, found.start(), gatherings):
            return found.span(1)
    if not plain[max(0, end - 1) : end].isdigit():
        return None
    last = _AT_END.search(plain, max(0, end - _REACH), end)
    if last is None or last[1] in _NO_EDITIONS:
        return None
    return last.span(1) if _is_counted(plain, last.start(), gatherings) else None


def _is_counted(text: str, at: int, gatherings: Collection[str]) -> bool:
    """Tell whether words for a gathering stand right before an offset."""
    before = text[max(0, at - _REACH) : at].rstrip(" (,:")
    if before[-1:] in _ENDS:
        return False
    words = fold(before).split()[-_MOST_WORDS:]
    return any(" ".join(words[first:]) in gatherings for first in range(len(words)))
