import subprocess
import sys
from datetime import UTC, datetime

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from strategies.hand_written import announcement
from strategies.universes import ruled_universes, universes

from balkansec import announce, export
from balkansec.merging import merge
from balkansec.model import Ledger, Ruling, RulingVerdict

MONDAY = datetime(2019, 1, 7, tzinfo=UTC)
FRIDAY = datetime(2019, 1, 11, tzinfo=UTC)
FORUM = {"title": "Belgrade Security Forum", "city": "Belgrade"}
A = announcement("iisg", key="iisg:a", **FORUM, dates="2018-10-17")
B = announcement("rcc", key="rcc:b", **FORUM, dates="2018-10-17")
C = announcement("osce", key="osce:c", title="Container Control Course", dates="2018-10-17")


def uid_of(merged, key):
    return next(event.uid for event in merged if key in event.keys)


@given(ruled_universes())
def test_the_same_again_gives_the_same_ledger(world):
    once = merge(*world, at=MONDAY)
    assert merge(*world, ledger=once.ledger, at=FRIDAY).ledger == once.ledger


@given(ruled_universes())
def test_every_uid_of_an_event_stands_in_the_ledger_and_is_no_alias(world):
    merged = merge(*world)
    assert all(merged.ledger.resolve(event.uid) == event.uid for event in merged)
    assert len({event.uid for event in merged}) == len(merged)


@given(ruled_universes(), st.integers(0, 7))
def test_an_id_once_given_is_never_lost_and_keeps_its_number_and_founder(world, cut):
    universe, rulings = world
    before = merge(universe[:cut])
    after = before.add(universe[cut:], rulings)
    kept = {given_.uid: (given_.number, given_.founder) for given_ in after.ledger.ids}
    for given_ in before.ledger.ids:
        assert kept[given_.uid] == (given_.number, given_.founder)


@given(universes(), universes())
def test_an_event_that_neither_joins_nor_parts_keeps_its_uid(first, second):
    before = merge(first)
    uids = {event.keys: event.uid for event in before.add(second)}
    assert all(uids.get(event.keys, event.uid) == event.uid for event in before)


def slow_heirs(ledger, events):
    """Give, for each event, the uids that go over to it, the lowest number first."""
    heirs = {event.keys: [] for event in events}
    for old in ledger.ids:
        founder_first = sorted(old.members, key=lambda key: (key != old.founder, key))
        homes = [keys for key in founder_first for keys in heirs if key in keys]
        if homes and old.alias_of is None:
            heirs[homes[0]].append(old.uid)
    return heirs


@given(ruled_universes(), st.integers(0, 7))
def test_who_inherits_an_id_is_told_by_the_slow_oracle(world, cut):
    universe, rulings = world
    before = merge(universe[:cut], rulings[:2])
    after = merge(universe[1:], rulings, ledger=before.ledger)
    heirs = slow_heirs(before.ledger, after)
    for event in after:
        if heirs[event.keys]:
            kept, *joined = heirs[event.keys]
            assert event.uid == kept
            assert all(after.ledger.resolve(uid) == kept for uid in joined)
        else:
            assert before.ledger.find(event.uid) is None


@given(ruled_universes(), st.integers(0, 7))
def test_the_revision_rises_exactly_when_the_mark_changes(world, cut):
    universe, rulings = world
    before = merge(universe[:cut], at=MONDAY)
    after = before.add(universe[cut:], rulings, at=FRIDAY)
    for old in before.ledger.ids:
        new = after.ledger.find(old.uid)
        assert new.revision == old.revision + (new.mark != old.mark)
        assert new.revised == (old.revised if new.mark == old.mark else FRIDAY)


def test_two_editions_have_two_uids():
    merged = merge([evolve(A, edition=12), evolve(B, edition=13)])
    assert uid_of(merged, "iisg:a") != uid_of(merged, "rcc:b")


def test_numbers_in_a_batch_follow_the_least_keys():
    merged = merge([C, B, A])
    assert [(g.number, g.founder) for g in merged.ledger.ids] == [(1, "iisg:a"), (2, "osce:c")]


def test_an_id_outlives_edits_of_title_dates_and_place():
    before = merge([A])
    edited = evolve(A, title="Another Name", dates=C.dates.shift(9), places=())
    after = merge([edited], ledger=before.ledger)
    assert uid_of(after, "iisg:a") == uid_of(before, "iisg:a")
    assert [event.revision for event in after] == [1]


def test_a_revision_notes_the_time_at_which_it_rose():
    before = merge([A], at=MONDAY)
    same = merge([A], ledger=before.ledger, at=FRIDAY)
    changed = merge([evolve(A, title="Forum in Belgrade")], ledger=same.ledger, at=FRIDAY)
    revised = [(m.ledger.ids[0].revision, m.ledger.ids[0].revised) for m in (before, same, changed)]
    assert revised == [(0, MONDAY), (0, MONDAY), (1, FRIDAY)]


def test_when_events_join_the_lower_number_stays_and_the_other_resolves_to_it():
    apart = merge([A, B], [Ruling("iisg:a", "rcc:b", RulingVerdict.DIFFERENT, time=MONDAY)])
    joined = apart.add([], [Ruling("iisg:a", "rcc:b", RulingVerdict.SAME, time=FRIDAY)])
    low, high = uid_of(apart, "iisg:a"), uid_of(apart, "rcc:b")
    assert [event.uid for event in joined] == [low]
    assert joined.ledger.resolve(high) == low


def test_when_an_event_parts_the_part_with_the_founder_keeps_the_id():
    joined = merge([A, B])
    apart = joined.add([], [Ruling("iisg:a", "rcc:b", RulingVerdict.DIFFERENT)])
    assert uid_of(apart, "iisg:a") == uid_of(joined, "iisg:a")
    assert uid_of(apart, "rcc:b") not in {given_.uid for given_ in joined.ledger.ids}


def test_the_founder_keeps_the_id_though_a_lesser_key_joined_it():
    founded = merge([B])
    joined = founded.add([A])
    apart = joined.add([], [Ruling("iisg:a", "rcc:b", RulingVerdict.DIFFERENT)])
    assert uid_of(founded, "rcc:b") == uid_of(joined, "iisg:a") == uid_of(apart, "rcc:b")


def test_the_time_at_which_an_event_went_is_noted():
    before = merge([A, C], at=MONDAY)
    after = merge([C], ledger=before.ledger, at=FRIDAY)
    assert after.ledger.find(uid_of(before, "iisg:a")).revised == FRIDAY


def test_an_alias_is_never_given_again():
    ruled = [
        Ruling("iisg:a", "rcc:b", RulingVerdict.DIFFERENT, time=MONDAY),
        Ruling("iisg:a", "rcc:b", RulingVerdict.SAME, time=FRIDAY),
        Ruling("iisg:a", "rcc:b", RulingVerdict.DIFFERENT, time=FRIDAY.replace(day=12)),
    ]
    apart = merge([A, B], ruled[:1])
    again = apart.add([], ruled[1:2]).add([], ruled[2:])
    lost = uid_of(apart, "rcc:b")
    assert uid_of(again, "rcc:b") != lost
    assert again.ledger.resolve(lost) == uid_of(again, "iisg:a")


def test_two_of_one_batch_get_two_uids_though_the_second_is_named_as_the_first_is_numbered():
    apart = Ruling("iisg:a", "rcc:b", RulingVerdict.DIFFERENT, time=MONDAY)
    joined = Ruling("iisg:a", "rcc:b", RulingVerdict.SAME, time=FRIDAY)
    before = merge([A, B], [apart]).add([], [joined])
    numbered = evolve(C, key="rcc:b 2")
    merged = merge([A, B, numbered], [apart], before.ledger)
    assert len({event.uid for event in merged}) == len(merged) == 3


def test_an_event_that_is_gone_keeps_its_line_and_its_id_on_return():
    before = merge([A, C])
    gone = merge([C], ledger=before.ledger)
    lines = [m.ledger.find(uid_of(before, "iisg:a")) for m in (before, gone)]
    assert [(g.number, g.founder, g.members) for g in lines] == [(1, "iisg:a", ("iisg:a",))] * 2
    assert uid_of(merge([A, C], ledger=gone.ledger), "iisg:a") == uid_of(before, "iisg:a")


def test_the_revision_rises_once_when_an_event_goes_and_again_when_it_returns():
    before = merge([A, C])
    gone = merge([C], ledger=before.ledger)
    still = merge([C], ledger=gone.ledger)
    back = merge([A, C], ledger=still.ledger)
    steps = [m.ledger.find(uid_of(before, "iisg:a")).revision for m in (before, gone, still, back)]
    assert steps == [0, 1, 1, 2]


def test_the_revision_of_an_id_that_became_an_alias_rises():
    apart = merge([A, B], [Ruling("iisg:a", "rcc:b", RulingVerdict.DIFFERENT, time=MONDAY)])
    joined = apart.add([], [Ruling("iisg:a", "rcc:b", RulingVerdict.SAME, time=FRIDAY)], at=FRIDAY)
    lost = joined.ledger.find(uid_of(apart, "rcc:b"))
    assert (lost.revision, lost.revised) == (1, FRIDAY)


def test_an_id_that_became_an_alias_has_no_members_left():
    apart = merge([A, B], [Ruling("iisg:a", "rcc:b", RulingVerdict.DIFFERENT, time=MONDAY)])
    joined = apart.add([], [Ruling("iisg:a", "rcc:b", RulingVerdict.SAME, time=FRIDAY)])
    assert joined.ledger.find(uid_of(apart, "rcc:b")).members == ()


def test_the_id_stays_with_the_rest_where_the_founder_is_gone():
    before = merge([A, B])
    after = merge([B], ledger=before.ledger)
    assert uid_of(after, "rcc:b") == uid_of(before, "rcc:b")


def test_a_founder_that_returns_alone_does_not_take_the_id_away():
    rest = merge([B], ledger=merge([A, B]).ledger)
    ruling = Ruling("iisg:a", "rcc:b", RulingVerdict.DIFFERENT)
    assert uid_of(rest.add([A], [ruling]), "rcc:b") == uid_of(rest, "rcc:b")


def test_a_uid_is_the_same_in_every_process():
    code = (
        "from balkansec.merging import merge; from balkansec.model import Announcement;"
        "print([e.uid for e in merge([Announcement(key='iisg:a', source='iisg', title='Forum')])])"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "LC_ALL": "C"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1


def test_an_empty_merge_has_an_empty_ledger():
    assert merge([]).ledger == Ledger()


def test_the_revision_rises_with_a_second_source_and_with_a_dispute():
    first = merge([A])
    joined = merge([A, B], ledger=first.ledger)
    moved = announcement("rcc", key="rcc:b", **FORUM, dates="2018-10-17/2018-10-18")
    disputed = merge([A, moved], ledger=joined.ledger)
    assert [next(iter(m)).revision for m in (first, joined, disputed)] == [0, 1, 2]


@given(universes(), universes())
def test_what_a_calendar_shows_changes_only_with_the_revision(before, after):
    first = merge(before)
    second = merge([*before, *after], ledger=first.ledger)
    shown = {event.uid: event for event in first}
    for event in second:
        if event.uid in shown and event.revision == shown[event.uid].revision:
            assert export([event], "ics") == export([shown[event.uid]], "ics")


def corrected(url):
    planned, moved = (
        announce(source="rcc", url=url, title="Summit", dates=dates, city="Sofia")
        for dates in ("2018-07-10", "2018-07-17")
    )
    before = merge([planned])
    return before.events[0], merge([moved], ledger=before.ledger).events[0]


def test_a_row_at_an_address_of_its_own_keeps_its_id_when_its_date_is_corrected():
    before, after = corrected("https://rcc.int/events/1104")
    assert (after.uid, after.revision) == (before.uid, before.revision + 1)


def test_a_row_without_an_address_is_another_event_when_its_date_is_corrected():
    before, after = corrected(None)
    assert after.uid != before.uid
