from itertools import combinations

from hypothesis import assume, given
from hypothesis import strategies as st
from strategies.slow_merging import slow_cluster

from balkansec.merging.clusters import cluster


@st.composite
def graphs(draw):
    """A few nodes, matches between some pairs, conflicts between others."""
    count = draw(st.integers(1, 6))
    pairs = list(combinations(range(count), 2))
    marks = draw(st.lists(st.sampled_from("ec-"), min_size=len(pairs), max_size=len(pairs)))
    marked = list(zip(pairs, marks, strict=True))
    edges = {pair for pair, mark in marked if mark == "e"}
    conflicts = {frozenset(pair) for pair, mark in marked if mark == "c"}
    return count, edges, conflicts


def fast(count, edges, conflicts):
    found = cluster(count, edges, lambda a, b: frozenset((a, b)) in conflicts)
    return {frozenset(nodes) for nodes in found.clusters}, {held.node for held in found.held}


@given(graphs())
def test_clusters_are_those_of_the_slow_oracle(graph):
    count, edges, conflicts = graph
    slow = slow_cluster(range(count), {frozenset(edge) for edge in edges}, conflicts)
    assert fast(*graph) == slow


@given(graphs())
def test_no_cluster_holds_a_conflict(graph):
    clusters, _ = fast(*graph)
    for nodes in clusters:
        assert not any(frozenset(pair) in graph[2] for pair in combinations(nodes, 2))


@given(graphs())
def test_clusters_and_held_nodes_part_the_nodes(graph):
    clusters, held = fast(*graph)
    assert sorted([*held, *(node for nodes in clusters for node in nodes)]) == list(range(graph[0]))


@given(graphs(), st.randoms(use_true_random=False))
def test_the_names_of_nodes_do_not_matter(graph, chance):
    count, edges, conflicts = graph
    names = list(range(count))
    chance.shuffle(names)
    renamed_edges = {(names[a], names[b]) for a, b in edges}
    renamed_conflicts = {frozenset(names[node] for node in pair) for pair in conflicts}
    clusters, held = fast(count, renamed_edges, renamed_conflicts)
    plain, plain_held = fast(*graph)
    assert clusters == {frozenset(names[node] for node in nodes) for nodes in plain}
    assert held == {names[node] for node in plain_held}


@given(graphs())
def test_a_held_node_is_shown_a_conflict(graph):
    count, edges, conflicts = graph
    for held in cluster(count, edges, lambda a, b: frozenset((a, b)) in conflicts).held:
        assert frozenset(held.between) in conflicts


@given(graphs())
def test_only_pairs_within_a_component_are_asked_for_conflicts(graph):
    count, edges, _ = graph
    assume(edges)
    together, _ = slow_cluster(range(count), {frozenset(edge) for edge in edges}, set())
    asked = []
    cluster(count, edges, lambda a, b: asked.append((a, b)) is not None)
    assert all(any({a, b} <= component for component in together) for a, b in asked)


def test_a_chain_between_two_in_conflict_is_held_back():
    # 0 - 1 - 2 - 3, and 0 conflicts with 3: both middle nodes reach both ends.
    assert fast(4, {(0, 1), (1, 2), (2, 3)}, {frozenset((0, 3))}) == (
        {frozenset({0}), frozenset({3})},
        {1, 2},
    )


def test_a_node_behind_one_of_two_in_conflict_stays_with_it():
    # 4 hangs on 0 alone; the way from it to 3 leads through 0, which conflicts with 3.
    assert fast(5, {(0, 1), (1, 3), (0, 4)}, {frozenset((0, 3))}) == (
        {frozenset({0, 4}), frozenset({2}), frozenset({3})},
        {1},
    )
