"""A folded text that knows where each of its words stands in the text it was folded from."""

import re
from bisect import bisect_left, bisect_right
from functools import cached_property

from attrs import define

from balkansec.vocabulary.folding import TABLE

__all__ = ["FoldedText"]

_GAP = re.compile("  +")


@define(slots=False, frozen=True, eq=False)
class FoldedText:
    """A text in its plain form, with one space before and after each word.

    Attributes:
        original: the text as printed.

    Example:
        >>> folded = FoldedText("In Čačak: Slovakia’s turn")
        >>> folded.words
        ' in cacak slovakias turn '
        >>> start = folded.words.index("slovakias")
        >>> folded.origin(start, start + 9)
        (10, 20)
    """

    original: str

    @cached_property
    def words(self) -> str:
        """The folded words; an apostrophe leaves no gap, every other sign does."""
        return _GAP.sub(" ", self._padded)

    @cached_property
    def _padded(self) -> str:
        return f" {self.original.translate(TABLE)} "

    @cached_property
    def _gaps(self) -> tuple[list[int], list[int]]:
        """Give where each wide gap stands in ``words``, and how much is left out up to it."""
        places, left_out, before = [], [0], 0
        for found in _GAP.finditer(self._padded):
            start, end = found.span()
            places.append(start - before)
            before += end - start - 1
            left_out.append(before)
        return places, left_out

    @cached_property
    def _uneven(self) -> tuple[list[int], list[tuple[int, int]]]:
        """Give the characters that were not folded to one: where they went, whence, how long."""
        uneven = "".join(c for c in set(self.original) if len(TABLE[ord(c)]) != 1)
        starts: list[int] = []
        sources: list[tuple[int, int]] = []
        shift = 0
        if uneven:
            for found in re.finditer(f"[{re.escape(uneven)}]", self.original):
                length = len(TABLE[ord(found[0])])
                starts.append(found.start() + shift)
                sources.append((found.start(), length))
                shift += length - 1
        return starts, sources

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Give the offsets in the original text of a stretch of ``words`` that is not empty."""
        return self._source(start), self._source(end - 1) + 1

    def _source(self, at: int) -> int:
        places, left_out = self._gaps
        translated = at + left_out[bisect_left(places, at)] - 1
        starts, sources = self._uneven
        mark = bisect_right(starts, translated) - 1
        if mark < 0:
            return translated
        source, length = sources[mark]
        past = translated - starts[mark] - length
        return source if past < 0 else source + 1 + past
