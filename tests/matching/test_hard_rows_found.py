"""Arrays find the partners of hard rows where the readable search finds them."""

from collections import Counter
from functools import cache

import numpy as np
import pytest
from strategies.hand_written import announcement
from strategies.hard_rows import LIMITS, crowded_from, hard_rows
from strategies.over_arrays import keyed_rows, pairs_and_crowds, under_keys

from balkansec.matching.arrays.fields import fields_of
from balkansec.matching.arrays.from_traits import columns_of, initials_of
from balkansec.matching.arrays.keyed import families_of
from balkansec.matching.arrays.pairs import search as search_over_arrays
from balkansec.matching.candidates import search
from balkansec.matching.keys import holds_words, in_time, keys_of, parts_leading
from balkansec.matching.titles import LENGTHS_OF_INITIALS
from balkansec.matching.traits import traits_of
from balkansec.vocabulary import load

each_limit = pytest.mark.parametrize("limit", LIMITS)


def met(under, *, is_mutual):
    """Keep those of which any two meet."""
    return {
        (leading, others)
        for leading, others in under
        if leading and (others if not is_mutual else len({*leading, *others}) > 1)
    }


@cache
def readable_keys():
    return under_keys(all_meeting(hard_rows()))


def all_meeting(rows):
    """Give the keys under which those that lead meet each other."""
    return [each for each in keys_by_place(rows) if not parts_leading(each[0])]


def keys_by_place(rows):
    for row, given in enumerate(rows):
        for key, leads in dict(keys_of(given)).items():
            yield key, row, leads


@cache
def readable_facing():
    """Put short words of titles before the stretches of words whose initials they may be."""
    facing = (
        (key, row, side == "timeless word")
        for row, given in enumerate(hard_rows())
        for side, words in letters_of(given.title)
        for key in in_time(words, given, side)
    )
    parted = (each for each in keys_by_place(hard_rows()) if parts_leading(each[0]))
    return under_keys([*facing, *parted])


def letters_of(title):
    folded = [] if title is None else [word.folded for word in title.words.values()]
    yield "timeless word", {word for word in folded if len(word) in LENGTHS_OF_INITIALS}
    yield "timeless initials", () if title is None else title.initials


def over_arrays(*, is_mutual, initials=None):
    return keyed_rows(columns_of(hard_rows()), initials, is_mutual=is_mutual)


@cache
def readable(limit):
    with crowded_from(limit):
        found = search(hard_rows())
    return found.pairs, {frozenset(crowd) for crowd in found.crowds}


def at_once(limit, initials=None):
    with crowded_from(limit):
        return pairs_and_crowds(columns_of(hard_rows()), initials)


def test_the_same_meet_under_one_key():
    found = met(over_arrays(is_mutual=True), is_mutual=True)
    assert found == met(readable_keys(), is_mutual=True)


def test_the_same_abbreviate_others_of_their_time():
    found = met(over_arrays(is_mutual=False), is_mutual=False)
    assert found == met(readable_facing(), is_mutual=False)


def test_where_others_come_later_each_stands_under_all_its_keys():
    assert Counter(over_arrays(is_mutual=True, initials=initials_of(hard_rows()))) == Counter(
        readable_keys()
    )


def test_and_under_all_that_it_may_abbreviate_or_be_abbreviated_by():
    assert Counter(over_arrays(is_mutual=False, initials=initials_of(hard_rows()))) == Counter(
        readable_facing()
    )


def test_of_many_possible_dates_the_first_alone_are_looked_at():
    given = announcement(
        "rcc", title="Gypsum", dates_possible=[f"{2001 + later}-05-14" for later in range(14)]
    )
    traits = traits_of(given, load())
    expected = under_keys(all_meeting([traits]))
    found = keyed_rows(columns_of([traits]), initials_of([traits]))
    assert Counter(found) == Counter(expected)


def test_the_same_keys_hold_words_enough():
    columns = columns_of(hard_rows())
    found = under_keys(
        ((family, key), row, leads)
        for family, parts in enumerate(
            families_of(columns, fields_of(columns), initials_of(hard_rows()))
        )
        for keyed in parts
        if keyed.holds_words
        for key, row, leads in zip(
            *(of_rows.tolist() for of_rows in (keyed.keys, keyed.rows, keyed.leads)), strict=True
        )
    )
    expected = under_keys(
        (key, row, leads) for key, row, leads in keys_by_place(hard_rows()) if holds_words(key)
    )
    assert Counter(found) == Counter(expected)


def keys_by_row(rows):
    columns, found = columns_of(rows), [set() for _ in rows]
    for family, parts in enumerate(families_of(columns, fields_of(columns), initials_of(rows))):
        for keyed in parts:
            for key, row in zip(keyed.keys.tolist(), keyed.rows.tolist(), strict=True):
                found[row].add((family, key))
    return found


def test_the_keys_of_a_row_are_the_same_whatever_other_rows_there_are():
    among_all = keys_by_row(hard_rows())
    for start, end in ((60, 90), *((row, row + 1) for row in range(90, len(hard_rows())))):
        assert keys_by_row(hard_rows()[start:end]) == among_all[start:end]


@each_limit
def test_the_same_pairs_and_crowds_are_found(limit):
    assert at_once(limit) == readable(limit)


@each_limit
def test_they_are_found_where_others_may_come_later(limit):
    assert at_once(limit, initials_of(hard_rows())) == readable(limit)


def test_of_pairs_those_are_kept_that_may_be_something():
    def may_be(first, second):
        return (first + 2 * second) % 3 == 0

    found = list(search_over_arrays(columns_of(hard_rows()), may_be=may_be).pairs())
    assert {rows.dtype for pairs in found for rows in pairs} == {np.dtype(np.int64)}
    assert [
        pair for pairs in found for pair in zip(*(rows.tolist() for rows in pairs), strict=True)
    ] == [(a, b) for a, b in readable("none")[0] if may_be(a, b)]


def test_a_crowd_without_dates_is_not_parted_by_more_words():
    titles = [f"zircon basalt quartz {a}{b}olite" for a in "abcdef" for b in "klmnoprst"]
    rows = [traits_of(announcement("rcc", title, title=title), load()) for title in titles]
    pairs, crowds = pairs_and_crowds(columns_of(rows))
    assert (pairs, crowds) == (search(rows).pairs, set())


@pytest.fixture
def _little_at_once(monkeypatch):
    for name in (
        *("keyed._ROWS_AT_ONCE", "fields._ROWS_AT_ONCE", "blocks._PACKED_AT_ONCE"),
        *("blocks._PAIRS_AT_ONCE", "pairs._PAIRS_AT_ONCE"),
    ):
        monkeypatch.setattr(f"balkansec.matching.arrays.{name}", 7)
    monkeypatch.setattr("balkansec.matching.arrays.keyed._KEYS_AT_ONCE", {True: 300, False: 300})


@pytest.mark.usefixtures("_little_at_once")
def test_how_many_keys_are_made_in_one_go_makes_no_difference():
    found = over_arrays(is_mutual=True, initials=initials_of(hard_rows()))
    assert Counter(found) == Counter(readable_keys())


def how_many_keys():
    columns = columns_of(hard_rows())
    families = families_of(columns, fields_of(columns))
    return [sum(len(keyed.keys) for keyed in parts) for parts in families]


def test_in_several_goes_no_key_is_given_more_often(request):
    in_one_go = how_many_keys()
    request.getfixturevalue("_little_at_once")
    assert how_many_keys() == in_one_go


@pytest.mark.usefixtures("_little_at_once")
def test_what_is_under_one_key_is_given_in_one_go():
    columns = columns_of(hard_rows())
    for parts in families_of(columns, fields_of(columns)):
        keys = [set(keyed.keys.tolist()) for keyed in parts]
        assert sum(map(len, keys)) == len(set().union(*keys))


@pytest.mark.usefixtures("_little_at_once")
@each_limit
def test_how_many_pairs_are_looked_at_in_one_go_makes_no_difference(limit):
    assert at_once(limit) == readable(limit)
