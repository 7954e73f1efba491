"""Arrays see of every two nodes what is seen of them one by one."""

from functools import cache
from itertools import combinations, product

import numpy as np
import pytest
from attrs import evolve
from strategies.colliding import colliding
from strategies.hard_rows import telling_weights

from balkansec.matching import Decision
from balkansec.matching.arrays.ragged import ints
from balkansec.matching.weights import FITTED
from balkansec.merging.arrays.from_nodes import scored_nodes
from balkansec.merging.nodes import compare_nodes, nodes_of
from balkansec.vocabulary import load

WEIGHTS = {"fitted": FITTED, "telling": telling_weights()}
NONE = ints([])
each_weighing = pytest.mark.parametrize("which", WEIGHTS)


@cache
def nodes():
    return nodes_of(colliding()[:60], load())


def every_two(given):
    return tuple(ints(ends) for ends in zip(*combinations(range(len(given)), 2), strict=True))


def at_once(given, which="fitted"):
    return scored_nodes([node.versions for node in given], WEIGHTS[which])


def said_at_once(given, which):
    found = at_once(given, which).scores(*every_two(given))
    columns = (found.points, found.is_vetoed, found.is_opposed, found.is_same, found.is_different)
    return list(zip(*(column.tolist() for column in columns), strict=True))


def said_singly(given, which):
    weights = WEIGHTS[which]
    verdicts = [compare_nodes(*pair, weights) for pair in combinations(given, 2)]
    return [
        (
            verdict.score,
            bool(verdict.vetoes),
            verdict.is_opposed(weights),
            verdict.decision is Decision.SAME,
            verdict.decision is Decision.DIFFERENT,
        )
        for verdict in verdicts
    ]


def of_one_version():
    return [node for node in nodes() if len(node.versions) == 1]


def one_of_each():
    """Give one of several versions before one of one."""
    return [next(node for node in nodes() if len(node.versions) > 1), of_one_version()[-1]]


@each_weighing
def test_the_nearest_versions_tell_of_two_nodes(which):
    assert said_at_once(nodes(), which) == said_singly(nodes(), which)


@pytest.mark.parametrize("given", [of_one_version, one_of_each])
def test_nodes_of_one_version_are_compared_alike(given):
    assert said_at_once(given(), "fitted") == said_singly(given(), "fitted")


def may_be_same(given):
    return at_once(given).may_be_same(*every_two(given)).tolist()


@pytest.mark.parametrize("given", [nodes, of_one_version, one_of_each])
def test_two_nodes_may_be_the_same_where_any_of_their_versions_may(given):
    scored = at_once(given())
    owner = scored.owner.tolist()
    rows = list(product(range(len(owner)), repeat=2))
    glances = scored.scoring.may_be_same(*map(ints, zip(*rows, strict=True)))
    hopeful = {(owner[a], owner[b]) for (a, b), is_one in zip(rows, glances, strict=True) if is_one}
    expected = [pair in hopeful for pair in combinations(range(len(given())), 2)]
    assert may_be_same(given()) == expected


def test_some_are_different_at_a_glance():
    found = at_once(nodes()).may_be_same(*every_two(nodes()))
    assert (found.dtype, found.any(), found.all()) == (np.bool_, True, False)


def test_which_of_two_nodes_has_several_versions_makes_no_difference():
    scored, both_ways = at_once(one_of_each()), (ints([0, 1]), ints([1, 0]))
    assert len(set(scored.scores(*both_ways).points.tolist())) == 1
    assert scored.may_be_same(*both_ways).tolist() == may_be_same(one_of_each()) * 2


def test_pairs_of_rows_are_pairs_of_nodes_each_once_with_the_lesser_first():
    scored = at_once(nodes())
    owner = scored.owner.tolist()
    rows = [pair for pair in product(range(len(owner)), repeat=2) if sum(pair) % 3]
    between = {tuple(sorted((owner[a], owner[b]))) for a, b in rows if owner[a] != owner[b]}
    found = scored.pairs_of(*map(ints, zip(*rows, strict=True)))
    assert list(zip(*(ends.tolist() for ends in found), strict=True)) == sorted(between)


def test_nodes_say_the_same_where_their_versions_do():
    more = [evolve(node, key=f"{node.key}-again") for node in nodes()[::2]]
    twice = sorted([*nodes(), *more], key=lambda node: node.key)
    said = at_once(twice).said().tolist()
    assert [a == b for a, b in product(said, repeat=2)] == [
        a.said == b.said for a, b in product(twice, repeat=2)
    ]


def test_no_pairs_are_compared_to_nothing():
    assert not len(at_once(nodes()).scores(NONE, NONE).points)
    assert not len(at_once(nodes()).may_be_same(NONE, NONE))


def test_no_nodes_have_no_pairs():
    assert [ends.tolist() for ends in at_once([]).pairs_of(NONE, NONE)] == [[], []]
