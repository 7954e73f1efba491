"""How well clusters agree with the truth: pairwise and B-cubed."""

from collections import Counter
from collections.abc import Hashable, Sequence

from attrs import frozen

__all__ = ["Worth", "b_cubed", "pairwise"]


@frozen
class Worth:
    """Precision and recall."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean; 0 where both are."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def pairwise(truth: Sequence[Hashable], found: Sequence[Hashable]) -> Worth:
    """Count pairs: of those found together how many are true, of the true how many are found.

    Args:
        truth: for each row the meeting it is of.
        found: for each row its cluster.
    """
    both = _pairs(Counter(zip(truth, found, strict=True)))
    true, together = _pairs(Counter(truth)), _pairs(Counter(found))
    return Worth(both / together if together else 1.0, both / true if true else 1.0)


def b_cubed(truth: Sequence[Hashable], found: Sequence[Hashable]) -> Worth:
    """Ask for each row how much of its cluster is its meeting, and the other way about."""
    shared = Counter(zip(truth, found, strict=True))
    meetings, clusters = Counter(truth), Counter(found)
    rows = len(truth) or 1
    precision = sum(n * n / clusters[cluster] for (_, cluster), n in shared.items()) / rows
    recall = sum(n * n / meetings[meeting] for (meeting, _), n in shared.items()) / rows
    return Worth(precision, recall)


def _pairs(sizes: Counter[Hashable]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes.values())
