"""Columns of which a row holds any number of whole numbers."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

import numpy as np
import numpy.typing as npt
from attrs import field, frozen

__all__ = [
    "Few",
    "Flags",
    "Ints",
    "Ragged",
    "across",
    "added",
    "among",
    "begins",
    "below",
    "beside",
    "distinct",
    "flags",
    "flat_places",
    "in_place_of",
    "in_rows",
    "ints",
    "numbered",
    "offsets_of",
    "pair_codes",
    "paired",
    "ragged",
    "sorted_once",
    "united",
]

Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
# Numbers in as few bytes as they take: those of pairs are fetched from all over memory.
Few = npt.NDArray[np.signedinteger[Any]]


@frozen(eq=False)
class Ragged:
    """Several numbers a row: row n holds ``values[offsets[n]:offsets[n + 1]]``.

    Attributes:
        offsets: one more than there are rows; the first is 0.
        values: the numbers of all rows, one row after the other.

    Example:
        >>> two = ragged([[3, 1], [], [2]])
        >>> two.of(0), two.lengths.tolist()
        ([3, 1], [2, 0, 1])
    """

    offsets: Ints = field()
    values: Ints = field()

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.offsets) - 1

    @property
    def lengths(self) -> Ints:
        """How many numbers each row holds."""
        return np.diff(self.offsets)

    @property
    def rows(self) -> Ints:
        """The row of each of the values."""
        return np.repeat(np.arange(len(self)), self.lengths)

    def of(self, row: int) -> list[int]:
        """Give the numbers of one row."""
        found: list[int] = self.values[self.offsets[row] : self.offsets[row + 1]].tolist()
        return found

    def taken(self, rows: Ints) -> "Ragged":
        """Give a column of some of the rows, in the order asked for, each as often as asked for.

        Example:
            >>> two = ragged([[3, 1], [], [2]]).taken(ints([2, 0, 2]))
            >>> two.values.tolist()
            [2, 3, 1, 2]
        """
        lengths = self.lengths_of(rows)
        return Ragged(offsets_of(lengths), self.values[flat_places(self.offsets[rows], lengths)])

    def lengths_of(self, rows: Ints) -> Ints:
        """How many numbers each of some rows holds."""
        if not len(self.values):
            return np.zeros(len(rows), np.int64)
        return self.offsets[rows + 1] - self.offsets[rows]

    def first_of(self, rows: Ints) -> Ints:
        """Give the first number of each of some rows, none of which may be empty."""
        return self.values[self.offsets[rows]]


def ints(numbers: Iterable[int]) -> Ints:
    """Give whole numbers as an array."""
    return np.fromiter(numbers, np.int64)


def flags(given: Iterable[bool]) -> Flags:
    """Give truths as an array."""
    return np.fromiter(given, np.bool_)


def paired(count: int, given: Sequence[tuple[int, int]]) -> Ragged:
    """Give a column of values that stand with their rows, in the order of the rows.

    Example:
        >>> paired(3, [(2, 7), (0, 8)]).of(2)
        [7]
    """
    return in_rows(count, ints(row for row, _ in given), ints(value for _, value in given))


def ragged(rows: Sequence[Sequence[int]]) -> Ragged:
    """Give a column of rows."""
    return Ragged(offsets_of(ints(map(len, rows))), ints(chain.from_iterable(rows)))


def flat_places(starts: Ints, lengths: Ints) -> Ints:
    """Give the places of stretches of an array, one stretch after the other.

    Example:
        >>> flat_places(ints([5, 0]), ints([2, 3])).tolist()
        [5, 6, 0, 1, 2]
    """
    offsets = offsets_of(lengths)
    return np.arange(offsets[-1]) + np.repeat(starts - offsets[:-1], lengths)


def offsets_of(lengths: Ints | Flags) -> Ints:
    """Give where rows of such lengths begin and, at last, where they end.

    Example:
        >>> offsets_of(ints([2, 3])).tolist()
        [0, 2, 5]
    """
    offsets = np.zeros(len(lengths) + 1, np.int64)
    np.cumsum(lengths, out=offsets[1:])
    return offsets


def in_rows(count: int, rows: Ints, values: Ints) -> Ragged:
    """Give a column of values with their rows, in the order of the rows, else as they stand.

    Example:
        >>> in_rows(3, ints([2, 0, 2]), ints([7, 8, 6])).of(2)
        [7, 6]
    """
    order = np.argsort(rows, kind="stable")
    return Ragged(offsets_of(np.bincount(rows, minlength=count)), values[order])


def in_place_of(column: Ragged, rows: Ints, others: Ragged) -> Ragged:
    """Put other rows in the place of some.

    Example:
        >>> in_place_of(ragged([[3, 1], [2]]), ints([0]), ragged([[7]])).values.tolist()
        [7, 2]
    """
    if not len(rows):
        return column
    kept = np.ones(len(column), np.bool_)
    kept[rows] = False
    kept = kept[column.rows]
    return in_rows(
        len(column),
        np.append(column.rows[kept], rows[others.rows]),
        np.append(column.values[kept], others.values),
    )


def sorted_once(count: int, rows: Ints, values: Ints, bound: int) -> Ragged:
    """Give a column of values with their rows, sorted and each once; they lie under ``bound``.

    Example:
        >>> sorted_once(2, ints([1, 1, 1]), ints([7, 5, 7]), 8).of(1)
        [5, 7]
    """
    coded = distinct(rows * bound + values)
    return Ragged(offsets_of(np.bincount(coded // bound, minlength=count)), coded % bound)


def distinct(numbers: Ints) -> Ints:
    """Give numbers sorted and each once, several times as fast as by a table.

    Example:
        >>> distinct(ints([3, 1, 3])).tolist()
        [1, 3]
    """
    found = np.sort(numbers)
    return found[begins(found)]


def united(parts: Iterable[Ints]) -> Ints:
    """Give the numbers of parts, each of them sorted, sorted and each once.

    Example:
        >>> united([ints([1, 3]), ints([]), ints([2, 3])]).tolist()
        [1, 2, 3]
    """
    some = [part for part in parts if len(part)]
    if not some:
        return np.zeros(0, np.int64)
    # What is sorted in parts is merged in a fraction of the time of sorting it anew.
    found = some[0] if len(some) == 1 else np.sort(np.concatenate(some), kind="stable")
    return found[begins(found)]


def among(numbers: Ints, sorted_: Ints) -> Flags:
    """Tell which numbers are among sorted ones.

    Example:
        >>> among(ints([3, 1, 9]), ints([1, 2, 3])).tolist()
        [True, True, False]
    """
    if not len(sorted_):
        return np.zeros(len(numbers), np.bool_)
    places = np.minimum(np.searchsorted(sorted_, numbers), len(sorted_) - 1)
    found: Flags = sorted_[places] == numbers
    return found


def added(numbers: Ints | Flags, column: Ragged) -> Ints:
    """Add up for each row of a column what stands for its values.

    Example:
        >>> added(ints([5, 6, 7]), ragged([[3, 1], [], [2]])).tolist()
        [11, 0, 7]
    """
    return np.diff(offsets_of(numbers)[column.offsets])


def begins(ordered: Ints) -> Flags:
    """Tell where another number begins in a sequence in which equal ones stand together.

    Example:
        >>> begins(ints([1, 1, 3])).tolist()
        [True, False, True]
    """
    found = np.ones(len(ordered), np.bool_)
    found[1:] = ordered[1:] != ordered[:-1]
    return found


def pair_codes(first: Ints, second: Ints, count: int) -> Ints:
    """Give each pair of numbers under ``count`` as lesser one times ``count`` plus greater one.

    Example:
        >>> pair_codes(ints([2, 0]), ints([1, 3]), 10).tolist()
        [12, 3]
    """
    codes: Ints = np.minimum(first, second) * count + np.maximum(first, second)
    return codes


def numbered(values: Ints) -> tuple[int, Ints]:
    """Count the distinct values and number each, in the order of their size.

    Example:
        >>> count, numbers = numbered(ints([30, 10, 30]))
        >>> count, numbers.tolist()
        (2, [1, 0, 1])
    """
    known = distinct(values)
    return len(known), np.searchsorted(known, values)


def across(first: Ragged, second: Ragged) -> tuple[Ints, Ints, Ints]:
    """Give the row and the two values of each value of a row with each of the other's.

    Example:
        >>> row, mine, yours = across(ragged([[1], [2, 3]]), ragged([[4, 5], [6]]))
        >>> list(zip(row.tolist(), mine.tolist(), yours.tolist()))
        [(0, 1, 4), (0, 1, 5), (1, 2, 6), (1, 3, 6)]
    """
    partners = second.lengths[first.rows]
    places = flat_places(second.offsets[:-1][first.rows], partners)
    return (
        np.repeat(first.rows, partners),
        np.repeat(first.values, partners),
        second.values[places],
    )


def beside(*columns: Ragged) -> Ragged:
    """Give in each row the numbers of the same row of several columns.

    Example:
        >>> beside(ragged([[1], [2]]), ragged([[], [3]])).of(1)
        [2, 3]
    """
    lengths = [column.lengths for column in columns]
    offsets = offsets_of(np.sum(lengths, axis=0))
    values, begin = np.empty(offsets[-1], np.int64), offsets[:-1].copy()
    for column, many in zip(columns, lengths, strict=True):
        values[flat_places(begin, many)] = column.values
        begin += many
    return Ragged(offsets, values)


def below(columns: Sequence[Ragged]) -> Ragged:
    """Put columns one below the other.

    Example:
        >>> below([ragged([[1], [2]]), ragged([[], [3]])]).of(3)
        [3]
    """
    nothing = np.zeros(0, np.int64)
    return Ragged(
        offsets_of(np.concatenate([nothing, *(column.lengths for column in columns)])),
        np.concatenate([nothing, *(column.values for column in columns)]),
    )
