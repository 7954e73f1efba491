"""One number of several, and of any value."""

from collections.abc import Hashable, Iterable

import numpy as np

from balkansec.matching.arrays.ragged import Flags, Ints, ints

__all__ = ["marked", "mixed"]


def mixed(first: Ints, second: Ints | Flags | int) -> Ints:
    """Make one number of two; two others give the same one by a rare chance alone.

    Two rows that meet by that chance are compared in vain and nothing worse.

    Source: S. Vigna, splitmix64, 2015.

    Example:
        >>> from balkansec.matching.arrays.ragged import ints
        >>> one, other = mixed(ints([1, 2]), ints([2, 1])).tolist()
        >>> one == other
        False
    """
    value = first.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    value += np.asarray(second, np.int64).astype(np.uint64)
    value = (value ^ (value >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    value = (value ^ (value >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return (value ^ (value >> np.uint64(31))).view(np.int64)


def marked(values: Iterable[Hashable]) -> Ints:
    """Give each value a number that is its own, but for a rare chance, in this run of a program.

    Example:
        >>> one, other, again = marked(["rcc", "iisg", "rcc"]).tolist()
        >>> one == again, one == other
        (True, False)
    """
    return ints(map(hash, values))
