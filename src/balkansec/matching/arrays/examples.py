"""Rows that stand for all rows that are alike."""

import numpy as np
from attrs import frozen

from balkansec.matching.arrays.mixing import mixed
from balkansec.matching.arrays.ragged import Ints, numbered

__all__ = ["Examples", "examples_of"]

_EXAMPLES = 2


@frozen(eq=False)
class Examples:
    """Rows that stand for all.

    Attributes:
        rows: the rows that are compared.
        first, second: for each row the places, among these, of the two that stand for it;
            of one that is compared itself twice its own.
    """

    rows: Ints
    first: Ints
    second: Ints


def examples_of(key: Ints, likeness: Ints) -> Examples:
    """Choose the rows that stand for all: of rows that are alike the first two.

    Args:
        key: the key of each row; rows with one key are versions of one announcement.
        likeness: the same number for rows that compare alike with every row.

    Example:
        >>> from balkansec.matching.arrays.ragged import ints
        >>> len(examples_of(ints([0, 1, 2, 3]), ints([7, 7, 8, 7])).rows)
        3
    """
    versions, version_of = numbered(mixed(likeness, key))
    rows = _first_of_each(version_of, versions)
    many = np.bincount(key[rows])
    # Only an announcement that says one thing alone is like another one.
    kind = np.where(many[key[rows]] > 1, mixed(likeness, key)[rows], likeness[rows])
    kinds, kind_of = numbered(kind)
    order = np.argsort(kind_of, kind="stable")
    begins = np.searchsorted(kind_of[order], np.arange(kinds))
    rank = np.empty(len(rows), np.int64)
    rank[order] = np.arange(len(rows)) - begins[kind_of[order]]
    kept = rank < _EXAMPLES
    place = np.cumsum(kept) - 1
    ends = np.append(begins[1:], len(rows))
    first = place[order[begins]][kind_of]
    second = place[order[np.minimum(begins + 1, ends - 1)]][kind_of]
    first, second = np.where(kept, place, first), np.where(kept, place, second)
    return Examples(rows[kept], first[version_of], second[version_of])


def _first_of_each(numbers: Ints, count: int) -> Ints:
    """Give the first place of each number."""
    first = np.empty(count, np.int64)
    first[numbers[::-1]] = np.arange(len(numbers))[::-1]
    return first
