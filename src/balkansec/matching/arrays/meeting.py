"""Which rows of ragged columns share a number."""

import numpy as np

from balkansec.matching.arrays.ragged import Flags, Ints, Ragged, flat_places

__all__ = ["crossed", "differ", "hold", "meet"]


def crossed(left: Ragged, right: Ragged) -> tuple[Ints, Ints]:
    """Give the places of every value of a row beside every value of the same row of the other.

    Example:
        >>> from balkansec.matching.arrays.ragged import ragged
        >>> mine, yours = crossed(ragged([[7, 8], [9]]), ragged([[5, 6], []]))
        >>> mine.tolist(), yours.tolist()
        ([0, 0, 1, 1], [0, 1, 0, 1])
    """
    rows = left.rows
    lengths = right.lengths[rows]
    return (
        np.repeat(np.arange(len(rows)), lengths),
        flat_places(right.offsets[rows], lengths),
    )


def meet(left: Ragged, first: Ints, right: Ragged, second: Ints) -> Flags:
    """Tell for each pair of rows whether they share a number.

    Example:
        >>> from balkansec.matching.arrays.ragged import ints, ragged
        >>> two = ragged([[3, 1], [2], [1, 4]])
        >>> meet(two, ints([0, 0]), two, ints([1, 2])).tolist()
        [False, True]
    """
    mine, yours = left.lengths_of(first), right.lengths_of(second)
    single = (mine == 1) & (yours == 1)
    met = np.zeros(len(first), np.bool_)
    met[single] = left.first_of(first[single]) == right.first_of(second[single])
    several = np.flatnonzero((mine > 0) & (yours > 0) & ~single)
    if len(several):
        a, b = left.taken(first[several]), right.taken(second[several])
        at_a, at_b = crossed(a, b)
        same = a.values[at_a] == b.values[at_b]
        met[several[a.rows[at_a[same]]]] = True
    return met


def differ(held: Ragged, first: Ints, second: Ints) -> Flags:
    """Tell for each pair of rows whether both hold numbers, but none in common.

    Example:
        >>> from balkansec.matching.arrays.ragged import ints, ragged
        >>> two = ragged([[3, 1], [2], []])
        >>> differ(two, ints([0, 0]), ints([1, 2])).tolist()
        [True, False]
    """
    both = (held.lengths_of(first) > 0) & (held.lengths_of(second) > 0)
    return both & ~meet(held, first, held, second)


def hold(held: Ragged, rows: Ints, numbers: Ints) -> Flags:
    """Tell for each of some rows whether it holds the number that is asked for.

    Example:
        >>> from balkansec.matching.arrays.ragged import ints, ragged
        >>> hold(ragged([[3, 1], []]), ints([0, 0, 1]), ints([1, 2, 1])).tolist()
        [True, False, False]
    """
    holding = np.zeros(len(rows), np.bool_)
    some = np.flatnonzero(held.lengths_of(rows) > 0)
    if len(some):
        taken = held.taken(rows[some])
        places = taken.rows
        holding[some[places[taken.values == numbers[some][places]]]] = True
    return holding
