"""What a merge gives back: events in order, conflicts, what is held back and what is refused."""

from datetime import UTC, datetime

import pytest
from attrs import evolve
from strategies.hand_written import announcement

from balkansec import InvalidValue, merge
from balkansec.matching import Weights
from balkansec.model import Actor, Participation, Role, Ruling, RulingVerdict
from balkansec.vocabulary import load

NETWORK = {"title": "CT Network Meeting", "city": "Skopje"}
A = announcement("iisg", key="a", **NETWORK, edition=12)
B = announcement("osce", key="b", **NETWORK, edition=13)
C = announcement("rcc", key="c", **NETWORK)
MONDAY = datetime(2019, 1, 7, tzinfo=UTC)


def test_events_stand_in_the_order_of_a_calendar_and_those_without_dates_at_the_end():
    said = [
        ("Zircon", "2018-05-14"),
        ("Basalt", "2018-05-15"),
        ("Quartz", "2018-05-15"),
        ("Feldspar", "2018-05-15/2018-05-17"),
        ("Amber", "2018-06-01"),
        ("Gypsum", None),
        ("Marble", None),
    ]
    rows = [announcement("rcc", title=title, dates=dates) for title, dates in said]
    assert [event.title for event in merge(rows[::-1])] == [title for title, _ in said]


def test_events_without_a_title_come_first_among_those_of_a_day():
    rows = [announcement("rcc", title=title, dates="2018-05-14") for title in ("Amber", None)]
    assert [event.title for event in merge(rows)] == [None, "Amber"]


def test_every_conflict_stands_with_the_id_of_its_event():
    merged = merge([announcement(s, key=s, **NETWORK, dates=f"2018-05-1{s}") for s in "45"])
    (event,) = merged
    assert merged.conflicts == ((event.uid, event.conflicts[0]),)


def test_what_is_held_back_stands_among_all_that_came_in():
    merged = merge([C, B, A])
    assert (merged.held_back, merged.announcements) == ((C,), (A, B, C))


def test_what_is_asked_about_and_belongs_to_an_event_is_not_held_back():
    merged = merge([A, C], [Ruling("a", "c", RulingVerdict.UNSURE)])
    assert (len(merged.undecided), merged.held_back) == (1, ())


@pytest.mark.parametrize("key", ["z", announcement("rcc", key="z", title="Zircon")])
def test_what_is_no_part_of_the_merge_cannot_be_explained(key):
    with pytest.raises(InvalidValue) as refused:
        merge([A]).explain("a", key)
    said = "announcement: 'z' is wrong: expected the key of an announcement of this merge"
    assert str(refused.value) == said


def test_what_is_added_is_merged_with_the_vocabulary_weights_and_ids_of_before():
    unknown, weights = evolve(load(), actors=(), actor_names={}), Weights(same_from=12)
    first = merge([A], vocabulary=unknown, weights=weights)
    more = first.add([C], [Ruling("a", "x", RulingVerdict.SAME)], at=MONDAY)
    assert (more.vocabulary, more.weights) == (unknown, weights)
    assert more.ledger.find(first.events[0].uid).revised is None
    assert {given.revised for given in more.ledger.ids} == {None, MONDAY}
    assert more.waiting == more.rulings == (Ruling("a", "x", RulingVerdict.SAME),)


def test_the_vocabulary_that_is_given_tells_whose_event_it_is():
    by_rcc = (Participation(Actor("RCC", "rcc"), Role.ORGANISER),)
    own = evolve(announcement("Regional Cooperation Council", key="r", **NETWORK), actors=by_rcc)
    said = [evolve(own, edition=13), A]
    ruled = [Ruling("a", "r", RulingVerdict.SAME)]
    unknown = evolve(load(), actors=(), actor_names={})
    shown = [merge(said, ruled, vocabulary=known).events[0].edition for known in (None, unknown)]
    assert shown == [13, 12]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"weights": 3}, "weights: 3 is wrong: expected a value of Weights"),
        ({"ledger": 3}, "ledger: 3 is wrong: expected a value of Ledger"),
        ({"rulings": [3]}, "rulings: 3 is wrong: expected values of Ruling"),
        ({"announcements": 3}, "announcements: 3 is wrong: expected values of Announcement"),
        ({"announcements": [3]}, "announcements: 3 is wrong: expected values of Announcement"),
    ],
)
def test_arguments_of_another_type_are_refused_by_name(wrong, said):
    with pytest.raises(InvalidValue) as refused:
        merge(**{"announcements": [A], **wrong})
    assert str(refused.value) == said
