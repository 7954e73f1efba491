"""Arrays order rows by what they say, and tell which say the same, as is done singly."""

import numpy as np
import pytest
from strategies.hard_rows import hard_rows
from strategies.over_arrays import alike_ones

from balkansec.matching.arrays.contents import (
    Contents,
    contents_of,
    ranking_of,
    ranks_of,
    said_in,
)
from balkansec.matching.arrays.from_traits import columns_of
from balkansec.matching.arrays.ragged import ragged
from balkansec.matching.contents import content_of, said_by

# Some say the same but for their keys.
ROWS = (*hard_rows(), *hard_rows()[:20])


def ordered(places):
    """Give the rank of each place; of two that say the same the lesser comes first."""
    order = sorted(range(len(places)), key=lambda at: (content_of(ROWS[places[at]]), at))
    ranks = np.empty(len(places), np.int64)
    ranks[order] = np.arange(len(places))
    return ranks.tolist()


def contents():
    return contents_of(columns_of(ROWS))


def test_rows_are_ranked_by_their_words_then_their_days_then_their_keys():
    every = np.arange(len(ROWS))
    assert ranks_of(contents(), every).tolist() == ordered(every)


def test_how_many_words_are_looked_at_in_one_go_makes_no_difference(monkeypatch):
    monkeypatch.setattr("balkansec.matching.arrays.contents._BITS", 20)
    every = np.arange(len(ROWS))
    assert ranks_of(contents(), every).tolist() == ordered(every)


@pytest.mark.parametrize("greatest", [1, 2, 3, 6, 7])
def test_few_bits_suffice_for_any_words(greatest):
    ends = (greatest,), (0,), (0, greatest), (1,), (1, 0), (0, 0, greatest), ()
    words = sorted(set(ends), reverse=True)
    nothing = np.zeros(len(words), np.int64)
    given = Contents(ragged(words), nothing, nothing, nothing)
    ranks = ranks_of(given, np.arange(len(words)))
    assert ranks.tolist() == list(range(len(words)))[::-1]


def test_no_rows_have_no_ranks():
    assert not len(ranks_of(contents(), np.arange(0)))


def test_some_rows_are_ranked_among_themselves():
    some = np.arange(5, len(ROWS), 3)
    assert ranks_of(contents(), some).tolist() == ordered(some)


def test_parts_of_rows_are_ordered_as_all_of_them():
    for of_all in (False, True):
        ranks = ranking_of(contents(), of_all=of_all)
        for rows in (np.arange(10, 90), np.arange(20, 80, 2), np.arange(0, 120, 5)):
            assert np.argsort(ranks(rows)).tolist() == np.argsort(ordered(rows)).tolist()


def test_the_same_rows_say_the_same():
    places = {}
    for at, given in enumerate(ROWS):
        places.setdefault(said_by(given), []).append(at)
    assert alike_ones(said_in(columns_of(ROWS))) == sorted(places.values())


def test_what_a_row_says_is_one_number_whatever_other_rows_there_are():
    assert said_in(columns_of(ROWS[40:70])).tolist() == said_in(columns_of(ROWS))[40:70].tolist()


def test_rows_without_titles_are_ranked_by_their_days():
    rows = [given for given in ROWS if given.title is None]
    order = sorted(range(len(rows)), key=lambda at: (content_of(rows[at]), at))
    ranks = ranks_of(contents_of(columns_of(rows)), np.arange(len(rows)))
    assert np.argsort(ranks).tolist() == order
