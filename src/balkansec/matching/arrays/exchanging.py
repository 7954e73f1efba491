"""Which titles of many pairs are worded alike but for words in one place."""

import numpy as np

from balkansec.matching.arrays.ragged import Flags, Ints, Ragged, flat_places

__all__ = ["are_exchanged"]


def are_exchanged(keys: Ragged, first: Ints, second: Ints) -> Flags:
    """Tell it of each pair; the answers are those of ``telling_apart.is_exchanged``.

    Example:
        >>> from balkansec.matching.arrays.ragged import ints, ragged
        >>> keys = ragged([[1, 2, 3], [1, 4, 3], [2, 1, 4]])
        >>> are_exchanged(keys, ints([0, 0]), ints([1, 2])).tolist()
        [True, False]
    """
    lengths = keys.lengths_of(first), keys.lengths_of(second)
    shorter = np.minimum(*lengths)
    begins = keys.offsets[first], keys.offsets[second]
    ends = keys.offsets[first + 1] - 1, keys.offsets[second + 1] - 1
    before = _alike(keys.values, *begins, shorter, 1)
    kept = before + _alike(keys.values, *ends, shorter - before, -1)
    flags: Flags = kept >= np.maximum(*lengths) - kept
    return flags


def _alike(values: Ints, mine: Ints, yours: Ints, most: Ints, step: int) -> Ints:
    """Count the equal values from two places on, forwards or backwards, up to so many."""
    passed = flat_places(np.zeros(len(most), np.int64), most)
    rows = np.repeat(np.arange(len(most)), most)
    other = values[mine[rows] + step * passed] != values[yours[rows] + step * passed]
    count = most.copy()
    np.minimum.at(count, rows[other], passed[other])
    return count
