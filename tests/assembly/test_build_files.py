"""Formats beside those that a build always writes, and what their files are called."""

import json
from pathlib import Path

import pytest
import strangers
from strangers import COUNTS, lines_importer, made_format

from balkansec.assembly import build, load_plugins
from balkansec.errors import PluginError
from balkansec.plugins import Isolation

site = pytest.fixture(strangers.site)

ALWAYS = ("ledger.json", "calendar.ics", "events.json", "index.html")
SUMMIT = """LINES
Summit on Border Security|It takes place in London in July 2018.
"""


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path, monkeypatch, site):
    site.install("balkansec-lines", lines_importer("lines"), plugin="lines")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "summit.txt").write_text(SUMMIT, encoding="utf-8")


@pytest.fixture
def installed(site):
    def install(name, suffix, body=COUNTS):
        source = made_format(body, name=name, suffix=suffix)
        site.install(f"balkansec-{name}", source, plugin=name)

    return install


@pytest.fixture
def built(site):
    def build_with(*formats, **options):
        names = [point.name for point in site.entry_points]
        plugins = load_plugins(only=names, **options)
        return build(["summit.txt"], "out", plugins=plugins, formats=formats)

    return build_with


def test_a_format_that_was_asked_for_is_written_beside_the_others(built):
    report = built("csv", "markdown")
    assert report.written == (*ALWAYS, "events.csv", "events.md")
    assert report.formats == ("ics", "json", "html", "csv", "markdown")
    assert Path("out/events.csv").read_text("utf-8").count("Summit on Border Security") == 1


@pytest.mark.parametrize("isolation", [None, Isolation()], ids=["here", "in a worker"])
def test_a_format_of_a_plugin_is_written(built, installed, isolation):
    installed("odd", ".odd")
    assert built("odd", isolation=isolation).written == (*ALWAYS, "events.odd")
    assert Path("out/events.odd").read_bytes() == b"1 events"


def test_a_format_that_is_always_written_is_written_once(built):
    assert built("ics", "json", "html", "csv", "csv").written == (*ALWAYS, "events.csv")


def test_a_file_that_is_always_written_keeps_its_name(built, installed):
    installed("odd", ".JSON")
    assert built("odd").written == (*ALWAYS, "events-odd.JSON")
    assert json.loads(Path("out/events.json").read_bytes())["events"]


def test_of_two_formats_with_one_suffix_each_has_its_name_in_that_of_its_file(built, installed):
    installed("odd", ".odd")
    installed("other", ".odd")
    report = built("other", "odd")
    assert report.written == (*ALWAYS, "events-other.odd", "events-odd.odd")
    assert built("odd").written == (*ALWAYS, "events.odd")


@pytest.mark.parametrize("name", ["cvs", "geojson", "excel"])
def test_an_unknown_format_is_an_error_before_anything_is_read(built, name):
    known = "csv, html, ics, json, jsonl, jsonld, markdown"
    with pytest.raises(
        PluginError, match=rf"^there is no format '{name}': expected one of: {known}$"
    ):
        built(name)
    assert not Path("out").exists()


@pytest.mark.parametrize("suffix", ["/../../odd", ".a/b", ". odd", "odd", ".", ".odd\\n"])
def test_a_suffix_that_ends_no_name_of_a_file_is_told_at_loading(built, installed, suffix):
    installed("odd", suffix)
    (problem,) = built().problems
    assert problem.what.startswith(
        "left out: its hook balkansec_exporters failed: InvalidValue: suffix: "
    )
    assert problem.what.endswith("expected a suffix such as '.geojson'")


@pytest.mark.parametrize("body", ["raise SystemExit", "return None", "stream.read(); return ()"])
def test_a_format_that_fails_costs_its_own_file_alone(built, installed, body):
    installed("odd", ".odd", body)
    report = built("odd", "csv")
    assert report.written == (*ALWAYS, "events.csv")
    (problem,) = report.problems
    assert problem.where == str(Path("out/events.odd"))
    assert problem.what.startswith("was not written: format odd of plugin odd (balkansec-odd 1.0)")


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("import os; os._exit(0)", "it ended its process with status 0"),
        ("raise KeyboardInterrupt", "KeyboardInterrupt"),
        ("while True: pass", "it was cut off after 4 seconds (--plugin-seconds)"),
        ("kept = bytearray(10**9)", "it was cut off at 500 MB of memory (--plugin-memory)"),
        ("stream.seek(0)", "UnsupportedOperation: seek: the stream is written to and no more"),
    ],
)
def test_in_a_process_apart_a_format_costs_its_own_file_whatever_it_does(
    built, installed, body, why
):
    installed("odd", ".odd", body)
    report = built("odd", "csv", isolation=Isolation(4, 500))
    assert report.written == (*ALWAYS, "events.csv")
    (problem,) = report.problems
    assert problem.what == (
        f"was not written: format odd of plugin odd (balkansec-odd 1.0) failed: {why}"
    )


def test_what_is_built_in_lies_there_before_a_stranger_writes(built, installed):
    body = "import os; stream.write(' '.join(sorted(os.listdir('out'))).encode()); return ()"
    installed("odd", ".odd", body)
    built("odd", "csv")
    there = Path("out/events.odd").read_text(encoding="utf-8").split()
    assert {*ALWAYS, "events.csv"} <= {*there}


def test_a_merge_comes_whole_to_a_process_apart(built, installed, tmp_path):
    installed(
        "odd",
        ".odd",
        "stream.write(repr((merge, len(merge.vocabulary.actors))).encode()); return ()",
    )
    names = tmp_path / "names.toml"
    names.write_text('[[actors]]\nid = "navy"\nname = "Navy of Nowhere"\nkind = "body"\n')
    contents = set()
    for isolation in (None, Isolation()):
        assert built("odd", isolation=isolation, vocabulary=(names,)).problems == ()
        contents.add(Path("out/events.odd").read_bytes())
        Path("out/ledger.json").unlink()
        Path("out/events.json").unlink()
    assert len(contents) == 1


@pytest.mark.parametrize("isolation", [None, Isolation()])
def test_an_answer_that_poses_as_another_is_of_its_own_type(built, installed, isolation):
    body = "return type('W', (), {'__class__': property(lambda _: exit(4))})()"
    installed("odd", ".odd", body)
    (problem,) = built("odd", isolation=isolation).problems
    assert problem.what.endswith("failed: it gave a value of W, not a tuple of Problem")


def test_what_a_format_prints_apart_is_told_of_and_no_more(built, installed, capfd):
    deed = "os.write(1, b'one '); os.system('echo two'); sys.stderr.write('three')"
    installed("odd", ".odd", f"import os, sys; {deed}; return ()")
    built("odd", isolation=Isolation())
    assert capfd.readouterr() == (
        "",
        "one of the plugins lines, odd printed 'one two\\nthree'\n",
    )


def test_what_a_format_cannot_write_of_these_events_is_among_the_problems(built, installed):
    installed("odd", ".odd", "return (Problem('an event', 'is odd'),)")
    assert [str(problem) for problem in built("odd").problems] == ["an event: is odd"]


def test_what_a_format_prints_stands_on_standard_error(built, installed, capsys):
    installed("odd", ".odd", "print('hello'); return ()")
    built("odd")
    assert capsys.readouterr() == ("", "plugin odd (balkansec-odd 1.0) printed 'hello\\n'\n")
