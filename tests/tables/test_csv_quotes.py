"""Quotes in CSV files that are never closed, and those that are."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balkansec.tables.csv_rows import csv_rows

CELLS = st.text(st.sampled_from('ab,; \n"'), min_size=1, max_size=6)


def rows_of(text):
    found = csv_rows(io.StringIO(text))
    return list(found.rows), [(problem.line, problem.what[:17]) for problem in found.problems]


@given(st.lists(st.tuples(CELLS, CELLS), max_size=5))
def test_what_was_written_as_csv_is_read_as_it_was(rows):
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows([("x", "y"), *rows])

    assert rows_of(written.getvalue()) == ([list(row) for row in rows], [])


def test_a_quote_without_an_end_takes_its_own_line_only():
    assert rows_of('x,y\n"Forum,1\nBoard,2\nPanel,3\n') == (
        [None, ["Board", "2"], ["Panel", "3"]],
        [(2, "a quote is opened")],
    )


def test_a_quote_on_the_last_line_is_a_problem():
    assert rows_of('x,y\nBoard,2\n"Forum,1') == (
        [["Board", "2"], None],
        [(3, "a quote is opened")],
    )


def test_a_quote_is_not_closed_by_that_of_a_later_row():
    assert rows_of('x,y,z\n"Forum,1,\nBoard,2,3\n"Panel, open",4,5\n') == (
        [None, ["Board", "2", "3"], ["Panel, open", "4", "5"]],
        [(2, "a quote is opened")],
    )


def test_words_behind_a_closed_quote_stay_in_the_cell():
    assert rows_of('x,y\n"Border" Forum,1\n"A\nB" C,2\n') == (
        [["Border Forum", "1"], ["A\nB C", "2"]],
        [],
    )


@pytest.mark.parametrize("line", ['x"a,"b\n', '"a\n', '",",\n'])
def test_quotes_on_each_of_many_lines_end(line):
    assert csv_rows(io.StringIO("x,y\n" + line * 20_000)).lines
