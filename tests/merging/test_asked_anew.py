"""Which questions come anew when events change, told of small examples."""

import numpy as np
import pytest

from balkansec.matching.arrays.columns import NONE
from balkansec.matching.arrays.ragged import ints
from balkansec.merging.arrays.asking import Standing, asked_anew
from balkansec.merging.arrays.evidence import Pairs

# Each is open with the next; the events have numbers of their own.
CHAIN = tuple((node, node + 1, 7) for node in range(5))
HOMES = (5, 4, 3, 2, 1, 0)


def standing(homes, *open_):
    columns = zip(*open_, strict=True) if open_ else ((), (), ())
    return Standing(ints(homes), Pairs(*map(ints, columns)))


def anew(before, after, events=()):
    """Give the events and the pairs."""
    about, told = asked_anew(before, after, ints(events))
    ends = zip(after.open.first[told].tolist(), after.open.second[told].tolist(), strict=True)
    return np.flatnonzero(about).tolist(), list(ends)


def test_where_nothing_changes_nothing_is_asked_anew():
    assert anew(standing(HOMES, *CHAIN), standing(HOMES, *CHAIN)) == ([], [])


def test_an_event_that_changes_is_asked_about_with_those_that_it_is_open_with():
    events, _ = anew(standing(HOMES, *CHAIN), standing(HOMES, *CHAIN), [5])
    assert events == [4, 5]


def test_what_those_are_open_with_is_told_who_may_be_of_a_kind_with_them():
    _, told = anew(standing(HOMES, *CHAIN), standing(HOMES, *CHAIN), [5])
    assert told == [(0, 1), (1, 2), (2, 3)]


@pytest.mark.parametrize("others", [[], [(0, 1, 8)]], ids=["come or gone", "of other points"])
@pytest.mark.parametrize("turn", [1, -1])
def test_a_pair_that_changes_changes_both_its_events(others, turn):
    stood = standing(HOMES, *CHAIN[2:], CHAIN[0]), standing(HOMES, *CHAIN[2:], *others)
    assert anew(*stood[::turn])[0] == [4, 5]


@pytest.mark.parametrize(
    ("homes", "open_"),
    [
        ((NONE, 0, 1), (0, 1)),
        ((0, NONE, 1), (0, 1)),
        ((0, 0, 1), (0, 1)),
        ((NONE, NONE, 0), (0, 1)),
    ],
    ids=["first held back", "second held back", "of one event", "both held back"],
)
def test_what_is_open_but_not_between_events_is_not_asked(homes, open_):
    given = standing(homes, (*open_, 7))
    assert given.is_between().tolist() == [False]
    assert not len(given.between().first)
    assert anew(given, given, [0])[1] == []


@pytest.mark.parametrize("homes", [(NONE, 2, 0), (2, NONE, 0)])
def test_the_event_of_a_pair_with_one_that_is_held_back_changes_with_it(homes):
    assert anew(standing(homes), standing(homes, (0, 1, 7)))[0] == [2]


def test_events_that_a_pair_no_longer_lies_between_change():
    assert anew(standing((0, 1, 2), (0, 1, 7)), standing((0, 0, 2)))[0] == [0, 1]


def test_no_events_have_no_questions():
    assert anew(standing([NONE]), standing([NONE])) == ([], [])
