"""What arrays keep of the evidence about pairs of nodes."""

from itertools import combinations

import pytest
from attrs import evolve
from strategies.colliding import begun_early, colliding

from balkansec import announce
from balkansec.matching.arrays.pairs import search
from balkansec.matching.arrays.ragged import ints
from balkansec.matching.weights import FITTED
from balkansec.merging.arrays.evidence import Evidence, Pairs, evidence_about
from balkansec.merging.arrays.from_nodes import scored_nodes
from balkansec.merging.nodes import nodes_of
from balkansec.vocabulary import load


def pairs(*given):
    return Pairs(*(ints(column) for column in zip(*given, strict=True)))


def pointed(given):
    columns = given.first.tolist(), given.second.tolist(), given.points.tolist()
    return list(zip(*columns, strict=True))


def test_each_pair_is_given_once_and_sorted():
    given = pairs((1, 3, 7), (0, 3, 5), (1, 2, 6), (0, 3, 5), (0, 2, 4), (1, 3, 7))
    assert pointed(given.once()) == [(0, 2, 4), (0, 3, 5), (1, 2, 6), (1, 3, 7)]


@pytest.fixture(scope="module", params=["none", "some"])
def evidence(request):
    with begun_early(request.param):
        nodes = scored_nodes([n.versions for n in nodes_of(colliding(), load())], FITTED)
        return evidence_about(nodes, nodes.said(), search(nodes.scoring.columns).pairs())


def ends(given: Pairs):
    return [(first, second) for first, second, _ in pointed(given)]


def test_what_hangs_together_and_does_not_match_is_apart(evidence: Evidence):
    home = evidence.component.tolist()
    together = [p for p in combinations(range(len(home)), 2) if home[p[0]] == home[p[1]]]
    assert sorted([*ends(evidence.same), *ends(evidence.apart)]) == together


def test_what_is_against_some_pairs_is_against_pairs_that_are_apart(evidence: Evidence):
    assert {*pointed(evidence.against)} <= {*pointed(evidence.apart)}


def of_sources(count, name, dates, title="Balkan Border Summit"):
    return [
        announce(source=f"{name}{n:02}", title=title, dates=dates, city="Tirana")
        for n in range(count)
    ]


def test_nothing_is_apart_from_what_is_alike_beside_a_chain_of_look_alikes():
    days = ["2018-05-14", "2018-05-15", "2018-05-16", "2018-05-17"]
    chain = [said for day in days for said in of_sources(3, day, day)]
    many = [*of_sources(15, "s", "2019-10-07", "Course on forensics"), *chain]
    given = nodes_of([evolve(a, key=f"{place:02}") for place, a in enumerate(many)], load())
    nodes = scored_nodes([n.versions for n in given], FITTED)
    found = evidence_about(nodes, nodes.said(), search(nodes.scoring.columns).pairs())
    whole = set(found.whole.nonzero()[0].tolist())
    assert whole == set(range(15))
    assert whole.isdisjoint(place for pair in ends(found.apart) for place in pair)
