"""Arrays make of announcements that collide what the readable merge makes of them."""

from functools import cache

import pytest
from attrs import evolve
from strategies.colliding import begun_early, colliding, decided
from strategies.following import what_follows

from balkansec.matching.arrays.from_traits import columns_of
from balkansec.matching.weights import FITTED
from balkansec.merging import merge
from balkansec.merging.arrays.compared import Compared
from balkansec.merging.arrays.row_clusters import cluster_columns
from balkansec.merging.nodes import nodes_of
from balkansec.merging.settling import settle
from balkansec.merging.weighing import weigh_at_once, weigh_singly
from balkansec.vocabulary import load

each_limit = pytest.mark.parametrize("limit", ["none", "some"])
both_ways = pytest.mark.parametrize("rulings", [(), decided()], ids=["unruled", "ruled"])


@cache
def nodes():
    return nodes_of(colliding(), load())


def what_follows_from(weighed, rulings=()):
    settled = settle(rulings, {node.key for node in nodes()})
    return *what_follows(nodes(), settled, FITTED, weighed), weighed.problems


@cache
def readable(limit, rulings=()):
    with begun_early(limit):
        return what_follows_from(weigh_singly(nodes(), FITTED), rulings)


@each_limit
@both_ways
def test_the_same_follows_from_the_evidence(limit, rulings):
    with begun_early(limit):
        assert what_follows_from(weigh_at_once(nodes(), FITTED), rulings) == readable(
            limit, rulings
        )


# How many announcements and rulings there are after each step; one comes again that was there.
STEPS = ((40, 4), (41, 4), (41, 8), (43, 8), (70, 9), (90, 12), (90, 12))


def pairs_found(compared):
    keys = list(compared.nodes)
    matches, unsure = (
        {tuple(sorted(pair)): points for pair, points in pairs.named(keys).items()}
        for pairs in (compared.matches, compared.unsure)
    )
    return matches, unsure, compared.problems()


@cache
def pairs_at_once(limit, count):
    with begun_early(limit):
        compared, _ = Compared.begun(nodes_of(colliding()[:count], load()), FITTED)
        return pairs_found(compared)


@each_limit
def test_those_who_come_later_find_the_pairs_that_all_at_once_find(limit):
    with begun_early(limit):
        (known, _), *steps = STEPS
        compared, _ = Compared.begun(nodes_of(colliding()[:known], load()), FITTED)
        for count, _ in steps:
            keys = {given.key for given in colliding()[known:count]}
            here = nodes_of(colliding()[:count], load())
            compared, _ = compared.with_more([n for n in here if n.key in keys], FITTED)
            assert pairs_found(compared) == pairs_at_once(limit, count)
            known = count


@cache
def readable_merges(limit):
    """Merge all anew at each step, one by one; the ids are those of the step before."""
    merges, ledger = [], None
    for count, ruled in STEPS:
        with begun_early(limit), pytest.MonkeyPatch.context() as patch:
            patch.setattr("balkansec.merging.weighing.MANY", 1_000)
            merges.append(merge(colliding()[:count], decided()[:ruled], ledger))
        ledger = merges[-1].ledger
    return merges


@each_limit
def test_each_step_gives_what_a_merge_of_everything_gives(limit):
    with begun_early(limit):
        (known, ruled), *steps = STEPS
        merged = merge(colliding()[:known], decided()[:ruled])
        for (count, rulings), expected in zip(steps, readable_merges(limit)[1:], strict=True):
            more = [*colliding()[known:count], colliding()[0]]
            merged = merged.add(more, decided()[ruled:rulings])
            assert merged == expected
            known, ruled = count, rulings


def named(clusters):
    return {frozenset(nodes()[place].key for place in places) for places in clusters}


@each_limit
def test_the_same_rows_are_one_event(limit):
    versions = [version for node in nodes() for version in node.versions]
    with begun_early(limit):
        found = cluster_columns(columns_of(versions), versions, FITTED)
    together = {}
    for version, number in zip(versions, found.cluster.tolist(), strict=True):
        together.setdefault(number, set()).add(version.key)
    held = {v.key for v, is_held in zip(versions, found.is_held, strict=True) if is_held}
    clusters = readable(limit)[0]
    expected = {nodes()[one.node].key for one in clusters.held}
    alone = {frozenset({key}) for key in expected}
    assert ({*map(frozenset, together.values())}, held) == (
        named(clusters.clusters) | alone,
        expected,
    )


@each_limit
def test_the_same_problems_are_told_of_rows_each_an_announcement_of_its_own(limit):
    given = [evolve(one, key=f"{one.key}-{at}") for at, one in enumerate(colliding()[:40])]
    each = nodes_of(given, load())
    versions = [version for node in each for version in node.versions]
    with begun_early(limit):
        found = cluster_columns(columns_of(versions), versions, FITTED).problems
        assert found == weigh_singly(each, FITTED).problems
    assert len(found) == {"none": 0, "some": 2}[limit]
