"""What only a person can decide."""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

import attrs
from attrs import frozen

from balkansec.matching import Decision, Verdict
from balkansec.merging.evidence import Clustered
from balkansec.merging.nodes import Node
from balkansec.merging.settling import Pair, Settled
from balkansec.model import Announcement
from balkansec.model.validation import each, of, words

__all__ = [
    "Question",
    "Undecided",
    "questions_among",
    "questions_held_back",
    "questions_left_open",
]


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


@frozen
class Question:
    """What is undecided, and where it stands among all.

    Attributes:
        place: questions about what was held back come first, then those about what was
            left open between events; each by the keys it begins with.
        undecided: the question.
        is_ruled: whether people left it open.
    """

    place: tuple[bool, tuple[str, ...]]
    undecided: Undecided
    is_ruled: bool = False


def questions_among(
    clustered: Clustered, settled: Settled, uids: Mapping[str, str]
) -> list[Question]:
    """List what was held back, then what was left open between events, by key.

    Args:
        clustered: what became of the nodes.
        settled: the rulings.
        uids: the uid of the event of each key that is not held back.
    """
    nodes = {node.key: node for group in clustered.groups for node in group}
    weighed = clustered.weighed
    open_ = questions_left_open(weighed.unsure, weighed.verdict, settled, uids, nodes)
    return [*questions_held_back(clustered, uids), *open_]


def questions_held_back(clustered: Clustered, uids: Mapping[str, str]) -> Iterator[Question]:
    """List what was held back."""
    neighbours: defaultdict[str, set[str]] = defaultdict(set)
    for first, second in clustered.matches:
        neighbours[first].add(second)
        neighbours[second].add(first)
    for held in clustered.clusters.held:
        group = clustered.groups[held.node]
        near = {key for node in group for key in neighbours[node.key]}
        fits = " and ".join(clustered.groups[place][0].key for place in sorted(held.between))
        undecided = Undecided(
            tuple(given for node in group for given in node.announcements),
            tuple(sorted({uids[key] for key in near if key in uids})),
            f"{group[0].key} leads to {fits}, which cannot be one event: "
            f"{clustered.reasons_against[held.node]}",
        )
        yield Question((False, (group[0].key,)), undecided)


def questions_left_open(
    unsure: Mapping[Pair, int],
    verdict: Callable[[Pair], Verdict],
    settled: Settled,
    uids: Mapping[str, str],
    nodes: Mapping[str, Node],
    *,
    about: AbstractSet[str] | None = None,
) -> Iterator[Question]:
    """List what was left open between events, with the nearest pair of each question.

    What people left open is one question for each two events. Of what the evidence leaves
    open it is one for each two kinds, and one for each kind of more than one event: events
    are of a kind where each is open with the others and with all that these are open with.

    Args:
        unsure: the pairs that the evidence leaves open, with their points.
        verdict: what it says about two.
        settled: the rulings.
        uids: the uid of the event of each key that is not held back.
        nodes: the nodes by key.
        about: the uids of events of which each question of the evidence asks of one at
            least; of all events if not given.
    """
    ruled = dict(_ruled_open(settled))
    left_open = {
        pair: -points
        for pair, points in unsure.items()
        if pair not in settled.different and pair not in ruled and _two_events(pair, uids)
    }
    asked: defaultdict[Hashable, list[Pair]] = defaultdict(list)
    by_events: defaultdict[frozenset[str], list[Pair]] = defaultdict(list)
    for pair in (*sorted(ruled), *sorted(left_open, key=lambda pair: (left_open[pair], pair))):
        # What is held back has no event and stands for itself.
        by_events[frozenset(uids.get(key, key) for key in pair)].append(pair)
    # What people left open comes before what the evidence does.
    by_evidence = [events for events, pairs in by_events.items() if pairs[0] not in ruled]
    kind = _kinds(by_evidence)
    for events, pairs in by_events.items():
        of = events if pairs[0] in ruled else frozenset(kind[event] for event in events)
        asked[of].append(pairs[0])
    for pairs in sorted(asked.values()):
        # The nearest pair of all comes first.
        keys = dict.fromkeys(key for pair in pairs for key in pair)
        questioned = [given for key in keys for given in nodes[key].announcements]
        fits = tuple(sorted({uids[key] for key in keys if key in uids}))
        if about is not None and pairs[0] not in ruled and about.isdisjoint(fits):
            continue
        left = len(pairs) - 1
        more = f", nor of {left} more pair{'s' * (left > 1)} of them" if left else ""
        reason = ruled.get(pairs[0]) or _why_open(verdict(pairs[0]))
        yield Question(
            (True, pairs[0]), Undecided(tuple(questioned), fits, reason + more), pairs[0] in ruled
        )


def _kinds(pairs: Iterable[Collection[str]]) -> dict[str, frozenset[str]]:
    """Give for each of what is open in pairs all that it is open with, itself included."""
    open_with: defaultdict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        for event in pair:
            open_with[event].update(pair)
    return {event: frozenset(others) for event, others in open_with.items()}


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
