"""Pairs of which a few are looked at one by one."""

from collections.abc import Callable, Sequence

import numpy as np
from attrs import frozen

from balkansec.matching.arrays.ragged import Flags, Ints
from balkansec.matching.traits import Traits

__all__ = ["Singly"]


@frozen(eq=False)
class Singly:
    """Pairs of rows, of which a few are asked one by one.

    Attributes:
        traits: the announcements.
        first, second: the rows of each pair.
    """

    traits: Sequence[Traits]
    first: Ints
    second: Ints

    def __call__(self, asked: Flags, holds: Callable[[Traits, Traits], bool]) -> Flags:
        """Tell for the pairs that are asked for whether it holds for them."""
        found = np.zeros(len(asked), np.bool_)
        for place in np.flatnonzero(asked).tolist():
            mine, yours = int(self.first[place]), int(self.second[place])
            found[place] = holds(self.traits[mine], self.traits[yours])
        return found
