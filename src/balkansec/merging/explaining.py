"""Why announcements are or are not one event, in plain sentences."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import product

from balkansec.matching.verdicts import Decision
from balkansec.merging.evidence import Clustered, groups_of, reason_between
from balkansec.merging.joining import Joining
from balkansec.merging.nodes import Node, compare_nodes
from balkansec.merging.settling import Settled
from balkansec.model import Event, Ruling

__all__ = ["clusters_with_reasons", "explain_pair"]


def clusters_with_reasons(
    clustered: Clustered, settled: Settled
) -> Iterator[tuple[tuple[Node, ...], tuple[str, ...]]]:
    """Give the nodes of each cluster with the sentences that hold it together.

    These are the rulings that join its members, then the strongest matches that
    join the rest: one less than it has members, however many matches there are.
    """
    joining = Joining()
    reasons: list[tuple[str, str]] = []
    for pair, ruling in sorted(settled.same.items()):
        if joining.join(*pair):
            reasons.append((pair[0], _ruled(ruling)))
    home = {
        node.key: place
        for place, members in enumerate(clustered.clusters.clusters)
        for group in members
        for node in clustered.groups[group]
    }
    strongest_first = sorted(clustered.matches, key=lambda p: (-clustered.verdicts[p].score, p))
    for pair in strongest_first:
        within = pair[0] in home and home[pair[0]] == home.get(pair[1])
        if within and joining.join(*pair):
            reasons.append((pair[0], str(clustered.verdicts[pair])))
    said: defaultdict[int, list[str]] = defaultdict(list)
    for key, reason in reasons:
        if key in home:
            said[home[key]].append(reason)
    for place, members in enumerate(clustered.clusters.clusters):
        nodes = tuple(node for group in members for node in clustered.groups[group])
        yield nodes, tuple(said[place])


def explain_pair(
    first: Node,
    second: Node,
    homes: Mapping[str, Event],
    nodes: Mapping[str, Node],
    settled: Settled,
) -> Iterator[str]:
    """Give the sentences about two nodes: where they ended, the rulings, the evidence.

    Args:
        first: a node.
        second: another one, or the same.
        homes: the event of each key that is not held back.
        nodes: all nodes of the merge, by key.
        settled: the rulings.
    """
    pair = (min(first.key, second.key), max(first.key, second.key))
    verdict = compare_nodes(first, second)
    ends = [homes.get(key) for key in pair]
    one, other = ends
    ruled = [_ruled(given[pair]) for given in settled.all_that_hold if pair in given]
    if one is None or other is None:
        held = " and ".join(k for k, end in zip(pair, ends, strict=True) if end is None)
        yield f"{held}: held back for a person to decide"
    elif one.uid == other.uid:
        yield f"one event, {one.uid}"
        if verdict.decision is not Decision.SAME and not ruled:
            yield from (f"joined through others: {reason}" for reason in one.reasons)
    else:
        yield f"two events, {one.uid} and {other.uid}"
        if verdict.decision is Decision.SAME and not ruled:
            yield from _kept_apart(pair, nodes, settled)
    yield from ruled
    if pair in settled.open:
        yield "rulings about the two contradict each other, so none holds"
    yield f"the evidence: {verdict.decision.value}, {verdict.score} points"
    for comparison in verdict.comparisons:
        yield f"  {comparison.points:+} {comparison.field}: {comparison.sentence}"
    for veto in verdict.vetoes:
        yield f"against it: {veto.reason}"


def _kept_apart(
    pair: tuple[str, str], nodes: Mapping[str, Node], settled: Settled
) -> Iterator[str]:
    """Say which two of those ruled to be one with the pair cannot be one event."""
    group_of = {
        node.key: group for group in groups_of(tuple(nodes.values()), settled) for node in group
    }
    for first, second in product(group_of[pair[0]], group_of[pair[1]]):
        reason = reason_between(first, second, settled)
        if reason is not None:
            yield f"kept apart, because {first.key} and {second.key} cannot be one event: {reason}"
            return


def _ruled(ruling: Ruling) -> str:
    by = f" by {ruling.author}" if ruling.author else ""
    why = f": {ruling.reason}" if ruling.reason else ""
    return f"{ruling.pair[0]} and {ruling.pair[1]}: ruled {ruling.verdict.value}{by}{why}"
