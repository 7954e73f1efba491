"""What the command line says about dates, sources, formats and plugins."""

import json
from importlib.metadata import version

import click
import command_line
import pytest
import strangers

from balkansec import wire
from balkansec.cli import main

site = pytest.fixture(strangers.site)
pages = pytest.fixture(command_line.pages)
run = pytest.fixture(command_line.run)


def test_dates_says_what_is_read_and_why(run):
    result = run("dates", "From 22 to 24 of May 2018, Slovenia will host a forum.")
    assert (result.exit_code, result.stderr) == (0, "")
    words, days, role, reason = result.stdout.rstrip("\n").split("  ")
    assert (words, days, role) == ("22 to 24 of May 2018", "2018-05-22/2018-05-24", "event")
    assert reason


def test_dates_reads_standard_input(run):
    result = run("dates", "-", text="It takes place\nin May 2018.")
    assert result.stdout.startswith("May 2018  2018-05  event  ")


def test_dates_leaves_a_year_open_that_cannot_be_told(run):
    result = run("dates", "It takes place on 14-16 May.")
    assert result.stdout.split("  ")[:2] == ["14-16 May", "?"]


def test_dates_joins_the_days_it_may_be(run):
    # A weekday leaves some years open.
    days = run("dates", "It takes place on Monday, 14 May.").stdout.split("  ")[1]
    assert "2012-05-14 or 2018-05-14 or 2029-05-14" in days


def test_dates_finds_none(run):
    result = run("dates", "Dear all")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "no dates were found\n")


def test_sources_lists_the_importers(run):
    rows = [line.split() for line in run("sources").stdout.splitlines()]
    assert rows[0] == ["source", "importer", "pages", "homepage", "state"]
    assert {"iisg", "lines", "web"} <= {row[0] for row in rows[1:]}
    assert {row[-1] for row in rows[1:]} == {"active"}


@pytest.mark.parametrize("name", wire.SCHEMAS)
def test_formats_prints_a_json_schema(run, name):
    result = run("formats", "--schema", name)
    assert (result.exit_code, json.loads(result.stdout)) == (0, wire.json_schema(name))


def test_formats_lists_what_each_loses(run):
    rows = {line.split()[0]: line.split()[1:] for line in run("formats").stdout.splitlines()}
    assert next(iter(rows)) == "format"
    assert {"csv", "html", "ics", "json", "jsonl"} < {*rows}
    assert rows["ics"][:2] == [".ics", "text/calendar"]


def test_plugins_lists_who_runs_and_who_does_not(run, site):
    site.announce("balkansec-ghost", {"ghost": "no_such_module_anywhere"}, version="0.1")
    result = run("plugins", "list")
    assert result.exit_code == 1
    rows = [line.split() for line in result.stdout.splitlines()]
    assert rows[0] == ["plugin", "version", "distribution", "brings", "contract", "state"]
    assert ["lines", "1.2", "balkansec-lines", "importer", "~=1.0", "active"] in rows
    assert ["formats", version("balkansec"), "balkansec", "exporter", "~=1.0", "active"] in rows
    assert ["ghost", "0.1", "balkansec-ghost", "left", "out"] in rows
    assert result.stderr.startswith("plugin ghost (balkansec-ghost 0.1): left out: it cannot be ")


def test_plugins_ends_well_when_all_run(run):
    assert run("plugins", "list").exit_code == 0


def test_the_version_is_the_distributions(run):
    assert run("--version").stdout == f"balkansec, version {version('balkansec')}\n"


COMMANDS = (
    *("build", "dates", "evaluate", "explain", "formats", "merge", "plugins", "read", "rule"),
    "sources",
)


def test_help_names_every_command(run):
    said = run("--help").stdout
    assert all(f"\n  {command} " in said for command in COMMANDS)


def test_all_commands_are_known_by_name():
    assert main.list_commands(click.Context(main)) == list(COMMANDS)


@pytest.mark.parametrize("command", [["sources"], ["formats"], ["dates", "5 May 2018"]])
def test_a_plugin_left_out_is_never_passed_over_in_silence(run, site, command):
    site.install("balkansec-idle", "", plugin="idle")
    result = run(*command)
    assert result.exit_code == 1
    assert result.stderr.startswith("plugin idle (balkansec-idle 1.0): left out: ")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(run, command):
    result = run(command, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: balkansec {command} ")
