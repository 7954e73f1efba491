"""Arrays cluster many nodes at once as they are clustered one by one."""

import sys
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies.following import what_follows
from strategies.slow_merging import connected
from strategies.universes import ruled_universes
from strategies.weights import any_weights

from balkansec import announce, merge
from balkansec.matching.arrays.ragged import ints
from balkansec.matching.weights import FITTED
from balkansec.merging.arrays.components import components, pairs_within
from balkansec.merging.arrays.evidence import Evidence, Pairs, clusters_of
from balkansec.merging.nodes import nodes_of
from balkansec.merging.rounds import join_in_rounds
from balkansec.merging.settling import settle
from balkansec.merging.weighing import MANY, weigh_at_once, weigh_singly
from balkansec.model import Ruling, RulingVerdict
from balkansec.vocabulary import load

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks" / "merging"))

from announcing import CELLS
from generator import announced
from word_lists import word_list

COUNT = 9
pairs = st.sampled_from(tuple(combinations(range(COUNT), 2)))
edges = st.frozensets(pairs, max_size=12)


def columns(pairs):
    first, second = ints(a for a, _ in sorted(pairs)), ints(b for _, b in sorted(pairs))
    return first, second


def as_clusters(least, held):
    """Give the clusters as ``cluster`` does, and the nodes held back."""
    groups = {}
    for node, first in enumerate(least.tolist()):
        groups.setdefault(first, []).append(node)
    alone = held.tolist()
    return tuple(tuple(groups[first]) for first in sorted(groups) if first not in alone), alone


def synthetic_ones(count):
    for _, given_ in announced(count, 6, word_list("fitting")):
        cells = dict(zip(CELLS, given_.cells, strict=True))
        cells["organisers"] = [name for name in cells["organisers"].split("|") if name]
        yield announce(**cells)


@given(ruled_universes(), any_weights())
def test_the_evidence_over_arrays_is_that_of_single_pairs(ruled, weights):
    universe, rulings = ruled
    nodes = nodes_of(universe, load())
    settled = settle(rulings, {node.key for node in nodes})
    at_once, singly = weigh_at_once(nodes, weights), weigh_singly(nodes, weights)
    assert what_follows(nodes, settled, weights, at_once) == what_follows(
        nodes, settled, weights, singly
    )


WORKSHOP = {"title": "Workshop on border control", "dates": "2019-06-03", "city": "Skopje"}
OTHERS = {
    "as unlike": {"title": "Donor round table", "dates": "2019-06-04", "city": "Skopje"},
    "as opposed": {"title": "Donor round table", "dates": "2012-06-04", "city": "Bar"},
    "as weaker": {"title": "Workshop on customs control", "dates": "2019-06"},
    "as one": {**WORKSHOP, "dates": "2019-06-03/2019-06-04"},
}


@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS)
def test_what_rulings_alone_bring_together_is_judged_as_one_by_one(other):
    mine, yours = (
        [announce(source=source, **said) for source in sources]
        for sources, said in ((("rcc", "osce"), WORKSHOP), (("eu", "unodc"), other))
    )
    nodes = nodes_of([*mine, *yours], load())
    same = Ruling(mine[0].key, yours[0].key, RulingVerdict.SAME)
    settled = settle([same], {node.key for node in nodes})
    at_once, singly = weigh_at_once(nodes, FITTED), weigh_singly(nodes, FITTED)
    assert what_follows(nodes, settled, FITTED, at_once) == what_follows(
        nodes, settled, FITTED, singly
    )


@given(st.dictionaries(pairs, st.integers(-11, 30), max_size=12), edges)
def test_clusters_of_any_graph_are_those_found_node_by_node(said, opposed):
    joined = {pair: given for pair, given in said.items() if given >= 11 and pair not in opposed}
    component = components(COUNT, *columns(joined))
    inside = [p for p in combinations(range(COUNT), 2) if component[p[0]] == component[p[1]]]
    apart = [pair for pair in inside if pair not in joined]
    same, others = (
        Pairs(*columns(some), ints(said.get(pair, 0) for pair in sorted(some)))
        for some in (joined, apart)
    )
    against = Pairs(*columns([pair for pair in apart if pair in opposed]), ints([]))
    stays, nothing = np.ones(len(joined), np.bool_), Pairs(*columns([]), ints([]))
    whole = np.zeros(COUNT, np.bool_)
    evidence = Evidence(same, stays, nothing, component, others, against, whole)
    slow = join_in_rounds(
        COUNT,
        joined,
        lambda a, b: said.get((min(a, b), max(a, b)), 0),
        lambda a, b: (min(a, b), max(a, b)) in opposed,
        11,
    )
    held = [given.node for given in slow.held]
    assert as_clusters(*clusters_of(evidence, 11)) == (slow.clusters, held)


@given(edges)
def test_numbers_hang_together_where_a_chain_of_pairs_leads_from_one_to_the_other(joined):
    least = components(COUNT, *columns(joined)).tolist()
    groups = connected(range(COUNT), [frozenset(pair) for pair in joined])
    assert least == [min(group) for n in range(COUNT) for group in groups if n in group]


@given(st.lists(st.integers(0, 3), max_size=12))
def test_pairs_within_are_all_that_hang_together(homes):
    least = np.array([homes.index(home) for home in homes], np.int64)
    found = [
        pair for a, b in pairs_within(least) for pair in zip(a.tolist(), b.tolist(), strict=True)
    ]
    together = [(a, b) for a, b in combinations(range(len(homes)), 2) if homes[a] == homes[b]]
    assert sorted(found) == together


@pytest.fixture(scope="module")
def synthetic():
    return list(synthetic_ones(MANY + 60))


def test_synthetic_announcements_are_clustered_as_one_by_one(synthetic):
    nodes = nodes_of(synthetic, load())
    settled = settle((), {node.key for node in nodes})
    at_once, singly = weigh_at_once(nodes, FITTED), weigh_singly(nodes, FITTED)
    assert what_follows(nodes, settled, FITTED, at_once) == what_follows(
        nodes, settled, FITTED, singly
    )


def test_a_merge_of_many_is_the_same_without_arrays(synthetic, monkeypatch):
    at_once = merge(synthetic)
    for name in ("numpy", "balkansec.merging.arrays.compared"):
        monkeypatch.setitem(sys.modules, name, None)
    assert merge(synthetic) == at_once
