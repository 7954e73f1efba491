"""Every few words of a title come to the sum of their marks."""

from itertools import combinations
from random import Random

import numpy as np
import pytest

from balkansec.matching.arrays.combining import combined
from balkansec.matching.arrays.ragged import ints, ragged

CHANCE = Random(9)  # noqa: S311 - it only has to be the same each time
MARKS = [CHANCE.randrange(-(1 << 63), 1 << 63) for _ in range(5)]
# Each word of a title is met by one to three marks, some by those of another word.
TITLES = [
    [
        place * len(MARKS) + mark
        for place in range(CHANCE.randrange(6))
        for mark in CHANCE.sample(range(len(MARKS)), CHANCE.randrange(1, 4))
    ]
    for _ in range(40)
]
each_titles = pytest.mark.parametrize("titles", [TITLES, TITLES[:1], [[]], [], [[], [3], [0, 6]]])


def sums(title, size):
    for chosen in combinations(title, size):
        words, marks = ({at // len(MARKS) for at in chosen}, {at % len(MARKS) for at in chosen})
        if len(words) == len(marks) == size:
            # Numbers of 64 bits, of which the first is the sign.
            yield (sum(MARKS[mark] for mark in marks) + (1 << 63)) % (1 << 64) - (1 << 63)


@each_titles
@pytest.mark.parametrize("size", [2, 3])
@pytest.mark.parametrize("at_once", [None, 1, 7, 200])
def test_words_of_a_title_are_met_by_other_marks_each(titles, size, at_once, monkeypatch):
    if at_once is not None:
        monkeypatch.setattr("balkansec.matching.arrays.combining._AT_ONCE", at_once)
    found = combined(ragged(titles), ints(MARKS), size)
    assert found.values.dtype == np.int64
    assert len(found) == len(titles)
    assert [sorted(found.of(row)) for row in range(len(found))] == [
        sorted(sums(title, size)) for title in titles
    ]
