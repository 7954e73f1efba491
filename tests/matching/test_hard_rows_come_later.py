"""Rows that come later find the partners that they would have found at once."""

from functools import cache

import numpy as np
import pytest
from strategies.hand_written import announcement
from strategies.hard_rows import LIMITS, crowded_from, hard_rows

from balkansec.matching.arrays.contents import said_in
from balkansec.matching.arrays.from_traits import columns_of
from balkansec.matching.arrays.growing import Growing
from balkansec.matching.arrays.ragged import ints
from balkansec.matching.candidates import search
from balkansec.matching.traits import traits_of
from balkansec.vocabulary import load

each_limit = pytest.mark.parametrize("limit", LIMITS)
# How many are here after each step, and which of those before are asked about again.
STEPS = ((40, ()), (41, ()), (42, (3, 17)), (80, (0, 41)), (80, (5,)), (len(hard_rows()), ()))


@cache
def readable(limit, count):
    with crowded_from(limit):
        found = search(hard_rows()[:count])
    return set(found.pairs), {frozenset(crowd) for crowd in found.crowds}


def as_pairs(columns):
    return set(zip(*(rows.tolist() for rows in columns), strict=True))


def begun(count):
    rows = hard_rows()[:count]
    growing, found = Growing.begun(columns_of(rows), rows)
    return growing, set().union(*map(as_pairs, found.pairs()))


def grown(growing, known, count, again):
    rows = [*again, *range(known, count)]
    return growing.with_more([hard_rows()[row] for row in rows], ints(rows))


def worth_it(growing, pairs):
    """Keep the pairs that are worth comparing."""
    ordered = sorted(pairs)
    rows = sorted({row for pair in ordered for row in pair})
    ends = [ints(pair[end] for pair in ordered) for end in (0, 1)]
    kept = growing.are_worth_it([hard_rows()[row] for row in rows], ints(rows), tuple(ends))
    return {pair for pair, is_kept in zip(ordered, kept.tolist(), strict=True) if is_kept}


def step_by_step(limit):
    """Give after each step what is here, and what came of the step."""
    with crowded_from(limit):
        (known, _), *steps = STEPS
        growing, pairs = begun(known)
        for count, again in steps:
            more = grown(growing, known, count, again)
            asked, gained, lost = map(as_pairs, (more.asked, more.gained, more.lost))
            growing = more.growing
            anew = {*again, *range(known, count)}
            before, kept = pairs, {p for p in pairs - lost if not anew.intersection(p)}
            pairs = kept | worth_it(growing, lost) | asked | gained
            yield (known, count, again), (before, asked, gained, lost), (growing, pairs)
            known = count


@each_limit
def test_the_pairs_are_those_of_all_at_once(limit):
    for (_, count, _), _, (_, pairs) in step_by_step(limit):
        assert pairs == readable(limit, count)[0]


@each_limit
def test_all_pairs_of_what_is_asked_about_are_given(limit):
    for (known, count, again), (_, asked, _, _), _ in step_by_step(limit):
        rows = {*again, *range(known, count)}
        assert asked == {pair for pair in readable(limit, count)[0] if rows.intersection(pair)}


@each_limit
def test_others_come_and_go_only_where_a_crowd_changes(limit):
    for (known, count, again), (before, _, gained, lost), _ in step_by_step(limit):
        rows = {*again, *range(known, count)}
        assert not any(rows.intersection(pair) for pair in gained | lost)
        assert lost <= before
        assert gained <= readable(limit, count)[0]
        assert bool(gained | lost) <= (limit != "none")


@each_limit
def test_the_crowds_are_those_of_all_at_once(limit):
    for (_, count, _), _, (growing, _) in step_by_step(limit):
        crowds = {frozenset(rows.tolist()) for rows in growing.crowds.values()}
        assert crowds == readable(limit, count)[1]


@each_limit
def test_of_any_pairs_it_is_told_whether_they_are_worth_comparing(limit):
    with crowded_from(limit):
        growing, pairs = begun(60)
        every_two = {(a, b) for b in range(60) for a in range(b)}
        assert worth_it(growing, every_two) == pairs


def test_what_was_there_stays_as_it_is_when_others_come():
    growing, _ = begun(40)
    once, again = (grown(growing, 40, 80, (3,)) for _ in range(2))
    assert as_pairs(once.asked) == as_pairs(again.asked)
    assert len(growing) == 40


def test_what_is_asked_about_again_stands_under_its_keys_once():
    growing, _ = begun(40)
    later = grown(growing, 40, 41, (3, 17)).growing
    for family in grown(later, 41, 41, (3, 17, 40)).growing.index.families:
        known = np.concatenate([ints(()), *family])
        assert len(np.unique(known)) == len(known)


def test_what_is_asked_about_is_told_by_what_it_says():
    growing, _ = begun(40)
    asked = columns_of([hard_rows()[row] for row in (3, 40, 41)])
    assert grown(growing, 40, 42, (3,)).said.tolist() == said_in(asked).tolist()


def test_a_crowd_without_dates_that_grows_is_not_parted_by_more_words():
    titles = [f"zircon basalt quartz {a}{b}olite" for a in "abcdef" for b in "klmnoprst"]
    rows = [traits_of(announcement("rcc", title, title=title), load()) for title in titles]
    growing, _ = Growing.begun(columns_of(rows[:50]), rows[:50])
    more = growing.with_more(rows[50:], ints(range(50, len(rows))))
    pairs = search(rows).pairs
    assert as_pairs(more.asked) == {pair for pair in pairs if max(pair) >= 50}
    ends = tuple(map(ints, zip(*pairs, strict=True)))
    assert more.growing.are_worth_it(rows, ints(range(len(rows))), ends).all()


def test_rows_come_to_none():
    growing, pairs = begun(0)
    assert pairs == set()
    assert as_pairs(grown(growing, 0, 50, ()).asked) == readable("none", 50)[0]


def test_nothing_comes_of_nothing():
    growing, _ = begun(40)
    more = grown(growing, 40, 40, ())
    assert [as_pairs(pairs) for pairs in (more.asked, more.gained, more.lost)] == [set()] * 3


def test_rows_are_found_again_that_were_looked_at_in_several_goes(monkeypatch):
    monkeypatch.setattr("balkansec.matching.arrays.keyed._KEYS_AT_ONCE", {True: 300, False: 300})
    growing, _ = begun(40)
    expected = {pair for pair in readable("none", 80)[0] if max(pair) >= 40}
    assert as_pairs(grown(growing, 40, 80, ()).asked) == expected


def test_there_is_room_for_several_times_as_many_as_there_are(monkeypatch):
    monkeypatch.setattr("balkansec.matching.arrays.pairs._LEAST_ROOM", 1)
    growing, _ = begun(40)
    assert growing.index.holds(100)
