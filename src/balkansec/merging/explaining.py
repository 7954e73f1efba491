"""Why announcements are or are not one event, in plain sentences."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import product

from attrs import frozen

from balkansec.matching.verdicts import Decision, Verdict
from balkansec.matching.weights import Weights
from balkansec.merging.evidence import Clustered, groups_of, opposing, reason_between
from balkansec.merging.joining import Joining
from balkansec.merging.nodes import Node, compare_nodes
from balkansec.merging.settling import Settled
from balkansec.merging.undecided import Undecided
from balkansec.merging.weighing import about_two
from balkansec.model import Event, Ruling

__all__ = ["Explanation", "clusters_with_reasons", "explain_pair"]


@frozen
class Explanation:
    """Why two announcements are or are not one event; as text, in plain sentences.

    Attributes:
        keys: the keys of the two, sorted.
        events: the uids of their events; None for one that is held back.
        held_back: why one of them is, or both are, held back.
        rulings: what people decided about the two.
        suspended: what people decided about the two that does not hold, because rulings about
            others contradict it.
        contradictory: whether rulings about the two contradict each other, so that none holds.
        joined_through: what holds their event together, where the evidence about the two
            does not suffice.
        kept_apart: what keeps them apart, where the evidence about the two would join them.
        verdict: the evidence.

    Example:
        >>> from balkansec import announce, merge
        >>> a = announce(source="rcc", title="Balkan Summit", dates="2018-07-10", city="London")
        >>> b = announce(source="eu", title="Balkan Summit", dates="2018-07-10", city="London")
        >>> merge([a, b]).explain(a, b).verdict.decision.value
        'same'
    """

    keys: tuple[str, str]
    events: tuple[str | None, str | None]
    held_back: tuple[str, ...]
    rulings: tuple[Ruling, ...]
    suspended: tuple[Ruling, ...]
    contradictory: bool
    joined_through: tuple[str, ...]
    kept_apart: str | None
    verdict: Verdict

    @property
    def sentences(self) -> tuple[str, ...]:
        """All of it, a sentence or line each."""
        return tuple(self._sentences())

    def __str__(self) -> str:
        """Give the sentences, a line each."""
        return "\n".join(self.sentences)

    def _sentences(self) -> Iterator[str]:
        one, other = self.events
        if one is None or other is None:
            held = (key for key, uid in zip(self.keys, self.events, strict=True) if uid is None)
            yield f"{' and '.join(held)}: held back for a person to decide"
            yield from (f"held back, because {reason}" for reason in self.held_back)
        elif one == other:
            yield f"one event, {one}"
        else:
            yield f"two events, {one} and {other}"
        yield from (f"joined through others: {reason}" for reason in self.joined_through)
        if self.kept_apart is not None:
            yield f"kept apart, because {self.kept_apart}"
        yield from map(_ruled, self.rulings)
        for ruling in self.suspended:
            yield f"{_ruled(ruling)}; it does not hold, because other rulings contradict it"
        if self.contradictory:
            yield "rulings about the two contradict each other, so none holds"
        yield f"the evidence: {self.verdict.decision.value}, {self.verdict.score} points"
        for comparison in self.verdict.comparisons:
            yield f"  {comparison.points:+} {comparison.field}: {comparison.sentence}"
        for veto in self.verdict.vetoes:
            yield f"against it: {veto.reason}"


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
    points = clustered.weighed.same
    strongest_first = sorted(clustered.matches, key=lambda pair: (-points[pair], pair))
    for pair in strongest_first:
        within = pair[0] in home and home[pair[0]] == home.get(pair[1])
        if within and joining.join(*pair):
            reasons.append((pair[0], str(clustered.weighed.verdict(pair))))
    said: defaultdict[int, list[str]] = defaultdict(list)
    for key, reason in reasons:
        if key in home:
            said[home[key]].append(reason)
    for place, members in enumerate(clustered.clusters.clusters):
        nodes = tuple(node for group in members for node in clustered.groups[group])
        yield nodes, tuple(said[place])


def explain_pair(
    verdict: Verdict,
    homes: Mapping[str, Event],
    nodes: Mapping[str, Node],
    settled: Settled,
    undecided: Iterable[Undecided],
    *,
    weights: Weights,
) -> Explanation:
    """Say of two nodes where they ended, what was ruled about them, and the evidence.

    Args:
        verdict: the evidence about the two.
        homes: the event of each key that is not held back.
        nodes: all nodes of the merge, by key.
        settled: the rulings.
        undecided: the questions of the merge.
        weights: those of the merge.
    """
    pair = (verdict.first, verdict.second)
    one, other = (homes.get(key) for key in pair)
    ruled = tuple(given[pair] for given in settled.all_that_hold if pair in given)
    joined: tuple[str, ...] = ()
    apart: str | None = None
    if one is not None and other is not None and not ruled:
        if one.uid == other.uid and verdict.decision is not Decision.SAME:
            joined = one.reasons
        elif one.uid != other.uid and verdict.decision is Decision.SAME:
            apart = _kept_apart(verdict, (one, other), nodes, settled, weights)
    return Explanation(
        keys=pair,
        events=(None if one is None else one.uid, None if other is None else other.uid),
        held_back=tuple(
            open_.reason
            for open_ in undecided
            if any(key in open_.keys and key not in homes for key in pair)
        ),
        rulings=ruled,
        suspended=(settled.suspended[pair],) if pair in settled.suspended else (),
        contradictory=pair in settled.open,
        joined_through=joined,
        kept_apart=apart,
        verdict=verdict,
    )


def _kept_apart(
    verdict: Verdict,
    events: tuple[Event, Event],
    nodes: Mapping[str, Node],
    settled: Settled,
    weights: Weights,
) -> str | None:
    """Say which two members of the events of a pair conflict, or which are least alike."""
    group_of = _ruled_together(nodes, settled)
    # What holds for the two themselves comes first.
    mine, yours = (
        list(dict.fromkeys(group_of(each) for each in (key, *event.keys)))
        for key, event in zip((verdict.first, verdict.second), events, strict=True)
    )
    _, are_opposed = about_two(nodes, weights)
    between = list(product(mine, yours))
    for pair in between:
        for first, second in opposing(*pair, settled, are_opposed):
            reason = reason_between(first, second, settled, weights)
            return f"{first.key} and {second.key} cannot be one event: {reason}"
    alike = (
        max((compare_nodes(*two, weights) for two in product(*pair)), key=_by_score)
        for pair in between
    )
    least = min(alike, key=_by_score)
    if least.decision is Decision.SAME:
        return None
    return f"others of their events hardly match: {least}"


def _ruled_together(
    nodes: Mapping[str, Node], settled: Settled
) -> Callable[[str], tuple[Node, ...]]:
    """Give what tells the nodes that people ruled to be one with that of a key, itself included."""
    keys = sorted({key for pair in settled.same for key in pair})
    groups = {
        node.key: group
        for group in groups_of([nodes[key] for key in keys], settled)
        for node in group
    }

    def group_of(key: str) -> tuple[Node, ...]:
        return groups.get(key) or (nodes[key],)

    return group_of


def _ruled(ruling: Ruling) -> str:
    by = f" by {ruling.author}" if ruling.author else ""
    why = f": {ruling.reason}" if ruling.reason else ""
    return f"{ruling.pair[0]} and {ruling.pair[1]}: ruled {ruling.verdict.value}{by}{why}"


def _by_score(verdict: Verdict) -> tuple[int, str, str]:
    return verdict.score, verdict.first, verdict.second
