"""The event that a cluster of announcements speaks of."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, time
from typing import Any

from balkansec.merging.dating import date_event
from balkansec.merging.gathering import gather, gather_actors, gather_territories, gather_words
from balkansec.merging.nodes import in_order
from balkansec.merging.placing import place_event
from balkansec.merging.voices import Choice, by_writing, choose, held_by
from balkansec.model import Announcement, Event, EventType, Provenance, Status
from balkansec.vocabulary import fold

__all__ = ["draft_event"]


def draft_event(announcements: Sequence[Announcement], reasons: Sequence[str]) -> Event:
    """Build the event of a set of announcements; its uid is a stand-in until ids are given.

    The values depend on the set alone: not on order, repetition or what the keys
    are. See ``choose`` for how a single value wins and what a conflict is; lists
    are united.
    """
    given = in_order(announcements)
    dating = date_event(given)
    chosen: dict[str, Choice[Any] | None] = {
        "kind": choose("kind", held_by(given, lambda a: a.kind)),
        "title": _title(given),
        "event_type": _event_type(given),
        "dates": dating.dates,
        "dates_possible": dating.possible,
        "places": place_event(given),
        "attendance": choose("attendance", held_by(given, lambda a: a.attendance)),
        "actors": gather_actors(given),
        "series": _series(given),
        "edition": choose("edition", held_by(given, lambda a: a.edition), order=lambda n: n),
        "programmes": gather_words(given, lambda a: a.programmes),
        "topics": gather(given, lambda a: a.topics),
        "pillars": gather_words(given, lambda a: a.pillars),
        "territories": gather_territories(given),
        "status": _status(given),
        "languages": gather(given, lambda a: (a.language,) if a.language else ()),
        "urls": gather(given, lambda a: (a.url,) if a.url else ()),
    }
    known = {field: choice for field, choice in chosen.items() if choice is not None}
    return Event(
        uid=given[0].key,
        year_inferred=dating.year_inferred,
        announcements=given,
        provenance=tuple(Provenance(field, choice.keys) for field, choice in known.items()),
        conflicts=tuple(choice.conflict for choice in known.values() if choice.conflict),
        reasons=tuple(reasons),
        **{field: choice.value for field, choice in known.items()},
    )


def _longest_first(text: str) -> tuple[int, str]:
    return (-len(fold(text)), text)


def _title(given: Sequence[Announcement]) -> Choice[str] | None:
    """Choose the title with the most voices, then the longest, which says the most."""
    return choose("title", by_writing(held_by(given, lambda a: a.title)), order=_longest_first)


def _series(given: Sequence[Announcement]) -> Choice[str] | None:
    """Choose likewise; a series is cut from a title, so its wordings are no further conflict."""
    series = choose("series", by_writing(held_by(given, lambda a: a.series)), order=_longest_first)
    return None if series is None else Choice(series.value, series.keys)


def _event_type(given: Sequence[Announcement]) -> Choice[EventType] | None:
    """Choose the type; "meeting" gives way to any that says which meeting."""
    held = held_by(given, lambda a: a.event_type)
    if len(held) > 1:
        held.pop(EventType.MEETING, None)
    return choose("event_type", held)


def _status(given: Sequence[Announcement]) -> Choice[Status] | None:
    """Choose the status printed last, else seen last; without a time it is disputed."""
    latest = max((moment for a in given if a.status and (moment := _moment(a))), default=None)
    held: defaultdict[Status, set[str]] = defaultdict(set)
    for announcement in given:
        if announcement.status is not None and _moment(announcement) in (None, latest):
            held[announcement.status].add(announcement.key)
    return choose("status", {status: frozenset(keys) for status, keys in held.items()})


def _moment(given: Announcement) -> datetime | None:
    """Give the moment of an announcement: its printed day's beginning, else when it was seen."""
    if given.published is not None:
        return datetime.combine(given.published, time(), UTC)
    return given.seen
