"""The title and body of an item as one text that knows where it stands in the page."""

from typing import Final

from attrs import field, frozen

from balkansec.model import Evidence, Item, Passage
from balkansec.model.unchecked import unchecked
from balkansec.reading.texts.plain import plain

__all__ = ["ItemText", "unquoted"]

_BETWEEN: Final = "\n\n"


@frozen
class ItemText:
    """Title and body, with an empty line between them, which no date or name crosses.

    Attributes:
        item: the item.
        original: the words as printed.
        plain: the same, with dashes, quotes and spaces of one kind each.
        title_end: offset after the title; 0 without one.
    """

    item: Item
    original: str = field(init=False, eq=False, repr=False)
    plain: str = field(init=False, eq=False, repr=False)
    title_end: int = field(init=False, eq=False, repr=False)

    @original.default
    def _whole(self) -> str:
        # What ends with the text reads as what ends a line, unless nothing stands below it.
        title, body = self.item.title, self.item.body.text.rstrip()
        return body if title is None else f"{title.text}{_BETWEEN}{body}"

    @plain.default
    def _plain(self) -> str:
        return plain(self.original)

    @title_end.default
    def _end_of_title(self) -> int:
        return 0 if self.item.title is None else len(self.item.title.text)

    def in_page(self, start: int) -> int:
        """Give the offset in the page's text of an offset in this text."""
        title = self.item.title
        if title is None:
            return self.item.body.start + start
        if start <= self.title_end:
            return title.start + start
        return self.item.body.start + start - self.title_end - len(_BETWEEN)

    def in_text(self, start: int) -> int | None:
        """Give the offset in this text of an offset in the page's; None for one outside."""
        title, body = self.item.title, self.item.body
        if title is not None and title.start <= start <= title.end:
            return start - title.start
        if body.start <= start <= body.end:
            return start - body.start + (0 if title is None else self.title_end + len(_BETWEEN))
        return None

    def passage(self, start: int, end: int) -> Passage:
        """Give the passage of the page between two offsets in this text."""
        return Passage(self.in_page(start), self.original[start:end])

    def evidence(self, field: str, span: tuple[int, int], reason: str) -> Evidence:
        """Point evidence of a field at the words of the page between two offsets in this text."""
        start, end = span
        return unchecked(Evidence, field, self.original[start:end], self.in_page(start), reason)


def unquoted(field: str, reason: str) -> Evidence:
    """Give evidence of a field that rests on no words of the page."""
    return unchecked(Evidence, field, None, None, reason)
