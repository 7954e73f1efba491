"""What the comparison of many pairs saw: where each of the weights counts."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from balkansec.matching.arrays.ragged import Flags, Ints
from balkansec.matching.weights import Weight, Weights

__all__ = ["Seen", "added_up", "first_that_holds", "least_of", "where"]

# A weight, and of each pair whether it was seen there; a weight may come more than once.
Seen = tuple[Weight, Flags]


def first_that_holds(asked: Flags, choices: Iterable[Seen]) -> Iterator[Seen]:
    """Give for each pair that is asked for the first of the weights that hold for it.

    Example:
        >>> asked, near, any_ = (np.array(flags) > 0 for flags in ([1, 1, 0], [1, 0, 1], [1, 1, 1]))
        >>> given = [(Weight.NEAR_CITY, near), (Weight.SAME_COUNTRY, any_)]
        >>> [flags.tolist() for _, flags in first_that_holds(asked, given)]
        [[True, False, False], [False, True, False]]
    """
    left = asked
    for weight, flags in choices:
        yield weight, left & flags
        left = left & ~flags


def where(seen: Sequence[Seen], *weights: Weight) -> Flags:
    """Tell of each pair whether one of the weights was seen there.

    Example:
        >>> seen = [(Weight.NEAR_CITY, np.array([True, False]))]
        >>> where(seen, Weight.NEAR_CITY).tolist(), where(seen, Weight.SAME_CITY).tolist()
        ([True, False], [False, False])
    """
    _, any_ = seen[0]
    found = np.zeros(len(any_), np.bool_)
    for weight, flags in seen:
        if weight in weights:
            found |= flags
    return found


def added_up(seen: Sequence[Seen], weights: Weights) -> Ints:
    """Add up the points of each pair.

    Example:
        >>> seen = [(Weight.SAME_CITY, np.array([True, False]))] * 2
        >>> added_up(seen, Weights({"same_city": 3})).tolist()
        [6, 0]
    """
    _, any_ = seen[0]
    points = np.zeros(len(any_), np.int64)
    for weight, flags in seen:
        points += weights[weight] * flags
    return points


def least_of(seen: Sequence[Seen], weights: Weights) -> Ints:
    """Give the points of the comparison that is most against each pair; 0 where none is.

    Example:
        >>> other, both = np.array([True, False]), np.array([True, True])
        >>> seen = [(Weight.OTHER_CITY, other), (Weight.SAME_TITLE, both)]
        >>> least_of(seen, Weights()).tolist()
        [-20, 0]
    """
    _, any_ = seen[0]
    least = np.zeros(len(any_), np.int64)
    for weight, flags in seen:
        if weights[weight] < 0:
            np.minimum(least, weights[weight] * flags, out=least)
    return least
