"""Columns of which what a row says is fetched in one go."""

import numpy as np
import pytest
from attrs import fields, frozen

from balkansec.matching.arrays.fetched import Fetched


@frozen(eq=False)
class Columns(Fetched):
    is_far: np.ndarray
    mark: np.ndarray
    few: np.ndarray
    day: np.ndarray


COUNT = 7
COLUMNS = Columns(
    is_far=np.arange(COUNT) % 3 == 0,
    mark=np.uint64(1) << np.arange(57, 57 + COUNT, dtype=np.uint64),
    few=np.arange(COUNT, dtype=np.int8) - 3,
    day=np.arange(COUNT, dtype=np.int32) + 2**30,
)
NAMES = [each.name for each in fields(Columns)]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("rows", [[], [4], [6, 0, 3, 3, 1]], ids=str)
def test_rows_come_as_often_and_in_the_order_as_asked(name, rows):
    found = getattr(COLUMNS.taken(np.array(rows, np.int64)), name)
    assert found.tolist() == [getattr(COLUMNS, name)[row].item() for row in rows]


@pytest.mark.parametrize("name", NAMES)
def test_a_column_keeps_its_kind_of_numbers(name):
    found = getattr(COLUMNS.taken(np.array([2])), name)
    assert found.dtype == getattr(COLUMNS, name).dtype


@pytest.mark.parametrize("name", NAMES)
def test_what_was_fetched_stands_in_one_piece(name):
    assert getattr(COLUMNS.taken(np.arange(COUNT)), name).flags.c_contiguous


def test_some_of_some_can_be_fetched():
    some = COLUMNS.taken(np.array([5, 2, 6])).taken(np.array([2, 0]))
    assert some.few.tolist() == [3, 2]
