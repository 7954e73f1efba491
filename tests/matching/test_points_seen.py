"""What is seen of many pairs adds up exactly, whatever it weighs."""

import numpy as np
import pytest

from balkansec.matching.arrays.seen import added_up, least_of
from balkansec.matching.weights import Weight, Weights

# No number with a fraction tells these from the next ones.
MANY = 2**60 + 1
WEIGHTS = Weights({Weight.SAME_CITY: MANY, Weight.OTHER_CITY: -MANY})


@pytest.mark.parametrize("kind", [added_up, least_of])
def test_points_of_any_size_are_whole_numbers(kind):
    once, never = np.array([True, False]), np.array([False, False])
    seen = [(Weight.OTHER_CITY, once), (Weight.SAME_CITY, never)]
    assert kind(seen, WEIGHTS).tolist() == [-MANY, 0]
