"""A folded text that knows where each of its words stands in the text it was folded from."""

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from attrs import define

from balkansec.vocabulary.folding import TABLE

__all__ = ["FoldedText"]

_WORD = re.compile(r"\S+")


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
        return f" {' '.join(self._translated.split())} "

    @cached_property
    def _translated(self) -> str:
        return self.original.translate(TABLE)

    @cached_property
    def _starts(self) -> tuple[list[int], list[int]]:
        """Give where each word starts, in ``words`` and in the translated text."""
        there = [found.start() for found in _WORD.finditer(self._translated)]
        lengths = [len(word) + 1 for word in self._translated.split()]
        return list(accumulate(lengths, initial=1))[:-1], there

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
        here, there = self._starts
        word = max(0, bisect_right(here, at) - 1)
        translated = there[word] + at - here[word]
        starts, sources = self._uneven
        mark = bisect_right(starts, translated) - 1
        if mark < 0:
            return translated
        source, length = sources[mark]
        past = translated - starts[mark] - length
        return source if past < 0 else source + 1 + past
