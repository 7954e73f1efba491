"""Crowds of which not each is compared with each, over arrays."""

from collections.abc import Iterable

import numpy as np

from balkansec.matching.arrays.ragged import Ints, distinct
from balkansec.merging.cut import Cut

__all__ = ["cut_in"]


def cut_in(crowds: Iterable[Ints], said: Ints) -> Cut | None:
    """Give the largest of crowds of nodes, as ``balkansec.merging.cut.cut_of`` does.

    Example:
        >>> from balkansec.matching.arrays.ragged import ints
        >>> cut_in([ints([0, 1, 2]), ints([1, 2]), ints([2, 3])], ints([4, 5, 6, 7]))
        Cut(largest=(0, 1, 2), others=1)
    """
    # The most significant byte comes first, so that bytes are in the order of the numbers.
    each = {distinct(nodes).astype(">i8").tobytes() for nodes in crowds}
    kept: list[Ints] = []
    covered = np.zeros(len(said), np.bool_)
    for written in sorted(each, key=lambda written: (-len(written), written)):
        nodes = np.frombuffer(written, ">i8").astype(np.int64)
        if not covered[nodes].all() and (said[nodes] != said[nodes[0]]).any():
            kept.append(nodes)
            covered[nodes] = True
    return Cut(tuple(kept[0].tolist()), len(kept) - 1) if kept else None
