"""Pairs that are not worth comparing, whatever else they share."""

import numpy as np
from attrs import frozen

from balkansec.matching.arrays.columns import NONE, Columns
from balkansec.matching.arrays.meeting import meet
from balkansec.matching.arrays.ragged import Flags, Ints, Ragged, below

__all__ = ["Vain"]


@frozen(eq=False)
class Vain:
    """What tells of two rows that other countries outweigh all that the rest may say.

    Attributes:
        countries: marks of the countries.
        key, address, edition: marks, the edition being what may be it; NONE without one.
    """

    countries: Ragged
    key: Ints
    address: Ints
    edition: Ints

    @classmethod
    def of(cls, columns: Columns) -> "Vain":
        """Take it from columns."""
        marks = columns.marks
        countries = Ragged(columns.countries.offsets, marks.country[columns.countries.values])
        return cls(
            countries,
            marks.key[columns.key],
            _marked(columns.address, marks.address),
            _marked(columns.numbered, marks.edition),
        )

    def with_more(self, more: "Vain") -> "Vain":
        """Put other rows after these."""
        return Vain(
            below([self.countries, more.countries]),
            np.append(self.key, more.key),
            np.append(self.address, more.address),
            np.append(self.edition, more.edition),
        )

    def holds(self, first: Ints, second: Ints) -> Flags:
        """Tell of pairs of rows whether it is in vain to compare them."""
        where = self.countries.lengths > 0
        elsewhere = where[first] & where[second]
        elsewhere &= ~meet(self.countries, first, self.countries, second)
        for column in (self.key, self.address, self.edition):
            elsewhere &= (column[first] == NONE) | (column[first] != column[second])
        return elsewhere


def _marked(column: Ints, marks: Ints) -> Ints:
    # No mark is NONE: no value is hashed to it.
    return np.append(marks, NONE)[column]
