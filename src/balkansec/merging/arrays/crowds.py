"""Nodes of which too many hang together to be one event."""

import numpy as np

from balkansec.matching.arrays.ragged import Flags, Ints, distinct, numbered
from balkansec.merging.arrays.components import components
from balkansec.merging.crowds import MOST_TOGETHER

__all__ = ["outside_crowds"]


def outside_crowds(
    said: Ints,
    first: Ints,
    second: Ints,
    points: Ints,
    most: tuple[int, int] = MOST_TOGETHER,
) -> Flags:
    """Tell which matches stay when the weakest of crowds are left out; see ``without_crowds``.

    Args:
        said: what each node says, as a number.
        first: the lesser node of each match.
        second: the greater one.
        points: its points.
        most: how many are no crowd, and how many where all matches are of one strength.

    Example:
        >>> first, second, points = np.array([[0, 1], [1, 2], [20, 11]])
        >>> outside_crowds(np.arange(3), first, second, points, most=(2, 2)).tolist()
        [True, False]
    """
    count = len(said)
    things, thing = numbered(said)
    kept = np.ones(len(first), np.bool_)
    while True:
        component = components(count, first[kept], second[kept])
        crowd = component[first]
        sizes = np.bincount(distinct(component * things + thing) // things, minlength=count)
        least = np.full(count, np.iinfo(np.int64).max)
        greatest = np.full(count, np.iinfo(np.int64).min)
        np.minimum.at(least, crowd[kept], points[kept])
        np.maximum.at(greatest, crowd[kept], points[kept])
        is_crowd = sizes > np.where(least < greatest, *most)
        weakest = kept & is_crowd[crowd] & (points == least[crowd])
        if not weakest.any():
            return kept
        kept &= ~weakest
