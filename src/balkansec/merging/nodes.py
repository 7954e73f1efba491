"""Announcements with one key as one node, and what the evidence says about two nodes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from balkansec.matching.candidates import search
from balkansec.matching.compare import compare_traits
from balkansec.matching.contents import Said, said_by
from balkansec.matching.traits import Traits, traits_of
from balkansec.matching.verdicts import Decision, Verdict
from balkansec.matching.vetoes import vetoes
from balkansec.matching.weights import Weights
from balkansec.merging.cut import Cut, cut_of
from balkansec.model import Announcement
from balkansec.vocabulary import Vocabulary

__all__ = [
    "Node",
    "Nodes",
    "compare_nodes",
    "evidence_against",
    "in_order",
    "node_of",
    "nodes_of",
    "promising_pairs",
    "veto_between",
]


@frozen
class Node:
    """All announcements with one key: versions and sightings of the same words.

    Attributes:
        key: the key.
        announcements: each once, in canonical order.
        versions: what they differ in, for comparing.
    """

    key: str
    announcements: tuple[Announcement, ...]
    versions: tuple[Traits, ...]

    @property
    def said(self) -> tuple[Said, ...]:
        """What its versions say."""
        return tuple(sorted(map(said_by, self.versions)))


class Nodes(Mapping[str, Node]):
    """The nodes of announcements by key, sorted, each made when it is asked for.

    Args:
        announcements: in any order, with any repetitions.
        vocabulary: the knowledge of the field.
    """

    def __init__(self, announcements: Iterable[Announcement], vocabulary: Vocabulary) -> None:
        """Group the announcements by key."""
        by_key: defaultdict[str, list[Announcement]] = defaultdict(list)
        for given in in_order(announcements):
            by_key[given.key].append(given)
        self._by_key = dict(sorted(by_key.items()))
        self._vocabulary = vocabulary
        self._made: dict[str, Node] = {}

    def __len__(self) -> int:
        """Count the keys."""
        return len(self._by_key)

    def __iter__(self) -> Iterator[str]:
        """Go through the keys."""
        return iter(self._by_key)

    def __contains__(self, key: object) -> bool:
        """Tell whether an announcement has the key, and make no node of it."""
        return key in self._by_key

    def __getitem__(self, key: str) -> Node:
        """Give the node of a key."""
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = node_of(key, self._by_key[key], self._vocabulary)
        return made


def in_order(announcements: Iterable[Announcement]) -> tuple[Announcement, ...]:
    """Give announcements each once, by key, then time seen, then by all they say."""
    return tuple(sorted(set(announcements), key=_order))


def nodes_of(announcements: Iterable[Announcement], vocabulary: Vocabulary) -> tuple[Node, ...]:
    """Group announcements by key; nodes are sorted by key.

    Where an item was seen, and what is named around and inside it, holds for all
    its versions: two items that one page announces side by side stay two even
    where other pages show one of them alone.
    """
    return tuple(Nodes(announcements, vocabulary).values())


def promising_pairs(nodes: Sequence[Node]) -> tuple[list[tuple[int, int]], Cut | None]:
    """Give the pairs of places of nodes that are worth comparing, sorted, and what was cut."""
    owners = [(place, version) for place, node in enumerate(nodes) for version in node.versions]
    searched = search([version for _, version in owners])
    found = {
        (min(owners[a][0], owners[b][0]), max(owners[a][0], owners[b][0]))
        for a, b in searched.pairs
    }
    crowds = ([owners[row][0] for row in rows] for rows in searched.crowds)
    cut = cut_of(crowds, [node.said for node in nodes]) if searched.crowds else None
    return sorted((a, b) for a, b in found if a != b), cut


def compare_nodes(first: Node, second: Node, weights: Weights) -> Verdict:
    """Give the verdict on the two versions that come nearest.

    A veto, or strong evidence against it, stands only where it holds for every pair of
    versions: dates that were moved are near enough if the former or the present ones are.
    """
    verdicts = [compare_traits(a, b, weights) for a in first.versions for b in second.versions]
    return max(
        verdicts,
        key=lambda v: (
            v.decision is not Decision.DIFFERENT,
            not v.vetoes,
            not v.is_opposed(weights),
            v.score,
            v.comparisons,
        ),
    )


def veto_between(first: Node, second: Node) -> str | None:
    """Give the reason why two nodes cannot be one event, or None."""
    reason = None
    for a in first.versions:
        for b in second.versions:
            found = next(vetoes(a, b), None)
            if found is None:
                return None
            reason = min(reason or found.reason, found.reason)
    return reason


def evidence_against(verdict: Verdict, weights: Weights) -> str:
    """Give the reason why no chain of others makes two nodes one event that are opposed.

    What weighs as much as proof by itself is the whole reason, where anything does.
    """
    proofs = [c.sentence for c in verdict.comparisons if c.points <= weights.proof_up_to]
    against = proofs or [c.sentence for c in verdict.comparisons if c.points < 0]
    return f"the evidence is strongly against it: {', '.join(against)}"


def node_of(key: str, held: Sequence[Announcement], vocabulary: Vocabulary) -> Node:
    """Make one node of announcements with one key, in canonical order."""
    versions = [traits_of(given, vocabulary) for given in held]
    pages = frozenset[str]().union(*(version.pages for version in versions))
    hosts = frozenset[str]().union(*(version.hosts for version in versions))
    related = frozenset[str]().union(*(version.related for version in versions))
    everywhere = (evolve(v, pages=pages, hosts=hosts, related=related) for v in versions)
    return Node(key, tuple(held), tuple(dict.fromkeys(everywhere)))


def _order(given: Announcement) -> tuple[str, float, str]:
    return (given.key, given.seen.timestamp() if given.seen else float("-inf"), repr(given))
