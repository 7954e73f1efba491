"""One meeting, announced by three sources in two languages, with its look-alike beside it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from balkansec.cli import main

PAGES = sorted((Path(__file__).parents[2] / "examples" / "three-sources").glob("*.html"))


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("three")
    done = CliRunner().invoke(main, ["build", *map(str, PAGES), "--out", str(folder)])
    assert (done.exit_code, done.stderr) == (0, "")
    return folder


@pytest.fixture(scope="module")
def events(built):
    return json.loads((built / "events.json").read_text("utf-8"))["events"]


def test_three_announcements_are_one_event_and_the_edition_before_is_another(events):
    assert [(e["edition"], len(e["announcements"])) for e in events] == [(6, 1), (7, 3)]


def test_the_event_is_announced_in_two_languages_by_three_sources(events):
    sources = {announcement["source"] for announcement in events[1]["announcements"]}
    assert (sources, events[1]["languages"]) == ({"dbki", "iisg", "rcc"}, ["en", "mk"])


def test_the_days_that_are_disputed_are_kept(events):
    (dates,) = (c for c in events[1]["conflicts"] if c["field"] == "dates")
    values = [held["value"] for held in dates["standpoints"]]
    assert values == ["2017-10-05", "2017-10-05/2017-10-06"]


def test_the_page_shows_what_is_disputed(built):
    page = (built / "index.html").read_text("utf-8")
    assert "5–6 October 2017" in page
    assert "Седма конференција" in page
