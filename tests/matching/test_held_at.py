"""What is held at an event is another event than it, and than what else is held there."""

import pytest
from strategies.hand_written import announcement

from balkansec.matching import Weight, compare
from balkansec.vocabulary import load

BESIDE = Weight.HELD_BESIDE.points


def titles(one, other):
    a, b = announcement("rcc", title=one, key="a"), announcement("osce", title=other, key="b")
    verdict = compare(a, b, load())
    assert verdict.comparisons == compare(b, a, load()).comparisons
    return [(c.points, c.sentence) for c in verdict.comparisons if c.field == "title"]


@pytest.mark.parametrize("between", ["at the", "during", "alongside the", "u okviru", "gjate"])
def test_what_is_held_at_what_the_other_names_is_another_event(between):
    assert (BESIDE, "one held at the other") in titles(
        "Zircon Marble Days", f"Basalt stand {between} Zircon Marble Days"
    )


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("Zircon Marble Days", "Basalt stand @ Zircon Marble Days"),
        ("Zircon Marble Days", "Basalt@Zircon Marble Days"),
        ("Zircon Con", "Basalt stand at ZirconCon"),
        ("ZirconCon", "Basalt stand at Zircon Con"),
        ("Zircon Marble Conference", "Basalt stand at Zircon Marble"),
    ],
)
def test_it_is_however_the_name_is_written(name, held):
    assert (BESIDE, "one held at the other") in titles(name, held)


AT_ONE = (Weight.WORDS_EXCHANGED.points, "both held at one event")


def test_two_that_are_held_at_one_event_are_told_apart_by_what_else_they_name():
    assert AT_ONE in titles("Basalt stand at Zircon Marble", "Quartz stand @ Zircon Marble")
    assert AT_ONE not in titles("Basalt stand at Zircon Marble", "Stand at Zircon Marble")
    assert AT_ONE not in titles("Basalt at Zircon Marble", "Quartz at Zircon Gypsum")
    assert AT_ONE not in titles("Basalt Zircon Marble", "Quartz Zircon Marble")


@pytest.mark.parametrize(
    "other",
    [
        "Basalt at the quartz of Zircon Marble Days",
        "Zircon Marble Days at the Basalt",
        "At Zircon Marble Days",
        "Basalt Zircon Marble Days",
    ],
)
def test_what_is_held_at_a_place_is_no_other_event(other):
    assert BESIDE not in dict(titles("Zircon Marble Days", other))
