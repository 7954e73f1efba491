"""Some rows of columns say what they said among all."""

from collections import Counter
from functools import cache

import numpy as np
from strategies.hard_rows import hard_rows, telling_weights
from strategies.over_arrays import alike_ones, keyed_rows, scores_of

from balkansec.matching.arrays.alike import alike
from balkansec.matching.arrays.contents import said_in
from balkansec.matching.arrays.from_traits import columns_of
from balkansec.matching.arrays.taking import rows_of

# The last one has dates.
ALL = (*hard_rows(), next(given for given in hard_rows() if given.ranges))
# In another order than they came, one of them twice, and not all.
SOME = np.array([*range(len(ALL) - 1, 20, -1), 30])
TRAITS = [ALL[row] for row in SOME]


def taken():
    return rows_of(columns_of(ALL), SOME)


@cache
def by_themselves():
    return columns_of(TRAITS)


def test_they_come_to_the_same_points():
    mine, yours = (
        scores_of(columns, TRAITS, telling_weights()).points.tolist()
        for columns in (taken(), by_themselves())
    )
    assert mine == yours


def test_the_same_of_them_are_vetoed():
    mine, yours = (
        scores_of(columns, TRAITS).is_vetoed.tolist() for columns in (taken(), by_themselves())
    )
    assert mine == yours


def test_they_stand_under_the_same_keys():
    mine, yours = map(Counter, map(keyed_rows, (taken(), by_themselves())))
    assert mine == yours


def test_the_same_of_them_say_the_same():
    mine, yours = (alike_ones(said_in(columns)) for columns in (taken(), by_themselves()))
    assert mine == yours


def test_the_same_of_them_are_alike():
    mine, yours = (alike_ones(alike(columns)) for columns in (taken(), by_themselves()))
    assert mine == yours
