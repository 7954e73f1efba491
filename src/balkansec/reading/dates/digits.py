"""The digits of a text, around which all its dates stand."""

import re
from collections.abc import Iterator
from typing import Final

__all__ = ["Numbers", "numbers", "spans_around"]

# Start and end of each row of digits.
Numbers = list[tuple[int, int]]

# How far from a digit the words of its date may stand.
_REACH: Final = 32
# A single sign of a set is searched for twice as fast as a row of them.
_DIGITS: Final = re.compile(r"[0-9][0-9]*")
_SAME_YEAR: Final = re.compile(r"same year")


def numbers(text: str) -> Numbers:
    """Find the rows of digits in a text, in its order.

    Example:
        >>> numbers("16 May 2018")
        [(0, 2), (7, 11)]
    """
    return [found.span() for found in _DIGITS.finditer(text)]


def spans_around(text: str, digits: Numbers) -> Iterator[tuple[int, int]]:
    """Give start and end of each stretch around digits, widened to the next spaces.

    The stretches never overlap, so that one word as long as the text is walked
    through once and not once for each digit in it.
    """
    if "same year" in text:
        digits = sorted([*digits, *(found.span() for found in _SAME_YEAR.finditer(text))])
    start, end = 0, -1
    for first, last in digits:
        if first - _REACH > end:
            if end >= 0:
                yield start, end
            lowest = max(0, end)
            start = max(lowest, text.rfind(" ", lowest, max(lowest, first - _REACH)))
        if last + _REACH > end:
            end = text.find(" ", last + _REACH)
            if end < 0:
                end = len(text)
    if end >= 0:
        yield start, end
