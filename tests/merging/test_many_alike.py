"""Of many announcements that are alike not each is compared with each, and they are one event."""

from itertools import combinations, pairwise

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies.universes import universes

from balkansec import announce, merge
from balkansec.matching.weights import FITTED
from balkansec.merging.evidence import cluster_weighed
from balkansec.merging.nodes import nodes_of
from balkansec.merging.settling import settle
from balkansec.merging.weighing import weigh_at_once, weigh_singly
from balkansec.model import Ruling, RulingVerdict
from balkansec.vocabulary import load

SUMMIT = {"title": "Balkan Border Summit", "dates": "2018-05-14", "city": "Tirana"}


def of_sources(count, name="s", **said):
    return [announce(source=f"{name}{n:03}", **{**SUMMIT, **said}) for n in range(count)]


def clustered(nodes, weighed, rulings=()):
    found = cluster_weighed(nodes, settle(rulings, {n.key for n in nodes}), FITTED, weighed)
    return found.groups, found.clusters, found.reasons_against


def both_ways(announced, rulings=()):
    nodes = nodes_of(announced, load())
    return [
        clustered(nodes, weigh(nodes, FITTED), rulings) for weigh in (weigh_at_once, weigh_singly)
    ]


@given(universes(), st.integers(3, 5))
@settings(max_examples=25)
def test_clusters_of_many_alike_are_those_of_comparing_each_with_each(universe, copies):
    many = [evolve(said, key=f"{said.key}-{copy}") for said in universe for copy in range(copies)]
    over_arrays, singly = both_ways(many)
    assert over_arrays == singly


@pytest.mark.parametrize("verdict", [RulingVerdict.DIFFERENT, RulingVerdict.SAME])
def test_so_they_are_where_a_person_has_ruled(verdict):
    many = of_sources(6)
    rulings = [Ruling(many[0].key, many[5].key, verdict)]
    over_arrays, singly = both_ways(many, rulings)
    assert over_arrays == singly


def test_so_they_are_where_a_person_has_ruled_two_of_different_crowds_the_same():
    many = [*of_sources(6), *of_sources(6, "t", title="Course on forensics", dates="2018-05")]
    over_arrays, singly = both_ways(many, [Ruling(many[0].key, many[6].key, RulingVerdict.SAME)])
    assert over_arrays == singly
    _, clusters, _ = over_arrays
    assert sorted(map(len, clusters.clusters)) == [5, 6]


def test_what_is_alike_is_compared_twice_and_stands_for_all():
    nodes = nodes_of([*of_sources(60), *of_sources(60, "t", dates="2018-05")], load())
    weighed = weigh_at_once(nodes, FITTED)
    assert len({*weighed.whole.values()}) == 1
    assert len(weighed.whole) == len(nodes)


def test_of_two_that_are_alike_and_were_not_compared_it_is_still_told_what_is_said():
    nodes = nodes_of(of_sources(400), load())
    weighed = weigh_at_once(nodes, FITTED)
    every_two = combinations([node.key for node in nodes], 2)
    ends = next(pair for pair in every_two if pair not in weighed.same)
    assert weighed.points(ends) == weighed.verdict(ends).score
    assert not weighed.are_opposed(ends)


def test_a_chain_of_look_alikes_is_no_whole():
    days = ["2018-05-14", "2018-05-15", "2018-05-16", "2018-05-17"]
    nodes = nodes_of([said for day in days for said in of_sources(3, day, dates=day)], load())
    assert weigh_at_once(nodes, FITTED).whole == {}


def test_hundreds_from_as_many_sources_are_one_event():
    many = of_sources(400)
    (event,) = merge(many)
    assert [a.source for a, b in pairwise(event.announcements) if a.source == b.source] == []
    assert len(event.announcements) == len(many)
