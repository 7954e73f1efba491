"""Texts that stay sorted as others come."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import partial

import numpy as np
from attrs import field, frozen

from balkansec.matching.arrays.ragged import Ints, ints

__all__ = ["Sorted"]


@frozen(eq=False)
class Sorted:
    """Texts, numbered as they came, in the order of the texts; equal ones as they came.

    Attributes:
        texts: sorted.
        numbers: the number of each.

    Example:
        >>> Sorted().with_more(["c", "a"]).with_more(["b", "a"]).ranks().tolist()
        [3, 0, 2, 1]
    """

    texts: tuple[str, ...] = ()
    numbers: Ints = field(factory=partial(np.zeros, 0, np.int64))

    def with_more(self, texts: Sequence[str]) -> "Sorted":
        """Give these and more, of which the numbers follow."""
        order = sorted(range(len(texts)), key=texts.__getitem__)
        places = [bisect_right(self.texts, texts[place]) for place in order]
        numbers = ints(order) + len(self.texts)
        return Sorted(
            tuple(sorted([*self.texts, *texts])), np.insert(self.numbers, places, numbers)
        )

    def ranks(self) -> Ints:
        """Give the place of each by its number."""
        rank = np.empty(len(self.numbers), np.int64)
        rank[self.numbers] = np.arange(len(self.numbers))
        return rank
