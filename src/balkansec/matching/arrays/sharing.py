"""Whether rows share a number."""

import numpy as np

from balkansec.matching.arrays.ragged import Flags, Ints, Ragged, flat_places

__all__ = ["share"]


def share(first: Ragged, mine: Ints, second: Ragged, yours: Ints) -> Flags:
    """Tell for each two rows whether they have a number in common.

    Args:
        first: the column of the first rows.
        mine: the first rows.
        second: the column of the second rows.
        yours: the second rows, as many as there are first ones.

    Example:
        >>> from balkansec.matching.arrays.ragged import ints, ragged
        >>> column = ragged([[1, 2], [2, 3], [3]])
        >>> share(column, ints([0, 0]), column, ints([1, 2])).tolist()
        [True, False]
    """
    many, others = first.lengths[mine], second.lengths[yours]
    pair = np.repeat(np.arange(len(mine)), many)
    value = first.values[flat_places(first.offsets[mine], many)]
    partners = others[pair]
    met = (
        np.repeat(value, partners)
        == second.values[flat_places(second.offsets[yours[pair]], partners)]
    )
    found = np.zeros(len(mine), np.bool_)
    found[np.repeat(pair, partners)[met]] = True
    return found
