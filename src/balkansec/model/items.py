"""What an importer cuts out of a page."""

from enum import StrEnum, unique

from attrs import field, frozen

from balkansec.errors import InvalidValue
from balkansec.model.evidence import Passage
from balkansec.model.validation import each, of, optional, whole, words
from balkansec.problems import Problem

__all__ = ["Extract", "Item", "Order", "Stated", "StatedField"]


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


@unique
class Stated(StrEnum):
    """What a page may state outright about an item.

    The importer points to the words, and reading reads them; they count before what
    the prose says. Where a page states days that the prose contradicts, the
    announcement says so.

    Attributes:
        PUBLISHED: when the item was published; never the day of the event.
        DATES: the days of the event, all of them or only the first or last, with or
            without a year.
        STARTS: the first day of the event, where the last one stands elsewhere.
        ENDS: the last day of the event, inclusive, beside STARTS.
        YEAR: the year, where it stands apart from the days, such as above a part of a list.
        PLACE: the place in any form, venue and territory included; several are several places.
        CITY: a city and nothing else, taken though no table has it.
        COUNTRY: the name or code of the territory of the city.
        VENUE: the house, beside CITY.
        ORGANISER: who organises it; likewise CO_ORGANISER, HOST, FUNDER, SUPPORTER,
            PARTNER and CHAIR.
        STATUS: whether it is cancelled, postponed, moved or tentative.
        ATTENDANCE: whether it is online, in person or both.
        CATEGORY: the kind of event or its topic, as the site sorts it.

    Example:
        >>> Stated("published")
        <Stated.PUBLISHED: 'published'>
    """

    PUBLISHED = "published"
    DATES = "dates"
    STARTS = "starts"
    ENDS = "ends"
    YEAR = "year"
    PLACE = "place"
    CITY = "city"
    COUNTRY = "country"
    VENUE = "venue"
    ORGANISER = "organiser"
    CO_ORGANISER = "co-organiser"
    HOST = "host"
    FUNDER = "funder"
    SUPPORTER = "supporter"
    PARTNER = "partner"
    CHAIR = "chair"
    STATUS = "status"
    ATTENDANCE = "attendance"
    CATEGORY = "category"


def _stated(name: object) -> Stated:
    try:
        return Stated(name)  # type: ignore[arg-type]  # whatever an importer gives
    except ValueError:
        accepted = ", ".join(repr(known.value) for known in Stated)
        raise InvalidValue("name", name, f"one of {accepted}") from None


@frozen
class StatedField:
    """A field that a page states outright: a label with its value, a tile, an attribute.

    Attributes:
        name: what the value is; a string that is the value of a `Stated` will do.
        value: the words and where they stand.

    Raises:
        InvalidValue: a name that is none of `Stated`.

    Example:
        >>> StatedField("published", Passage(120, "8 March 2018")).name
        <Stated.PUBLISHED: 'published'>
    """

    name: Stated = field(converter=_stated)
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
        ident: the site's own id of it, where it is one under all addresses at which the
            item stands; None where the address tells items apart.
        source: who announces it, where the page gives what several announce; None where it
            is who published the page.

    Example:
        >>> Item(1, Passage(0, "4th Board Meeting"), Passage(19, "In Skopje.")).url is None
        True
    """

    position: int | None = field(validator=optional(whole(1)))
    title: Passage | None = field(validator=optional(of(Passage)))
    body: Passage = field(validator=of(Passage))
    url: str | None = field(default=None, validator=optional(words))
    stated: tuple[StatedField, ...] = field(default=(), validator=each(of(StatedField)))
    ident: str | None = field(default=None, validator=optional(words))
    source: str | None = field(default=None, validator=optional(words))

    def stated_as(self, name: Stated | str) -> Passage | None:
        """Give the value of the first stated field of a name, or None."""
        return next(iter(self.all_stated_as(name)), None)

    def all_stated_as(self, name: Stated | str) -> tuple[Passage, ...]:
        """Give the values of all stated fields of a name, in their order."""
        return tuple(given.value for given in self.stated if given.name == name)


@frozen
class Extract:
    """All that an importer found on one page.

    Attributes:
        text: the page's text, into which every offset of the items points.
        items: in the order of the page.
        order: in which order of time they stand, as far as the importer knows its source.
        problems: what could not be cut out.
        source: who published the page, where its importer reads those of many sources and
            the page says; None means the importer's own source.
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
    source: str | None = field(default=None, validator=optional(words))

    def __attrs_post_init__(self) -> None:
        """Hold every passage against the text."""
        for item in self.items:
            passages = [item.body, *(given.value for given in item.stated)]
            for passage in passages if item.title is None else [item.title, *passages]:
                if not self.text.startswith(passage.text, passage.start):
                    raise InvalidValue(
                        "items", passage.text, f"words that stand in the text at {passage.start}"
                    )
