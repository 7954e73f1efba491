from pathlib import Path

from attrs import evolve
from strategies.hand_written import announcement

from balkansec.assembly.changes import Stood, shown_once_more
from balkansec.merging import merge
from balkansec.model import Status
from balkansec.wire import to_json

DATED = announcement("rcc", key="rcc:1", title="Forum", dates="2019-05-14")
PATH = Path("events.json")


def last_build(*announcements):
    merged = merge(announcements)
    stood = {event.uid: Stood(event.title, event.revision, to_json(event)) for event in merged}
    return stood, merged


def test_an_event_that_lost_its_dates_is_shown_as_cancelled():
    before, merged = last_build(DATED)
    now = merge([evolve(DATED, dates=None)], ledger=merged.ledger)
    (gone,), problems = shown_once_more(before, now, PATH)
    assert (gone.uid, gone.status, gone.revision) == (now.events[0].uid, Status.CANCELLED, 1)
    assert (str(gone.dates), problems) == ("2019-05-14", ())


def test_an_event_that_never_had_dates_is_not():
    before, merged = last_build(evolve(DATED, dates=None))
    assert shown_once_more(before, merge([], ledger=merged.ledger), PATH) == ((), ())


def test_an_event_that_cannot_be_read_is_a_problem():
    before, merged = last_build(DATED)
    (uid,) = before
    before[uid].form["announcements"] = []
    gone, (problem,) = shown_once_more(before, merge([], ledger=merged.ledger), PATH)
    assert gone == ()
    assert str(problem).startswith(f"events.json: {uid} is gone and cannot be shown as cancelled: ")


def test_an_event_that_no_ledger_knows_is_left_alone():
    before, _ = last_build(DATED)
    assert shown_once_more(before, merge([]), PATH) == ((), ())
