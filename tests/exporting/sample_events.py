"""Events of the tests of formats, and their bytes in a format."""

from io import BytesIO

from balkansec.merging import Merge, Undecided
from balkansec.model import (
    Actor,
    Announcement,
    Conflict,
    DateRange,
    Event,
    EventType,
    Kind,
    Ledger,
    Participation,
    Place,
    Role,
    Scope,
    Standpoint,
    Status,
    Territory,
)

FOOTNOTE = "This designation is without prejudice to positions on status."
KOSOVO = Territory("XK", "Kosovo*", FOOTNOTE)


def event(uid="u1", dates=None, **fields):
    """Give an event announced once, on the platform."""
    announced = Announcement(key=f"iisg:{uid}", source="iisg", url=f"https://example.org/{uid}")
    return Event(
        **{
            "uid": uid,
            "dates": None if dates is None else DateRange.from_edtf(dates),
            "announcements": (announced,),
            **fields,
        }
    )


WORKSHOP = event(
    "workshop",
    "2018-05-14/2018-05-16",
    title="Workshop on asset recovery",
    event_type=EventType.WORKSHOP,
    places=(Place("Pristina", KOSOVO, "Hotel Emerald"), Place("Tirana")),
    actors=(
        Participation(Actor("UNODC", "unodc"), Role.ORGANISER),
        Participation(Actor("RCC", "rcc"), Role.HOST),
        Participation(Actor("European Union"), Role.FUNDER, Scope.PROJECT),
    ),
    edition=2,
    series="Workshop on asset recovery",
    topics=("asset recovery",),
    status=Status.HELD,
    urls=("ftp://example.org", "https://example.org/čas", "https://example.org/z"),
    conflicts=(
        Conflict(
            "dates",
            (
                Standpoint("2018-05-14/2018-05-16", ("iisg:workshop",)),
                Standpoint("2018-05-15/2018-05-16", ("rcc:1",)),
            ),
        ),
    ),
)
MEETING_IN_MAY = event("meeting", "2018-05", title="Fifth annual meeting")
UNDATED = event("undated", title="Conference without a date")
PROJECT = event("project", "2018-06-01", title="A project", kind=Kind.PROJECT)
HELD_BACK = Announcement(
    key="rcc:held",
    source="rcc",
    title="Board Meeting",
    dates=DateRange.from_edtf("2018-05"),
    places=(Place("Prizren", KOSOVO),),
    url="https://example.org/held",
)
QUESTION = Undecided((HELD_BACK,), ("meeting", "workshop"), "rcc:held leads to two events")
ALL = (WORKSHOP, MEETING_IN_MAY, UNDATED, PROJECT)


def written(exporter, events, ledger=None, undecided=()):
    """Give the bytes and the problems of writing events."""
    stream = BytesIO()
    ledger = Ledger() if ledger is None else ledger
    merged = Merge(tuple(events), undecided=tuple(undecided), ledger=ledger)
    problems = exporter.write(merged, stream)
    return stream.getvalue(), problems


def changed_fields(problems):
    """Give which field of which event was not written as it is."""
    return {(problem.where, problem.field) for problem in problems}
