"""Rows that nothing tells apart but their keys, and those that stand for all of them."""

from collections import defaultdict
from random import Random

import numpy as np
import pytest
from attrs import evolve
from strategies.hand_written import announcement
from strategies.over_arrays import alike_ones

from balkansec.matching.arrays.alike import alike
from balkansec.matching.arrays.examples import examples_of
from balkansec.matching.arrays.from_traits import columns_of
from balkansec.matching.arrays.ragged import ints
from balkansec.matching.traits import traits_of
from balkansec.model import (
    Actor,
    DateRange,
    EventType,
    Kind,
    Participation,
    Place,
    Role,
    Status,
    Territory,
)
from balkansec.vocabulary import load

TITLE = "Border police exercise"
SAID = announcement(
    "rcc", "rcc:1", title=TITLE, dates="2018-05-01/2018-05-31", city="Skopje", country="MK"
)
MARRI, DCAF = (Actor(name) for name in ("MARRI", "DCAF"))


def dated(stated, **more):
    return {"dates": DateRange.from_edtf(stated), **more}


OTHERS = {
    "no title": {"title": None},
    "another word": {"title": "Border police exercises on a coast"},
    "another order": {"title": "Police border exercise"},
    "a word again": {"title": "Border police exercise, border"},
    "another language": {"title": "Border police exercise dhe me nga ka"},
    "common words": {"title": "Regional conference"},
    "other common words": {"title": "Regional forum"},
    "a number": {"title": f"{TITLE} module 2"},
    "another number": {"title": f"{TITLE} module 3"},
    "an ordinal": {"title": f"4th {TITLE}"},
    "another ordinal": {"title": f"5th {TITLE}"},
    "a year": {"title": f"{TITLE} 2018"},
    "another year": {"title": f"{TITLE} 2019"},
    "the year of a programme": {"title": f"Horizon {TITLE}"},
    "a place in the title": {"title": f"{TITLE} in Skopje"},
    "what it is held at": {"title": "Border at police exercise"},
    "who it is for": {"title": f"{TITLE} for judges"},
    "who else it is for": {"title": f"{TITLE} for prosecutors"},
    "an edition": {"edition": 4},
    "a project": {"kind": Kind.PROJECT},
    "a form": {"event_type": EventType.FORUM},
    "another form": {"event_type": EventType.EXERCISE},
    "a month": dated("2018-05"),
    "a month to its end": dated("2018-05/2018-05-31"),
    "a month from its beginning": dated("2018-05-01/2018-05"),
    "another beginning": dated("2018-05-02/2018-05-31"),
    "another end": dated("2018-05-01/2018-05-30"),
    "an inferred year": {"year_inferred": True},
    "no dates": {"dates": None},
    "one possible year": {
        "dates": None,
        "dates_possible": (DateRange.from_edtf("2018-05-01/2018-05-31"),),
    },
    "a weekday": {"date_text": "Monday"},
    "another weekday": {"date_text": "Tuesday"},
    "no country": {"places": (Place("Skopje"),)},
    "no city": {"places": (Place(None, Territory("MK", "North Macedonia")),)},
    "a city that no table knows": {"places": (Place("Nowhere", Territory("MK", "MK")),)},
    "another city": {"places": (Place("Sarajevo", Territory("BA", "BA")),)},
    "a suburb": {"places": (Place("Ilidža", Territory("BA", "BA")),)},
    "an organiser": {"actors": (Participation(MARRI, Role.ORGANISER),)},
    "another organiser": {"actors": (Participation(DCAF, Role.ORGANISER),)},
    "a funder": {"actors": (Participation(MARRI, Role.FUNDER),)},
    "another funder": {"actors": (Participation(DCAF, Role.FUNDER),)},
    "a page": {"page": "one.txt"},
    "another page": {"page": "two.txt"},
    "a topic": {"topics": ("terrorism",)},
    "a programme": {"programmes": ("ipa",)},
    "moved days": {"status": Status.POSTPONED},
}
SHARED = {
    "a source": {"source": "osce"},
    "an address": {"url": "https://osce.org"},
    "the address of an item": {"url": "https://osce.org/events/1104"},
    "the address of another item": {"url": "https://osce.org/events/1105"},
    "the address of an edition": {"url": "https://osce.org/forum-2018"},
}


def numbers_of(announcements):
    keyed = (evolve(given, key=f"rcc:{at}") for at, given in enumerate(announcements))
    return alike(columns_of([traits_of(given, load()) for given in keyed]))


def changed(changes):
    return evolve(SAID, **changes)


@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS)
def test_rows_that_differ_in_anything_but_their_keys_are_not_alike(other):
    first, second, third = numbers_of([SAID, changed(other), SAID]).tolist()
    assert first == third != second


def test_no_two_of_the_differences_are_alike():
    numbers = numbers_of([changed(other) for other in ({}, *OTHERS.values())])
    assert len(set(numbers.tolist())) == len(OTHERS) + 1


@pytest.mark.parametrize("other", SHARED.values(), ids=SHARED)
def test_what_another_row_has_too_makes_a_difference(other):
    numbers = numbers_of([SAID, changed(other), SAID, changed(other)])
    assert alike_ones(numbers) == [[0, 2], [1, 3]]


def test_each_of_several_shared_addresses_makes_its_own_difference():
    numbers = numbers_of([changed(other) for other in SHARED.values()] * 2)
    assert alike_ones(numbers) == [[at, at + len(SHARED)] for at in range(len(SHARED))]


@pytest.mark.parametrize("other", [SHARED["a source"], SHARED["an address"]])
def test_a_source_or_an_address_of_one_row_alone_makes_none(other):
    given = [changed(other), changed({"source": "dcaf"}), changed({"source": "eu"})]
    first, second, third = numbers_of(given).tolist()
    assert first == second == third


@pytest.mark.parametrize("named", [{"host": "rcc:1"}, {"related": ("rcc:1",)}])
def test_who_names_another_row_and_who_is_named_are_like_none(named):
    numbers = numbers_of([SAID, SAID, SAID, changed(named), changed(named)])
    assert alike_ones(numbers) == [[0, 2], [1], [3], [4]]


CHANCE = Random(3)  # noqa: S311 - it only has to be the same each time
KEYS = [CHANCE.randrange(25) for _ in range(60)]
LIKENESSES = [CHANCE.choice((7, 7, 7, 8, 9, 10 + at)) for at in range(60)]
KINDS = defaultdict(set)
for _key, _likeness in zip(KEYS, LIKENESSES, strict=True):
    KINDS[_key].add(_likeness)


def kind_of(row):
    """Only an announcement that says one thing alone is like another one."""
    key, likeness = KEYS[row], LIKENESSES[row]
    return (likeness, key if len(KINDS[key]) > 1 else None)


def chosen():
    found = examples_of(ints(KEYS), ints(LIKENESSES))
    return found.rows.tolist(), found.first.tolist(), found.second.tolist()


def test_of_rows_that_are_alike_two_are_compared():
    versions = {(KEYS[row], LIKENESSES[row]): kind_of(row) for row in range(60)}
    rows, _, _ = chosen()
    kinds = [kind_of(row) for row in rows]
    many = list(versions.values())
    assert {kind: kinds.count(kind) for kind in kinds} == {k: min(many.count(k), 2) for k in many}


def test_no_version_is_compared_twice():
    rows, _, _ = chosen()
    assert len({(KEYS[row], LIKENESSES[row]) for row in rows}) == len(rows)


def test_one_that_is_compared_stands_for_itself():
    rows, first, second = chosen()
    for place, row in enumerate(rows):
        assert first[row] == second[row] == place


def test_both_that_stand_for_another_row_are_like_it():
    rows, first, second = chosen()
    compared = {(KEYS[row], LIKENESSES[row]) for row in rows}
    for row in range(60):
        both = [rows[first[row]], rows[second[row]]]
        if (KEYS[row], LIKENESSES[row]) in compared:
            assert {(KEYS[each], LIKENESSES[each]) for each in both} == {
                (KEYS[row], LIKENESSES[row])
            }
        else:
            assert len(set(both)) == 2
            assert {kind_of(each) for each in both} == {kind_of(row)}


def test_of_no_rows_none_stand_for_any():
    assert [len(of_rows) for of_rows in _empty()] == [0, 0, 0]


def _empty():
    nothing = np.zeros(0, np.int64)
    found = examples_of(nothing, nothing)
    return found.rows, found.first, found.second
