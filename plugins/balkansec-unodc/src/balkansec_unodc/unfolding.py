"""Newsletters whose lines a PDF has lost: headlines and datelines within one long line."""

import re
from collections.abc import Iterator
from itertools import pairwise

from balkansec.importing import datelines_at, part
from balkansec.model import Passage

__all__ = ["unfolded"]

_LONG = 600
_REACH = 400
_LONGEST_HEADLINE = 250
# The days of a dateline that begins with them, and the comma before its place.
_DAYS = re.compile(
    r"(?<!\S)\d{1,2}(?:\s[A-Z][a-z]{2,8})?(?:\s?[-–]\s?\d{1,2})?\s[A-Z][a-z]{2,8},?\s\d{4},\s?[A-Z]"
)
_ENDS = re.compile(r"(?<![A-Z])(?<!\b[A-Z][a-z])[.!?][”\"’)]*\s+(?=[A-Z])|NEWS AND EVENTS\s+")


def unfolded(line: Passage) -> Iterator[Passage]:
    """Part a long line where a headline begins, and where the dateline below it does.

    Only datelines that begin with the days and end with a colon are told from prose.

    Example:
        >>> words = "They met. " * 60 + "Police train 5-6 May 2018, Bar, Montenegro: They swam."
        >>> [piece.text[:18] for piece in unfolded(Passage(0, words))]
        ['They met. They met', 'Police train', '5-6 May 2018, Bar,']
    """
    if len(line.text) <= _LONG:
        yield line
        return
    cuts = [0, *_cuts(line), len(line.text)]
    for start, end in pairwise(cuts):
        piece = part(line, start, end)
        if piece.text:
            yield piece


def _cuts(line: Passage) -> Iterator[int]:
    done = 0
    for found in _DAYS.finditer(line.text):
        at = found.start()
        if at < done:
            continue
        dated = datelines_at(Passage(line.start + at, line.text[at : at + _REACH]))
        end = dated[-1].whole.end - line.start if dated else at
        if any(each.place is None for each in dated) or line.text[end : end + 1] != ":":
            continue
        before = max(done, at - _LONGEST_HEADLINE)
        ends = [end.end() for end in _ENDS.finditer(line.text, before, at)]
        if ends and ends[-1] < at:
            yield ends[-1]
        yield at
        done = end
