"""Columns of hard rows of tables hold what those of their announcements hold."""

from functools import cache

import pytest
from attrs import evolve
from strategies.gathered import from_announcements, from_cells, piece_by_piece, plain
from strategies.hard_cells import hard_cells
from strategies.hard_rows import telling_weights
from strategies.held import WHAT, held_in
from strategies.over_arrays import pairs_and_crowds, scores_of

from balkansec import announce
from balkansec.matching.arrays.columns import NONE
from balkansec.matching.arrays.from_traits import columns_of
from balkansec.matching.arrays.ragged import ints
from balkansec.matching.traits import traits_of
from balkansec.model import DateRange, Kind
from balkansec.vocabulary import load


@cache
def announced():
    return tuple(announce(**cells) for cells in hard_cells())


@cache
def prepared():
    return tuple(traits_of(given, load()) for given in announced())


@cache
def expected():
    return held_in(columns_of(prepared()))


@pytest.fixture(
    scope="module",
    params=[from_cells, from_announcements, piece_by_piece],
    ids=lambda f: f.__name__,
)
def gathered(request):
    return request.param(hard_cells())


@pytest.fixture(scope="module")
def columns(gathered):
    return gathered.columns()


@pytest.fixture(scope="module")
def held(columns):
    return held_in(columns)


def test_their_keys_are_those_of_announcements(gathered):
    assert gathered.keys == [given.key for given in announced()]


@pytest.mark.parametrize("what", WHAT)
def test_their_columns_hold_the_same(held, what):
    assert held[what] == expected()[what]


def test_titles_with_telling_words_behind_one_such_as_at_are_held_at_another_event(columns):
    held = [bool(given.title and given.title.held_at) for given in prepared()]
    assert any(held)
    assert (columns.titles.held_at.at != NONE).tolist() == held


def table_of(*titles):
    rest = {"source": "rcc", "dates": None, "url": None, "city": None, "country": None}
    return [{"title": title, "organisers": (), **rest} for title in titles]


@pytest.mark.parametrize(
    "table",
    [
        [],
        table_of("Quartz"),
        table_of("i"),
        table_of("b part c"),
        table_of("Basalt workshop i polizei"),
        table_of("Quartz basalt i"),
        table_of("—"),
        table_of("Basalt", "i", "i", "Quartz"),
        table_of("Quartz", "i", "Basalt quartz basalt"),
        table_of("Meeting"),
        table_of("IV Postponed: meeting"),
        table_of("Postponed: quartz forum", "Quartz"),
        table_of("x border", "i"),
        [{**table_of("Skopje basalt")[0], "city": "Skopje"}, *table_of("i", "i", "Skopje")],
    ],
)
def test_columns_of_few_rows_hold_the_same(table):
    expected = held_in(columns_of([traits_of(announce(**cells), load()) for cells in table]))
    assert held_in(from_cells(table).columns()) == expected
    assert held_in(piece_by_piece(table, 1).columns()) == expected


def test_what_is_announced_for_rows_may_be_undated_or_no_event():
    said = [announce(**cells) for cells in table_of("Quartz forum", "Quartz", "Basalt", "Border")]
    days = [DateRange.from_edtf(day) for day in ("2018-05-14", "2018-05-15")]
    told = [
        evolve(said[0], kind=Kind.PROJECT),
        evolve(said[1], dates_possible=tuple(days)),
        evolve(said[2], dates=days[0], year_inferred=True),
    ]
    gathered = piece_by_piece(table_of("Border"), 1)
    gathered.add_announced(ints([1, 2, 3]), told)
    gathered.add(ints([4]), plain(gathered, table_of("Slate")))
    rows = [said[3], *told, announce(**table_of("Slate")[0])]
    expected = held_in(columns_of([traits_of(given, load()) for given in rows]))
    assert held_in(gathered.columns()) == expected


def test_rows_may_follow_what_is_no_event():
    project, event = (announce(**cells) for cells in table_of("Quartz", "Basalt"))
    told = [evolve(project, kind=Kind.PROJECT), event]
    gathered = piece_by_piece([], 1)
    gathered.add_announced(ints([0, 1]), told)
    gathered.add(ints([2]), plain(gathered, table_of("Slate")))
    rows = [*told, announce(**table_of("Slate")[0])]
    expected = held_in(columns_of([traits_of(given, load()) for given in rows]))
    assert held_in(gathered.columns()) == expected


def test_everything_that_columns_hold_is_looked_at():
    assert expected().keys() == set(WHAT)


def test_every_two_come_to_the_same_points():
    mine, yours = (
        scores_of(columns, prepared(), telling_weights()).points.tolist()
        for columns in (from_cells(hard_cells()).columns(), columns_of(prepared()))
    )
    assert mine == yours


def test_the_same_are_found():
    columns = from_cells(hard_cells()).columns()
    assert pairs_and_crowds(columns) == pairs_and_crowds(columns_of(prepared()))
