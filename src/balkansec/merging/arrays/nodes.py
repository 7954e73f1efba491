"""What the evidence says about many pairs of nodes."""

from functools import cached_property

import numpy as np
from attrs import frozen

from balkansec.matching.arrays.alike import alike, summed
from balkansec.matching.arrays.contents import said_in
from balkansec.matching.arrays.meeting import crossed
from balkansec.matching.arrays.mixing import mixed
from balkansec.matching.arrays.ragged import Flags, Ints, Ragged, distinct, pair_codes
from balkansec.matching.arrays.scores import Scores, Scoring

__all__ = ["ScoredNodes"]


@frozen(eq=False)
class ScoredNodes:
    """Nodes, and what it takes to compare them.

    Attributes:
        scoring: compares rows.
        versions: the rows that are versions of each node; each row is one of one node.
    """

    scoring: Scoring
    versions: Ragged

    def __len__(self) -> int:
        """Count the nodes."""
        return len(self.versions)

    @property
    def owner(self) -> Ints:
        """The node of each row."""
        owner = np.empty(len(self.versions.values), np.int64)
        owner[self.versions.values] = self.versions.rows
        return owner

    @cached_property
    def _stand_alone(self) -> bool:
        """Whether each node has one version."""
        return bool((self.versions.lengths == 1).all())

    def pairs_of(self, first: Ints, second: Ints) -> tuple[Ints, Ints]:
        """Give the pairs of nodes of pairs of rows, sorted, each once, the lesser node first."""
        owner = self.owner
        a, b = owner[first], owner[second]
        codes = distinct(pair_codes(a, b, len(self))[a != b])
        mine, yours = np.divmod(codes, len(self))
        return mine, yours

    def said(self) -> Ints:
        """Give each node a number, the same for those of which the versions say the same."""
        said = said_in(self.scoring.columns)[self.versions.values]
        return summed(Ragged(self.versions.offsets, said))

    def likeness(self) -> Ints:
        """Give each node a number, the same for those that compare alike with every node."""
        of_rows = alike(self.scoring.columns)[self.versions.values]
        alone = self.versions.lengths == 1
        found = np.arange(len(self))
        found[alone] = of_rows[self.versions.offsets[:-1][alone]]
        return mixed(found, alone)

    def may_be_same(self, first: Ints, second: Ints, least: int | None = None) -> Flags:
        """Tell of pairs of nodes which may be the same or unsure; the others are different.

        Args:
            first: the one node of each.
            second: the other one.
            least: as in ``Scoring.may_be_same``.
        """
        if self._stand_alone:
            rows = self.versions.values
            return self.scoring.may_be_same(rows[first], rows[second], least)
        mine, yours = self.versions.taken(first), self.versions.taken(second)
        at_mine, at_yours = crossed(mine, yours)
        may_be = self.scoring.may_be_same(mine.values[at_mine], yours.values[at_yours], least)
        found = np.zeros(len(first), np.bool_)
        found[mine.rows[at_mine[may_be]]] = True
        return found

    def scores(self, first: Ints, second: Ints) -> Scores:
        """Give for each pair of nodes what its nearest two versions come to.

        A veto, or strong evidence against it, stands only where it holds for every pair
        of versions.
        """
        if self._stand_alone:
            rows = self.versions.values
            return self.scoring.scores(rows[first], rows[second])
        mine, yours = self.versions.taken(first), self.versions.taken(second)
        at_mine, at_yours = crossed(mine, yours)
        found = self.scoring.scores(mine.values[at_mine], yours.values[at_yours])
        # Versions that may be one event come first, then those that nothing is strongly
        # against, then those without a veto, then points. What is not different is not
        # opposed, and what is not opposed has no veto.
        merits = (~np.array([found.is_vetoed, found.is_opposed, found.is_different])).sum(axis=0)
        many = mine.lengths * yours.lengths
        starts = np.cumsum(many) - many
        merit = np.maximum.reduceat(merits, starts)
        found.points[merits < np.repeat(merit, many)] = np.iinfo(np.int64).min
        best = np.maximum.reduceat(found.points, starts)
        is_vetoed, is_opposed, is_different = (merit < bound for bound in (1, 2, 3))
        is_same = ~is_different & (best >= self.scoring.weights.same_from)
        return Scores(best, is_vetoed, is_opposed, is_same, is_different)
