"""Which plugins a command loads, within which limits, and what it says of those that fail."""

import json
from importlib.metadata import version
from pathlib import Path

import command_line
import pytest
import strangers
from strangers import lines_importer

site = pytest.fixture(strangers.site)
pages = pytest.fixture(command_line.pages)
run = pytest.fixture(command_line.run)

WHO = "plugin bad (balkansec-bad 0.1)"
HANGS = lines_importer("bad").replace(
    "    def extract(self, page):\n", "    def extract(self, page):\n        while True: pass\n"
)


def test_a_plugin_that_is_named_is_not_loaded(run, site):
    site.install("balkansec-bad", "raise RuntimeError", plugin="bad")
    result = run("--without-plugin", "bad", "read", "summit.txt")
    assert (result.exit_code, result.stderr) == (0, "")


def test_only_plugins_that_are_named_are_loaded(run, site):
    site.install("balkansec-bad", "raise RuntimeError", plugin="bad")
    result = run("--only-plugin", "lines", "read", "summit.txt")
    assert (result.exit_code, result.stderr) == (0, "")


def test_a_plugin_that_is_not_there_is_wrong_usage(run):
    result = run("--only-plugin", "line", "read", "summit.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "there is no plugin 'line' to load alone: expected lines\n"


def test_a_strict_run_does_nothing_where_a_plugin_is_left_out(run, site):
    site.install("balkansec-bad", "", version="0.1", plugin="bad")
    result = run("--strict-plugins", "build", "summit.txt", "--out", "out")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.startswith(f"{WHO}: left out: it implements no hook: ")
    assert not Path("out").exists()


def test_an_importer_that_never_stops_costs_its_own_page_alone(run, site):
    source = HANGS.replace('b"LINES"', 'b"LINES\\n2nd"')
    site.install("balkansec-bad", source, version="0.1", plugin="bad")
    result = run("--plugin-seconds", "3", "build", "boards.txt", "summit.txt", "--out", "out")
    assert result.exit_code == 1
    assert result.stderr == (
        f"boards.txt: importer bad of {WHO} failed: it was cut off after 3 seconds "
        "(--plugin-seconds): expected another importer (--importer), or a release "
        "of the plugin that reads this page\n"
    )
    events = json.loads(Path("out/events.json").read_bytes())["events"]
    assert len(events) == 3


def test_an_importer_that_ends_the_process_ends_no_command(run, site):
    source = lines_importer("bad").replace("text = page", "import os; os._exit(0); text = page")
    site.install("balkansec-bad", source, plugin="bad")
    result = run("read", "summit.txt")
    assert result.exit_code == 1
    assert "failed: it ended its process with status 0: " in result.stderr
    assert json.loads(result.stdout)["title"] == "Summit on Border Security"


def test_what_a_plugin_prints_never_stands_among_the_announcements(run, site):
    source = "print('{}')\n" + lines_importer("bad").replace("text = page", "print(1); text = page")
    site.install("balkansec-bad", source, version="0.1", plugin="bad")
    result = run("read", "summit.txt")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["title"] == "Summit on Border Security"
    assert result.stderr == f"{WHO} printed '{{}}\\n'\n"


def test_an_importer_that_needs_too_much_memory_is_cut_off(run, site):
    source = lines_importer("bad").replace("text = page", "bytearray(10**9); text = page")
    site.install("balkansec-bad", source, plugin="bad")
    result = run("--plugin-memory", "500", "read", "summit.txt")
    assert "failed: it was cut off at 500 MB of memory (--plugin-memory): " in result.stderr


def test_pages_that_belong_to_a_page_are_named_and_not_read(run, site):
    source = lines_importer("bad", confidence=99).replace(
        "order=", "follow=('https://example.org/?page=2',), order="
    )
    site.install("balkansec-bad", source, plugin="bad")
    result = run("read", "summit.txt")
    assert (result.exit_code, result.stderr) == (
        0,
        "summit.txt: goes on at https://example.org/?page=2\n",
    )


def test_plugins_are_listed_as_data(run, site):
    site.install("balkansec-bad", "raise OSError", version="0.1", plugin="bad")
    result = run("--without-plugin", "iisg", "plugins", "list", "--json")
    assert result.exit_code == 1
    listed = {plugin["name"]: plugin for plugin in json.loads(result.stdout)}
    assert listed["bad"] == {
        "name": "bad",
        "version": "0.1",
        "distribution": "balkansec-bad",
        "brings": [],
        "contract": None,
        "state": "left out",
        "problem": f"{WHO}: left out: it cannot be imported: OSError",
    }
    assert listed["iisg"]["state"] == "off"
    assert listed["lines"]["brings"] == [{"kind": "importer", "name": "lines"}]
    assert listed["formats"]["version"] == version("balkansec")
