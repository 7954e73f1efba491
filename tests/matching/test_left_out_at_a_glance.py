"""What is left out at a glance is different, whatever weighs how much."""

from functools import cache
from random import Random

import pytest
from strategies.hard_rows import hard_rows
from strategies.over_arrays import every_two, scores_of

from balkansec.matching.arrays.from_traits import columns_of
from balkansec.matching.arrays.ragged import ints
from balkansec.matching.arrays.scores import Scoring
from balkansec.matching.weights import Weight, Weights

CHANCE = Random(31)  # noqa: S311 - it only has to be the same each time
ROWS = (*hard_rows()[:84:3], *hard_rows()[84:])
ORDER = CHANCE.sample(list(Weight), len(Weight))
# Of all that is weighed three each, of which one suffices where the rest weighs nothing.
FEW = [ORDER[start : start + 3] for start in range(0, len(ORDER), 3)]
WEIGHTS = [
    *(Weights({w: 10 * (w in few) for w in Weight}, same_from=11, unsure_from=10) for few in FEW),
    *(
        Weights(
            {w: CHANCE.randrange(10, 20) if w in few else CHANCE.randrange(-4, 4) for w in Weight},
            same_from=30,
            unsure_from=CHANCE.randrange(10, 25),
        )
        for few in FEW
    ),
]


def at_a_glance(which):
    first, second = (ints(ends) for ends in zip(*every_two(len(ROWS)), strict=True))
    return Scoring.of(columns_of(ROWS), ROWS, WEIGHTS[which]).may_be_same(first, second)


@cache
def different(which):
    return scores_of(columns_of(ROWS), ROWS, WEIGHTS[which]).is_different


@pytest.mark.parametrize("which", range(len(WEIGHTS)))
def test_what_is_left_out_is_different(which):
    assert different(which)[~at_a_glance(which)].all()
