"""Columns of which pairs fetch the same rows from all over memory."""

from functools import cached_property
from typing import Any, Self

import numpy as np
import numpy.typing as npt
from attrs import fields, frozen

from balkansec.matching.arrays.ragged import Ints

__all__ = ["Fetched"]

# A row that fills whole pieces of so many bytes is fetched in half the time.
_PIECE = 32


@frozen(eq=False)
class Fetched:
    """Columns of one length; what a row says in all of them is fetched in one go.

    Example:
        >>> @frozen(eq=False)
        ... class Points(Fetched):
        ...     x: Ints
        ...     is_far: npt.NDArray[np.bool_]
        >>> points = Points(np.array([7, 8, 9]), np.array([False, True, True]))
        >>> some = points.taken(np.array([2, 0]))
        >>> some.x.tolist(), some.is_far.tolist()
        ([9, 7], [True, False])
    """

    @cached_property
    def _rows(self) -> npt.NDArray[np.void]:
        columns = {each.name: getattr(self, each.name) for each in fields(type(self))}
        # The widest come first, so that each lies where a processor reads it at once.
        names = sorted(columns, key=lambda name: -columns[name].itemsize)
        kinds = [columns[name].dtype for name in names]
        size = sum(kind.itemsize for kind in kinds)
        size += -size % _PIECE
        form: np.dtype[np.void]
        form = np.dtype({"names": names, "formats": kinds, "itemsize": size})
        rows: npt.NDArray[np.void] = np.empty(len(columns[names[0]]), form)
        for name, column in columns.items():
            rows[name] = column
        return rows

    def taken(self, rows: Ints) -> Self:
        """Give those of some rows."""
        found: npt.NDArray[Any] = self._rows.take(rows)
        return type(self)(*(found[each.name].copy() for each in fields(type(self))))
