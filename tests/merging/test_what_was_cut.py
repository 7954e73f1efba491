"""How it is told which crowd was not compared each with each."""

from random import Random

import pytest
from strategies.hand_written import announcement

from balkansec.matching.arrays.from_traits import columns_of
from balkansec.matching.arrays.ragged import ints
from balkansec.matching.traits import traits_of
from balkansec.merging.arrays.cuts import cut_in, shared_in
from balkansec.merging.cut import Cut, cut_of, problem_about, problem_of
from balkansec.vocabulary import load


def members(*rows):
    return [traits_of(announcement("rcc", **row), load()) for row in rows]


def told(*rows, others=0):
    return problem_of(Cut((0, 1), others), members(*rows), 46)


def told_of_some(*rows):
    """Tell the same of some rows of columns."""
    given = members({"dates": "2001-01-01", "city": "Tirana"}, *rows, {})
    some = shared_in(columns_of(given), ints(range(1, 1 + len(rows))))
    return problem_about(Cut((0, 1), 0), some, 46)


def shared(problem):
    start, _, rest = problem.what.partition(" share ")
    assert start == "46 announcements"
    return rest.partition(", too many")[0]


either_way = pytest.mark.parametrize("tell", [told, told_of_some])


def test_a_crowd_is_told_with_what_it_shares_and_what_would_help():
    day = {"dates": "2019-06-03", "city": "Skopje", "title": "Zircon"}
    assert str(told(day, day)) == (
        "merge: 46 announcements share the day 2019-06-03, skopje, a word of their titles, too "
        "many to compare each with each, so that only those were compared that share more or "
        "say nearly the same, and others that are one event may stand apart: expected a city, "
        "an organiser or a fuller title in each"
    )


def test_more_crowds_are_told_at_the_end():
    assert told({}, others=2).what.endswith("may stand apart; so it is with 2 more crowds")


@either_way
@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ({"dates": "2019-06-03"}, {"dates": "2019-06-03"}, "the day 2019-06-03"),
        (
            *({"dates": "2019-06-03/2019-06-04"}, {"dates": "2019-06-04"}),
            "days from 2019-06-03 to 2019-06-04",
        ),
        (
            *({"dates": "2019-06-01"}, {"dates": "2019-07-01"}),
            "days from 2019-06-01 to 2019-07-01",
        ),
        ({"city": "Bar"}, {"city": "Bar"}, "bar"),
        ({"organisers": ["A"]}, {"organisers": ["A", "B"]}, "an organiser"),
        ({"title": "Zircon"}, {"title": "Zircon basalt"}, "a word of their titles"),
        ({"title": "Zircon basalt"}, {"title": "Basalt zircon"}, "2 words of their titles"),
        (
            {"dates": "2019-06-03", "city": "Bar", "organisers": ["A"], "title": "Zircon"},
            {"dates": "2019-06-03", "city": "Bar", "organisers": ["A"], "title": "Zircon"},
            "the day 2019-06-03, bar, an organiser, a word of their titles",
        ),
    ],
)
def test_what_all_of_a_crowd_share_is_named(tell, one, other, both):
    assert shared(tell(one, other)) == both


@either_way
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"dates": "2019-06-01"}, {"dates": "2019-07-02"}),
        ({"dates": "2019-06-01"}, {}),
        ({"city": "Bar"}, {"city": "Ohrid"}),
        ({"organisers": ["A"]}, {"organisers": ["B"]}),
        ({"title": "Zircon"}, {"title": "Basalt"}),
        ({"title": "Zircon"}, {}),
        ({}, {}),
    ],
)
def test_what_not_all_share_is_not_named(tell, one, other):
    assert shared(tell(one, other)) == "what makes two worth comparing"


def test_the_largest_crowd_is_told_and_those_are_counted_that_none_larger_holds():
    assert cut_of([[3, 4], [2, 1, 0], [1, 2], [0, 3]], "abcde") == Cut((0, 1, 2), 2)


def test_of_two_crowds_of_one_size_the_first_is_told():
    assert cut_of([[2, 3], [1, 0]], "abcd") == Cut((0, 1), 1)


def test_those_who_say_the_same_are_no_crowd():
    assert cut_of([[0, 1, 2], [3, 4]], "aaabc") == Cut((3, 4), 0)
    assert cut_of([[0, 1, 2]], "aaa") is None


def test_one_that_stands_twice_in_a_crowd_is_one():
    assert cut_of([[0, 0, 0, 1], [2, 3, 4]], "abcde") == Cut((2, 3, 4), 1)


def test_arrays_tell_of_the_same_crowds():
    chance = Random(9)  # noqa: S311 - it only has to be the same each time
    nodes = (0, 1, 2, 3, 255, 256, 257, 511)
    for _ in range(300):
        said = [chance.randrange(3) for _ in range(512)]
        crowds = [chance.choices(nodes, k=chance.randint(1, 6)) for _ in range(chance.randrange(6))]
        assert cut_in(map(ints, crowds), ints(said)) == cut_of(crowds, said)
