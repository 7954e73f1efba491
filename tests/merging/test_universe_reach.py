"""Laws mean little where nothing collides: the universes must reach what the laws are about."""

from contextlib import suppress
from functools import lru_cache

import pytest
from hypothesis import HealthCheck, Phase, find, settings
from hypothesis.errors import NoSuchExample
from strategies.universes import ruled_universes

from balkansec.merging import merge
from balkansec.merging.copies import texts_of
from balkansec.merging.nodes import nodes_of, veto_between
from balkansec.model import Rule
from balkansec.vocabulary import load

# The first example is enough; shrinking it would take minutes and tell nothing.
THOROUGH = settings(
    max_examples=3000,
    phases=[Phase.generate],
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


def holds_veto(merged):
    nodes = nodes_of(merged.announcements, load())
    return any(veto_between(a, b) for a in nodes for b in nodes)


def holds_veto_by(words, merged):
    nodes = nodes_of(merged.announcements, load())
    return any(words in (veto_between(a, b) or "") for a in nodes for b in nodes)


REACHED = {
    "an event of three announcements": lambda m: any(len(e.keys) > 2 for e in m),
    "a veto": holds_veto,
    "a veto by the ordinals of titles": lambda m: holds_veto_by("numbered", m),
    "a veto by the years of titles": lambda m: holds_veto_by("their titles name the years", m),
    "an event of a title with its year and one without": lambda m: any(
        {given.series is None for given in e.announcements if given.title} == {True, False}
        for e in m
    ),
    "an announcement held back": lambda m: bool(m.held_back),
    "two announcements held back": lambda m: len({given.key for given in m.held_back}) > 1,
    "a pair left open": lambda m: any("not enough" in u.reason for u in m.undecided),
    "a contradiction": lambda m: any("cannot all hold" in p.what for p in m.problems),
    "a ruling about a stranger": lambda m: bool(m.waiting),
    "a pair ruled unsure": lambda m: any("ruled unsure" in u.reason for u in m.undecided),
    "an event ruled to be one": lambda m: any("ruled same" in r for e in m for r in e.reasons),
    "a ruling against a veto": lambda m: any(
        veto_between(a, b)
        for e in m
        for a in nodes_of(e.announcements, load())
        for b in nodes_of(e.announcements, load())
    ),
    "two versions of one announcement": lambda m: any(
        len(e.announcements) > len(e.keys) for e in m
    ),
    "a conflict about dates": lambda m: any(c.field == "dates" for _, c in m.conflicts),
    "a conflict about places": lambda m: any(c.field == "places" for _, c in m.conflicts),
    "an inferred year beside a printed one": lambda m: any(
        {a.year_inferred for a in e.announcements if a.dates} == {True, False} for e in m
    ),
}
REACHED |= {
    f"a value that wins by the rule {rule}": lambda m, rule=rule: any(
        given.rule is rule for e in m for given in e.provenance
    )
    for rule in Rule
}
REACHED |= {
    "a copy of a text by another source": lambda m: any(
        len(set(texts_of(e.announcements))) < len({a.source for a in e.announcements}) for e in m
    ),
    "an event of both of whose texts there is enough to tell them apart": lambda m: any(
        len({a.evidence for a in e.announcements if a.evidence}) > 1 for e in m
    ),
}


@lru_cache(maxsize=1)
def reached() -> set[str]:
    """Name what one walk through the universes reaches, which ends where nothing is left."""
    left = dict(REACHED)

    def reaches_the_last(world):
        merged = merge(*world)
        for name in [name for name, case in left.items() if case(merged)]:
            del left[name]
        return not left

    with suppress(NoSuchExample):
        find(ruled_universes(), reaches_the_last, settings=THOROUGH)
    return REACHED.keys() - left.keys()


@pytest.mark.parametrize("case", REACHED)
def test_the_universes_reach(case):
    assert case in reached()
