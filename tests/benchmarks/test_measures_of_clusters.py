import sys
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks" / "merging"))

from measures import b_cubed, pairwise

PARTITIONS = st.integers(0, 8).flatmap(
    lambda n: st.tuples(*[st.lists(st.integers(0, 3), min_size=n, max_size=n)] * 2)
)


@given(PARTITIONS)
def test_pairwise_agrees_with_counting_every_pair(partitions):
    truth, found = partitions
    pairs = list(combinations(range(len(truth)), 2))
    true = {(a, b) for a, b in pairs if truth[a] == truth[b]}
    together = {(a, b) for a, b in pairs if found[a] == found[b]}
    worth = pairwise(truth, found)
    assert worth.precision == pytest.approx(len(true & together) / len(together) if together else 1)
    assert worth.recall == pytest.approx(len(true & together) / len(true) if true else 1)


@given(PARTITIONS)
def test_b_cubed_agrees_with_asking_every_row(partitions):
    truth, found = partitions
    rows = range(len(truth))
    precision = [
        sum(truth[a] == truth[b] for b in rows if found[a] == found[b])
        / sum(found[a] == found[b] for b in rows)
        for a in rows
    ]
    assert b_cubed(truth, found).precision == pytest.approx(sum(precision) / (len(truth) or 1))


@given(PARTITIONS)
def test_swapping_truth_and_found_swaps_precision_and_recall(partitions):
    truth, found = partitions
    assert pairwise(truth, found).precision == pairwise(found, truth).recall


def test_the_truth_itself_is_worth_one():
    assert pairwise([1, 1, 2], "aab").f1 == b_cubed([1, 1, 2], "aab").f1 == 1
