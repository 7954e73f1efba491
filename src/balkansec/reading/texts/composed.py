"""A text with letter and accents as one character, as tables have them, and only what is seen."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from attrs import evolve, frozen

from balkansec.model import Evidence, Extract, Item, Passage

__all__ = ["Composed", "composed"]

# Soft hyphens, signs without width and marks of direction, as saved pages are full of.
_SIGNS: Final = (
    *"\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e",
    *"\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff",
)
_UNSEEN: Final = re.compile(f"[{''.join(_SIGNS)}]+")


@frozen
class _Ends:
    """Where the letters that changed their length begin and end in one writing of a text."""

    starts: list[int]
    ends: list[int]


class Composed:
    """A text in Unicode's composed form, without unseen signs, that knows where its words stood.

    Attributes:
        text: the composed text.

    Example:
        >>> words = Composed("In C\u030cac\u030cak")
        >>> words.text, words.given(3, 8)
        ('In Čačak', (3, 10))
    """

    def __init__(self, given: str) -> None:
        """Compose a text letter by letter."""
        self._as_given = given
        self._before, self._after = _Ends([], []), _Ends([], [])
        parts = []
        length = 0
        for start, end in _letters(given):
            letter = given[start:end]
            part = letter
            if end - start > 1 or _UNSEEN.match(letter):
                part = unicodedata.normalize("NFC", _UNSEEN.sub("", letter))
            if part != letter:
                self._before.starts.append(start)
                self._before.ends.append(end)
                self._after.starts.append(length)
                self._after.ends.append(length + len(part))
            parts.append(part)
            length += len(part)
        self.text = "".join(parts)

    def given(self, start: int, end: int) -> tuple[int, int]:
        """Give the offsets in the given text of a stretch of the composed one."""
        first, last = (_moved(at, self._after, self._before) for at in (start, end))
        while last > first and _UNSEEN.match(self._as_given[last - 1]):
            last -= 1
        return first, last

    def passage(self, composed: Passage) -> Passage:
        """Give a passage of the composed text as it was given."""
        start, end = self.given(composed.start, composed.end)
        return Passage(start, self._as_given[start:end])

    def evidence(self, found: Evidence) -> Evidence:
        """Give evidence from the composed text with the words as given."""
        if found.start is None or found.end is None:
            return found
        start, end = self.given(found.start, found.end)
        return evolve(found, quote=self._as_given[start:end], start=start)

    def extract(self, given: Extract) -> Extract:
        """Compose the items of the text."""
        return evolve(given, text=self.text, items=tuple(map(self._item, given.items)))

    def _item(self, given: Item) -> Item:
        return evolve(
            given,
            title=None if given.title is None else self._composed(given.title),
            body=self._composed(given.body),
            stated=tuple(evolve(row, value=self._composed(row.value)) for row in given.stated),
        )

    def _composed(self, given: Passage) -> Passage:
        start, end = (_moved(at, self._before, self._after) for at in (given.start, given.end))
        return Passage(start, self.text[start:end])


def composed(text: str) -> Composed | None:
    """Give the composed form of a text; None where it is the text itself, as it mostly is."""
    if text.isascii():
        return None
    # One sign after the other is several times as fast as the pattern.
    if unicodedata.is_normalized("NFC", text) and not any(map(text.__contains__, _SIGNS)):
        return None
    found = Composed(text)
    return None if found.text == text else found


def _letters(text: str) -> Iterator[tuple[int, int]]:
    """Give start and end of each character with the accents and unseen signs that follow it."""
    start = 0
    for at, sign in enumerate(text):
        if at and not unicodedata.combining(sign) and not _UNSEEN.match(sign):
            yield start, at
            start = at
    if text:
        yield start, len(text)


def _moved(offset: int, here: _Ends, there: _Ends) -> int:
    """Give the offset in another writing; within a letter the one after it."""
    last = bisect_right(here.starts, offset) - 1
    if last < 0:
        return offset
    if offset == here.starts[last]:
        return there.starts[last]
    return there.ends[last] + max(0, offset - here.ends[last])
