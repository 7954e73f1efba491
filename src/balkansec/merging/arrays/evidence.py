"""What the evidence says about many nodes, and the clusters that follow from it."""

from collections.abc import Sequence
from typing import TypeVar

import numpy as np
from attrs import frozen

from balkansec.matching.arrays.ragged import Flags, Ints, distinct
from balkansec.merging.arrays.components import components, pairs_within
from balkansec.merging.arrays.crowds import outside_crowds
from balkansec.merging.arrays.nodes import ScoredNodes
from balkansec.merging.clusters import Held, cluster, standing
from balkansec.merging.cut import Cut

__all__ = ["Evidence", "Pairs", "clusters_of", "evidence_about"]

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

    def where(self, flags: Flags) -> "Pairs":
        """Give some of them."""
        return Pairs(self.first[flags], self.second[flags], self.points[flags])

    def named(self, names: Sequence[Name]) -> dict[tuple[Name, Name], int]:
        """Give the points of each pair by the names of its nodes."""
        columns = self.first.tolist(), self.second.tolist(), self.points.tolist()
        return {(names[a], names[b]): points for a, b, points in zip(*columns, strict=True)}


@frozen(eq=False)
class Evidence:
    """What the evidence says about pairs of nodes.

    Attributes:
        same: the pairs that are the same.
        unsure: the pairs of which it does not suffice to tell.
        component: for each node the least one that it hangs together with, by the same pairs.
        different: the pairs that hang together though they are different by themselves.
        against: those of them that a veto or strong evidence is against.
        crowded: the nodes with matches that were left out, because too many hang together.
        cut: the nodes of which not each was compared with each; None without any.
    """

    same: Pairs
    unsure: Pairs
    component: Ints
    different: Pairs
    against: Pairs
    crowded: Ints
    cut: Cut | None


def evidence_about(nodes: ScoredNodes) -> Evidence:
    """Compare the pairs of nodes that are worth it, then those that others join."""
    said = nodes.said()
    first, second, cut = nodes.promising_pairs(said)
    scores = nodes.scores(first, second)
    compared = Pairs(first, second, scores.points)
    matches = np.flatnonzero(scores.is_same)
    stays = outside_crowds(said, first[matches], second[matches], scores.points[matches])
    is_same = np.zeros(len(first), np.bool_)
    is_same[matches[stays]] = True
    same = compared.where(is_same)
    component = components(len(nodes), same.first, same.second)
    return Evidence(
        same,
        compared.where(~is_same & ~scores.is_different),
        component,
        *_parted(nodes, same, component),
        distinct(np.concatenate([first[matches[~stays]], second[matches[~stays]]])),
        cut,
    )


def _parted(nodes: ScoredNodes, same: Pairs, component: Ints) -> tuple[Pairs, Pairs]:
    """Give the pairs that hang together and are different, and those with more against them."""
    codes = same.first * len(nodes) + same.second
    nothing = np.zeros(0, np.int64)
    different, against = [Pairs(nothing, nothing, nothing)], [Pairs(nothing, nothing, nothing)]
    for mine, yours in pairs_within(component):
        others = ~np.isin(mine * len(nodes) + yours, codes)
        first, second = mine[others], yours[others]
        scores = nodes.scores(first, second)
        scored = Pairs(first, second, scores.points)
        different.append(scored.where(scores.is_different))
        against.append(scored.where(scores.is_opposed))
    return _together(different), _together(against)


def _together(parts: Sequence[Pairs]) -> Pairs:
    columns = zip(*((pairs.first, pairs.second, pairs.points) for pairs in parts), strict=True)
    return Pairs(*map(np.concatenate, columns))


def clusters_of(evidence: Evidence) -> tuple[Ints, tuple[Held, ...]]:
    """Give the least node of the cluster of each node, and the nodes held back.

    A node that is held back is its own. They are those of ``balkansec.merging.clusters.cluster``.
    """
    least = evidence.component.copy()
    component, same = evidence.component, evidence.same
    # Where no two are different, what hangs together is a cluster.
    torn = np.flatnonzero(np.isin(component, component[evidence.different.first]))
    place = np.zeros(len(component), np.int64)
    place[torn] = np.arange(len(torn))
    inside = np.isin(component[same.first], component[torn])
    nodes = torn.tolist()
    different, conflicts = (
        set(zip(place[pairs.first].tolist(), place[pairs.second].tolist(), strict=True))
        for pairs in (evidence.different, evidence.against)
    )
    edges = standing(
        same.where(inside).named(place.tolist()), lambda a, b: (min(a, b), max(a, b)) in different
    )
    parted = cluster(len(torn), edges, lambda a, b: (min(a, b), max(a, b)) in conflicts)
    for members in parted.clusters:
        least[torn[list(members)]] = nodes[members[0]]
    held = [Held(nodes[h.node], (nodes[h.between[0]], nodes[h.between[1]])) for h in parted.held]
    least[[given.node for given in held]] = [given.node for given in held]
    return least, tuple(held)
