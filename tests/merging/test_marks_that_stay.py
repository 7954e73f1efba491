"""What is kept in ledgers and calendars must be the same in every version to come."""

from attrs import evolve

from balkansec.merging import merge
from balkansec.merging.ids import mark_of
from balkansec.model import (
    Actor,
    Announcement,
    Attendance,
    Conflict,
    DateRange,
    Event,
    EventType,
    Participation,
    Place,
    Role,
    Scope,
    Standpoint,
    Status,
    Territory,
)

KOSOVO = Territory("XK", "Kosovo*", "Without prejudice to positions on status.")
OURS = Announcement(key="iisg:a", source="iisg", url="https://iisg.example/a")
THEIRS = Announcement(key="rcc:b", source="rcc", source_assumed=True)
FULL = Event(
    uid="u1",
    title="2nd Workshop on Asset Recovery in Prištinë",
    event_type=EventType.WORKSHOP,
    dates=DateRange.from_edtf("2018-05-14/2018-05-16"),
    year_inferred=True,
    places=(Place("Pristina", KOSOVO, "Hotel Emerald"),),
    attendance=Attendance.HYBRID,
    actors=(Participation(Actor("UNODC", "unodc"), Role.FUNDER, Scope.PROJECT),),
    series="Workshop on Asset Recovery",
    edition=2,
    programmes=("Networks",),
    topics=("asset-recovery",),
    pillars=("organised crime",),
    territories=(KOSOVO,),
    status=Status.HELD,
    urls=("https://iisg.example/a",),
    announcements=(OURS, THEIRS),
    conflicts=(Conflict("title", (Standpoint("A", ("iisg:a",)), Standpoint("B", ("rcc:b",)))),),
)
OPEN = Event(
    uid="u2",
    dates_possible=(DateRange.from_edtf("2017-05"), DateRange.from_edtf("2018-05")),
    announcements=(THEIRS,),
)


def test_the_mark_of_an_event_with_all_fields_stays():
    assert mark_of(FULL) == "cd23aa9262a1833e"


def test_the_mark_of_an_event_of_which_little_is_known_stays():
    assert mark_of(OPEN) == "b8bcb518ba409cf6"


def test_the_order_of_announcements_makes_no_other_mark():
    assert mark_of(evolve(FULL, announcements=(THEIRS, OURS))) == mark_of(FULL)


def uids(*keys):
    return [given.uid for given in merge(Announcement(key=k, source="s") for k in keys).ledger.ids]


def test_a_uid_stays():
    assert uids("iisg:a") == ["d419630e-edaa-5a15-969f-d67e260e1ea7"]


def test_a_uid_of_a_key_with_half_a_surrogate_pair_stays():
    assert uids("iisg:\ud800") == ["730dc49b-c7a8-5574-86fd-10866e5633ac"]


def test_an_id_that_is_taken_gets_a_number():
    taken = merge([OURS]).ledger
    (given,) = taken.ids
    elsewhere = evolve(taken, ids=(evolve(given, founder="x:y", members=("x:y",)),))
    assert [one.uid for one in merge([OURS], ledger=elsewhere).ledger.ids] == [
        *(given.uid, "a124447c-46c8-53fe-8db0-9fb64dad1f34")
    ]
