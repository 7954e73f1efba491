"""What is left out at a glance is different, whatever weighs how much."""

from functools import cache
from itertools import product
from random import Random

import numpy as np
import pytest
from attrs import evolve
from strategies.hand_written import announcement
from strategies.hard_rows import hard_rows
from strategies.over_arrays import every_two, scores_of

from balkansec.matching.arrays.from_traits import columns_of
from balkansec.matching.arrays.ragged import ints
from balkansec.matching.arrays.scores import Scoring
from balkansec.matching.names import UNLIKE
from balkansec.matching.traits import traits_of
from balkansec.matching.weights import Weight, Weights
from balkansec.model import Actor, Participation, Role
from balkansec.vocabulary import load

CHANCE = Random(31)  # noqa: S311 - it only has to be the same each time
ROWS = (*hard_rows()[:84:3], *hard_rows()[84:])


def enough(*seen, points=10):
    """Give weights by which what is seen suffices, all of it together, and the rest is nothing."""
    return Weights(
        {w: points * (w in seen) for w in Weight}, same_from=100, unsure_from=points * len(seen)
    )


def at_will():
    return Weights(
        {
            w: CHANCE.randrange(10, 20) if CHANCE.random() < 0.1 else CHANCE.randrange(-4, 4)
            for w in Weight
        },
        same_from=30,
        unsure_from=CHANCE.randrange(10, 25),
    )


WITH_OTHERS = (Weight.HEADLINE, Weight.TITLES_ACROSS, Weight.SINGLE_WORD, Weight.OTHER_PLACES_NAMED)
WEIGHTS = {
    **{weight.name: enough(weight) for weight in Weight},
    **{
        f"{title.name} {other.name}": enough(title, other)
        for title in (Weight.ABBREVIATED_TITLE, *UNLIKE)
        for other in WITH_OTHERS
    },
    # Editions are looked at where titles speak for one event.
    "SAME_EDITION SAME_TITLE": enough(Weight.SAME_EDITION, Weight.SAME_TITLE),
    # One thing suffices, but for what stands against it.
    **{
        f"SAME_DAYS but {other.name}": Weights(
            {w: 10 * (w is Weight.SAME_DAYS) - 10 * (w is other) for w in Weight},
            same_from=100,
            unsure_from=10,
        )
        for other in (Weight.OTHER_ORGANISERS, Weight.OTHER_COUNTRY, Weight.OTHER_PLACE)
    },
    **{f"at will {turn}": at_will() for turn in range(8)},
}


def glance(rows, weights):
    first, second = (ints(ends) for ends in zip(*every_two(len(rows)), strict=True))
    return Scoring.of(columns_of(rows), rows, weights).may_be_same(first, second)


@cache
def different(which):
    return scores_of(columns_of(ROWS), ROWS, WEIGHTS[which]).is_different


@pytest.mark.parametrize("which", WEIGHTS)
def test_what_is_left_out_is_different(which):
    found = glance(ROWS, WEIGHTS[which])
    assert found.dtype == np.bool_
    assert different(which)[~found].all()


@pytest.mark.parametrize("weight", [Weight.OTHER_COUNTRY, Weight.OTHER_ORGANISERS])
def test_of_many_bodies_and_countries_no_two_are_taken_for_one(weight):
    names = [a + b for a, b in product("ABCDEFGHI", repeat=2)]
    rows = [
        traits_of(announcement("rcc", name, country=name, organisers=[name]), load())
        for name in names
    ]
    assert glance(rows, enough(weight))[[a != b for a, b in every_two(len(rows))]].all()


def test_who_takes_part_in_both_is_no_other_organiser_of_either():
    own, led = (announcement(name, dates="2018-05-14", organisers=[name]) for name in "ab")
    helped = evolve(led, actors=(*led.actors, Participation(Actor("a"), Role.FUNDER)))
    rows = [traits_of(given, load()) for given in (own, helped)]
    assert glance(rows, WEIGHTS["SAME_DAYS but OTHER_ORGANISERS"]).all()


def test_nothing_is_left_out_of_what_says_nothing():
    rows = [traits_of(announcement("rcc", name), load()) for name in "ab"]
    assert glance(rows, enough(Weight.NO_DATES)).all()


def easily(which):
    """Give weights by which all that is not different is the same."""
    return evolve(WEIGHTS[which], same_from=WEIGHTS[which].unsure_from)


def may_match(rows, weights):
    first, second = (ints(ends) for ends in zip(*every_two(len(rows)), strict=True))
    scoring = Scoring.of(columns_of(rows), rows, weights)
    return scoring.may_be_same(first, second, weights.same_from)


@pytest.mark.parametrize("which", WEIGHTS)
def test_what_cannot_match_is_not_the_same(which):
    is_same = scores_of(columns_of(ROWS), ROWS, easily(which)).is_same
    assert not is_same[~may_match(ROWS, easily(which))].any()


@pytest.mark.parametrize(("edition", "matches"), [(None, [False]), (4, [True]), (5, [False])])
def test_two_of_which_the_year_slipped_match_only_with_one_edition(edition, matches):
    said = (("a", "2018-05-01", 4), ("b", "2019-05-01", edition))
    rows = [
        traits_of(announcement("rcc", name, dates=on, edition=number), load())
        for name, on, number in said
    ]
    found = may_match(rows, easily("OTHER_YEAR"))
    assert found[[a < b for a, b in every_two(2)]].tolist() == matches
