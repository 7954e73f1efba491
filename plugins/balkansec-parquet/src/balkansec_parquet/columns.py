"""The columns of the Parquet format."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from attrs import frozen

from balkansec.model import Event
from balkansec.vocabulary import Coordinates, Vocabulary

__all__ = ["COLUMNS", "Column"]


@frozen
class Column:
    """A column of the table.

    Attributes:
        type: "text", "number", "degrees", "yes or no", "day", "texts", "actors" or
            "territories".
        value: what it holds of an event.
    """

    type: str
    value: Callable[[Event, Vocabulary], object]


def _first_day(event: Event, _: Vocabulary) -> date | None:
    return event.dates.start if event.dates and event.dates.is_day_precise else None


def _last_day(event: Event, _: Vocabulary) -> date | None:
    return event.dates.end if event.dates and event.dates.is_day_precise else None


def _lies(event: Event, vocabulary: Vocabulary) -> Coordinates | None:
    return vocabulary.coordinates(event.place) if event.place else None


def _latitude(event: Event, vocabulary: Vocabulary) -> float | None:
    found = _lies(event, vocabulary)
    return found.latitude if found else None


def _longitude(event: Event, vocabulary: Vocabulary) -> float | None:
    found = _lies(event, vocabulary)
    return found.longitude if found else None


def _conflicts(event: Event, _: Vocabulary) -> list[str]:
    return [
        f"{conflict.field}: {' or '.join(held.value for held in conflict.standpoints)}"
        for conflict in event.conflicts
    ]


def _actors(event: Event, _: Vocabulary) -> list[dict[str, str | None]]:
    return [
        {"name": p.actor.name, "id": p.actor.id, "role": p.role.value, "scope": p.scope.value}
        for p in event.actors
    ]


def _territories(event: Event, _: Vocabulary) -> list[dict[str, str | None]]:
    named = [place.territory for place in event.places if place.territory]
    return [
        {"code": t.code, "name": t.name, "footnote": t.footnote or None}
        for t in dict.fromkeys([*named, *event.territories])
    ]


COLUMNS: Mapping[str, Column] = MappingProxyType(
    {
        "uid": Column("text", lambda event, _: event.uid),
        "revision": Column("number", lambda event, _: event.revision),
        "kind": Column("text", lambda event, _: event.kind.value),
        "event_type": Column("text", lambda event, _: event.event_type and event.event_type.value),
        "title": Column("text", lambda event, _: event.title),
        "dates": Column("text", lambda event, _: event.dates and event.dates.to_edtf()),
        "first_day": Column("day", _first_day),
        "last_day": Column("day", _last_day),
        "dates_possible": Column(
            "texts", lambda event, _: [d.to_edtf() for d in event.dates_possible]
        ),
        "year_inferred": Column("yes or no", lambda event, _: event.year_inferred),
        "venue": Column("text", lambda event, _: event.place and event.place.venue),
        "city": Column("text", lambda event, _: event.place and event.place.city),
        "country": Column("text", lambda event, _: event.place and event.place.country),
        "latitude": Column("degrees", _latitude),
        "longitude": Column("degrees", _longitude),
        "other_places": Column("texts", lambda event, _: [str(p) for p in event.places[1:]]),
        "attendance": Column("text", lambda event, _: event.attendance and event.attendance.value),
        "organisers": Column("texts", lambda event, _: [actor.name for actor in event.organisers]),
        "actors": Column("actors", _actors),
        "series": Column("text", lambda event, _: event.series),
        "edition": Column("number", lambda event, _: event.edition),
        "programmes": Column("texts", lambda event, _: list(event.programmes)),
        "topics": Column("texts", lambda event, _: list(event.topics)),
        "pillars": Column("texts", lambda event, _: list(event.pillars)),
        "territories": Column("territories", _territories),
        "status": Column("text", lambda event, _: event.status and event.status.value),
        "languages": Column("texts", lambda event, _: list(event.languages)),
        "urls": Column("texts", lambda event, _: list(event.urls)),
        "sources": Column(
            "texts", lambda event, _: sorted({a.source for a in event.announcements})
        ),
        "announcements": Column("texts", lambda event, _: list(event.keys)),
        "conflicts": Column("texts", _conflicts),
    }
)
"""The columns in their order."""
