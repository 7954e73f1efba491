"""Crowds of which not each is compared with each, over arrays."""

from collections.abc import Iterable
from datetime import date

import numpy as np

from balkansec.matching.arrays.columns import Columns
from balkansec.matching.arrays.ragged import Ints, Ragged, distinct
from balkansec.matching.arrays.taking import rows_of
from balkansec.merging.cut import Cut, Shared

__all__ = ["cut_in", "shared_in"]


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


def shared_in(columns: Columns, rows: Ints) -> Shared:
    """Give what all of some rows share."""
    some = rows_of(columns, rows)
    said, days = some.titles.words, some.days
    is_dated = bool((np.diff(days.offsets) > 0).all())
    return Shared(
        (_day(days.start.min()), _day(days.end.max())) if is_dated else None,
        [some.city_names[city] for city in _of_all(some.cities)],
        bool(_of_all(some.organisers)),
        len(_of_all(Ragged(said.offsets, some.words.key[said.values]))),
    )


def _day(ordinal: np.int64) -> date:
    return date.fromordinal(int(ordinal))


def _of_all(column: Ragged) -> list[int]:
    """Give the numbers that every row holds."""
    found: list[int] = np.flatnonzero(np.bincount(column.values) == len(column)).tolist()
    return found
