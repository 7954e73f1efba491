"""Why announcements are or are not one event, asked of a build."""

import json
from pathlib import Path

import command_line
import pytest
import strangers

site = pytest.fixture(strangers.site)
pages = pytest.fixture(command_line.pages)
run = pytest.fixture(command_line.run)


@pytest.fixture
def built(run):
    run("build", "boards.txt", "summit.txt", "--out", "out")
    return json.loads(Path("out/events.json").read_text("utf-8"))


@pytest.fixture
def explain(run):
    return lambda *names: run("explain", "--build", "out", *names)


def test_an_event_is_explained_by_its_id(built, explain):
    event = built["events"][0]
    said = explain(event["uid"])
    assert (said.exit_code, said.stderr) == (0, "")
    assert said.stdout.splitlines()[:2] == [
        event["title"],
        f"  announced by {event['announcements'][0]['key']}",
    ]


def test_an_announcement_is_explained_by_its_event(built, explain):
    event = built["events"][0]
    key = event["announcements"][0]["key"]
    assert explain(key).stdout == explain(event["uid"]).stdout


def test_two_announcements_are_held_against_each_other(built, explain):
    second, fourth = (event["announcements"][0]["key"] for event in built["events"][-2:])
    assert "two events, " in explain(second, fourth).stdout


def test_what_is_held_back_is_explained_by_its_question(run, explain):
    donors = "2nd Meeting of the Donor Group|In Tirana.\nMeeting of the Donor Group|In Tirana.\n"
    Path("donors.txt").write_text(f"LINES\n{donors}3rd Meeting of the Donor Group|In Tirana.\n")
    run("build", "donors.txt", "--out", "out")
    (asked,) = json.loads(Path("out/events.json").read_text("utf-8"))["undecided"]
    said = explain(*asked["keys"])
    assert (said.exit_code, asked["reason"] in said.stdout) == (0, True)


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize("names", [("nothing",), ("nothing", "nobody")])
def test_a_name_that_the_build_does_not_hold_is_wrong_usage(explain, names):
    said = explain(*names)
    assert (said.exit_code, "nothing" in said.stderr) == (2, True)


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize("content", [b"", b"[]", b'{"events": [{}]}', b'{"events": 7}'])
def test_a_damaged_build_is_said(explain, content):
    Path("out/events.json").write_bytes(content)
    said = explain("x")
    assert (said.exit_code, "holds no events of a build" in said.stderr) == (3, True)


def test_a_folder_without_a_build_is_said(explain):
    said = explain("x")
    assert (said.exit_code, "there is no such file" in said.stderr) == (3, True)


def test_rulings_are_part_of_the_explanation(run, explain):
    first, second = (json.loads(x)["key"] for x in run("read", "boards.txt").stdout.splitlines())
    run("rule", first, second, "same", "--why", "one agenda", "--rulings", "rulings.jsonl")
    run("build", "boards.txt", "--out", "out", "--rulings", "rulings.jsonl")
    assert "ruled same: one agenda" in explain(first, second).stdout


def test_an_event_is_explained_as_data(built, explain):
    event = built["events"][0]
    said = json.loads(explain(event["uid"], "--json").stdout)
    assert said["sentences"] == explain(event["uid"]).stdout.splitlines()
    assert said["event"]["provenance"] == event["provenance"]


def test_two_announcements_are_explained_as_data(built, explain):
    second, fourth = (event["announcements"][0]["key"] for event in built["events"][-2:])
    said = json.loads(explain(second, fourth, "--json").stdout)
    verdict = said["verdict"]
    assert said["sentences"] == explain(second, fourth).stdout.splitlines()
    assert (said["keys"], verdict["decision"]) == (sorted([second, fourth]), "different")
    assert verdict["score"] == sum(c["points"] for c in verdict["comparisons"])


def test_an_id_that_was_joined_to_another_is_explained_by_the_other(run, explain):
    first, second = (json.loads(x)["key"] for x in run("read", "boards.txt").stdout.splitlines())
    run("build", "boards.txt", "--out", "out")
    run("rule", first, second, "same", "--why", "one agenda", "--rulings", "rulings.jsonl")
    run("build", "boards.txt", "--out", "out", "--rulings", "rulings.jsonl")
    stands, lost = (g["uid"] for g in json.loads(Path("out/ledger.json").read_bytes())["ids"])
    assert explain(lost).stdout == f"{lost} was joined to {stands}\n{explain(stands).stdout}"


def test_an_id_whose_event_is_gone_is_said_to_be_gone(built, run, explain):
    gone = next(event for event in built["events"] if "Summit" in event["title"])
    run("build", "boards.txt", "--out", "out")
    key = gone["announcements"][0]["key"]
    said = explain(gone["uid"])
    sentence = f"{gone['uid']} is gone: no event holds its announcements any longer: {key}\n"
    assert (said.exit_code, said.stdout) == (0, sentence)
