"""Clusters over arrays are those of the readable merge."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from strategies.universes import universes
from strategies.weights import any_weights

from balkansec import announce, merge
from balkansec.matching.arrays.from_traits import columns_of
from balkansec.matching.weights import FITTED
from balkansec.merging.arrays.row_clusters import cluster_columns
from balkansec.merging.evidence import cluster_nodes
from balkansec.merging.nodes import nodes_of
from balkansec.merging.settling import settle
from balkansec.vocabulary import load


def readable(nodes, weighing):
    found = cluster_nodes(nodes, settle((), {node.key for node in nodes}), weighing)
    held = {found.groups[held.node][0].key for held in found.clusters.held}
    together = {
        frozenset(node.key for at in places for node in found.groups[at])
        for places in found.clusters.clusters
    }
    return together | {frozenset({key}) for key in held}, held


def over_arrays(nodes, weighing):
    versions = [version for node in nodes for version in node.versions]
    found = cluster_columns(columns_of(versions), versions, weighing)
    together = {}
    for version, number in zip(versions, found.cluster.tolist(), strict=True):
        together.setdefault(number, set()).add(version.key)
    held = {v.key for v, is_held in zip(versions, found.is_held, strict=True) if is_held}
    return {frozenset(keys) for keys in together.values()}, held


@given(universes())
def test_clusters_and_what_is_held_back_are_those_of_the_readable_merge(universe):
    nodes = nodes_of(universe, load())
    assert over_arrays(nodes, FITTED) == readable(nodes, FITTED)


@given(universes(), any_weights())
def test_so_they_are_with_any_weights(universe, weighing):
    nodes = nodes_of(universe, load())
    assert over_arrays(nodes, weighing) == readable(nodes, weighing)


@given(universes(), st.integers(1, 3))
def test_rows_that_are_alike_need_not_all_be_compared(universe, copies):
    many = [
        evolve(given, key=f"{given.key}-{copy}") for given in universe for copy in range(copies)
    ]
    nodes = nodes_of(many, load())
    assert over_arrays(nodes, FITTED) == readable(nodes, FITTED)


def test_a_thousand_that_are_alike_are_one_event():
    many = [
        announce(source=f"s{n}", title="Balkan Border Summit", dates="2018-05-14", city="Tirana")
        for n in range(1000)
    ]
    together, _ = over_arrays(nodes_of(many, load()), FITTED)
    assert len(together) == 1


def test_few_of_them_are_one_event_in_the_readable_merge_too():
    few = [
        announce(source=f"s{n}", title="Balkan Border Summit", dates="2018-05-14", city="Tirana")
        for n in range(5)
    ]
    assert len(merge(few)) == 1
