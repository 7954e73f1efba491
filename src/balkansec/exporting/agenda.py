"""Into which parts the page falls: months, what has no date, and other kinds."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from attrs import frozen

from balkansec.exporting.day_words import MONTHS
from balkansec.model import Event, Kind, Precision

__all__ = ["Section", "section_of", "sections"]

T = TypeVar("T")


@frozen(order=True)
class Section:
    """A part of the page; sections lie in the order in which they are shown.

    Attributes:
        rank: dated, undated, then the kinds that are no events.
        anchor: its id on the page; "2018-05" of a month.
        name: what stands above it: the month without its year.
        year: the year that it is listed under; "" where there is none.
    """

    rank: int
    anchor: str
    name: str
    year: str


_UNDATED = Section(1, "undated", "Date not known", "")
_OTHERS = {
    Kind.PROJECT: Section(2, "projects", "Projects", ""),
    Kind.PUBLICATION: Section(3, "publications", "Publications", ""),
    Kind.NOTICE: Section(4, "notices", "Notices", ""),
}


def section_of(event: Event) -> Section:
    """Give the section an event stands in: that of the month in which it begins."""
    if event.kind is not Kind.EVENT:
        return _OTHERS[event.kind]
    if event.dates is None:
        return _UNDATED
    start = event.dates.start
    year = f"{start.year:04}"
    if event.dates.start_precision is Precision.YEAR:
        # After the months of its year, and before the next year.
        return Section(0, f"{year}-unknown", "Month not stated", year)
    return Section(0, f"{year}-{start.month:02}", MONTHS[start.month - 1], year)


def sections(
    events: Sequence[Event], shown_as: Iterable[T]
) -> tuple[tuple[Section, tuple[T, ...]], ...]:
    """Put what is shown of events into sections; within one, days come before a month."""
    filled: dict[Section, list[tuple[bool, T]]] = {}
    for event, shown in zip(events, shown_as, strict=True):
        by_month = event.dates is not None and not event.dates.is_day_precise
        filled.setdefault(section_of(event), []).append((by_month, shown))
    return tuple(
        (section, tuple(shown for _, shown in sorted(filled[section], key=lambda pair: pair[0])))
        for section in sorted(filled)
    )
