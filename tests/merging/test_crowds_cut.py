"""Where too many share so much that not each is compared with each, that is said."""

from itertools import combinations

from balkansec import announce, cluster_rows, merge
from balkansec.matching.weights import FITTED
from balkansec.merging.nodes import nodes_of
from balkansec.merging.weighing import weigh_at_once, weigh_singly
from balkansec.vocabulary import load

WORDS = ("police", "border", "customs", "weapons", "cyber", "donor", "youth", "women", "prison")
ON_ONE_DAY = {"dates": "2019-06-03", "city": "Skopje"}


def workshops(count):
    """Rows of one day in one city that are all another."""
    titles = (f"Workshop on {' and '.join(words)}" for words in combinations(WORDS, 3))
    return [
        {"source": f"s{at}", "title": title, **ON_ONE_DAY}
        for at, title in zip(range(count), titles, strict=False)
    ]


def alike(count):
    return [
        {"source": f"s{at}", "title": "Border Police Forum", **ON_ONE_DAY} for at in range(count)
    ]


def merged(rows):
    return merge(announce(**row) for row in rows)


def test_a_merge_says_how_many_were_not_compared_each_with_each():
    (problem,) = map(str, merged(workshops(46)).problems)
    assert problem.startswith("merge: 46 announcements share the day 2019-06-03, skopje,")


def test_below_a_crowd_nothing_is_said():
    assert not merged(workshops(45)).problems


def test_rows_are_told_of_as_announcements_are():
    assert cluster_rows(workshops(60)).problems == merged(workshops(60)).problems


def test_arrays_tell_of_the_same_crowds():
    nodes = nodes_of((announce(**row) for row in workshops(60)), load())
    assert weigh_at_once(nodes, FITTED).problems == weigh_singly(nodes, FITTED).problems


def test_those_who_say_the_same_are_one_event_however_many_they_are():
    found = merged(alike(60))
    assert (len(found), found.problems) == (1, ())


def test_others_may_part_two_where_they_are_a_crowd():
    a = {"source": "a", "title": "Ministers hail results in Tirana hall", **ON_ONE_DAY}
    b = {"source": "b", "title": "Conference on asylum seekers", **ON_ONE_DAY}
    two = [{**row, "organisers": ["UNODC"]} for row in (a, b)]
    others = [{**row, "source": "a", "organisers": ["UNODC"]} for row in workshops(60)]
    assert len(merged(two)) == 1
    crowd = merged([*two, *others])
    assert len(crowd) == len(merged(others)) + 2
    assert crowd.problems
