"""Hard rows of tables say in columns what their announcements say."""

from collections import Counter
from functools import cache

import pytest
from strategies.gathered import from_announcements, from_cells
from strategies.hard_rows import hard_cells, telling_weights
from strategies.over_arrays import alike_ones, keyed_rows, pairs_and_crowds, scores_of

from balkansec import announce
from balkansec.matching.arrays.contents import said_in
from balkansec.matching.arrays.from_traits import columns_of, initials_of
from balkansec.matching.traits import traits_of
from balkansec.vocabulary import load


@cache
def announced():
    return tuple(announce(**cells) for cells in hard_cells())


@cache
def prepared():
    return tuple(traits_of(given, load()) for given in announced())


@pytest.fixture(params=[from_cells, from_announcements])
def gathered(request):
    return request.param(hard_cells())


def test_their_keys_are_those_of_announcements(gathered):
    assert gathered.keys == [given.key for given in announced()]


def test_every_two_come_to_the_same_points(gathered):
    mine, yours = (
        scores_of(columns, prepared(), telling_weights()).points.tolist()
        for columns in (gathered.columns(), columns_of(prepared()))
    )
    assert mine == yours


def test_the_same_are_vetoed(gathered):
    mine, yours = (
        scores_of(columns, prepared()).is_vetoed.tolist()
        for columns in (gathered.columns(), columns_of(prepared()))
    )
    assert mine == yours


def test_they_stand_under_the_same_keys(gathered):
    initials = initials_of(prepared())
    mine, yours = (
        Counter(keyed_rows(columns, initials))
        for columns in (gathered.columns(), columns_of(prepared()))
    )
    assert mine == yours


def test_the_same_are_found(gathered):
    mine, yours = map(pairs_and_crowds, (gathered.columns(), columns_of(prepared())))
    assert mine == yours


def test_the_same_say_the_same(gathered):
    mine, yours = (
        alike_ones(said_in(columns)) for columns in (gathered.columns(), columns_of(prepared()))
    )
    assert mine == yours
