"""The title and body of an item as one text that knows where it stands in the page."""

from functools import cached_property

from attrs import define

from balkansec.model import Item, Passage
from balkansec.reading.plain import plain

__all__ = ["ItemText"]

_BETWEEN = "\n\n"


@define(slots=False, frozen=True)
class ItemText:
    """Title and body, with an empty line between them, which no date or name crosses.

    Attributes:
        item: the item.
    """

    item: Item

    @cached_property
    def original(self) -> str:
        """The words as printed."""
        title = self.item.title
        return (
            self.item.body.text if title is None else f"{title.text}{_BETWEEN}{self.item.body.text}"
        )

    @cached_property
    def plain(self) -> str:
        """The same, with dashes, quotes and spaces of one kind each."""
        return plain(self.original)

    @property
    def title_end(self) -> int:
        """Offset after the title; 0 without one."""
        return 0 if self.item.title is None else len(self.item.title.text)

    def in_page(self, start: int) -> int:
        """Give the offset in the page's text of an offset in this text."""
        title = self.item.title
        if title is None:
            return self.item.body.start + start
        if start <= self.title_end:
            return title.start + start
        return self.item.body.start + start - self.title_end - len(_BETWEEN)

    def passage(self, start: int, end: int) -> Passage:
        """Give the passage of the page between two offsets in this text."""
        return Passage(self.in_page(start), self.original[start:end])
