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
