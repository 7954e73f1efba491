"""What an importer cuts out of a page."""

from enum import StrEnum, unique

from attrs import field, frozen

from balkansec.errors import InvalidValue
from balkansec.model.evidence import Passage
from balkansec.model.validation import each, of, optional, whole, words
from balkansec.problems import Problem

__all__ = ["Extract", "Item", "Order", "StatedField"]


@unique
class Order(StrEnum):
    """In which order of time the items of a page stand.

    Example:
        >>> Order("newest first")
        <Order.NEWEST_FIRST: 'newest first'>
    """

    NEWEST_FIRST = "newest first"
    OLDEST_FIRST = "oldest first"
    UNKNOWN = "unknown"


@frozen
class StatedField:
    """A field that a page states outright: a label with its value, a tile, an attribute.

    Attributes:
        name: what the value is; reading knows "published".
        value: the words and where they stand.

    Example:
        >>> StatedField("published", Passage(120, "8 March 2018")).name
        'published'
    """

    name: str = field(validator=words)
    value: Passage = field(validator=of(Passage))


@frozen
class Item:
    """One entry of a page as an importer cut it out.

    Attributes:
        position: its place on the page, counted from 1; None for a text that stands alone.
        title: the title, without white space around it; None where there is none.
        body: all that belongs to it below the title, footnotes included; may be empty.
        url: the address of the item itself, where the page gives one.
        stated: what the page states outright about it.

    Example:
        >>> Item(1, Passage(0, "4th Board Meeting"), Passage(19, "In Skopje.")).url is None
        True
    """

    position: int | None = field(validator=optional(whole(1)))
    title: Passage | None = field(validator=optional(of(Passage)))
    body: Passage = field(validator=of(Passage))
    url: str | None = field(default=None, validator=optional(words))
    stated: tuple[StatedField, ...] = field(default=(), validator=each(of(StatedField)))

    def stated_as(self, name: str) -> Passage | None:
        """Give the value of the first stated field of a name, or None."""
        return next((given.value for given in self.stated if given.name == name), None)


@frozen
class Extract:
    """All that an importer found on one page.

    Attributes:
        text: the page's text, into which every offset of the items points.
        items: in the order of the page.
        order: in which order of time they stand, as far as the importer knows its source.
        problems: what could not be cut out.
        source_assumed: whether no mark of the source stands on the page.
        follow: addresses of pages that belong to this one, such as the next page of
            a listing; nothing fetches them unasked.

    Raises:
        InvalidValue: a passage whose words do not stand in the text where it says.

    Example:
        >>> item = Item(1, Passage(0, "4th Board Meeting"), Passage(17, ""))
        >>> Extract("4th Board Meeting", (item,)).order
        <Order.UNKNOWN: 'unknown'>
    """

    text: str = field(validator=of(str))
    items: tuple[Item, ...] = field(default=(), validator=each(of(Item)))
    order: Order = field(default=Order.UNKNOWN, validator=of(Order))
    problems: tuple[Problem, ...] = field(default=(), validator=each(of(Problem)))
    source_assumed: bool = field(default=False, validator=of(bool))
    follow: tuple[str, ...] = field(default=(), validator=each(words))

    def __attrs_post_init__(self) -> None:
        """Hold every passage against the text."""
        for item in self.items:
            passages = [item.body, *(given.value for given in item.stated)]
            for passage in passages if item.title is None else [item.title, *passages]:
                if not self.text.startswith(passage.text, passage.start):
                    raise InvalidValue(
                        "items", passage.text, f"words that stand in the text at {passage.start}"
                    )
