"""Titles of many rows say what each of them says alone."""

import csv
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from balkansec.matching.arrays.row_titles import TitleReader
from balkansec.matching.arrays.tokens import Tokens
from balkansec.reading.titles.many_rows import RowTitle, RowTitles
from balkansec.reading.titles.rows import read_row_title
from balkansec.vocabulary import load

HARD = Path(__file__).parents[1] / "matching" / "pairs" / "hard"
KNOWN = load()
READER = RowTitles(KNOWN)
# Forms and what tells of them otherwise, ordinals, dates, names, signs, and words like any.
PIECES = (
    *(
        "Meeting",
        "workshop",
        "board meeting",
        "Training Centre",
        "press conference",
        "Konferencija",
    ),
    *("ahead of the summit", "prior to", "uoči", "third", "Treći", "IV", "V", "e tretë", "2nd"),
    *("the same year", "May", "2018", "on", "of", "for", "za", "për", "sastanak", "kurs"),
    *("Police", "policije", "krim", "Судија", "Wildlife", "d'affaires", "l", "St.", "no. X"),
    *('"', "„", "(", ")", ":", " - ", "-", ",", ".", "!", "?", "/", "\u00ad", "c\u030c", "²"),
)


def alone(title):
    found = read_row_title(title, KNOWN)
    edition = None if found.edition is None else found.edition.number
    return RowTitle(found.event_type, found.series, edition)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map(" ".join))
def test_a_title_says_among_many_what_it_says_alone(title):
    assert READER.read(title) == alone(title)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map("".join))
def test_so_it_does_without_spaces(title):
    assert READER.read(title) == alone(title)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6), st.sampled_from(["2018", "1999"]))
def test_so_it_does_where_a_year_ends_it(pieces, year):
    title = " ".join([*pieces, year])
    assert READER.read(title) == alone(title)


@given(st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map(" ".join)))
def test_titles_of_one_shape_say_the_same(titles):
    tokens = Tokens()
    read = TitleReader(tokens, KNOWN).read(titles, tokens.of(titles))
    assert [read.said[number] for number in read.number] == list(map(alone, titles))


def test_the_titles_of_hard_pairs_say_the_same():
    for path in sorted(HARD.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            titles = [row["title"] for row in csv.DictReader(lines, delimiter="|") if row["title"]]
        assert [READER.read(title) for title in titles] == [alone(title) for title in titles]


def test_titles_that_differ_in_words_that_tell_nothing_are_read_once(monkeypatch):
    reader = RowTitles(KNOWN)
    reader.read("Workshop on asset recovery")
    monkeypatch.setattr("balkansec.reading.titles.many_rows.read_row_title", None)
    assert reader.read("Workshop on border police") == alone("Workshop on border police")
