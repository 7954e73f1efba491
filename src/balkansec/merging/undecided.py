"""What only a person can decide."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

import attrs
from attrs import frozen

from balkansec.matching import Decision, Verdict
from balkansec.merging.evidence import Clustered
from balkansec.merging.settling import Settled
from balkansec.model import Announcement
from balkansec.model.validation import each, of, words

__all__ = ["Undecided", "undecided_among"]


@frozen
class Undecided:
    """Announcements that might belong to an event or to each other.

    Attributes:
        announcements: those in question. Held back are those that no event holds.
        might_belong_to: uids of the events in question, sorted.
        reason: what speaks for and against, as a sentence.

    Example:
        >>> from balkansec import announce
        >>> a = announce(source="rcc", title="Board Meeting")
        >>> Undecided((a,), ("u1", "u2"), "it fits two meetings").might_belong_to
        ('u1', 'u2')
    """

    announcements: tuple[Announcement, ...] = attrs.field(validator=each(of(Announcement)))
    might_belong_to: tuple[str, ...] = attrs.field(validator=each(words))
    reason: str = attrs.field(validator=words)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the announcements, sorted."""
        return tuple(sorted({given.key for given in self.announcements}))


def undecided_among(
    clustered: Clustered, settled: Settled, uids: Mapping[str, str]
) -> tuple[Undecided, ...]:
    """List what was held back, then what was left open between two events, by key.

    Args:
        clustered: what became of the nodes.
        settled: the rulings.
        uids: the uid of the event of each key that is not held back.
    """
    return (*_held_back(clustered, uids), *_open_pairs(clustered, settled, uids))


def _held_back(clustered: Clustered, uids: Mapping[str, str]) -> Iterator[Undecided]:
    neighbours: defaultdict[str, set[str]] = defaultdict(set)
    for first, second in clustered.matches:
        neighbours[first].add(second)
        neighbours[second].add(first)
    for held in clustered.clusters.held:
        group = clustered.groups[held.node]
        near = {key for node in group for key in neighbours[node.key]}
        fits = " and ".join(clustered.groups[place][0].key for place in sorted(held.between))
        yield Undecided(
            tuple(given for node in group for given in node.announcements),
            tuple(sorted({uids[key] for key in near if key in uids})),
            f"{group[0].key} leads to {fits}, which cannot be one event: "
            f"{clustered.reasons_against[held.node]}",
        )


def _open_pairs(
    clustered: Clustered, settled: Settled, uids: Mapping[str, str]
) -> Iterator[Undecided]:
    """Give one for each two events between which a pair was left open, with the nearest pair."""
    nodes = {node.key: node for group in clustered.groups for node in group}
    ruled = dict(_ruled_open(settled))
    # What people left open comes before what the evidence does.
    left_open = {pair: (0, 0, pair) for pair in ruled}
    for pair, points in clustered.weighed.unsure.items():
        if pair not in settled.different and pair not in ruled and _two_events(pair, uids):
            left_open[pair] = (1, -points, pair)
    nearest: dict[tuple[str, ...], tuple[int, int, tuple[str, str]]] = {}
    for pair, rank in left_open.items():
        events = tuple(sorted({uids.get(key, "") for key in pair} - {""}))
        nearest[events] = min(nearest.get(events, rank), rank)
    for events, (_, _, pair) in sorted(nearest.items(), key=lambda given: given[1][-1]):
        asked = [given for key in pair for given in nodes[key].announcements]
        reason = ruled.get(pair) or _why_open(clustered.weighed.verdict(pair))
        yield Undecided(tuple(asked), events, reason)


def _why_open(verdict: Verdict) -> str:
    is_match = verdict.decision is Decision.SAME
    return f"{verdict}: {'too many others match' if is_match else 'not enough to tell'}"


def _two_events(pair: tuple[str, str], uids: Mapping[str, str]) -> bool:
    first, second = (uids.get(key) for key in pair)
    return first is not None and second is not None and first != second


def _ruled_open(settled: Settled) -> Iterator[tuple[tuple[str, str], str]]:
    for pair, ruling in settled.unsure.items():
        why = f": {ruling.reason}" if ruling.reason else ""
        yield pair, f"{pair[0]} and {pair[1]}: ruled unsure{why}"
    for pair in settled.open:
        yield pair, f"{pair[0]} and {pair[1]}: rulings contradict each other"
