"""Pairs that are not worth comparing, whatever else they share."""

from functools import cached_property

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

    @cached_property
    def country(self) -> Ints:
        """The mark of the first country of each row; NONE without one."""
        found, some = np.full(len(self.key), NONE), np.flatnonzero(self.countries.lengths)
        found[some] = self.countries.first_of(some)
        return found

    @cached_property
    def has_several(self) -> Flags:
        """Whether each row has several countries."""
        flags: Flags = self.countries.lengths > 1
        return flags

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
        mine, yours = self.country[first], self.country[second]
        elsewhere: Flags = (mine != yours) & (mine != NONE) & (yours != NONE)
        several = np.flatnonzero(elsewhere & (self.has_several[first] | self.has_several[second]))
        elsewhere[several] = ~meet(self.countries, first[several], self.countries, second[several])
        for column in (self.key, self.address, self.edition):
            left = np.flatnonzero(elsewhere)
            mine, yours = column[first[left]], column[second[left]]
            elsewhere[left] = (mine == NONE) | (mine != yours)
        return elsewhere


def _marked(column: Ints, marks: Ints) -> Ints:
    # No mark is NONE: no value is hashed to it.
    return np.append(marks, NONE)[column]
