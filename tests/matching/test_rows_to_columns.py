"""Rows straight to columns say what their announcements say."""

from hypothesis import given
from hypothesis import strategies as st
from strategies.gathered import from_cells

from balkansec import announce
from balkansec.matching.arrays.from_rows import GatheredRows
from balkansec.matching.arrays.from_traits import columns_of
from balkansec.matching.arrays.pairs import candidate_pairs
from balkansec.matching.arrays.ragged import ints
from balkansec.matching.arrays.scores import Scoring
from balkansec.matching.traits import traits_of
from balkansec.vocabulary import load

WORDS = (
    *("Airport", "Air", "Port", "Border", "granica", "CTI", "Counter-Terrorism", "Initiative"),
    *("the", "i", "V", "IV", "4th", "2.", "2018", "2019", "EU", "Part", "I", "III", "Twenty"),
    *("first", "drugi", "sastanak", "Conference", "Workshop", "radionica", "Skopje", "Tirana"),
    *("at", "the", "okviru", "Horizon", "training", "Postponed:", "- CANCELLED", "(odgođeno)"),
    *("meeting", "meetings", "für", "конференција", "на", "13 May", "in", "x", "Summit", "youth"),
)
titles = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)
rows = st.fixed_dictionaries(
    {
        "source": st.sampled_from(("rcc", "eu")),
        "title": titles,
        "dates": st.sampled_from((None, "2018-05-14", "2018-05-13/2018-05-16", "2019-05", "2019")),
        "url": st.sampled_from((None, None, "https://rcc.int/a", "http://rcc.int/2018/3/x12/")),
        "city": st.sampled_from((None, "Skopje", "Tirana", "Hotel Rogner, Tirana", "Skoplje")),
        "country": st.sampled_from((None, "MK", "North Macedonia")),
        "organisers": st.sampled_from(((), ("RCC",), ("MARRI", "Some Body"))),
    }
)
tables = st.lists(rows, min_size=1, max_size=12)


def both_ways(table):
    return from_cells(table), [traits_of(announce(**row), load()) for row in table]


def every_pair(count):
    pairs = [(a, b) for b in range(count) for a in range(b)]
    return ints(a for a, _ in pairs), ints(b for _, b in pairs)


@given(tables)
def test_keys_are_those_of_announcements(table):
    gathered, traits = both_ways(table)
    assert gathered.keys == [given.key for given in traits]


@given(tables)
def test_candidate_pairs_are_those_of_announcements(table):
    gathered, traits = both_ways(table)
    mine, yours = candidate_pairs(gathered.columns()), candidate_pairs(columns_of(traits))
    assert [rows.tolist() for rows in mine] == [rows.tolist() for rows in yours]


@given(tables)
def test_every_two_rows_are_compared_as_their_announcements(table):
    gathered, traits = both_ways(table)
    pairs = every_pair(len(table))
    mine, yours = (
        Scoring.of(columns, traits).scores(*pairs)
        for columns in (gathered.columns(), columns_of(traits))
    )
    assert mine.points.tolist() == yours.points.tolist()
    assert mine.is_vetoed.tolist() == yours.is_vetoed.tolist()


@given(tables, st.data())
def test_rows_may_come_in_any_order_and_as_announcements(table, data):
    gathered, traits = both_ways(table)
    order = data.draw(st.permutations(range(len(table))))
    turned = GatheredRows(load())
    for row in order:
        turned.add_announced(ints([row]), [announce(**table[row])])
    assert turned.keys == gathered.keys
    mine, yours = (
        Scoring.of(each.columns(), traits).scores(*every_pair(len(table)))
        for each in (gathered, turned)
    )
    assert mine.points.tolist() == yours.points.tolist()
