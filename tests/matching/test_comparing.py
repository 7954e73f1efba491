"""How a verdict is put together: by the weights that are given, and from what."""

import pytest
from strategies.hand_written import announcement

from balkansec.matching import Comparison, Decision, Weights, compare
from balkansec.vocabulary import load


def test_two_of_one_key_are_the_same_by_that_alone():
    a, b = (announcement("rcc", key="rcc:1", title=title) for title in ("Zircon", "Basalt"))
    for weights in (Weights(), Weights(same_from=8)):
        verdict = compare(a, b, load(), weights)
        sightings = Comparison("key", weights.same_from, "versions or sightings of one")
        assert (verdict.comparisons, verdict.decision) == ((sightings,), Decision.SAME)


def test_a_verdict_goes_by_the_threshold_that_is_given():
    a, b = (announcement(source, title="Zircon", city="Ohrid") for source in ("rcc", "osce"))
    assert compare(a, b, load()).decision is Decision.SAME
    assert compare(a, b, load(), Weights(same_from=40)).decision is Decision.UNSURE


@pytest.mark.parametrize("more", [{}, {"city": "Ohrid"}])
def test_a_year_that_may_have_slipped_leaves_a_point_less_than_the_threshold(more):
    weights = Weights({"other_year": 0})
    a = announcement("rcc", title="Zircon", dates="2018-05-14", **more)
    b = announcement("osce", title="Zircon", dates="2019-05-14", **more)
    verdict = compare(a, b, load(), weights)
    settled = verdict.comparisons[-1]
    assert (settled.field, verdict.score) == ("dates", weights.same_from - 1)
    assert settled.sentence == "whether the year slipped is for a person to settle"


def test_subjects_weigh_what_is_given_for_them():
    a, b = (announcement(source, title="Zircon", programmes=("ipa",)) for source in ("rcc", "osce"))
    verdict = compare(a, b, load(), Weights({"same_programme": 9}))
    assert [seen.points for seen in verdict.comparisons if seen.field == "programmes"] == [9]
