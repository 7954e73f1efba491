"""Arrays see of every two hard rows what is seen of them singly."""

from functools import cache

import pytest
from strategies.hard_rows import hard_rows, rows_of_one_page, slight_weights, telling_weights
from strategies.over_arrays import every_two, scores_of

from balkansec.matching import Decision
from balkansec.matching.arrays.from_traits import columns_of
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


def test_the_same_is_decided():
    found = at_once(FITTED)
    either = zip(found.is_same.tolist(), found.is_different.tolist(), strict=True)
    decisions = [verdict.decision for verdict in singly("fitted")]
    expected = [(d is Decision.SAME, d is Decision.DIFFERENT) for d in decisions]
    assert list(either) == expected


def test_everything_that_is_weighed_is_seen_in_some_of_them():
    points = {c.points for verdict in singly("telling") for c in verdict.comparisons}
    assert not [weight for weight in Weight if telling_weights()[weight] not in points]
