"""Where too many hang together, the weakest matches do not count."""

from datetime import date, timedelta
from itertools import combinations
from random import Random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from balkansec import announce, cluster_rows, merge
from balkansec.matching.weights import FITTED
from balkansec.merging.arrays.components import components
from balkansec.merging.arrays.crowds import outside_crowds
from balkansec.merging.crowds import without_crowds
from balkansec.merging.nodes import nodes_of
from balkansec.merging.weighing import weigh_at_once, weigh_singly
from balkansec.vocabulary import load

NAMES = "abcdefghij"
pairs = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda p: p[0] < p[1])
matches = st.dictionaries(pairs, st.integers(11, 15), max_size=20)


# Some say the same.
says = st.fixed_dictionaries({name: st.integers(0, 8) for name in NAMES})
EACH = {name: name for name in NAMES}


def over_arrays(same, said, most):
    first, second = ([NAMES.index(pair[side]) for pair in same] for side in (0, 1))
    edges = np.array(first, np.int64), np.array(second, np.int64)
    points = np.array(list(same.values()), np.int64)
    stays = outside_crowds(np.array([said[name] for name in NAMES]), *edges, points, most)
    return {pair: same[pair] for pair, is_kept in zip(same, stays, strict=True) if is_kept}


@given(matches, says, st.tuples(st.integers(2, 6), st.integers(2, 6)))
def test_arrays_leave_out_the_same_matches(same, said, most):
    assert over_arrays(same, said, most) == without_crowds(same, said, most)


def test_arrays_leave_out_the_same_matches_of_many_worlds():
    chance = Random(8)  # noqa: S311 - it only has to be the same each time
    for _ in range(200):
        chosen = chance.sample([*combinations(NAMES, 2)], k=chance.randint(0, 16))
        same = {pair: chance.randint(11, 14) for pair in chosen}
        said = {name: chance.randrange(8) for name in NAMES}
        most = (chance.randint(1, 6), chance.randint(1, 6))
        assert over_arrays(same, said, most) == without_crowds(same, said, most)


@given(matches)
def test_those_who_say_the_same_are_no_crowd(same):
    assert without_crowds(same, dict.fromkeys(NAMES, 0), (1, 1)) == same


@given(matches, st.randoms())
def test_order_makes_no_difference(same, random):
    turned = list(same.items())
    random.shuffle(turned)
    assert without_crowds(dict(turned), EACH, (3, 4)) == without_crowds(same, EACH, (3, 4))


@given(matches)
def test_what_is_no_crowd_keeps_all_its_matches(same):
    assert without_crowds(same, EACH, (len(NAMES), len(NAMES))) == same


@given(matches, st.integers(2, 6), st.integers(0, 3))
def test_no_crowd_is_left_but_a_small_one_of_matches_of_one_strength(same, most, more):
    left = without_crowds(same, EACH, (most, most + more))
    edges = [np.array([NAMES.index(p[side]) for p in left], np.int64) for side in (0, 1)]
    component = components(len(NAMES), *edges)
    for number in set(component[edges[0]].tolist()):
        strengths = {
            points for pair, points in left.items() if component[NAMES.index(pair[0])] == number
        }
        assert (component == number).sum() <= most + more * (len(strengths) == 1)


def days_in_a_row(count):
    """Rows of which each matches those of the days before and after it."""
    first = date(2010, 1, 1)
    said = {"title": "Workshop on border control for police", "city": "Skopje"}
    days = (str(first + timedelta(later)) for later in range(count))
    return [{"source": f"s{at}", "dates": day, **said} for at, day in enumerate(days)]


def test_a_merge_says_how_many_match_in_crowds():
    merged = merge(announce(**row) for row in days_in_a_row(310))
    (problem,) = map(str, merged.problems)
    assert problem == (
        "matches: 310 announcements match in crowds of more than 300, so that their weakest "
        "matches do not count: expected what tells them apart: days, cities, organisers"
    )


def test_rows_are_said_to_match_in_crowds_as_announcements_are():
    rows = days_in_a_row(310)
    assert cluster_rows(rows).problems == merge(announce(**row) for row in rows).problems


def test_one_by_one_as_many_match_in_crowds_as_over_arrays():
    nodes = nodes_of((announce(**row) for row in days_in_a_row(310)), load())
    assert weigh_singly(nodes, FITTED).problems == weigh_at_once(nodes, FITTED).problems


def test_where_few_match_no_crowd_is_reported():
    assert not cluster_rows(days_in_a_row(20)).problems
    assert not merge(announce(**row) for row in days_in_a_row(20)).problems


def test_what_was_left_out_of_a_crowd_is_asked_as_a_question():
    rows = days_in_a_row(310)
    merged = merge(announce(**row) for row in rows)
    home = {key: event.uid for event in merged for key in event.keys}
    assert any(": too many others match" in asked.reason for asked in merged.undecided)
    assert all(set(asked.might_belong_to) <= set(home.values()) for asked in merged.undecided)
