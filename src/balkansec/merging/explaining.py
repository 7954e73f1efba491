"""Why announcements are or are not one event, in plain sentences."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from balkansec.merging.evidence import Clustered
from balkansec.merging.joining import Joining
from balkansec.merging.nodes import Node, compare_nodes
from balkansec.merging.settling import Settled
from balkansec.model import Ruling

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
    first: Node, second: Node, homes: Mapping[str, str], settled: Settled
) -> Iterator[str]:
    """Give the sentences about two nodes: where they ended, the rulings, the evidence.

    Args:
        first: a node.
        second: another one, or the same.
        homes: the uid of the event of each key that is not held back.
        settled: the rulings.
    """
    pair = (min(first.key, second.key), max(first.key, second.key))
    verdict = compare_nodes(first, second)
    ends = [homes.get(key) for key in pair]
    if None in ends:
        held = " and ".join(k for k, end in zip(pair, ends, strict=True) if end is None)
        yield f"{held}: held back for a person to decide"
    elif ends[0] == ends[1]:
        yield f"one event, {ends[0]}"
    else:
        yield f"two events, {ends[0]} and {ends[1]}"
    for ruled in (settled.same, settled.different, settled.unsure):
        if pair in ruled:
            yield _ruled(ruled[pair])
    if pair in settled.open:
        yield "rulings about the two contradict each other, so none holds"
    yield f"the evidence: {verdict.decision.value}, {verdict.score} points"
    for comparison in verdict.comparisons:
        yield f"  {comparison.points:+} {comparison.field}: {comparison.sentence}"
    for veto in verdict.vetoes:
        yield f"against it: {veto.reason}"


def _ruled(ruling: Ruling) -> str:
    by = f" by {ruling.author}" if ruling.author else ""
    why = f": {ruling.reason}" if ruling.reason else ""
    return f"{ruling.pair[0]} and {ruling.pair[1]}: ruled {ruling.verdict.value}{by}{why}"
