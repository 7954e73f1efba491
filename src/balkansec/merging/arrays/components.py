"""Which of many numbers hang together, pair by pair."""

from collections.abc import Iterator

import numpy as np

from balkansec.matching.arrays.ragged import Ints, flat_places

__all__ = ["components", "pairs_within"]

_PAIRS_AT_ONCE = 1_000_000


def components(count: int, first: Ints, second: Ints) -> Ints:
    """Give for each number from 0 the least one that it hangs together with.

    Example:
        >>> components(5, np.array([1, 3]), np.array([3, 4])).tolist()
        [0, 1, 2, 1, 1]
    """
    least = np.arange(count)
    while True:
        mine, yours = least[first], least[second]
        apart = mine != yours
        if not apart.any():
            return least
        first, second, mine, yours = first[apart], second[apart], mine[apart], yours[apart]
        # The greater of two least ones comes under the lesser, and all that is under it.
        np.minimum.at(least, np.maximum(mine, yours), np.minimum(mine, yours))
        while (above := least[least]).tobytes() != least.tobytes():
            least = above


def pairs_within(component: Ints) -> Iterator[tuple[Ints, Ints]]:
    """Give all pairs of numbers that hang together, the lesser first, some pairs at a time.

    Example:
        >>> [(a.tolist(), b.tolist()) for a, b in pairs_within(np.array([0, 0, 2, 0]))]
        [([0, 0, 1], [1, 3, 3])]
    """
    order = np.argsort(component, kind="stable")
    ends = np.searchsorted(component[order], component[order], side="right")
    following = ends - np.arange(len(order)) - 1
    at = np.flatnonzero(following)
    passed = np.cumsum(following[at])
    begin = 0
    while begin < len(at):
        done = int(passed[begin - 1]) if begin else 0
        end = max(int(np.searchsorted(passed, done + _PAIRS_AT_ONCE)), begin + 1)
        some = at[begin:end]
        first = np.repeat(some, following[some])
        yield order[first], order[flat_places(some + 1, following[some])]
        begin = end
