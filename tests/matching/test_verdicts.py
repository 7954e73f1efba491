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
