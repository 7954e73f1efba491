"""Of many mixed numbers it is told which come more than once."""

from collections import Counter
from random import Random

import numpy as np
import pytest

from balkansec.matching.arrays.ragged import ints
from balkansec.matching.arrays.shared import Lately, are_repeated, may_be_shared

CHANCE = Random(17)  # noqa: S311 - it only has to be the same each time


def mixed_numbers(many, different):
    known = [CHANCE.randrange(-(1 << 63), 1 << 63) for _ in range(different)]
    return [CHANCE.choice(known) for _ in range(many)]


NUMBERS = [
    *([], [5], [5, 5], [5, 8, 5]),
    *(mixed_numbers(*each) for each in ((30, 15), (300, 900), (3_000, 2_000), (20_000, 300_000))),
]
each_numbers = pytest.mark.parametrize("numbers", NUMBERS, ids=len)


@each_numbers
def test_all_that_come_more_than_once_are_told(numbers):
    found = may_be_shared(ints(numbers))
    assert found.dtype == np.bool_
    many = Counter(numbers)
    told = dict(zip(numbers, found.tolist(), strict=True))
    assert all(told[number] for number in many if many[number] > 1)


@each_numbers
def test_of_those_that_come_once_few_are_told(numbers):
    many = Counter(numbers)
    alone = np.array([many[number] == 1 for number in numbers], np.bool_)
    told = may_be_shared(ints(numbers))[alone]
    # Two of five may share bits with another one, and of these again two of five.
    assert told.sum() <= len(numbers) / 5


@each_numbers
def test_only_what_comes_again_is_repeated_and_one_of_each_is_not(numbers):
    is_repeated = are_repeated(ints(numbers))
    assert is_repeated.dtype == np.bool_
    left = [
        number for number, again in zip(numbers, is_repeated.tolist(), strict=True) if not again
    ]
    assert set(left) == set(numbers)


@each_numbers
def test_most_that_comes_again_is_repeated(numbers):
    again = len(numbers) - len(set(numbers))
    assert again * 2 / 3 <= are_repeated(ints(numbers)).sum() <= again


@pytest.mark.parametrize("bits", [1, 5, 12])
def test_no_number_that_never_came_is_said_to_have_come(bits):
    lately = Lately.of(bits)
    large = np.arange(1 << 60, (1 << 60) + 900)
    assert all(lately.are_new(some).all() for some in np.split(large, 300))


def test_what_came_lately_is_not_new():
    lately = Lately.of(4)
    lately.are_new(ints([7, 9]))
    assert lately.are_new(ints([9, 8, 7])).tolist() == [False, True, False]


def test_most_numbers_that_came_are_known_where_there_is_room_for_many_more():
    lately, numbers = Lately.of(16), np.arange(1, 2001)
    lately.are_new(numbers)
    assert lately.are_new(numbers).mean() < 0.05
