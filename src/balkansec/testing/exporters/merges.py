"""Made-up events on which formats are tried."""

from datetime import UTC, datetime
from typing import Any, Final

from balkansec.merging import Merge
from balkansec.model import (
    Actor,
    Announcement,
    Conflict,
    DateRange,
    Event,
    EventType,
    GivenId,
    Kind,
    Ledger,
    Participation,
    Place,
    Role,
    Standpoint,
    Status,
    Territory,
)
from balkansec.testing.hostile_texts import HALF, HOSTILE

__all__ = ["HOSTILE_EVENTS", "ORDINARY_EVENTS", "SPOILT_EVENTS", "merge_of"]

_KOSOVO = Territory(
    "XK", "Kosovo*", "The name says nothing about positions on status; see the footnote."
)


def _announced(key: str, title: str | None) -> tuple[Announcement, ...]:
    address = f"https://gazette.example/{key}"
    return (Announcement(key=f"gazette:{key}", source="gazette", title=title, url=address),)


def _event(uid: str, title: str | None, dates: str | None, **fields: Any) -> Event:
    return Event(
        uid=f"{uid}@gazette.example",
        title=title,
        dates=None if dates is None else DateRange.from_edtf(dates),
        announcements=_announced(uid, title),
        **fields,
    )


ORDINARY_EVENTS: Final = (
    _event(
        "drill",
        "Second drill of mountain rescuers",
        "2018-05-14/2018-05-16",
        revision=2,
        event_type=EventType.EXERCISE,
        places=(Place("Pejë", _KOSOVO, "Hall of the Springs"), Place("Plav")),
        actors=(
            Participation(Actor("Alpine Forum"), Role.ORGANISER),
            Participation(Actor("Lowland Office", "lowland"), Role.FUNDER),
        ),
        series="Drill of mountain rescuers",
        edition=2,
        topics=("rescue",),
        status=Status.HELD,
        urls=("https://gazette.example/drill",),
        conflicts=(
            Conflict(
                "dates",
                (
                    Standpoint("2018-05-14/2018-05-16", ("gazette:drill",)),
                    Standpoint("2018-05-15/2018-05-16", ("alpine:7",)),
                ),
            ),
        ),
    ),
    _event("talk", "Talk on river police", "2018-06-02", places=(Place("Vukovar"),)),
    _event("course", "Course for harbour masters", "2018-06-30/2018-07-02", year_inferred=True),
    _event("month", "Workshop of dike inspectors", "2018-09"),
    _event("undated", "Round table without a day", None),
    _event("untitled", None, "2018-10-01", event_type=EventType.SEMINAR),
    _event("project", "Bridges for Wardens", "2018-01-01/2018-12-31", kind=Kind.PROJECT),
)
"""Events with days, a month, no date, no title; and a project."""

HOSTILE_EVENTS: Final = tuple(
    _event(f"hostile-{number}", text, f"2019-01-{number + 1:02}")
    for number, text in enumerate((*HOSTILE, HALF))
)
"""An event of one day for each hostile text, which is its title."""

SPOILT_EVENTS: Final = tuple(
    _event(
        f"spoilt-{number}",
        text,
        f"2019-02-{number + 1:02}",
        places=(Place(text, Territory("BA", text, text), text), Place(None, None, text)),
        actors=(Participation(Actor(text, text), Role.ORGANISER),),
        series=text,
        programmes=(text,),
        topics=(text,),
        pillars=(text,),
        territories=(Territory("XK", text, text),),
        languages=(text,),
        urls=(text,),
        conflicts=(
            Conflict("title", (Standpoint(text, ("gazette:a",)), Standpoint("b", ("gazette:b",)))),
        ),
        reasons=(text,),
    )
    for number, text in enumerate((*HOSTILE, HALF))
)
"""An event for each hostile text, of which all its words are made."""


def merge_of(events: tuple[Event, ...]) -> Merge:
    """Give events as a merge with its ledger."""
    revised = datetime(2018, 1, 2, 3, 4, 5, tzinfo=UTC)
    ids = tuple(
        GivenId(number, event.uid, event.keys[0], event.keys, "mark", event.revision, revised)
        for number, event in enumerate(sorted(events, key=lambda event: event.uid), 1)
    )
    return Merge(events, ledger=Ledger(ids))
