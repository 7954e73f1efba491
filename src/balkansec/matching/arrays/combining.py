"""Every few words of each title, as one number."""

from itertools import combinations

import numpy as np

from balkansec.matching.arrays.ragged import Flags, Ints, Ragged, distinct, offsets_of

__all__ = ["combined"]

_AT_ONCE = 1_000_000


def combined(options: Ragged, marks: Ints, size: int) -> Ragged:
    """Give the sum of marks of every few words of each title, by all that each is met by.

    Args:
        options: what each word is met by: the place of the word in its title times the count
            of marks, plus the number of a mark.
        marks: the marks, numbers of which hardly any two sums are the same.
        size: how many words.

    Example:
        >>> from balkansec.matching.arrays.ragged import ints, ragged
        >>> combined(ragged([[0, 5], [0, 4, 9]]), ints([100, 10, 1, 7]), 2).values.tolist()
        [110, 110, 110]
    """
    many, counts = options.lengths, np.zeros(len(options), np.int64)
    parts = []
    for length in distinct(many[many >= size]).tolist():
        chosen = np.array(list(combinations(range(length), size))).T
        rows = np.flatnonzero(many == length)
        step = max(_AT_ONCE // chosen.shape[1], 1)
        for start in range(0, len(rows), step):
            part = rows[start : start + step]
            held = options.values[options.offsets[part] + np.arange(length)[:, None]]
            sums, kept = _sums(held, marks, chosen)
            counts[part] = kept.sum(axis=0)
            parts.append((part, sums, kept))
    offsets = offsets_of(counts)
    values = np.empty(offsets[-1], np.int64)
    for part, sums, kept in parts:
        places = offsets[part] + np.cumsum(kept, axis=0) - 1
        values[places[kept]] = sums[kept]
    return Ragged(offsets, values)


def _sums(held: Ints, marks: Ints, chosen: Ints) -> tuple[Ints, Flags]:
    """Give the sums of the marks, and tell which are of other words and other marks each."""
    words, numbers = np.divmod(held, len(marks))
    mark = marks[numbers]
    sums = mark[chosen[0]]
    for one in chosen[1:]:
        sums += mark[one]
    kept = np.ones(sums.shape, np.bool_)
    words, numbers = words.astype(np.int32), numbers.astype(np.int32)
    for one, other in combinations(chosen, 2):
        kept &= (words[one] != words[other]) & (numbers[one] != numbers[other])
    return sums, kept
