"""What is compared as announcements come in is what all of them would be compared to at once."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from strategies.crowds import begun_early, crowds
from strategies.universes import universes

from balkansec import announce
from balkansec.matching.weights import FITTED
from balkansec.merging.arrays.compared import Compared
from balkansec.merging.nodes import nodes_of
from balkansec.vocabulary import load


@pytest.fixture(scope="module", autouse=True)
def _small_crowds():
    with begun_early():
        yield


def found(compared):
    keys = list(compared.nodes)
    matches, unsure = (
        {tuple(sorted(pair)): points for pair, points in pairs.named(keys).items()}
        for pairs in (compared.matches, compared.unsure)
    )
    return matches, unsure, compared.problems()


def grown(announcements, steps):
    """Let announcements come in at some steps."""
    first, *parts = (announcements[a:b] for a, b in zip((0, *steps), (*steps, None), strict=True))
    compared, _ = Compared.begun(nodes_of(first, load()), FITTED)
    here = list(first)
    for part in parts:
        here += part
        keys = {given_.key for given_ in part}
        changed = [node for node in nodes_of(here, load()) if node.key in keys]
        compared, _ = compared.with_more(changed, FITTED)
    return compared


@given(universes() | crowds, st.lists(st.integers(0, 24), max_size=3).map(sorted))
def test_steps_find_the_pairs_that_all_at_once_find(announcements, steps):
    at_once, _ = Compared.begun(nodes_of(announcements, load()), FITTED)
    assert found(grown(announcements, steps)) == found(at_once)


def test_a_newcomer_parts_two_that_were_neighbours_in_a_crowd():
    rows = [
        announce(source=f"s{at}", title="Border", dates="2018-05-14")
        for at in (1, 2, 3, 4, 5, 7, 6)
    ]
    left, right, _ = (row.key for row in rows[-3:])
    before, after = grown(rows[:-1], []), grown(rows, [6])
    assert (left, right) in found(before)[0].keys() - found(after)[0].keys()
    assert found(after) == found(grown(rows, []))


@pytest.mark.parametrize(("bits", "is_room"), [(3, True), (2, False)])
def test_there_is_room_for_as_many_versions_of_newcomers_as_can_be_numbered(bits, is_room):
    rows = [announce(source=f"s{at}", title="Border") for at in range(6)]
    versions = [evolve(row, title="Port") for row in rows[4:]]
    begun = grown(rows[:3], [])
    index = evolve(begun.growing.index, bits=bits)
    small = evolve(begun, growing=evolve(begun.growing, index=index))
    # With three that are here these are seven, and with the last one eight.
    assert small.holds(nodes_of([*rows[4:], *versions], load())) == is_room
    assert not small.holds(nodes_of([*rows[3:], *versions], load()))


@pytest.mark.parametrize("more", [{"page": "one.txt"}, {"host": "rcc:0"}, {"related": ("rcc:0",)}])
def test_where_a_newcomer_is_seen_holds_for_versions_that_are_known_again(more):
    first = announce(source="s", title="Border")
    compared = grown([first, evolve(first, title="Border forum", **more)], [1])
    assert len(compared.traits) == 2
