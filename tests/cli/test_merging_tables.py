"""Tables beside JSON Lines."""

import json
from pathlib import Path

import command_line
import pytest
import strangers

site = pytest.fixture(strangers.site)
pages = pytest.fixture(command_line.pages)
run = pytest.fixture(command_line.run)

TABLE = """Publisher;Conference Name;Start Date;Venue
rcc;Second Donor Workshop;30/05/2018;Tirana
eu;2nd donor workshop;30/05/2018;Tiranë, Albania
eu;Third donor workshop;04/06/2019;Tirana
"""
COLUMNS = "source=Publisher,title=Conference Name,start=Start Date"


@pytest.fixture
def table(pages):  # noqa: ARG001 - the commands run in their folder
    Path("table.csv").write_text(TABLE, encoding="utf-8")
    return "table.csv"


def dates_of(result):
    return [json.loads(line)["dates"] for line in result.stdout.splitlines()]


def test_the_rows_of_a_table_become_events(run, table):
    options = ("--columns", COLUMNS, "--columns", "city=Venue", "--dates", "%d/%m/%Y")
    result = run("merge", table, *options)
    assert (result.exit_code, result.stderr) == (0, "")
    assert dates_of(result) == ["2018-05-30", "2019-06-04"]


def test_rows_of_our_own_column_names_need_no_columns(run, pages):  # noqa: ARG001 - as above
    Path("rows.csv").write_text("title,dates\nSummit,2018-07\n", encoding="utf-8")
    assert dates_of(run("merge", "rows.csv", "--source", "eu")) == ["2018-07"]


def test_a_cell_that_cannot_be_taken_names_its_line(run, table):
    result = run("merge", table, "--columns", COLUMNS, "--dates", "%d.%m.%Y")
    assert (result.exit_code, len(result.stdout.splitlines())) == (1, 2)
    assert result.stderr.splitlines()[0] == (
        "table.csv:2: start: is wrong ('30/05/2018'): expected a day written as '%d.%m.%Y'"
    )


@pytest.mark.parametrize("columns", ["title", "title=", "name=Venue", "title=Venu,source=Venue"])
def test_columns_that_are_not_there_are_wrong_usage(run, table, columns):
    result = run("merge", table, "--columns", columns)
    assert (result.exit_code, result.stdout) == (2, "")


def test_a_table_that_is_not_there_costs_no_other_file(run, table):
    result = run("merge", "gone.csv", table, "--columns", COLUMNS, "--dates", "text")
    assert (result.exit_code, len(result.stdout.splitlines())) == (1, 2)
    assert result.stderr.startswith("gone.csv: No such file")


MAPPED = "title=Naziv,start=Datum,city=Grad"


@pytest.fixture
def mapped(pages):  # noqa: ARG001 - the commands run in their folder
    Path("mapped.csv").write_text("Naziv;Datum;Grad\nForum;05.06.2018;Bar\n", encoding="utf-8")
    line = json.dumps({"Naziv": "Forum", "Datum": "05.06.2018", "Grad": "Bar"})
    Path("mapped.jsonl").write_text(f'{line}\n7\n\n{line[:-1]}, "Datum": "5"}}', encoding="utf-8")


@pytest.mark.parametrize("page", ["mapped.csv", "mapped.jsonl"])
def test_the_rows_of_a_page_are_read_by_the_columns_that_are_named(run, mapped, page):  # noqa: ARG001
    result = run("read", page, "--columns", MAPPED)
    first = json.loads(result.stdout.splitlines()[0])
    assert (first["title"], first["dates"], first["city"]) == ("Forum", "2018-06-05", "Bar")


def test_a_calendar_is_built_of_the_columns_that_are_named(run, mapped):  # noqa: ARG001 - as above
    result = run("build", "mapped.csv", "--out", "out", "--columns", MAPPED)
    assert (result.exit_code, "Forum" in Path("out/events.json").read_text("utf-8")) == (0, True)


def test_a_calendar_is_built_of_the_rows_of_several_sources(run, table):
    result = run("build", table, "--out", "out", "--columns", f"{COLUMNS},city=Venue")
    events = json.loads(Path("out/events.json").read_text("utf-8"))["events"]
    assert result.exit_code == 0
    said = [{each["source"] for each in event["announcements"]} for event in events]
    assert sorted(said, key=len) == [{"eu"}, {"eu", "rcc"}]


def sources_of(result):
    said = map(json.loads, result.stdout.splitlines())
    return [(each["source"], each["key"].partition(":")[0]) for each in said]


def test_a_row_is_of_the_source_that_its_column_names(run, table):
    found = sources_of(run("read", table, "--columns", COLUMNS))
    assert found == [("rcc", "rcc"), ("eu", "eu"), ("eu", "eu")]


def test_the_source_of_a_table_comes_before_those_of_its_rows(run, table):
    found = sources_of(run("read", table, "--columns", COLUMNS, "--source", "osce"))
    assert found == [("osce", "osce")] * 3


def test_a_table_of_unknown_columns_is_no_prose(run, mapped):  # noqa: ARG001 - as above
    result = run("read", "mapped.csv")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "no importer knows this page" in result.stderr


def test_a_field_that_there_is_not_is_wrong_usage(run, mapped):  # noqa: ARG001 - as above
    result = run("read", "mapped.csv", "--columns", "titel=Naziv")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "titel" in result.stderr


def test_json_lines_are_a_table_where_columns_name_their_keys(run, mapped):  # noqa: ARG001 - as above
    result = run(
        "merge", "mapped.jsonl", "--columns", MAPPED, "--source", "eu", "--dates", "%d.%m.%Y"
    )
    assert dates_of(result) == ["2018-06-05", None]
    assert [line.split(": ")[0] for line in result.stderr.splitlines()[:2]] == [
        "mapped.jsonl:2",
        "mapped.jsonl:4",
    ]


def test_announcements_stay_such_beside_a_table_with_columns(run, table):
    Path("said.jsonl").write_text(run("read", "boards.txt").stdout, encoding="utf-8")
    result = run("merge", "said.jsonl", table, "--columns", COLUMNS, "--dates", "%d/%m/%Y")
    assert (result.exit_code, len(result.stdout.splitlines())) == (0, 4)
