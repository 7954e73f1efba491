"""A folded sentence that knows where each of its words stands in the text it was folded from."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Final

from balkansec.vocabulary.folding import TABLE, beyond_ascii, folded_signs

__all__ = ["Origins"]

_GAP: Final = re.compile("  +")


class _Uneven(dict[str, bool]):
    """Whether a character does not fold to one, worked out when it is first met."""

    def __missing__(self, character: str) -> bool:
        uneven = self[character] = len(TABLE[ord(character)] or "") != 1
        return uneven


_UNEVEN: Final = _Uneven()
_UNEVEN_ASCII: Final = frozenset(filter(_UNEVEN.__getitem__, map(chr, range(128))))


def _places(text: str, sign: str) -> Iterator[int]:
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1)


class Origins:
    """Where the words of a folded text stand in the text as printed.

    The folded text has a space before and after each word.

    Example:
        >>> Origins("In Čačak: Slovakia’s turn").of(10)  # of " in cacak slovakias turn "
        10
    """

    def __init__(self, printed: str, folded: str | None = None) -> None:
        """Note every wide gap and every character that does not fold to one.

        Args:
            printed: the text.
            folded: the same folded sign by sign, where that is at hand.
        """
        padded = f" {folded_signs(printed) if folded is None else folded} "
        # Where each wide gap stands in the folded text, and how much is left out up to it.
        self._gaps: list[int] = []
        self._left_out = [0]
        before = 0
        for found in _GAP.finditer(padded):
            start, end = found.span()
            self._gaps.append(start - before)
            before += end - start - 1
            self._left_out.append(before)
        # The characters that were not folded to one: where they went, whence, how long.
        self._starts: list[int] = []
        self._sources: list[tuple[int, int]] = []
        if len(padded) != len(printed) + 2 or not printed.isascii():
            self._note_uneven(printed)

    def _note_uneven(self, printed: str) -> None:
        signs = {sign for sign in beyond_ascii(printed) if _UNEVEN[sign]} | _UNEVEN_ASCII
        shift = 0
        for at, uneven in sorted((at, sign) for sign in signs for at in _places(printed, sign)):
            length = len(TABLE[ord(uneven)] or "")
            self._starts.append(at + shift)
            self._sources.append((at, length))
            shift += length - 1

    def of(self, at: int) -> int:
        """Give the offset in the printed text of a character of the folded one."""
        translated = at + self._left_out[bisect_left(self._gaps, at)] - 1
        if not self._starts:
            return translated
        mark = bisect_right(self._starts, translated) - 1
        if mark < 0:
            return translated
        source, length = self._sources[mark]
        past = translated - self._starts[mark] - length
        return source if past < 0 else source + 1 + past
