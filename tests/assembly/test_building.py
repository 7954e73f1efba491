"""The main job: what is written, in which order, and what stays as it was."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
import strangers
from strangers import lines_importer

from balkansec.assembly import build, load_plugins, read
from balkansec.errors import NotWritten, PluginError, Unreadable
from balkansec.model import Ruling, RulingVerdict
from balkansec.plugins import PluginSet

site = pytest.fixture(strangers.site)

FILES = ("ledger.json", "calendar.ics", "events.json", "index.html")
BOARDS = """LINES
2nd Board Meeting|The 2nd Board Meeting takes place in Skopje on 18 November 2018.
4th Board Meeting|The 4th Board Meeting takes place in Skopje on 18 November 2019.
"""
SUMMIT = """LINES
Summit on Border Security|It takes place in London in July 2018.
Workshop on Document Fraud|It takes place in Tirana.
"""
AGAIN = """LINES
4th Board Meeting|The 4th Board Meeting takes place in Skopje on 18 November 2019.
"""


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path, monkeypatch, site):
    site.install("balkansec-lines", lines_importer("lines"), plugin="lines")
    monkeypatch.chdir(tmp_path)
    for name, text in {"boards": BOARDS, "summit": SUMMIT, "again": AGAIN}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")


def content(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.glob("[!.]*"))}


def titles(changes):
    return [change.title for change in changes]


def lines_only():
    names = {"lines", "formats"}
    return PluginSet(tuple(p for p in load_plugins().plugins if p.name in names))


def test_four_files_are_written(tmp_path):
    report = build(["boards.txt"], "out", plugins=lines_only())
    assert report.written == FILES
    assert sorted(content(tmp_path / "out")) == sorted(FILES)
    assert report.problems == ()


def test_without_quotes_the_page_alone_is_without_the_words_of_the_pages(tmp_path):
    build(["summit.txt"], "with", plugins=lines_only())
    build(["summit.txt"], "without", plugins=lines_only(), quotes=False)
    told, untold = content(tmp_path / "with"), content(tmp_path / "without")
    assert [name for name in told if told[name] != untold[name]] == ["index.html"]
    assert b"<q" in told["index.html"]
    assert b"<q" not in untold["index.html"]


def test_folders_on_the_way_are_made(tmp_path):
    build(["boards.txt"], tmp_path / "a" / "b", plugins=lines_only())
    assert (tmp_path / "a" / "b" / "calendar.ics").exists()


def test_a_report_counts_what_was_found():
    counts = build(["boards.txt", "summit.txt", "again.txt"], "out", plugins=lines_only()).counts
    assert (counts.pages, counts.announcements, counts.events) == (3, 5, 4)
    assert (counts.by_day, counts.by_month, counts.undated) == (2, 1, 1)
    assert (counts.projects, counts.publications, counts.notices) == (0, 0, 0)
    assert (counts.undecided, counts.conflicts) == (0, 0)


def test_a_second_build_writes_the_same_bytes(tmp_path):
    build(["boards.txt", "summit.txt"], "out", plugins=lines_only())
    first = content(tmp_path / "out")
    build(["boards.txt", "summit.txt"], "out", plugins=lines_only())
    assert content(tmp_path / "out") == first


def test_the_order_of_the_pages_does_not_matter(tmp_path):
    pages = ["boards.txt", "summit.txt", "again.txt"]
    build(pages, "one", plugins=lines_only())
    build(pages[::-1], "two", plugins=lines_only())
    assert content(tmp_path / "one") == content(tmp_path / "two")


def test_a_page_named_twice_is_read_once():
    assert build(["again.txt", "again.txt"], "out", plugins=lines_only()).counts.pages == 1


def test_without_plugins_given_the_installed_ones_are_taken():
    assert build(["again.txt"], "out").counts.announcements == 1


def test_each_reading_is_given_to_the_caller_as_it_comes():
    names = []
    build(
        ["boards.txt", "gone.txt"],
        "out",
        plugins=lines_only(),
        on_page=lambda reading: names.append(reading.page.name),
    )
    assert names == ["boards.txt", "gone.txt"]


def test_on_the_first_build_all_is_new():
    changes = build(["boards.txt"], "out", plugins=lines_only()).changes
    assert titles(changes.new) == ["2nd Board Meeting", "4th Board Meeting"]
    assert (changes.changed, changes.gone) == ((), ())


def test_on_the_second_build_nothing_has_changed():
    build(["boards.txt"], "out", plugins=lines_only())
    changes = build(["boards.txt"], "out", plugins=lines_only()).changes
    assert (changes.new, changes.changed, changes.gone) == ((), (), ())


def test_an_event_that_comes_is_new_and_one_that_goes_is_gone():
    build(["boards.txt"], "out", plugins=lines_only())
    changes = build(["again.txt", "summit.txt"], "out", plugins=lines_only()).changes
    assert titles(changes.new) == ["Summit on Border Security", "Workshop on Document Fraud"]
    assert titles(changes.gone) == ["2nd Board Meeting"]


def test_what_has_gone_once_is_not_gone_again():
    build(["boards.txt"], "out", plugins=lines_only())
    build(["again.txt"], "out", plugins=lines_only())
    assert build(["again.txt"], "out", plugins=lines_only()).changes.gone == ()


def test_an_event_that_comes_back_has_its_old_id():
    first = build(["boards.txt"], "out", plugins=lines_only()).merge.events
    build(["again.txt"], "out", plugins=lines_only())
    report = build(["boards.txt"], "out", plugins=lines_only())
    assert [event.uid for event in report.merge.events] == [event.uid for event in first]
    assert (report.changes.new, titles(report.changes.returned)) == ((), ["2nd Board Meeting"])


def test_an_event_that_looks_otherwise_has_changed(tmp_path):
    build(["again.txt"], "out", plugins=lines_only())
    moved = AGAIN.replace("Skopje", "Tirana")
    (tmp_path / "again.txt").write_text(moved, encoding="utf-8")
    changes = build(["again.txt"], "out", plugins=lines_only()).changes
    assert (changes.new, titles(changes.changed), changes.gone) == ((), ["4th Board Meeting"], ())


def test_new_ids_are_stamped_with_the_time_that_is_given():
    at = datetime(2019, 3, 1, 12, tzinfo=UTC)
    report = build(["again.txt"], "out", at=at, plugins=lines_only())
    assert [given.revised for given in report.merge.ledger.ids] == [at]


def test_rulings_are_kept():
    first, second = (a.key for a in read("boards.txt", plugins=lines_only()))
    ruling = Ruling(first, second, RulingVerdict.SAME, "the numbers are wrong")
    report = build(["boards.txt"], "out", rulings=[ruling], plugins=lines_only())
    assert report.counts.events == 1


def test_a_bad_page_costs_no_good_one(tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    report = build(["empty.txt", "boards.txt", "gone.txt"], "out", plugins=lines_only())
    assert (report.counts.events, len(report.problems), report.written) == (2, 2, FILES)


def test_when_nothing_was_read_the_old_calendar_stays(tmp_path):
    build(["boards.txt"], "out", plugins=lines_only())
    before = content(tmp_path / "out")
    report = build(["gone.txt"], "out", plugins=lines_only())
    assert (report.written, report.changes.gone) == ((), ())
    assert content(tmp_path / "out") == before


def test_when_nothing_was_read_no_folder_is_made(tmp_path):
    build(["gone.txt"], "out", plugins=lines_only())
    assert not (tmp_path / "out").exists()


def test_a_folder_that_is_a_file_is_an_error_before_any_page_is_read(tmp_path):
    (tmp_path / "out").write_bytes(b"")
    seen = []
    with pytest.raises(
        NotWritten, match=r"^out: could not be written \(it is no folder\): name a folder$"
    ):
        build(["boards.txt"], "out", on_page=seen.append)
    assert seen == []


def test_a_folder_below_a_file_is_an_error():
    with pytest.raises(
        NotWritten,
        match=r"^boards.txt/out: could not be written \(boards.txt is no folder\): name a folder$",
    ):
        build(["boards.txt"], "boards.txt/out")


def test_a_folder_that_cannot_be_made_is_an_error():
    name = "x" * 300
    with pytest.raises(
        NotWritten,
        match=rf"^{name}: could not be made \(File name too long\): "
        r"name a folder that you may write to$",
    ):
        build(["boards.txt"], name)


def test_a_folder_in_which_no_file_has_room_for_its_name_is_an_error(tmp_path):
    # Nothing keeps root from writing but the longest path that the system takes.
    folder = Path("out", *["x" * 250] * 16)
    with pytest.raises(NotWritten, match=r" could not be \w+ \(File name too long\): "):
        build(["boards.txt"], folder, plugins=lines_only())
    assert [path for path in tmp_path.glob("out/**/[!.]*") if path.is_file()] == []


def test_a_ledger_that_is_a_folder_leaves_no_calendar(tmp_path):
    (tmp_path / "out" / "ledger.json").mkdir(parents=True)
    with pytest.raises(Unreadable, match=r"^out/ledger.json: is a folder: expected the ledger"):
        build(["boards.txt"], "out")
    assert list(content_names(tmp_path / "out")) == ["ledger.json"]


def content_names(folder):
    return (path.name for path in sorted(folder.glob("[!.]*")))


def test_one_file_that_cannot_be_written_is_a_problem_and_the_others_are_written(tmp_path):
    (tmp_path / "out" / "calendar.ics").mkdir(parents=True)
    report = build(["boards.txt"], "out", plugins=lines_only())
    assert report.written == ("ledger.json", "events.json", "index.html")
    (problem,) = report.problems
    assert str(problem) == (
        "out/calendar.ics: could not be written (It is a folder): name another file"
    )


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff", b'{"ids": 7}', b'{"schema": 99}'])
def test_a_damaged_ledger_is_not_taken_for_an_empty_one(tmp_path, damage):
    build(["boards.txt"], "out", plugins=lines_only())
    (tmp_path / "out" / "ledger.json").write_bytes(damage)
    before = content(tmp_path / "out")
    with pytest.raises(Unreadable, match=r"^out/ledger.json: is no ledger \(.*put the ledger of"):
        build(["boards.txt"], "out", plugins=lines_only())
    assert content(tmp_path / "out") == before


def test_events_of_the_last_build_that_cannot_be_read_are_a_problem(tmp_path):
    (tmp_path / "out" / "events.json").mkdir(parents=True)
    unread, unwritten = build(["boards.txt"], "out", plugins=lines_only()).problems
    assert str(unread) == (
        "out/events.json: is a folder: expected the events.json of the last build; "
        "all events count as new"
    )
    assert unwritten.what == "could not be written (It is a folder): name another file"


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"[]",
        b'{"events": [7]}',
        b'{"events": [{}]}',
        b'{"events": [{"uid": "x", "title": 5, "revision": 0}]}',
    ],
)
def test_damaged_events_of_the_last_build_are_a_problem_and_are_written_anew(tmp_path, damage):
    build(["boards.txt"], "out", plugins=lines_only())
    before = content(tmp_path / "out")
    (tmp_path / "out" / "events.json").write_bytes(damage)
    report = build(["boards.txt"], "out", plugins=lines_only())
    (problem,) = report.problems
    assert str(problem) == (
        "out/events.json: holds no events: expected the events.json of the last build; "
        "all events count as new"
    )
    assert len(report.changes.new) == 2
    assert content(tmp_path / "out") == before


def test_a_format_that_fails_is_a_problem_and_the_others_are_written():
    plugins = PluginSet(tuple(p for p in lines_only().plugins if p.name == "lines"))
    report = build(["boards.txt"], "out", plugins=plugins)
    assert report.written == ("ledger.json",)
    assert str(report.problems[0]) == (
        "out/calendar.ics: was not written: there is no format 'ics': "
        "expected one of: none is installed"
    )


def test_an_unknown_importer_is_an_error():
    with pytest.raises(PluginError, match=r"^there is no importer 'line': "):
        build(["boards.txt"], "out", importer="line")


def test_paths_stay_as_they_were_given(tmp_path):
    build(["boards.txt"], "out", plugins=lines_only())
    document = json.loads((tmp_path / "out" / "events.json").read_bytes())
    pages = {a["page"] for event in document["events"] for a in event["announcements"]}
    assert pages == {"boards.txt"}
