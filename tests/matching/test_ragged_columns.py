"""Columns of which a row holds any number of whole numbers are told by lists of lists."""

from itertools import pairwise
from random import Random

import numpy as np
import pytest

from balkansec.matching.arrays.ragged import (
    Ragged,
    across,
    added,
    among,
    begins,
    below,
    beside,
    distinct,
    flags,
    flat_places,
    in_place_of,
    in_rows,
    ints,
    numbered,
    offsets_of,
    pair_codes,
    paired,
    ragged,
    sorted_once,
    united,
)

CHANCE = Random(11)  # noqa: S311 - it only has to be the same each time
TABLES = [
    [[CHANCE.randrange(9) for _ in range(CHANCE.randrange(4))] for _ in range(many)]
    for many in (0, 1, 2, 3, 9, 30)
]
TABLES += [[[]], [[0]], [[], [7]], [[7], []], [[3, 1], [], [2]], [[0, 0], [0]]]
each_table = pytest.mark.parametrize("table", TABLES)
each_column = pytest.mark.parametrize("numbers", [sum(table, []) for table in TABLES])  # noqa: RUF017 - they are short


def told(column):
    """Give the rows of a column, which must hold whole numbers."""
    assert {column.offsets.dtype, column.values.dtype} == {np.dtype(np.int64)}
    offsets, values = column.offsets.tolist(), column.values.tolist()
    assert [offsets[0], offsets[-1]] == [0, len(values)]
    return [values[a:b] for a, b in pairwise(offsets)]


def whole(numbers):
    assert numbers.dtype == np.int64
    return numbers.tolist()


def scattered(table):
    """Give the rows and values of a table, mixed but for the order within each row."""
    rows = [row for row, values in enumerate(table) for _ in values]
    CHANCE.shuffle(rows)
    left = {row: iter(values) for row, values in enumerate(table)}
    return ints(rows), ints([next(left[row]) for row in rows])


@each_table
def test_rows_are_put_one_after_the_other(table):
    column = ragged(table)
    assert told(column) == table
    assert len(column) == len(table)
    assert whole(column.lengths) == [len(row) for row in table]
    assert [column.of(row) for row in range(len(table))] == table


@each_table
def test_each_value_has_its_row(table):
    assert whole(ragged(table).rows) == [row for row, held in enumerate(table) for _ in held]


@each_table
def test_some_rows_are_taken_in_any_order(table):
    some = [CHANCE.randrange(len(table)) for _ in range(5)] if table else []
    column, rows = ragged(table), ints(some)
    assert told(column.taken(rows)) == [table[row] for row in some]
    assert whole(column.lengths_of(rows)) == [len(table[row]) for row in some]
    full = [row for row in some if table[row]]
    assert whole(column.first_of(ints(full))) == [table[row][0] for row in full]


@each_table
def test_values_come_with_their_rows(table):
    rows, values = scattered(table)
    assert told(in_rows(len(table), rows, values)) == table
    both = list(zip(rows.tolist(), values.tolist(), strict=True))
    assert told(paired(len(table), both)) == table


def test_many_values_stay_in_their_order():
    rows = [CHANCE.randrange(3) for _ in range(300)]
    expected = [[at for at, given in enumerate(rows) if given == row] for row in range(3)]
    assert told(in_rows(3, ints(rows), np.arange(300))) == expected


@each_table
def test_values_are_sorted_and_each_once(table):
    found = sorted_once(len(table), *scattered(table), 9)
    assert told(found) == [sorted(set(row)) for row in table]


@each_column
def test_numbers_are_sorted_and_each_once(numbers):
    assert whole(distinct(ints(numbers))) == sorted(set(numbers))


@each_column
def test_numbers_are_numbered_in_their_order(numbers):
    known = sorted(set(numbers))
    count, found = numbered(ints(numbers))
    assert (count, whole(found)) == (len(known), [known.index(number) for number in numbers])


@each_table
def test_sorted_parts_are_united(table):
    parts = [ints(sorted(row)) for row in table]
    assert whole(united(parts)) == sorted({value for row in table for value in row})


@each_column
def test_numbers_are_among_sorted_ones_or_not(numbers):
    for known in ([], [0], [8], [2, 3, 5], [*range(1, 8, 2), 20]):
        found = among(ints(numbers), ints(known))
        assert found.dtype == np.bool_
        assert found.tolist() == [number in known for number in numbers]


@each_column
def test_a_number_begins_where_another_one_stood_before(numbers):
    found = begins(ints(numbers))
    assert found.dtype == np.bool_
    assert found.tolist() == [
        not at or numbers[at - 1] != number for at, number in enumerate(numbers)
    ]


@each_column
def test_stretches_are_given_one_after_the_other(numbers):
    starts = [CHANCE.randrange(50) for _ in numbers]
    assert whole(offsets_of(ints(numbers))) == [sum(numbers[:n]) for n in range(len(numbers) + 1)]
    expected = [start + n for start, many in zip(starts, numbers, strict=True) for n in range(many)]
    assert whole(flat_places(ints(starts), ints(numbers))) == expected


def test_flags_are_counted_as_lengths_are():
    assert whole(offsets_of(flags([True, False, True]))) == [0, 1, 1, 2]


def test_truths_are_flags():
    assert flags([]).dtype == flags([True]).dtype == np.bool_


def test_of_a_pair_the_lesser_number_comes_first():
    pairs = [(2, 1), (0, 3), (9, 9), (0, 0), (3, 7)]
    found = pair_codes(*(ints(ends) for ends in zip(*pairs, strict=True)), 10)
    assert whole(found) == [12, 3, 99, 0, 37]


@each_table
def test_each_of_a_row_stands_with_each_of_the_row_beside(table):
    other = [[CHANCE.randrange(9) for _ in range(CHANCE.randrange(4))] for _ in table]
    found = zip(*map(whole, across(ragged(table), ragged(other))), strict=True)
    assert list(found) == [
        (row, mine, yours)
        for row, (left, right) in enumerate(zip(table, other, strict=True))
        for mine in left
        for yours in right
    ]


@each_table
def test_columns_stand_beside_and_below_each_other(table):
    turned = table[::-1]
    columns = ragged(table), ragged(turned), ragged(table)
    rows = zip(table, turned, table, strict=True)
    assert told(beside(*columns)) == [a + b + c for a, b, c in rows]
    assert told(below(columns)) == table + turned + table


def test_nothing_below_nothing_is_empty():
    assert told(below([])) == []


def test_a_column_is_made_of_where_rows_begin_and_of_values():
    assert told(Ragged(ints([0, 2, 2]), ints([4, 5]))) == [[4, 5], []]


def test_other_rows_stand_in_the_place_of_some():
    column = ragged([[1], [2, 3], [], [4, 5]])
    found = in_place_of(column, ints([1, 2]), ragged([[], [6, 7]]))
    assert [found.of(row) for row in range(4)] == [[1], [], [6, 7], [4, 5]]
    assert in_place_of(column, ints([]), ragged([])) is column


def test_what_stands_for_the_values_of_a_row_is_added_up():
    column = ragged([[1], [], [2, 3]])
    assert added(ints([5, 6, 7]), column).tolist() == [5, 0, 13]
    assert added(ints([0, 1, 1]) > 0, column).tolist() == [0, 0, 2]
