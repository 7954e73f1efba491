"""Arrays see of every two nodes what is seen of them one by one."""

from functools import cache
from itertools import combinations, product

import pytest
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
    assert set(may_be_same(nodes())) == {False, True}


def test_no_pairs_are_compared_to_nothing():
    assert not len(at_once(nodes()).scores(NONE, NONE).points)
    assert not len(at_once(nodes()).may_be_same(NONE, NONE))


def test_no_nodes_have_no_pairs():
    assert [ends.tolist() for ends in at_once([]).pairs_of(NONE, NONE)] == [[], []]
