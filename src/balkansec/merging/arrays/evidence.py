"""What the evidence says about many nodes, and the clusters that follow from it."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

import numpy as np
from attrs import frozen

from balkansec.matching.arrays.mixing import mixed
from balkansec.matching.arrays.ragged import Flags, Ints, distinct, pair_codes
from balkansec.merging.arrays.components import components, pairs_within
from balkansec.merging.arrays.crowds import outside_crowds
from balkansec.merging.arrays.nodes import ScoredNodes
from balkansec.merging.rounds import join_in_rounds

__all__ = ["Evidence", "Pairs", "clusters_of", "evidence_about", "evidence_from", "together"]

Name = TypeVar("Name", str, int)


@frozen(eq=False)
class Pairs:
    """Pairs of nodes, the lesser one first.

    Attributes:
        first, second: the nodes.
        points: what the evidence comes to.
    """

    first: Ints
    second: Ints
    points: Ints

    @property
    def ends(self) -> Ints:
        """The nodes that stand in a pair, sorted."""
        return distinct(np.concatenate([self.first, self.second]))

    def where(self, flags: Flags) -> "Pairs":
        """Give some of them."""
        return Pairs(self.first[flags], self.second[flags], self.points[flags])

    def once(self) -> "Pairs":
        """Give each once, sorted."""
        order = np.lexsort((self.second, self.first))
        ends = np.stack([self.first[order], self.second[order]])
        kept = np.ones(len(order), np.bool_)
        kept[1:] = (ends[:, 1:] != ends[:, :-1]).any(axis=0)
        return Pairs(ends[0, kept], ends[1, kept], self.points[order][kept])

    def named(self, names: Sequence[Name]) -> dict[tuple[Name, Name], int]:
        """Give the points of each pair by the names of its nodes."""
        columns = self.first.tolist(), self.second.tolist(), self.points.tolist()
        return {(names[a], names[b]): points for a, b, points in zip(*columns, strict=True)}


@frozen(eq=False)
class Evidence:
    """What the evidence says about pairs of nodes.

    Attributes:
        matches: the pairs that are the same.
        stays: which of them count: not the weakest of too many that hang together.
        unsure: the pairs of which it does not suffice to tell.
        component: for each node the least one that it hangs together with, by what stays.
        apart: the pairs that hang together though they do not match, or their match does
            not count.
        against: those of them that a veto or strong evidence is against.
        whole: for each node whether any two that it hangs together with surely match, though
            not each was compared with each.
    """

    matches: Pairs
    stays: Flags
    unsure: Pairs
    component: Ints
    apart: Pairs
    against: Pairs
    whole: Flags

    @property
    def same(self) -> Pairs:
        """The matches that count."""
        return self.matches.where(self.stays)

    @property
    def open(self) -> Pairs:
        """The pairs that are unsure, and the matches that do not count."""
        return together([self.unsure, self.matches.where(~self.stays)])

    @property
    def crowded(self) -> Ints:
        """The nodes with matches that do not count, because too many hang together."""
        return self.matches.where(~self.stays).ends


def evidence_about(
    nodes: ScoredNodes, said: Ints, pairs: Iterable[tuple[Ints, Ints]], *, are_hopeful: bool = False
) -> Evidence:
    """Compare the pairs of nodes that are worth it, then those that others join.

    Of pairs that are different nothing is kept, so that few are held at a time.

    Args:
        nodes: the nodes.
        said: what each says, as a number.
        pairs: the pairs of rows that are worth comparing, some at a time.
        are_hopeful: whether those are left out already of which a glance tells that they
            are different.
    """
    none = np.zeros(0, np.int64)
    nothing = Pairs(none, none, none)
    matches, unsure = [nothing], [nothing]
    for rows in pairs:
        first, second = nodes.pairs_of(*rows)
        if not are_hopeful:
            may_be = nodes.may_be_same(first, second)
            first, second = first[may_be], second[may_be]
        scores = nodes.scores(first, second)
        compared = Pairs(first, second, scores.points)
        matches.append(compared.where(scores.is_same))
        unsure.append(compared.where(~scores.is_same & ~scores.is_different))
    return evidence_from(nodes, said, together(matches).once(), together(unsure).once())


def evidence_from(nodes: ScoredNodes, said: Ints, matches: Pairs, unsure: Pairs) -> Evidence:
    """Give what follows from pairs that are compared, and compare those that others join."""
    stays = outside_crowds(said, matches.first, matches.second, matches.points)
    same = matches.where(stays)
    component = components(len(nodes), same.first, same.second)
    whole = _are_whole(nodes, component)
    # Nothing parts them, so that each may stand alone here.
    left = np.where(whole, len(nodes) + np.arange(len(nodes)), component)
    return Evidence(matches, stays, unsure, component, *_parted(nodes, same, left), whole)


def _are_whole(nodes: ScoredNodes, component: Ints) -> Flags:
    """Tell of nodes of which many are alike whether any two that hang together match.

    Of nodes that compare alike with every other one two stand for all.
    """
    kind = mixed(nodes.likeness(), component)
    order = np.argsort(kind, kind="stable")
    stands = np.ones(len(order), np.bool_)
    stands[order[2:]] = kind[order[2:]] != kind[order[:-2]]
    crowded = np.isin(component, component[~stands])
    some = np.flatnonzero(stands & crowded)
    parted = [np.zeros(0, np.int64)]
    for mine, yours in pairs_within(component[some]):
        first, second = some[mine], some[yours]
        parted.append(component[first[~nodes.scores(first, second).is_same]])
    return crowded & ~np.isin(component, np.concatenate(parted))


def _parted(nodes: ScoredNodes, same: Pairs, component: Ints) -> tuple[Pairs, Pairs]:
    """Give the pairs that hang together and do not match, and those with more against them."""
    codes = same.first * len(nodes) + same.second
    nothing = np.zeros(0, np.int64)
    apart, against = [Pairs(nothing, nothing, nothing)], [Pairs(nothing, nothing, nothing)]
    for mine, yours in pairs_within(component):
        others = ~np.isin(mine * len(nodes) + yours, codes)
        first, second = mine[others], yours[others]
        scores = nodes.scores(first, second)
        scored = Pairs(first, second, scores.points)
        apart.append(scored)
        against.append(scored.where(scores.is_opposed))
    return together(apart), together(against)


def together(parts: Sequence[Pairs]) -> Pairs:
    """Put pairs one after the other."""
    columns = zip(*((pairs.first, pairs.second, pairs.points) for pairs in parts), strict=True)
    return Pairs(*map(np.concatenate, columns))


def clusters_of(evidence: Evidence, same_from: int) -> tuple[Ints, Ints]:
    """Give the least node of the cluster of each node, and the nodes held back.

    A node that is held back is its own. They are those of
    ``balkansec.merging.rounds.join_in_rounds``.
    """
    least = evidence.component.copy()
    component, same = evidence.component, evidence.same
    # Where any two match, what hangs together is a cluster.
    torn = np.flatnonzero(np.isin(component, component[evidence.apart.first]))
    place = np.zeros(len(component), np.int64)
    place[torn] = np.arange(len(torn))
    inside = np.isin(component[same.first], component[torn])
    many = len(torn)
    # One number for each pair takes a fraction of the memory of two.
    codes = [
        pair_codes(place[pairs.first], place[pairs.second], many).tolist()
        for pairs in (same.where(inside), evidence.apart, evidence.against)
    ]
    points = dict(zip(codes[0], same.where(inside).points.tolist(), strict=True))
    points |= zip(codes[1], evidence.apart.points.tolist(), strict=True)
    opposed = set(codes[2])

    def code(first: int, second: int) -> int:
        return min(first, second) * many + max(first, second)

    parted = join_in_rounds(
        many,
        same.where(inside).named(place.tolist()),
        lambda a, b: points[code(a, b)],
        lambda a, b: code(a, b) in opposed,
        same_from,
    )
    for members in parted.clusters:
        least[torn[list(members)]] = torn[members[0]]
    held = torn[[given.node for given in parted.held]]
    least[held] = held
    return least, held
