"""Columns hold what traits hold."""

from hypothesis import given
from strategies.universes import universes

from balkansec.matching.arrays.from_traits import columns_of
from balkansec.matching.traits import traits_of
from balkansec.vocabulary import load

VOCABULARY = load()


def prepared(universe):
    return [traits_of(announced, VOCABULARY) for announced in universe]


@given(universes())
def test_each_row_holds_the_words_of_its_title(universe):
    traits = prepared(universe)
    columns = columns_of(traits)
    spoken = [
        {columns.words.keys[columns.words.key[word]] for word in columns.titles.words.of(row)}
        for row in range(len(traits))
    ]
    assert spoken == [set() if t.title is None else set(t.title.words) for t in traits]


@given(universes())
def test_rows_share_a_number_exactly_where_they_share_the_value(universe):
    traits = prepared(universe)
    columns = columns_of(traits)
    for mine, first in enumerate(traits):
        for yours, second in enumerate(traits):
            assert (columns.key[mine] == columns.key[yours]) == (first.key == second.key)
            assert (columns.address[mine] == columns.address[yours]) == (
                first.address == second.address
            )
            shared = set(columns.organisers.of(mine)) & set(columns.participants.of(yours))
            assert len(shared) == len(first.organisers & second.participants)
