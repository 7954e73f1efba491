"""Which of the fitted points are taken: those that cost nothing of what was labelled by reading."""

from collections.abc import Mapping, Sequence

import numpy as np
from attrs import frozen
from labelled_pairs import Labelled
from regression import PRIOR, TWO_FOR_ONE, as_labelled, tabulated

from balkansec.matching import Weight

__all__ = ["adopted"]


def adopted(
    fitted: Mapping[Weight, float], made: Sequence[Labelled], read: Sequence[Labelled]
) -> dict[Weight, int]:
    """Move the points of today towards the fitted ones, one point at a time, while it pays.

    Each time the move is made under which the F1 of the synthetic pairs rises most, if that
    of the pairs labelled by reading is no less than with the points of today; none is made
    further than to the fitted points.

    Args:
        fitted: what the fit gives.
        made: synthetic pairs; those of two events count as in life.
        read: pairs labelled by reading.
    """
    synthetic, labelled = _Judged.of(made, TWO_FOR_ONE), _Judged.of(read, None)
    points = np.array([weight.points for weight in Weight])
    goal = np.array([round(fitted[weight]) for weight in Weight])
    least, best = labelled.f1(points), synthetic.f1(points)
    while True:
        moves = []
        for at in np.flatnonzero(points != goal).tolist():
            moved = points.copy()
            moved[at] += np.sign(goal[at] - points[at])
            moves.append((synthetic.f1(moved), at, moved))
        paying = [m for m in moves if m[0] > best and labelled.f1(m[2]) >= least]
        if not paying:
            return dict(zip(Weight, points.tolist(), strict=True))
        best, _, points = max(paying, key=lambda move: (move[0], -move[1]))


@frozen(eq=False)
class _Judged:
    """Pairs as a table: what was seen of each, whether it is one event, for how many it counts."""

    table: np.ndarray
    truth: np.ndarray
    counts: np.ndarray
    wanted: float

    @classmethod
    def of(cls, pairs: Sequence[Labelled], two_for_one: float | None) -> "_Judged":
        table, truth, counts = tabulated([as_labelled(pairs, 1)])
        if two_for_one is not None:
            counts = np.where(
                truth, counts, counts * two_for_one * counts[truth].sum() / counts[~truth].sum()
            )
        # What a veto parts is wanted, too, where it is one event.
        return cls(table, truth, counts, sum(pair.is_one_event for pair in pairs))

    def f1(self, points: np.ndarray) -> float:
        """Give the F1 of the pairs, each decided alone."""
        joined = self.table @ points >= PRIOR
        right = self.counts[joined & self.truth].sum()
        return 2 * right / (self.counts[joined].sum() + self.wanted)
