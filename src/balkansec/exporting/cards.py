"""What the page shows of one event: a card."""

import re
from collections.abc import Iterable, Sequence

from attrs import frozen

from balkansec.exporting.day_words import MONTHS, halves, in_words, weekdays
from balkansec.exporting.facts import heading, inconsistencies, named, standpoints, taking_part
from balkansec.exporting.filters import Filter
from balkansec.exporting.sayings import Saying, language_code, sayings
from balkansec.model import DateRange, Event, Kind, Precision, Rule
from balkansec.vocabulary.subjects import Subjects

__all__ = ["Card", "Dispute", "card"]

_UNSAFE = re.compile(r"[^A-Za-z0-9.]+")


@frozen
class Dispute:
    """What the page shows of a field on which sources differ.

    Attributes:
        field: its name in words.
        held: the values, the shown one first, each with those who hold it.
        why: a sentence that says why the first is shown; "" where that is not known.
    """

    field: str
    held: tuple[tuple[str, str], ...]
    why: str


@frozen
class Card:
    """What the page shows of one event; "" and () where there is nothing to show.

    Attributes:
        anchor: its id on the page before others are told apart from it.
        uid: of the event, with the revision.
        title: the title or what stands for it.
        language: of the title.
        label: event type, or kind where it is no event.
        tile: the large words of its date: days, month, or year.
        under_tile: the small words below: days of the week, or what is not stated.
        first, last: first and last day as ISO 8601 has them, no finer than stated;
            the last is empty where it is the first.
        when: the words for the first, those between, and those for the last.
        possible: the dates that it may have, where they are open.
        place: the main place.
        organisers: who organises it.
        facts: labels and what they name, in the order in which they are shown.
        disputes: on what sources differ.
        doubts: what else a reader should know, a sentence each.
        reasons: why its announcements are one event, a sentence each.
        year_inferred: whether the year is printed nowhere.
        status: what has become of it.
        sayings: what each announcement says.
        asked: the numbers of the open questions about it.
        marks: the name of each filter with the numbers of the values it has.
    """

    anchor: str
    uid: str
    title: str
    language: str
    label: str
    tile: str
    under_tile: str
    first: str
    last: str
    when: tuple[str, str, str]
    possible: str
    place: str
    organisers: str
    facts: tuple[tuple[str, str], ...]
    disputes: tuple[Dispute, ...]
    doubts: tuple[str, ...]
    reasons: tuple[str, ...]
    year_inferred: bool
    status: str
    sayings: tuple[Saying, ...]
    asked: tuple[int, ...]
    marks: tuple[tuple[str, str], ...]


def card(
    event: Event,
    *,
    filters: Sequence[Filter],
    subjects: Subjects,
    asked: Iterable[int] = (),
    quotes: bool = True,
) -> Card:
    """Make the card of an event.

    Args:
        event: what it shows.
        filters: the filters of the page.
        subjects: the names of topics, programmes and pillars.
        asked: the numbers of the open questions about it.
        quotes: whether it shows the evidence.
    """
    dates = event.dates
    is_event = event.kind is Kind.EVENT
    event_type = "" if event.event_type is None else event.event_type.value
    return Card(
        anchor=f"event-{_UNSAFE.sub('-', event.uid)}",
        uid=event.uid,
        title=heading(event),
        language=_language_of_title(event),
        label=event_type if is_event else event.kind.value,
        tile="?" if is_event and dates is None else _tile(dates),
        under_tile="date not known" if is_event and dates is None else _under_tile(dates),
        first="" if dates is None else dates.to_edtf().partition("/")[0],
        last="" if dates is None else dates.to_edtf().partition("/")[2],
        when=("", "", "") if dates is None else halves(dates),
        possible=" or ".join(map(in_words, event.dates_possible)),
        place="" if event.place is None else str(event.place),
        organisers="; ".join(dict.fromkeys(actor.name for actor in event.organisers)),
        facts=tuple(_facts(event, subjects)),
        disputes=tuple(_disputes(event)),
        doubts=inconsistencies(event),
        reasons=event.reasons,
        year_inferred=event.year_inferred,
        status="" if event.status is None else event.status.value,
        sayings=tuple(sayings(event, quotes=quotes)),
        asked=tuple(asked),
        marks=tuple((each.name, each.marks(event)) for each in filters),
    )


def _language_of_title(event: Event) -> str:
    holders = {key for given in event.provenance if given.field == "title" for key in given.keys}
    told = {given.language for given in event.announcements if given.key in holders}
    spoken = (told or set(event.languages)) - {None}
    return language_code(*spoken) if len(spoken) == 1 else ""


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
    if dates.start_precision is Precision.YEAR:
        return "month not stated"
    if not dates.is_day_precise:
        by_day = dates.start_precision is Precision.DAY
        return "end not stated" if by_day else "day not stated"
    first, _, last = weekdays(dates).partition(" – ")
    return f"{first[:3]}–{last[:3]}" if last else first[:3]


def _facts(event: Event, subjects: Subjects) -> Iterable[tuple[str, str]]:
    yield from taking_part(event)
    if event.places[1:]:
        yield "Also in", "; ".join(map(str, event.places[1:]))
    if event.attendance is not None:
        yield "Attendance", event.attendance.value
    if event.series is not None and event.series != event.title:
        yield "Series", event.series
    if event.edition is not None:
        yield "Edition", str(event.edition)
    if event.programmes:
        yield "Programme", ", ".join(named(event.programmes, subjects.programmes))
    if event.territories:
        yield "Concerns", ", ".join(territory.name for territory in event.territories)
    if event.topics:
        yield "Topics", ", ".join(named(event.topics, subjects.topics))


def _disputes(event: Event) -> Iterable[Dispute]:
    rules = {given.field: given.rule for given in event.provenance}
    for conflict in event.conflicts:
        yield Dispute(
            conflict.field.replace("_", " "),
            standpoints(event, conflict),
            _why_shown(rules.get(conflict.field, Rule.UNDISPUTED)),
        )


def _why_shown(rule: Rule) -> str:
    if rule is Rule.LEAST:
        return f"{rule.because.capitalize()}."
    won = rule not in (Rule.UNDISPUTED, Rule.UNION)
    return f"The first is shown, because {rule.because}." if won else ""
