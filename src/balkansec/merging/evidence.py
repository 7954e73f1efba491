"""All that evidence and rulings say about the announcements of one merge."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from attrs import frozen

from balkansec.matching.verdicts import Decision, Verdict
from balkansec.matching.weights import Weights
from balkansec.merging.clusters import Clusters, cluster
from balkansec.merging.joining import Joining
from balkansec.merging.nodes import (
    Node,
    compare_nodes,
    evidence_against,
    promising_pairs,
    veto_between,
)
from balkansec.merging.settling import Settled

__all__ = ["Clustered", "cluster_nodes", "groups_of", "reason_between"]

Pair = tuple[str, str]


@frozen
class Clustered:
    """What became of the nodes.

    Attributes:
        groups: nodes that people ruled to be one, or single nodes; sorted by key.
        clusters: clusters of groups, and groups held back.
        verdicts: what the evidence says about each pair worth comparing.
        matches: pairs of keys that join, by evidence.
        reasons_against: for a group held back, why the two it reaches conflict.
    """

    groups: tuple[tuple[Node, ...], ...]
    clusters: Clusters
    verdicts: dict[Pair, Verdict]
    matches: frozenset[Pair]
    reasons_against: dict[int, str]


def cluster_nodes(nodes: Sequence[Node], settled: Settled, weights: Weights) -> Clustered:
    """Cluster nodes by evidence, with the rulings that hold put over it."""
    verdicts = {
        (nodes[a].key, nodes[b].key): compare_nodes(nodes[a], nodes[b], weights)
        for a, b in promising_pairs(nodes)
    }
    groups = groups_of(nodes, settled)
    group_of = {node.key: place for place, group in enumerate(groups) for node in group}

    @cache
    def reason_against(first: int, second: int) -> str | None:
        found = (reason_between(a, b, settled) for a in groups[first] for b in groups[second])
        reason = min((reason for reason in found if reason), default=None)
        if reason is None and len(groups[first]) == len(groups[second]) == 1:
            # What people ruled to be one is not parted again by mere evidence.
            (a,), (b,) = groups[first], groups[second]
            verdict = verdicts.get((a.key, b.key)) or compare_nodes(a, b, weights)
            return evidence_against(verdict, weights)
        return reason

    def conflict(first: int, second: int) -> bool:
        return reason_against(min(first, second), max(first, second)) is not None

    closed = settled.different.keys() | settled.unsure.keys() | settled.open
    matches = frozenset(
        pair
        for pair, verdict in verdicts.items()
        if verdict.decision is Decision.SAME
        and pair not in closed
        and group_of[pair[0]] != group_of[pair[1]]
        and not conflict(group_of[pair[0]], group_of[pair[1]])
    )
    edges = {(group_of[a], group_of[b]) for a, b in matches}
    clusters = cluster(len(groups), edges, conflict)
    against = {held.node: reason_against(*sorted(held.between)) or "" for held in clusters.held}
    return Clustered(groups, clusters, verdicts, matches, against)


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
