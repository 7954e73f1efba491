"""Clusters of the rows of columns, by the evidence alone."""

from collections.abc import Sequence
from typing import overload

import numpy as np
from attrs import field, frozen

from balkansec.matching.arrays.alike import alike
from balkansec.matching.arrays.columns import Columns
from balkansec.matching.arrays.examples import examples_of
from balkansec.matching.arrays.pairs import search
from balkansec.matching.arrays.ragged import Flags, Ints, in_rows, numbered
from balkansec.matching.arrays.scores import Scoring
from balkansec.matching.arrays.taking import rows_of
from balkansec.matching.traits import Traits
from balkansec.matching.weights import Weights
from balkansec.merging.arrays.cuts import cut_in, shared_in
from balkansec.merging.arrays.evidence import clusters_of, evidence_about
from balkansec.merging.arrays.nodes import ScoredNodes
from balkansec.merging.crowds import crowd_problems
from balkansec.merging.cut import problem_about
from balkansec.problems import Problem

__all__ = ["RowClusters", "cluster_columns"]


@frozen(eq=False)
class RowClusters:
    """What became of rows.

    Attributes:
        cluster: a number for each row, the same for rows of one event.
        is_held: whether the row stands alone because it fits two that cannot be one event.
        problems: what was not compared, and what does not count, because too many are alike.
    """

    cluster: Ints
    is_held: Flags
    problems: tuple[Problem, ...]


def cluster_columns(columns: Columns, traits: Sequence[Traits], weights: Weights) -> RowClusters:
    """Cluster rows as ``merge`` clusters announcements when there are no rulings.

    Of rows that nothing tells apart but their keys two are compared, and stand for all.

    Args:
        columns: what is compared; rows with one key are versions of one announcement.
        traits: the same, for the few pairs that are compared singly.
        weights: what the evidence weighs.
    """
    examples = examples_of(columns.key, alike(columns))
    some = rows_of(columns, examples.rows)
    key = columns.key
    # What is left out is not needed, and who calls may have given it away.
    del columns
    count, node = numbered(some.key)
    versions = in_rows(count, node, np.arange(len(node)))
    shown = _Some(traits, examples.rows)
    nodes = ScoredNodes(Scoring.of(some, shown, weights), versions)
    said, owner = nodes.said(), nodes.owner

    def may_match(first: Ints, second: Ints) -> Flags:
        # What is unsure makes no difference to clusters.
        return nodes.may_be_same(owner[first], owner[second], weights.same_from)

    found = search(some, may_be=may_match)
    evidence = evidence_about(nodes, said, found.pairs(), are_hopeful=True)
    least, held = clusters_of(evidence, weights.same_from)
    is_held = np.zeros(count, np.bool_)
    is_held[held] = True
    first, second = node[examples.first], node[examples.second]
    # Of rows that are all alike either any two are one event or no two.
    alone = least[first] != least[second]
    cluster = np.where(alone, key + count, least[first])
    problems = crowd_problems(int(np.isin(first, evidence.crowded).sum()))
    cut = cut_in((owner[rows] for rows in found.crowds.values()), said)
    if cut is not None:
        crowd = np.array(cut.largest)
        shared = shared_in(some, versions.taken(crowd).values)
        told = problem_about(cut, shared, int(np.isin(first, crowd).sum()))
        problems = (told, *problems)
    return RowClusters(cluster, is_held[first], problems)


@frozen
class _Some(Sequence[Traits]):
    """Some of a sequence."""

    whole: Sequence[Traits]
    places: Ints = field(eq=False)

    def __len__(self) -> int:
        return len(self.places)

    @overload
    def __getitem__(self, place: int) -> Traits: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Traits]: ...

    def __getitem__(self, place: int | slice) -> Traits | Sequence[Traits]:
        if isinstance(place, slice):
            return _Some(self.whole, self.places[place])
        return self.whole[int(self.places[place])]
