"""What the page shows: sections by month, and a card for each event."""

import re
from collections.abc import Iterable, Sequence

from attrs import frozen

from balkansec.exporting.day_words import MONTHS, halves, in_words, weekdays
from balkansec.exporting.facts import Source, heading, sources, standpoints, taking_part
from balkansec.model import DateRange, Event, Kind, Precision

__all__ = ["LANGUAGE", "Card", "Section", "card", "section_of", "sections"]

_UNSAFE = re.compile(r"[^A-Za-z0-9.]+")
LANGUAGE = re.compile(r"[a-z]{2,3}")


@frozen
class Card:
    """What the page shows of one event; "" and () where there is nothing to show.

    Attributes:
        anchor: its id on the page before others are told apart from it.
        title: the title or what stands for it.
        language: of the title.
        label: event type, or kind where it is no event.
        tile: the large words of its date: days, month, or year.
        under_tile: the small words below: days of the week, or what is not stated.
        first, last: first and last day as ISO 8601 has them, no finer than stated;
            the last is empty where it is the first.
        when: the words for the first, those between, and those for the last.
        place: the main place.
        facts: labels and what they name, in the order in which they are shown.
        conflicts: disputed fields, each with its values and who holds them.
        doubts: what else a reader should know, a sentence each.
        year_inferred: whether the year is printed nowhere.
        status: what has become of it.
        sources: where it was announced.
    """

    anchor: str
    title: str
    language: str
    label: str
    tile: str
    under_tile: str
    first: str
    last: str
    when: tuple[str, str, str]
    place: str
    facts: tuple[tuple[str, str], ...]
    conflicts: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    doubts: tuple[str, ...]
    year_inferred: bool
    status: str
    sources: tuple[Source, ...]


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
    events: Sequence[Event], cards: Iterable[Card]
) -> tuple[tuple[Section, tuple[Card, ...]], ...]:
    """Put cards into sections; within one, days come before a month, else as given."""
    filled: dict[Section, list[tuple[bool, Card]]] = {}
    for event, shown in zip(events, cards, strict=True):
        by_month = event.dates is not None and not event.dates.is_day_precise
        filled.setdefault(section_of(event), []).append((by_month, shown))
    return tuple(
        (section, tuple(shown for _, shown in sorted(filled[section], key=lambda pair: pair[0])))
        for section in sorted(filled)
    )


def card(event: Event) -> Card:
    """Make the card of an event."""
    dates = event.dates
    is_event = event.kind is Kind.EVENT
    event_type = "" if event.event_type is None else event.event_type.value
    language = event.languages[0] if len(event.languages) == 1 else ""
    return Card(
        anchor=f"event-{_UNSAFE.sub('-', event.uid)}",
        title=heading(event),
        language=language if LANGUAGE.fullmatch(language) else "",
        label=event_type if is_event else event.kind.value,
        tile="?" if is_event and dates is None else _tile(dates),
        under_tile="date not known" if is_event and dates is None else _under_tile(dates),
        first="" if dates is None else dates.to_edtf().partition("/")[0],
        last="" if dates is None else dates.to_edtf().partition("/")[2],
        when=("", "", "") if dates is None else halves(dates),
        place="" if event.place is None else str(event.place),
        facts=tuple(_facts(event)),
        conflicts=tuple(
            (conflict.field.replace("_", " "), standpoints(event, conflict))
            for conflict in event.conflicts
        ),
        doubts=tuple(_doubts(event)),
        year_inferred=event.year_inferred,
        status="" if event.status is None else event.status.value,
        sources=sources(event),
    )


def _tile(dates: DateRange | None) -> str:
    if dates is None:
        return ""
    if dates.start_precision is Precision.YEAR:
        return str(dates.start.year)
    if dates.start_precision is Precision.MONTH:
        return MONTHS[dates.start.month - 1][:3]
    if dates.end == dates.start or not dates.is_day_precise:
        return str(dates.start.day)
    return f"{dates.start.day}–{dates.end.day}"


def _under_tile(dates: DateRange | None) -> str:
    if dates is None:
        return ""
    # A line may break after the dash, not before it.
    return weekdays(dates).replace(" –", "\N{NO-BREAK SPACE}–") or (
        "end not stated" if dates.start_precision is Precision.DAY else "day not stated"
    )


def _facts(event: Event) -> Iterable[tuple[str, str]]:
    yield from taking_part(event)
    if event.places[1:]:
        yield "Also in", "; ".join(map(str, event.places[1:]))
    if event.attendance is not None:
        yield "Attendance", event.attendance.value
    if event.edition is not None:
        yield "Edition", str(event.edition)
    if event.programmes:
        yield "Programme", ", ".join(event.programmes)
    if event.territories:
        yield "Concerns", ", ".join(territory.name for territory in event.territories)
    if event.topics:
        yield "Topics", ", ".join(event.topics)


def _doubts(event: Event) -> Iterable[str]:
    if event.dates_possible:
        yield f"Possible dates: {' or '.join(map(in_words, event.dates_possible))}."
    said = {words: None for each in event.announcements for words in each.inconsistencies}
    yield from said
