"""Adding to what was merged over arrays gives what a merge of everything gives."""

from datetime import UTC, datetime

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from strategies.crowds import begun_early, crowds
from strategies.universes import ruled_universes

from balkansec import announce
from balkansec.matching.arrays.index import Index
from balkansec.merging import merge
from balkansec.model import Actor, Participation, Role, Ruling, RulingVerdict
from balkansec.vocabulary import load

rows = st.tuples(crowds, st.just([]))
# It knows of no body who it is.
UNKNOWN = evolve(load(), actors=(), actor_names={})


@pytest.fixture(scope="module", autouse=True)
def _small_crowds():
    with begun_early():
        yield


def some(*titles, city="Skopje"):
    return [
        announce(source=f"s{at}", title=title, city=city, dates="2018-05-14")
        for at, title in enumerate(titles)
    ]


def announced(source, **said):
    return announce(source=source, title="CT Network Meeting", city="Skopje", **said)


@given(ruled_universes() | rows, st.lists(st.integers(1, 24), min_size=2, max_size=4).map(sorted))
def test_each_step_gives_what_a_merge_of_everything_gives(world, steps):
    universe, rulings = world
    merged = merge(universe[: steps[0]], rulings[: steps[0]])
    for a, b in zip(steps, (*steps[1:], None), strict=True):
        more, ruled = [*universe[a:b], *universe[:1]], rulings[a:b]
        at_once = merge((*merged.announcements, *more), (*merged.rulings, *ruled), merged.ledger)
        merged = merged.add(more, ruled)
        assert merged == at_once


@given(ruled_universes(), ruled_universes())
def test_adding_to_many_leaves_the_merge_before_as_it_is(world, more):
    before = merge(*world)
    shown = repr(before)
    once, again = before.add(*more), before.add(*more)
    assert (once, repr(before)) == (again, shown)


def test_events_that_hang_together_with_nothing_new_stay_the_same_values():
    before = merge([*some("Border Forum", "Forum on borders"), *some("Weapons Port", city="Pula")])
    after = before.add(some("Port of weapons", city="Pula"))
    assert [any(event is one for one in before) for event in after] == [True, False]


def test_they_stay_so_however_often_more_comes():
    before = merge(some("Border Forum", "Forum on borders"))
    after = before.add(some("Weapons Port", city="Pula")).add(some("Youth Camp", city="Bar"))
    assert any(event is before.events[0] for event in after)


def test_events_that_stay_as_they_were_beside_what_matches_them_are_the_same_values():
    before = merge(some("Border Forum", "Forum on borders"))
    (later,) = some("Border Forum", city="Pula")
    ruled = [Ruling(key, later.key, RulingVerdict.DIFFERENT) for key in before.events[0].keys]
    after = before.add([later], ruled)
    assert len(after) == 2
    assert any(event is before.events[0] for event in after)


@pytest.mark.parametrize(("vocabulary", "edition"), [(None, 13), (UNKNOWN, 12)])
def test_what_comes_is_merged_with_the_vocabulary_of_what_was_there(vocabulary, edition):
    first, own = announced("a", edition=12), announced("Regional Cooperation Council", edition=13)
    own = evolve(own, actors=(Participation(Actor("RCC", "rcc"), Role.ORGANISER),))
    ruled = [Ruling(first.key, own.key, RulingVerdict.SAME)]
    (event,) = merge([first], vocabulary=vocabulary).add([own], ruled)
    assert event.edition == edition


def test_what_comes_is_merged_with_the_weights_of_what_was_there():
    before = merge(some("Border Forum", "Weapons Port"), threshold=20)
    more = some("Forum on borders", city="Pula")
    again = merge((*before.announcements, *more), ledger=before.ledger, threshold=20)
    assert before.add(more) == again


def test_where_there_is_no_room_for_what_comes_all_is_merged_anew(monkeypatch):
    monkeypatch.setattr(Index, "holds", lambda *_: False)
    before, more = merge(some("Border Forum", "Forum on borders")), some("Youth Camp", city="Bar")
    again = merge((*before.announcements, *more), ledger=before.ledger)
    assert before.add(more) == again


def test_a_new_version_takes_the_place_of_the_one_before():
    first, other = some("Border Forum", "Weapons Port")
    later = evolve(first, title="Border Summit", seen=datetime(2019, 1, 1, tzinfo=UTC))
    merged = merge([first, other])
    assert merged.add([later]) == merge([first, other, later], ledger=merged.ledger)


def test_what_comes_is_noted_in_the_ledger_as_in_a_merge_of_everything():
    monday, friday = (datetime(2019, 1, day, tzinfo=UTC) for day in (7, 11))
    before = merge(some("Border Forum", "Weapons Port", "Cyber Summit"), at=monday)
    more = [*some("Youth Camp", "Mine Clearance", "Donor Day", city="Pula"), *some("Border Fora")]
    again = merge((*before.announcements, *more), ledger=before.ledger, at=friday)
    assert before.add(more, at=friday).ledger == again.ledger


def test_rulings_alone_are_added():
    merged = merge(some("Border Forum", "Weapons Port"))
    a, b = merged.announcements
    ruling = Ruling(a.key, b.key, RulingVerdict.SAME)
    assert merged.add([], [ruling]) == merge(merged.announcements, [ruling], merged.ledger)


def test_a_merge_that_is_given_other_events_adds_to_these():
    merged = merge([*some("Border Forum"), *some("Weapons Port", city="Pula")])
    assert len(evolve(merged, events=merged.events[:1]).add([])) == 1
