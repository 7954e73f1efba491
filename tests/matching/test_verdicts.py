"""What points and vetoes come to."""

import pytest

from balkansec.errors import InvalidValue
from balkansec.matching import Comparison, Decision, Verdict, Veto, Weights

DAYS = Comparison("dates", 13, "same days")
TITLE = Comparison("title", -14, "far titles")
NOTHING = Comparison("actors", 0, "no organiser on one side to compare")
VETO = Veto("they are editions 2 and 4")


def verdict(*comparisons, vetoes=(), weights=Weights()):  # noqa: B008 - a frozen value
    return Verdict.from_reasons("a", "b", comparisons, vetoes, weights)


def test_the_score_is_the_sum_of_the_points():
    assert verdict(DAYS, TITLE, NOTHING).score == -1


def test_a_verdict_keeps_its_keys_and_its_reasons():
    found = verdict(DAYS, vetoes=(VETO,))
    assert (found.first, found.second) == ("a", "b")
    assert (found.comparisons, found.vetoes) == ((DAYS,), (VETO,))


@pytest.mark.parametrize(
    ("points", "decision"),
    [
        (11, Decision.SAME),
        (10, Decision.UNSURE),
        (6, Decision.UNSURE),
        (5, Decision.DIFFERENT),
    ],
)
def test_the_score_decides_by_the_thresholds(points, decision):
    assert verdict(Comparison("dates", points, "days")).decision is decision


def test_other_weights_have_other_thresholds():
    strict = Weights(same_from=20, unsure_from=13)
    assert verdict(DAYS, weights=strict).decision is Decision.UNSURE


def test_a_veto_decides_whatever_the_score():
    assert verdict(DAYS, vetoes=(VETO,)).decision is Decision.DIFFERENT


def test_a_verdict_says_its_vetoes():
    other = Veto("their kinds differ")
    said = "a and b: they are editions 2 and 4; their kinds differ"
    assert str(verdict(DAYS, vetoes=(VETO, other))) == said


def test_a_verdict_without_vetoes_says_what_weighs():
    assert str(verdict(DAYS, NOTHING, TITLE)) == "a and b: same days; far titles"


def test_a_verdict_without_anything_that_weighs_says_so():
    assert str(verdict(NOTHING)) == "a and b: nothing to compare"


@pytest.mark.parametrize("wrong", [{"field": ""}, {"points": 1.5}, {"sentence": " "}])
def test_a_comparison_of_something_else_is_refused(wrong):
    with pytest.raises(InvalidValue, match=next(iter(wrong))):
        Comparison(**({"field": "dates", "points": 1, "sentence": "days"} | wrong))


def opposed(*points, weights=Weights()):  # noqa: B008 - a frozen value
    seen = [Comparison("title", each, "titles") for each in points]
    return verdict(*seen, weights=weights).is_opposed(weights)


def test_a_veto_stands_against_two_even_through_others():
    assert verdict(DAYS, vetoes=(VETO,)).is_opposed()


@pytest.mark.parametrize(("points", "against"), [(-12, True), (-11, False), (5, False)])
def test_points_far_below_zero_stand_against_two_even_through_others(points, against):
    assert opposed(points) is against


@pytest.mark.parametrize(
    ("proof", "rest", "against"),
    [(-20, 25, True), (-19, 24, False), (-20, 26, False), (-20, 31, False)],
)
def test_one_proof_stands_against_two_unless_the_rest_outweighs_it(proof, rest, against):
    assert opposed(rest, proof) is against


def test_other_weights_say_otherwise_what_stands_against_two_even_through_others():
    lenient = Weights(strongly_against_up_to=-30, proof_up_to=-40)
    assert [opposed(-29, weights=lenient), opposed(5, -34, weights=lenient)] == [False, False]
    assert [opposed(-30, weights=lenient), opposed(20, -40, weights=lenient)] == [True, True]
