"""An index gives what stands under keys, in whatever steps it came."""

from itertools import pairwise
from random import Random

import numpy as np
import pytest

from balkansec.matching.arrays.index import Index
from balkansec.matching.arrays.ragged import ints

BITS = 6
CHANCE = Random(5)  # noqa: S311 - it only has to be the same each time
# Keys in two families, each packed with a row and whether it follows.
COMING = [
    [sorted({CHANCE.randrange(40 << (BITS + 1)) for _ in range(many)}) for _ in range(2)]
    for many in (50, 1, 0, 3, 20, 2, 2, 60, 9)
]


def grown(steps):
    index = Index(BITS, ((), ()))
    for step in COMING[:steps]:
        index = index.with_more([ints(packed) for packed in step])
    return index


def under(packed, numbers):
    return sorted(each for each in packed if each >> (BITS + 1) in numbers)


@pytest.mark.parametrize("family", [0, 1])
@pytest.mark.parametrize("steps", range(len(COMING) + 1))
def test_what_came_stands_under_its_key(family, steps):
    came = [each for step in COMING[:steps] for each in step[family]]
    for numbers in ([], [0], [39], [7, 8], [3, 20, 38], range(0, 60, 3), range(40)):
        found = grown(steps).under(family, ints(numbers))
        assert found.dtype == np.int64
        assert found.tolist() == under(came, set(numbers))


@pytest.mark.parametrize("steps", range(len(COMING) + 1))
def test_few_parts_are_to_be_searched(steps):
    for parts in grown(steps).families:
        sizes = [len(part) for part in parts]
        assert all(size > 2 * following > 0 for size, following in pairwise(sizes))
        assert 0 not in sizes


def test_larger_parts_stay_as_they_are():
    index = Index(BITS, ((ints(range(10)), ints(range(4))), (ints(range(10)), ints(range(3)))))
    sizes = [
        [
            [len(part) for part in parts]
            for parts in index.with_more([ints(range(many))] * 2).families
        ]
        for many in (0, 1, 2, 4)
    ]
    assert sizes == [
        *([[10, 4], [10, 3]], [[10, 4, 1], [10, 3, 1]]),
        *([[16], [15]], [[18], [17]]),
    ]


def test_an_index_stays_as_it_is_when_more_comes():
    before = grown(3)
    sizes = [[len(part) for part in parts] for parts in before.families]
    before.with_more([ints([1, 2]), ints([3])])
    assert [[len(part) for part in parts] for parts in before.families] == sizes


def test_it_has_room_for_as_many_rows_as_its_bits_can_number():
    assert [Index(BITS, ()).holds(rows) for rows in (0, 63, 64, 65)] == [True, True, False, False]
