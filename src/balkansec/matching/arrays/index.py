"""Rows by the keys under which those that come later find them."""

from collections.abc import Sequence

import numpy as np
from attrs import frozen

from balkansec.matching.arrays.ragged import Ints, flat_places

__all__ = ["Index"]


@frozen(eq=False)
class Index:
    """What ``packed_of`` gives, a family of keys at a time.

    Attributes:
        bits: how many bits a row takes.
        families: for each family a few sorted arrays, the larger ones first.

    Example:
        >>> from balkansec.matching.arrays.ragged import ints
        >>> index = Index(2, ((ints([0b1_0_01, 0b10_0_11]),),))
        >>> index.with_more([ints([0b1_0_10])]).under(0, ints([1])).tolist()
        [9, 10]
    """

    bits: int
    families: tuple[tuple[Ints, ...], ...]

    def holds(self, rows: int) -> bool:
        """Tell whether so many rows can be numbered."""
        return rows < 1 << self.bits

    def under(self, family: int, numbers: Ints) -> Ints:
        """Give what stands under some keys, by their numbers, sorted."""
        found = [np.zeros(0, np.int64)]
        for part in self.families[family]:
            starts = np.searchsorted(part, numbers << (self.bits + 1))
            here = np.flatnonzero(starts < len(part))
            here = here[part[starts[here]] >> (self.bits + 1) == numbers[here]]
            ends = np.searchsorted(part, (numbers[here] + 1) << (self.bits + 1))
            found.append(part[flat_places(starts[here], ends - starts[here])])
        # What is sorted in parts is merged in a fraction of the time of sorting it anew.
        return np.sort(np.concatenate(found), kind="stable")

    def with_more(self, more: Sequence[Ints]) -> "Index":
        """Give an index with more in each family; this one stays as it is."""
        return Index(
            self.bits,
            tuple(_joined(parts, new) for parts, new in zip(self.families, more, strict=True)),
        )


def _joined(parts: tuple[Ints, ...], new: Ints) -> tuple[Ints, ...]:
    # Each is more than twice as large as the next, so that there are few to search.
    while parts and len(parts[-1]) <= 2 * len(new):
        new = np.sort(np.concatenate([parts[-1], new]))
        parts = parts[:-1]
    return (*parts, new) if len(new) else parts
