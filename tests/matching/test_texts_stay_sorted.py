"""Texts that come in several steps are ordered as if they had come at once."""

from random import Random

import numpy as np
import pytest

from balkansec.matching.arrays.sorting import Sorted

CHANCE = Random(5)  # noqa: S311 - it only has to be the same each time
STEPS = [["".join(CHANCE.choices("ab", k=3)) for _ in range(many)] for many in (5, 0, 1, 9, 20, 1)]


def grown(steps):
    texts = Sorted()
    for more in STEPS[:steps]:
        texts = texts.with_more(more)
    return texts


@pytest.mark.parametrize("steps", range(len(STEPS) + 1))
def test_they_are_sorted_and_of_equal_ones_the_first_to_come_is_the_first(steps):
    came = [text for more in STEPS[:steps] for text in more]
    order = sorted(range(len(came)), key=came.__getitem__)
    assert grown(steps).texts == tuple(sorted(came))
    assert grown(steps).numbers.tolist() == order
    assert [order[rank] for rank in grown(steps).ranks().tolist()] == list(range(len(came)))


def test_numbers_are_whole():
    for numbers in (grown(2).numbers, grown(0).numbers, grown(2).ranks()):
        assert numbers.dtype == np.int64


def test_they_stay_as_they_are_when_others_come():
    texts = grown(3)
    texts.with_more(["a", "abc"])
    assert texts.numbers.tolist() == grown(3).numbers.tolist()
    assert texts.texts == grown(3).texts
