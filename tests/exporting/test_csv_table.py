import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_events import ALL, FOOTNOTE, WORKSHOP, changed_fields, event, written

from balkansec.exporting import CsvTable, event_rows
from balkansec.exporting.csv_table import COLUMNS, restored
from balkansec.model import DateRange
from balkansec.testing.strategies.shown_events import distinct_events
from balkansec.testing.strategies.values import words


def rows_of(content):
    return list(csv.DictReader(io.StringIO(content.decode(), newline=""), strict=True))


def row_of(shown):
    content, problems = written(CsvTable(), [shown])
    assert problems == ()
    (row,) = rows_of(content)
    return row


def test_each_event_of_any_kind_has_its_row_in_the_order_given():
    content, problems = written(CsvTable(), ALL)
    assert [row["uid"] for row in rows_of(content)] == ["workshop", "meeting", "undated", "project"]
    assert problems == ()


def test_a_row_says_what_is_known_and_leaves_the_rest_empty():
    known = {column: cell for column, cell in row_of(WORKSHOP).items() if cell}
    assert known == {
        "uid": "workshop",
        "revision": "0",
        "kind": "event",
        "event_type": "workshop",
        "title": "Workshop on asset recovery",
        "dates": "2018-05-14/2018-05-16",
        "precision": "day",
        "first_day": "2018-05-14",
        "last_day": "2018-05-16",
        "year_inferred": "no",
        "venue": "Hotel Emerald",
        "city": "Pristina",
        "country": "XK",
        "country_name": "Kosovo*",
        "other_places": "Tirana",
        "organisers": "UNODC",
        "taking_part": "Organised by: UNODC | Hosted by: RCC | Project funded by: European Union",
        "series": "Workshop on asset recovery",
        "edition": "2",
        "topics": "asset recovery",
        "status": "held",
        "urls": "ftp://example.org | https://example.org/čas | https://example.org/z",
        "sources": "iisg",
        "conflicts": "dates: 14–16 May 2018 (iisg) or 15–16 May 2018 (rcc:1)",
        "footnotes": f"Kosovo*: {FOOTNOTE}",
    }


def test_a_month_has_no_first_and_last_day():
    row = row_of(event("u1", "2018-05"))
    assert (row["dates"], row["precision"], row["first_day"], row["last_day"]) == (
        "2018-05",
        "month",
        "",
        "",
    )


def test_open_dates_stand_one_beside_the_other():
    open_dates = tuple(map(DateRange.from_edtf, ("2018-04-17", "2019-04-17")))
    assert row_of(event(dates_possible=open_dates))["dates_possible"] == "2018-04-17 | 2019-04-17"


@pytest.mark.parametrize(
    "title",
    [
        *("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\xa0=1", "\u3000@1"),
        *("＝1", "＋1", "－1", "＠SUM(A1)", "'=1", "''"),
    ],
)
def test_a_formula_is_disarmed_and_can_be_restored(title):
    cell = row_of(event(title=title))["title"]
    assert (cell[0], restored(cell)) == ("'", title)


@given(words)
def test_no_cell_begins_like_a_formula(title):
    content, _ = written(CsvTable(), [event(title=title)])
    (row,) = rows_of(content)
    assert not row["title"].lstrip().startswith(("=", "+", "-", "@"))


@given(words)
def test_a_title_comes_back_unchanged_or_is_stated_as_changed(title):
    content, problems = written(CsvTable(), [event("u1", title=title)])
    (row,) = rows_of(content)
    assert ("u1", "title") in changed_fields(problems) or restored(row["title"]) == title


@pytest.mark.parametrize("separator", [";", "\t"])
@given(st.lists(st.sampled_from([*"=+-@＝＋－＠'; \t\r\n,\"|", "a"]), min_size=1).map("".join))
def test_no_cell_begins_like_a_formula_where_another_separator_is_usual(separator, title):
    content, _ = written(CsvTable(), [event(title=f"x{title}")])
    # Such a spreadsheet knows no quotes in the midst of a cell.
    for row in content.decode().splitlines():
        for cell in row.split(separator):
            assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))


@given(st.text("=+-@＝'; \t\r\n,\"|a", min_size=1).filter(str.strip))
def test_a_title_made_of_what_spreadsheets_run_comes_back(title):
    content, _ = written(CsvTable(), [event(title=title)])
    (row,) = rows_of(content)
    assert restored(row["title"]) == title


@given(distinct_events())
def test_any_events_give_one_row_each_with_all_columns(some):
    content, _ = written(CsvTable(), some)
    rows = list(csv.reader(io.StringIO(content.decode(), newline=""), strict=True))
    assert [len(row) for row in rows] == [len(COLUMNS)] * (len(some) + 1)


@given(distinct_events())
def test_the_same_events_give_the_same_bytes(some):
    assert written(CsvTable(), some) == written(CsvTable(), some)


def test_rows_end_with_crlf():
    content, _ = written(CsvTable(), [])
    assert content == ",".join(COLUMNS).encode() + b"\r\n"


def test_a_byte_order_mark_stands_in_front_only_when_asked_for():
    plain, _ = written(CsvTable(), ALL)
    marked, _ = written(CsvTable(byte_order_mark=True), ALL)
    assert marked == b"\xef\xbb\xbf" + plain


def test_characters_that_a_table_cannot_hold_are_stated():
    content, problems = written(CsvTable(), [event("u1", title="one\x00\r\ntwo")])
    assert rows_of(content)[0]["title"] == "one\r\ntwo"
    assert [str(problem) for problem in problems] == [
        "u1: title: csv cannot hold all of its characters; left out or replaced ('U+0000')"
    ]


def test_rows_for_a_data_frame_hold_what_the_file_holds():
    shown = [
        {column: "" if cell is None else str(cell) for column, cell in row.items()}
        for row in event_rows(ALL)
    ]
    content, _ = written(CsvTable(), ALL)
    in_file = [{column: restored(cell) for column, cell in row.items()} for row in rows_of(content)]
    assert shown == in_file


def test_rows_for_a_data_frame_hold_numbers_and_days_as_values():
    row, *_ = event_rows([WORKSHOP])
    assert (row["edition"], row["first_day"].isoformat()) == (2, "2018-05-14")


def test_no_cell_of_a_data_frame_is_an_empty_text():
    assert "" not in {cell for row in event_rows(ALL) for cell in row.values()}
