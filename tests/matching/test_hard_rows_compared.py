"""Arrays see of every two hard rows what is seen of them singly."""

from functools import cache

import numpy as np
import pytest
from strategies.hard_rows import hard_rows, rows_of_one_page, slight_weights, telling_weights
from strategies.over_arrays import every_two, scores_of

from balkansec.matching import Decision
from balkansec.matching.arrays.from_traits import columns_of
from balkansec.matching.arrays.ragged import ints
from balkansec.matching.arrays.scores import Scoring
from balkansec.matching.compare import compare_traits
from balkansec.matching.weights import FITTED, Weight

WEIGHTS = {"fitted": FITTED, "telling": telling_weights(), "slight": slight_weights()}


@cache
def singly(which):
    rows = hard_rows()
    return [compare_traits(rows[a], rows[b], WEIGHTS[which]) for a, b in every_two(len(rows))]


def at_once(weights):
    return scores_of(columns_of(hard_rows()), hard_rows(), weights)


@pytest.mark.parametrize("which", WEIGHTS)
def test_every_two_come_to_the_same_points(which):
    found = at_once(WEIGHTS[which])
    assert found.points.tolist() == [verdict.score for verdict in singly(which)]


def test_points_are_whole_numbers():
    assert at_once(FITTED).points.dtype == np.int64


def test_a_veto_stands_against_the_same():
    found = at_once(FITTED)
    assert found.is_vetoed.tolist() == [bool(verdict.vetoes) for verdict in singly("fitted")]


def test_dates_of_one_page_are_vetoed_alike():
    rows = rows_of_one_page()
    expected = [bool(compare_traits(rows[a], rows[b]).vetoes) for a, b in every_two(len(rows))]
    assert scores_of(columns_of(rows), rows).is_vetoed.tolist() == expected


def test_the_same_are_opposed():
    expected = [verdict.is_opposed(FITTED) for verdict in singly("fitted")]
    assert at_once(FITTED).is_opposed.tolist() == expected


@pytest.mark.parametrize("which", WEIGHTS)
def test_the_same_is_decided(which):
    found = at_once(WEIGHTS[which])
    either = zip(found.is_same.tolist(), found.is_different.tolist(), strict=True)
    decisions = [verdict.decision for verdict in singly(which)]
    expected = [(d is Decision.SAME, d is Decision.DIFFERENT) for d in decisions]
    assert list(either) == expected


def glance(rows, pairs, weights):
    first, second = (ints(ends) for ends in zip(*pairs, strict=True))
    return Scoring.of(columns_of(rows), rows, weights).may_be_same(first, second).tolist()


def at_a_glance(weights):
    return glance(hard_rows(), every_two(len(hard_rows())), weights)


@pytest.mark.parametrize("which", WEIGHTS)
def test_what_is_left_out_at_a_glance_is_different(which):
    glances = zip(at_a_glance(WEIGHTS[which]), singly(which), strict=True)
    assert {verdict.decision for is_kept, verdict in glances if not is_kept} == {Decision.DIFFERENT}


def test_of_two_of_one_key_and_of_several_possible_dates_more_than_a_glance_is_taken():
    rows = hard_rows()
    pairs = zip(at_a_glance(FITTED), every_two(len(rows)), strict=True)
    assert all(
        is_kept
        for is_kept, (a, b) in pairs
        if rows[a].key == rows[b].key or len(rows[a].ranges) > 1 or len(rows[b].ranges) > 1
    )


def test_a_single_pair_is_glanced_at():
    first, second = (
        row for row in hard_rows() if row.title and row.title.folded == ("zywa", "zyxa")
    )
    assert glance((first, second), [(0, 1)], FITTED) == [True]


def test_how_many_are_looked_at_in_one_go_makes_no_difference(monkeypatch):
    expected = at_a_glance(FITTED), at_once(FITTED).points.tolist()
    monkeypatch.setattr("balkansec.matching.arrays.scores._MOST_GLANCES", 2_000)
    monkeypatch.setattr("balkansec.matching.arrays.scores._MOST_MEETINGS", 20_000)
    assert (at_a_glance(FITTED), at_once(FITTED).points.tolist()) == expected


def test_everything_that_is_weighed_is_seen_in_some_of_them():
    points = {c.points for verdict in singly("telling") for c in verdict.comparisons}
    assert not [weight for weight in Weight if telling_weights()[weight] not in points]
