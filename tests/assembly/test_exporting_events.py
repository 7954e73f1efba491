"""Events in a format by name, built in or a stranger's."""

import json

import pytest
import strangers
from attrs import evolve
from strangers import lines_importer, made_format

from balkansec.assembly import export, load_plugins, read
from balkansec.errors import InvalidValue, PluginError
from balkansec.merging import Undecided, merge
from balkansec.model import Page

site = pytest.fixture(strangers.site)

PAGE = Page(b"LINES\n4th Board Meeting|It takes place in Skopje on 18 November 2019.\n")


@pytest.fixture
def merged(site):
    site.install("balkansec-lines", lines_importer("lines"), plugin="lines")
    return merge(read(PAGE, importer="lines"))


def test_a_merge_is_exported_with_its_ledger(merged):
    calendar = export(merged, "ics")
    assert calendar.startswith(b"BEGIN:VCALENDAR\r\n")
    assert merged.events[0].uid.encode() in calendar


def test_events_alone_are_exported(merged):
    assert export(merged.events, "jsonl") == export(merged, "jsonl")


def test_what_is_undecided_is_exported_with_the_merge(merged):
    asked = Undecided(merged.announcements, (), "it needs a person")
    document = json.loads(export(evolve(merged, undecided=(asked,)), "json"))
    assert [question["reason"] for question in document["undecided"]] == ["it needs a person"]


def test_a_ledger_may_be_given_beside_the_events(merged):
    assert export(merged.events, "ics", ledger=merged.ledger) == export(merged, "ics")


def test_a_stranger_writes_its_format(merged, site):
    site.install("balkansec-odd", made_format(), plugin="odd")
    assert export(merged, "odd") == b"1 events"


def test_an_unknown_format_lists_the_known_ones(merged):
    with pytest.raises(
        PluginError,
        match=r"^there is no format 'ical': expected one of: csv, .*ics, json, ",
    ):
        export(merged, "ical", plugins=load_plugins(only=()))


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("raise ValueError('no\\ntime')", "ValueError: no time"),
        ("raise SystemExit", "SystemExit"),
        ("stream.read()", "UnsupportedOperation: read: the stream is written to and no more"),
        ("return None", "it gave a value of NoneType, not a tuple of Problem"),
        ("return ('lost',)", "it gave a value of tuple, not a tuple of Problem"),
    ],
)
def test_a_format_that_fails_is_named_with_its_plugin(merged, site, body, why):
    site.install("balkansec-odd", made_format(body), plugin="odd")
    with pytest.raises(PluginError) as caught:
        export(merged, "odd")
    assert str(caught.value) == f"format odd of plugin odd (balkansec-odd 1.0) failed: {why}"


def test_what_is_no_event_is_an_error():
    with pytest.raises(InvalidValue, match=r"expected a Merge or values of Event$"):
        export(["Summit"], "json")


def test_built_in_formats_are_found_with_the_installed_plugins():
    assert {d.name for d in load_plugins().exporters} >= {"csv", "html", "ics", "json", "jsonl"}
