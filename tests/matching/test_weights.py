import pickle

import attrs
import pytest
from hypothesis import given
from strategies.hand_written import announcement
from strategies.universes import announcements
from strategies.weights import any_weights, points

from balkansec import InvalidValue, merge
from balkansec.matching import Decision, Weight, Weights, compare
from balkansec.matching.weights import FITTED
from balkansec.vocabulary import load

A = announcement("rcc", title="Balkan Donor Workshop", dates="2018-05-30", city="Tirana")
B = announcement("osce", title="Workshop of Balkan donors", dates="2018-05-30", city="Tirana")


def test_what_is_not_given_is_as_fitted():
    weights = Weights({"same_city": 9})
    assert weights[Weight.SAME_CITY] == 9
    assert all(weights[w] == w.points for w in Weight if w is not Weight.SAME_CITY)
    assert weights.same_from == FITTED.same_from


def test_a_weight_may_be_named_by_a_word_or_by_itself():
    assert Weights({"same_city": 9, "no_dates": 0}) == Weights(
        {Weight.NO_DATES: 0, Weight.SAME_CITY: 9}
    )


@given(any_weights())
def test_weights_are_values(weights):
    again = pickle.loads(pickle.dumps(weights))  # noqa: S301 - our own bytes
    assert again == weights == attrs.evolve(weights)
    assert hash(again) == hash(weights)
    assert [again[w] for w in Weight] == [weights[w] for w in Weight]


@pytest.mark.parametrize(
    ("given_", "said"),
    [
        ({"same_town": 9}, "one of same_days, "),
        ({"same_city": 9.5}, "a whole number"),
        ({"same_city": True}, "a whole number"),
        ({7: 9}, "one of same_days, "),
        ("same_city", "a mapping"),
        (("same_city",), "a name of a weight and a whole number"),
    ],
)
def test_changes_that_are_none_are_refused(given_, said):
    with pytest.raises(InvalidValue, match=said):
        Weights(given_)


@pytest.mark.parametrize(
    "thresholds",
    [
        {"same_from": 5},
        {"unsure_from": 12},
        {"strongly_against_up_to": 6},
        {"same_from": "many"},
        {"unsure_from": 1.5},
        {"strongly_against_up_to": None},
        {"same_from": True},
        {"proof_up_to": 0},
        {"proof_up_to": "much"},
    ],
)
def test_thresholds_that_do_not_rise_or_are_no_numbers_are_refused(thresholds):
    with pytest.raises(
        InvalidValue, match=r"same_from|unsure_from|strongly_against_up_to|proof_up_to"
    ):
        Weights(**thresholds)


@given(announcements(), any_weights())
def test_an_announcement_is_the_same_as_itself_for_any_weights(a, weights):
    assert compare(a, a, load(), weights).decision is Decision.SAME


@given(announcements(), announcements(), any_weights())
def test_comparison_is_symmetric_for_any_weights(a, b, weights):
    assert compare(a, b, load(), weights) == compare(b, a, load(), weights)


@given(announcements(), announcements(), any_weights())
def test_a_verdict_follows_from_its_reasons_for_any_weights(a, b, weights):
    verdict = compare(a, b, load(), weights)
    assert verdict.score == sum(comparison.points for comparison in verdict.comparisons)
    assert verdict.decision is Decision.from_reasons(verdict.score, verdict.vetoes, weights)


@given(announcements(), announcements(), points, points)
def test_a_lower_threshold_keeps_the_same_the_same(a, b, one, other):
    lower, higher = sorted((max(one, -11), max(other, -11)))
    if compare(a, b, load(), FITTED.with_threshold(higher)).decision is Decision.SAME:
        assert compare(a, b, load(), FITTED.with_threshold(lower)).decision is Decision.SAME


def test_a_merge_goes_by_the_threshold_it_is_given():
    score = compare(A, B, load()).score
    assert len(merge([A, B], threshold=score)) == 1
    assert len(merge([A, B], threshold=score + 1)) == 2


def test_a_merge_goes_by_the_weights_it_is_given():
    assert len(merge([A, B])) == 1
    assert len(merge([A, B], weights=Weights({"same_days": -20}))) == 2


def test_what_is_added_later_is_weighed_in_the_same_way():
    score = compare(A, B, load()).score
    merged = merge([A], threshold=score + 1).add([B])
    assert len(merged) == 2
    assert merged.explain(A, B).verdict.decision is Decision.UNSURE


@pytest.mark.parametrize("threshold", ["11", 11.0, True, -12])
def test_a_threshold_that_is_none_is_refused(threshold):
    with pytest.raises(InvalidValue, match=r"threshold|strongly_against"):
        merge([A, B], threshold=threshold)


def test_weights_that_are_none_are_refused():
    with pytest.raises(InvalidValue, match="a value of Weights"):
        merge([A, B], weights={"same_city": 9})
