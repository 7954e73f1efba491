"""All that evidence and rulings say about the announcements of one merge."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import product

from attrs import frozen

from balkansec.matching.weights import Weights
from balkansec.merging.clusters import Clusters
from balkansec.merging.joining import Joining
from balkansec.merging.nodes import Node, compare_nodes, evidence_against, veto_between
from balkansec.merging.rounds import join_in_rounds
from balkansec.merging.settling import Pair, Settled
from balkansec.merging.weighing import Weighed, weigh

__all__ = [
    "Clustered",
    "cluster_nodes",
    "cluster_weighed",
    "groups_of",
    "opposing",
    "reason_between",
]


@frozen
class Clustered:
    """What became of the nodes.

    Attributes:
        groups: nodes that people ruled to be one, or single nodes; sorted by key.
        clusters: clusters of groups, and groups held back.
        weighed: what the evidence says about each pair worth comparing.
        matches: pairs of keys that match and may be one.
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

    @cache
    def conflict(first: int, second: int) -> bool:
        return any(opposing(groups[first], groups[second], settled, weighed.are_opposed))

    def score(first: int, second: int) -> int:
        pairs = product(groups[first], groups[second])
        return max(weighed.points(_keys(*pair)) for pair in pairs)

    @cache
    def reason_against(first: int, second: int) -> str:
        found = opposing(groups[first], groups[second], settled, weighed.are_opposed)
        return min(reason_between(*pair, settled, weights) for pair in found)

    closed = settled.different.keys() | settled.unsure.keys() | settled.open
    matching: defaultdict[tuple[int, int], list[Pair]] = defaultdict(list)
    for pair in weighed.same.keys() - closed:
        lesser, greater = sorted(group_of[key] for key in pair)
        if lesser != greater and not conflict(lesser, greater):
            matching[lesser, greater].append(pair)
    points = {edge: max(weighed.same[pair] for pair in pairs) for edge, pairs in matching.items()}
    matches = frozenset(pair for edge in points for pair in matching[edge])
    ruled = {key for pair in closed for key in pair}

    def is_whole(component: Sequence[int]) -> bool:
        together = [node.key for place in component for node in groups[place]]
        found = {weighed.whole.get(key) for key in together}
        return len(found) == 1 and None not in found and ruled.isdisjoint(together)

    clusters = join_in_rounds(
        len(groups), points, score, conflict, weights.same_from, is_whole=is_whole
    )
    against = {held.node: reason_against(*sorted(held.between)) for held in clusters.held}
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


def opposing(
    mine: Sequence[Node],
    yours: Sequence[Node],
    settled: Settled,
    are_opposed: Callable[[Pair], bool],
) -> Iterator[tuple[Node, Node]]:
    """Give the pairs of nodes by which two groups cannot be one event.

    They were ruled different, or a veto or strong evidence stands against them. What
    people overruled where they called x and y the same is not held against z, either,
    if nothing stands against x and z.
    """

    def is_overruled(x: Node, y: Node, z: Node) -> bool:
        return are_opposed(_keys(x, y)) and not are_opposed(_keys(x, z))

    for first, second in product(mine, yours):
        pair = _keys(first, second)
        if pair in settled.different or (
            are_opposed(pair)
            and not any(is_overruled(x, first, second) for x in mine if x is not first)
            and not any(is_overruled(x, second, first) for x in yours if x is not second)
        ):
            yield first, second


def reason_between(first: Node, second: Node, settled: Settled, weights: Weights) -> str:
    """Give the ruling, veto or strong evidence by which two opposing nodes are two events."""
    ruling = settled.different.get(_keys(first, second))
    if ruling is not None:
        return f"ruled different{f': {ruling.reason}' if ruling.reason else ''}"
    verdict = compare_nodes(first, second, weights)
    return veto_between(first, second) or evidence_against(verdict, weights)


def _keys(first: Node, second: Node) -> Pair:
    return (first.key, second.key) if first.key < second.key else (second.key, first.key)
