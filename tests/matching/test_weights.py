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


ANY_NAME = f"one of {', '.join(weight.name.lower() for weight in Weight)}"
A_PAIR, POINTS = "a name of a weight and a whole number", "a whole number of points"
A_MAPPING = "a mapping of names of weights to whole numbers"


@pytest.mark.parametrize(
    ("given_", "said"),
    [
        ({"same_town": 9}, f"changes: 'same_town' is wrong: expected {ANY_NAME}"),
        ({7: 9}, f"changes: 7 is wrong: expected {ANY_NAME}"),
        ({"same_city": 9.5}, f"changes['same_city']: 9.5 is wrong: expected {POINTS}"),
        ({"same_city": True}, f"changes['same_city']: True is wrong: expected {POINTS}"),
        ("same_city", f"changes: 'same_city' is wrong: expected {A_MAPPING}"),
        (("same_city",), f"changes: 'same_city' is wrong: expected {A_PAIR}"),
        (("ab",), f"changes: 'ab' is wrong: expected {A_PAIR}"),
        ((("no_dates", 1, 2),), f"changes: ('no_dates', 1, 2) is wrong: expected {A_PAIR}"),
    ],
)
def test_changes_that_are_none_are_refused(given_, said):
    with pytest.raises(InvalidValue) as refused:
        Weights(given_)
    assert str(refused.value) == said


UNSURE = "the points from which it is unsure"


@pytest.mark.parametrize(
    ("thresholds", "said"),
    [
        ({"same_from": 5}, f"same_from: 5 is wrong: expected 6 or more, {UNSURE}"),
        ({"unsure_from": 12}, f"same_from: 11 is wrong: expected 12 or more, {UNSURE}"),
        (
            {"strongly_against_up_to": 6},
            f"strongly_against_up_to: 6 is wrong: expected less than 6, {UNSURE}",
        ),
        ({"same_from": "many"}, f"same_from: 'many' is wrong: expected {POINTS}"),
        ({"unsure_from": 1.5}, f"unsure_from: 1.5 is wrong: expected {POINTS}"),
        (
            {"strongly_against_up_to": None},
            f"strongly_against_up_to: None is wrong: expected {POINTS}",
        ),
        ({"same_from": True}, f"same_from: True is wrong: expected {POINTS}"),
        (
            {"proof_up_to": 0},
            "proof_up_to: 0 is wrong: expected less than zero, for it speaks against",
        ),
        ({"proof_up_to": "much"}, f"proof_up_to: 'much' is wrong: expected {POINTS}"),
    ],
)
def test_thresholds_that_do_not_rise_or_are_no_numbers_are_refused(thresholds, said):
    with pytest.raises(InvalidValue) as refused:
        Weights(**thresholds)
    assert str(refused.value) == said


def test_thresholds_may_leave_nothing_unsure_and_one_point_against():
    weights = Weights(same_from=6, unsure_from=6, strongly_against_up_to=5, proof_up_to=-1)
    assert weights.same_from == weights.unsure_from


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


@pytest.mark.parametrize("threshold", ["11", 11.0, True])
def test_a_threshold_that_is_no_number_is_refused(threshold):
    with pytest.raises(InvalidValue) as refused:
        merge([A, B], threshold=threshold)
    assert str(refused.value) == f"threshold: {threshold!r} is wrong: expected {POINTS}"


def test_a_threshold_below_what_is_strongly_against_is_refused():
    with pytest.raises(
        InvalidValue, match=f"^strongly_against_up_to: -12 .* less than -12, {UNSURE}"
    ):
        merge([A, B], threshold=-12)


def test_weights_that_are_none_are_refused():
    with pytest.raises(InvalidValue, match="a value of Weights"):
        merge([A, B], weights={"same_city": 9})
