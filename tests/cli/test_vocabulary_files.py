import json
from pathlib import Path

import command_line
import pytest
import strangers

site = pytest.fixture(strangers.site)
pages = pytest.fixture(command_line.pages)
run = pytest.fixture(command_line.run)

NAMES = """
[[actors]]
id = "harbour-watch"
name = "Harbour Watch"
other_names = []
"""
ONE_PAGE = "LINES\n4th Forum|It is organised by the Harbour Watch in Skopje on 3 May 2019.\n"


@pytest.fixture(autouse=True)
def files(pages):  # noqa: ARG001 - the folder of the pages is where commands run
    Path("names.toml").write_text(NAMES, encoding="utf-8")
    Path("page.txt").write_text(ONE_PAGE, encoding="utf-8")


def ids(lines):
    return [a["id"] for line in lines.splitlines() for a in json.loads(line)["actors"]]


def test_names_of_a_file_are_read(run):
    assert ids(run("read", "page.txt", "--vocabulary", "names.toml").stdout) == ["harbour-watch"]


def test_names_of_a_file_are_in_the_events_of_a_build(run):
    run("build", "page.txt", "--out", "out", "--vocabulary", "names.toml")
    (event,) = json.loads(Path("out/events.json").read_text("utf-8"))["events"]
    assert [actor["id"] for actor in event["actors"]] == ["harbour-watch"]


def test_a_file_that_is_no_vocabulary_is_named(run):
    Path("bad.toml").write_text("[[harbours]]\n", encoding="utf-8")
    done = run("read", "page.txt", "--vocabulary", "bad.toml")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("vocabulary: 'bad.toml' is wrong")


def test_a_file_that_is_not_there_is_wrong_usage(run):
    assert run("read", "page.txt", "--vocabulary", "none.toml").exit_code == 2
