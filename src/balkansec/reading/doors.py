"""The doors for people who have a text or a table and no importer."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from balkansec.errors import InvalidValue
from balkansec.model import (
    Actor,
    Announcement,
    DateRange,
    EventType,
    Extract,
    Item,
    Kind,
    Order,
    Page,
    Participation,
    Passage,
    Role,
    StatedField,
)
from balkansec.model.unchecked import unchecked
from balkansec.model.validation import check_day
from balkansec.reading.items import read_items
from balkansec.reading.keys import announcement_key
from balkansec.reading.places.cells import place_of_cells
from balkansec.reading.titles.rows import read_row_title
from balkansec.vocabulary import Vocabulary, check_vocabulary, load
from balkansec.vocabulary.title_marks import marked_title

__all__ = ["announce", "read_text"]

_MOST_DIGITS = 9
_NO_PAGE = Page(b"")
_Choice = TypeVar("_Choice", Kind, EventType)
_Cell = TypeVar("_Cell")


def read_text(
    text: str,
    *,
    title: str | None = None,
    published: date | None = None,
    source: str = "text",
    vocabulary: Vocabulary | None = None,
    persons: bool = True,
) -> Announcement:
    """Read one announcement from plain text, without an importer.

    Offsets in its evidence count in the title, a line break and the text; without
    a title in the text alone. Of meetings named beside the event ``related`` holds the
    keys and nothing more is given; ``read_items`` gives their announcements, too.

    Args:
        text: the body of the announcement.
        title: its title.
        published: the day on which it was published; a year that is not printed is
            inferred from it.
        source: who published it.
        vocabulary: the tables to use; the built-in ones without it.
        persons: whether to keep natural persons, who are read in the role chair only;
            titles and the words of the evidence stay as printed and may name some.

    Raises:
        InvalidValue: a text or title that is no string, a publication that is no day,
            a vocabulary that is none.

    Example:
        >>> said = read_text("The RCC is organising a workshop in Tirana on 30 May 2018.")
        >>> said.dates.to_edtf(), said.city, said.organisers[0].id
        ('2018-05-30', 'Tirana', 'rcc')
    """
    _check_strings(text=text, title="" if title is None else title, source=source)
    check_vocabulary(vocabulary)
    if published is not None:
        check_day("published", published)
    heading = None if title is None or not title.strip() else unchecked(Passage, 0, title)
    start = 0 if heading is None else heading.end + 1
    whole = text if heading is None else f"{title}\n{text}"
    stated: tuple[StatedField, ...] = ()
    if published is not None:
        day = published.isoformat()
        stated = (StatedField("published", Passage(len(whole) + 1, day)),)
        whole = f"{whole}\n{day}"
    body = unchecked(Passage, start, text)
    item = unchecked(Item, None, heading, body, None, stated, None, None)
    read, *_ = read_items(
        unchecked(Extract, whole, (item,), Order.UNKNOWN, (), False, (), None),  # noqa: FBT003 - a row
        source=source,
        page=_NO_PAGE,
        vocabulary=vocabulary,
        persons=persons,
    )
    return read


def announce(
    *,
    source: str,
    title: str,
    dates: str | DateRange | None = None,
    url: str | None = None,
    city: str | None = None,
    country: str | None = None,
    organisers: Iterable[str] = (),
    kind: str = "event",
    event_type: str | None = None,
    series: str | None = None,
    edition: int | str | None = None,
    published: date | str | None = None,
    vocabulary: Vocabulary | None = None,
) -> Announcement:
    """Make an announcement from the cells of a table row.

    Cells may be strings, and one that is empty or blank is as good as none for all but
    source, title and kind. Series, edition and event type are read from the title unless
    given; so is the status that a mark beside the title tells ("Postponed: ...").

    Args:
        source: who published it.
        title: as printed.
        dates: EDTF text such as "2018-05-14/2018-05-16", or a date range.
        url: address of the announcement.
        city: name of the city, in any writing that the vocabulary knows; perhaps with
            a venue before and a territory after it, parted by commas. "Online" is no city.
        country: code or name of the territory; read from the city without it.
        organisers: names of organisers, none of them blank.
        kind: "event", "project", "publication" or "notice".
        event_type: such as "conference".
        series: the name without its ordinal.
        edition: which meeting of the series, from 1; a number or its digits.
        published: day of publication; a date or its ISO 8601 form.
        vocabulary: the tables to use; the built-in ones without it.

    Raises:
        InvalidValue: a value that cannot be taken, naming the argument.

    Example:
        >>> row = announce(source="rcc", title="Second Donor Workshop", city="Beograd")
        >>> row.city, row.edition
        ('Belgrade', 2)
    """
    check_vocabulary(vocabulary)
    knowledge = vocabulary or load()
    if not isinstance(title, str) or not title.strip():
        raise InvalidValue("title", title, "a string that is not blank")
    cells = {"url": url, "city": city, "country": country, "series": series, "kind": kind}
    given = {name: cell for name, cell in cells.items() if cell is not None}
    _check_strings(source=source, **given)
    url, city, country, series = map(_unless_blank, (url, city, country, series))
    days = _days(_unless_blank(dates))
    status, name = marked_title(title, knowledge)
    read = read_row_title(name, knowledge)
    number = _edition(edition)
    if number is None and read.edition is not None:
        number = read.edition.number
    printed = None if days is None else days.to_edtf()
    place, attendance = place_of_cells(
        city, country, None if days is None else days.start, knowledge
    )
    return Announcement(
        key=announcement_key(
            source,
            url=url,
            title=name,
            edition=number,
            printed=printed,
            place=city or country or "",
        ),
        source=source,
        title=title,
        kind=_member(Kind, "kind", kind),
        event_type=_member(EventType, "event_type", event_type)
        if event_type and event_type.strip()
        else read.event_type,
        dates=days,
        places=() if place is None else (place,),
        attendance=attendance,
        actors=_organisers(organisers, knowledge),
        series=series or read.series,
        edition=number,
        status=status,
        published=_published(published),
        url=url,
    )


def _check_strings(**given: object) -> None:
    for field, value in given.items():
        if not isinstance(value, str):
            raise InvalidValue(field, value, "a string")


def _unless_blank(cell: _Cell) -> _Cell | None:
    return None if isinstance(cell, str) and not cell.strip() else cell


def _days(dates: str | DateRange | None) -> DateRange | None:
    if dates is None or isinstance(dates, DateRange):
        return dates
    if not isinstance(dates, str):
        raise InvalidValue("dates", dates, "an EDTF text or a DateRange")
    try:
        return DateRange.from_edtf(dates)
    except InvalidValue as error:
        raise InvalidValue("dates", dates, error.accepted, why=error.why) from None


def _edition(given: int | str | None) -> int | None:
    if not isinstance(given, str):
        return given
    digits = given.strip()
    if not digits:
        return None
    if not (digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS):
        raise InvalidValue("edition", given, "a whole number from 1 upwards")
    return int(digits)


def _published(given: date | str | None) -> date | None:
    if not isinstance(given, str):
        return given
    try:
        return date.fromisoformat(given.strip()) if given.strip() else None
    except ValueError:
        raise InvalidValue("published", given, "a day such as 2018-05-14") from None


def _organisers(names: Iterable[str], knowledge: Vocabulary) -> tuple[Participation, ...]:
    if isinstance(names, str) or not isinstance(names, Iterable):
        raise InvalidValue("organisers", names, "a list of names")
    parts = (Participation(_actor(name, knowledge), Role.ORGANISER) for name in names)
    return tuple(dict.fromkeys(parts))


def _actor(name: str, knowledge: Vocabulary) -> Actor:
    if not isinstance(name, str) or not name.strip():
        raise InvalidValue("organisers", name, "names of organisers, each a string")
    return knowledge.actor(name)


def _member(kind: type[_Choice], field: str, value: str) -> _Choice:
    try:
        return kind(value)
    except ValueError:
        accepted = ", ".join(repr(member.value) for member in kind)
        raise InvalidValue(field, value, f"one of {accepted}") from None
