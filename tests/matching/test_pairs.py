import tomllib
from pathlib import Path

import pytest
from strategies.hand_written import announcement

from balkansec.matching import Decision, compare
from balkansec.vocabulary import load

PAIRS = Path(__file__).parent / "pairs"


def pairs(name):
    table = tomllib.loads((PAIRS / name).read_text(encoding="utf-8"))["pair"]
    sides = [[announcement(pair[s].pop("source"), **pair[s]) for s in "ab"] for pair in table]
    return [pytest.param(*two, id=p["about"]) for two, p in zip(sides, table, strict=True)]


@pytest.mark.parametrize(("a", "b"), pairs("one_event.toml"))
def test_two_announcements_of_one_event_are_the_same(a, b):
    assert compare(a, b, load()).decision is Decision.SAME


@pytest.mark.parametrize(("a", "b"), pairs("two_events.toml"))
def test_look_alikes_are_not_the_same(a, b):
    assert compare(a, b, load()).decision is not Decision.SAME


def test_the_exact_title_alone_would_not_find_the_pairs():
    joined = [p for p in pairs("one_event.toml") if p.values[0].title == p.values[1].title]
    assert not joined
