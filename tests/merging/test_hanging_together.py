"""Which numbers hang together, of every small graph."""

from itertools import combinations, product

import pytest
from strategies.slow_merging import connected

from balkansec.matching.arrays.ragged import ints
from balkansec.merging.arrays.components import components, pairs_within

COUNT = 5
EDGES = list(combinations(range(COUNT), 2))
GRAPHS = [
    [edge for edge, is_there in zip(EDGES, chosen, strict=True) if is_there]
    for chosen in product((False, True), repeat=len(EDGES))
]
# Each number with the least one that it hangs together with.
HOMES = [
    homes
    for homes in product(range(COUNT), repeat=COUNT)
    if all(homes[home] == home <= number for number, home in enumerate(homes))
]


def least_of(edges):
    first, second = ints(a for a, _ in edges), ints(b for _, b in edges)
    return components(COUNT, first, second).tolist()


def test_numbers_hang_together_by_chains_of_pairs():
    for edges in GRAPHS:
        groups = connected(range(COUNT), [frozenset(edge) for edge in edges])
        assert least_of(edges) == [min(g) for n in range(COUNT) for g in groups if n in g]


def test_it_makes_no_difference_how_pairs_are_ordered():
    for edges in GRAPHS[:: len(EDGES)]:
        assert least_of(edges) == least_of([(b, a) for a, b in reversed(edges)])


def parts_of(homes):
    return [list(zip(a.tolist(), b.tolist(), strict=True)) for a, b in pairs_within(ints(homes))]


@pytest.mark.parametrize("at_once", [1, 2, 1_000])
def test_all_pairs_of_those_that_hang_together_are_given_once(at_once, monkeypatch):
    monkeypatch.setattr("balkansec.merging.arrays.components._PAIRS_AT_ONCE", at_once)
    for homes in HOMES:
        together = [(a, b) for a, b in EDGES if homes[a] == homes[b]]
        assert sorted(pair for part in parts_of(homes) for pair in part) == together


@pytest.mark.parametrize(("at_once", "sizes"), [(5, [4, 3, 2 + 1]), (7, [4, 3 + 2 + 1])])
def test_few_pairs_are_given_at_once(at_once, sizes, monkeypatch):
    monkeypatch.setattr("balkansec.merging.arrays.components._PAIRS_AT_ONCE", at_once)
    assert list(map(len, parts_of([0] * COUNT))) == sizes
