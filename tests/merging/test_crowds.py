"""Where too many hang together, the weakest matches do not count."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from balkansec.merging.arrays.components import components
from balkansec.merging.arrays.crowds import outside_crowds
from balkansec.merging.crowds import without_crowds

NAMES = "abcdefghij"
pairs = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda p: p[0] < p[1])
matches = st.dictionaries(pairs, st.integers(11, 15), max_size=20)


def over_arrays(same, most):
    first, second = ([NAMES.index(pair[side]) for pair in same] for side in (0, 1))
    edges = np.array(first, np.int64), np.array(second, np.int64)
    points = np.array(list(same.values()), np.int64)
    stays = outside_crowds(len(NAMES), *edges, points, most)
    return {pair: same[pair] for pair, is_kept in zip(same, stays, strict=True) if is_kept}


@given(matches, st.integers(2, 6))
def test_arrays_leave_out_the_same_matches(same, most):
    assert over_arrays(same, most) == without_crowds(same, most)


@given(matches, st.randoms())
def test_order_makes_no_difference(same, random):
    turned = list(same.items())
    random.shuffle(turned)
    assert without_crowds(dict(turned), 3) == without_crowds(same, 3)


@given(matches)
def test_what_is_no_crowd_keeps_all_its_matches(same):
    assert without_crowds(same, len(NAMES)) == same


@given(matches, st.integers(2, 6))
def test_no_crowd_is_left_but_of_matches_of_one_strength(same, most):
    left = without_crowds(same, most)
    edges = [np.array([NAMES.index(p[side]) for p in left], np.int64) for side in (0, 1)]
    component = components(len(NAMES), *edges)
    for number in set(component[edges[0]].tolist()):
        strengths = {
            points for pair, points in left.items() if component[NAMES.index(pair[0])] == number
        }
        assert (component == number).sum() <= most or len(strengths) == 1
