"""All that evidence and rulings say about the announcements of one merge."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import product

from attrs import frozen

from balkansec.matching.weights import Weights
from balkansec.merging.clusters import Clusters, cluster, standing
from balkansec.merging.joining import Joining
from balkansec.merging.nodes import Node, evidence_against, veto_between
from balkansec.merging.settling import Settled
from balkansec.merging.weighing import Pair, Weighed, weigh

__all__ = ["Clustered", "cluster_nodes", "cluster_weighed", "groups_of", "reason_between"]


@frozen
class Clustered:
    """What became of the nodes.

    Attributes:
        groups: nodes that people ruled to be one, or single nodes; sorted by key.
        clusters: clusters of groups, and groups held back.
        weighed: what the evidence says about each pair worth comparing.
        matches: pairs of keys that join, by evidence; none that gives way to a stronger one.
        reasons_against: for a group held back, why the two it reaches conflict.
    """

    groups: tuple[tuple[Node, ...], ...]
    clusters: Clusters
    weighed: Weighed
    matches: frozenset[Pair]
    reasons_against: dict[int, str]


def cluster_nodes(nodes: Sequence[Node], settled: Settled, weights: Weights) -> Clustered:
    """Cluster nodes by evidence, with the rulings that hold put over it."""
    return cluster_weighed(nodes, settled, weights, weigh(nodes, weights))


def cluster_weighed(
    nodes: Sequence[Node], settled: Settled, weights: Weights, weighed: Weighed
) -> Clustered:
    """Cluster nodes that are compared, with the rulings that hold put over the evidence."""
    groups = groups_of(nodes, settled)
    group_of = {node.key: place for place, group in enumerate(groups) for node in group}

    def single(first: int, second: int) -> Pair | None:
        """Give the keys where people ruled none of the two to be one with others."""
        if len(groups[first]) != 1 or len(groups[second]) != 1:
            return None
        return groups[first][0].key, groups[second][0].key

    @cache
    def reason_against(first: int, second: int) -> str | None:
        found = (reason_between(a, b, settled) for a in groups[first] for b in groups[second])
        reason = min((reason for reason in found if reason), default=None)
        pair = single(first, second)
        # What people ruled to be one is not parted again by mere evidence.
        if reason is None and pair is not None:
            return evidence_against(weighed.verdict(pair), weights)
        return reason

    @cache
    def conflict(first: int, second: int) -> bool:
        pair = single(min(first, second), max(first, second))
        if pair is None:
            return reason_against(min(first, second), max(first, second)) is not None
        return pair in settled.different or weighed.are_opposed(pair)

    def differ(first: int, second: int) -> bool:
        return conflict(first, second) or all(
            weighed.are_different((min(a.key, b.key), max(a.key, b.key)))
            for a, b in product(groups[first], groups[second])
        )

    closed = settled.different.keys() | settled.unsure.keys() | settled.open
    between: defaultdict[tuple[int, int], list[Pair]] = defaultdict(list)
    for pair in weighed.same.keys() - closed:
        lesser, greater = sorted(group_of[key] for key in pair)
        if lesser != greater and not conflict(lesser, greater):
            between[lesser, greater].append(pair)
    points = {edge: max(weighed.same[pair] for pair in pairs) for edge, pairs in between.items()}
    edges = standing(points, differ)
    matches = frozenset(pair for edge in edges for pair in between[edge])
    clusters = cluster(len(groups), edges, conflict)
    against = {held.node: reason_against(*sorted(held.between)) or "" for held in clusters.held}
    return Clustered(groups, clusters, weighed, matches, against)


def groups_of(nodes: Sequence[Node], settled: Settled) -> tuple[tuple[Node, ...], ...]:
    """Put nodes that people ruled to be one together; the others stay single."""
    joining = Joining()
    for first, second in settled.same:
        joining.join(first, second)
    groups: defaultdict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        groups[joining.find(node.key)].append(node)
    return tuple(tuple(group) for group in groups.values())


def reason_between(first: Node, second: Node, settled: Settled) -> str | None:
    """Give the ruling or veto by which two nodes cannot be one event, or None."""
    pair = (min(first.key, second.key), max(first.key, second.key))
    ruling = settled.different.get(pair)
    if ruling is not None:
        return f"ruled different{f': {ruling.reason}' if ruling.reason else ''}"
    return veto_between(first, second)
