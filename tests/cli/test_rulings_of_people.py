"""Rulings are written by one command and taken by others."""

import json
from pathlib import Path

import command_line
import pytest
import strangers

site = pytest.fixture(strangers.site)
pages = pytest.fixture(command_line.pages)
run = pytest.fixture(command_line.run)

NOON = ("--time", "2019-03-01T12:00:00Z")


@pytest.fixture
def rule(run):
    def rule_(first, second, verdict, *options, why="one agenda", file="rulings.jsonl"):
        return run("rule", first, second, verdict, "--why", why, "--rulings", file, *options)

    return rule_


@pytest.fixture
def keys(run):
    return [json.loads(line)["key"] for line in run("read", "boards.txt").stdout.splitlines()]


def written():
    return Path("rulings.jsonl").read_text("utf-8")


def test_a_ruling_is_written_with_its_reason_author_and_time(rule):
    result = rule("a:1", "b:2", "same", "--author", "M. K.", *NOON)
    assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads(written()) == {
        "schema": 1,
        "type": "ruling",
        "first": "a:1",
        "second": "b:2",
        "verdict": "same",
        "reason": "one agenda",
        "author": "M. K.",
        "time": "2019-03-01T12:00:00+00:00",
    }


def test_what_stands_in_the_file_stays_to_the_byte(rule):
    Path("rulings.jsonl").write_text('{"first":"a","second":"b", "verdict":"same"}', "utf-8")
    rule("c:1", "d:1", "unsure")
    first, second = written().splitlines()
    assert first == '{"first":"a","second":"b", "verdict":"same"}'
    assert json.loads(second)["verdict"] == "unsure"


def test_build_takes_what_was_ruled(rule, run, keys):
    rule(*keys, "same")
    run("build", "boards.txt", "--out", "out", "--rulings", "rulings.jsonl")
    assert len(json.loads(Path("out/events.json").read_text("utf-8"))["events"]) == 1


def test_a_contradiction_is_said_at_once(rule):
    rule("a:1", "b:2", "same")
    result = rule("a:1", "b:2", "different")
    assert result.exit_code == 1
    assert "rulings that cannot all hold" in result.stderr
    assert len(written().splitlines()) == 2


def test_a_later_ruling_is_no_contradiction(rule):
    rule("a:1", "b:2", "same")
    for verdict, *time in (("unsure", *NOON), ("same", "--time", "2019-03-02T12:00:00Z")):
        later = rule("b:2", "a:1", verdict, *time)
        assert (later.exit_code, "cannot" in later.stderr) == (0, False)


def test_a_contradiction_says_what_settles_it(rule):
    rule("a:1", "b:2", "same")
    said = rule("a:1", "b:2", "different").stderr
    assert "with a later time (any is later than none)" in said
    assert rule("a:1", "b:2", "different", *NOON).exit_code == 0


def test_an_old_contradiction_is_not_said_again(rule):
    rule("a:1", "b:2", "same")
    rule("a:1", "b:2", "different")
    assert rule("c:1", "d:2", "same").exit_code == 0


def test_a_damaged_line_is_said_and_kept(rule):
    rule("a:1", "b:2", "same")
    Path("rulings.jsonl").write_text(written() + "{}\n", "utf-8")
    result = rule("c:1", "d:2", "same")
    assert (result.exit_code, "rulings.jsonl:2" in result.stderr) == (1, True)
    assert written().splitlines()[1] == "{}"


@pytest.mark.parametrize("content", [b"BEGIN:VCALENDAR\n", b"\xff\xfe\x00"])
def test_a_file_of_something_else_is_left_alone(rule, content):
    Path("rulings.jsonl").write_bytes(content)
    result = rule("a:1", "b:2", "same")
    assert (result.exit_code, "is no file of rulings" in result.stderr) == (3, True)
    assert Path("rulings.jsonl").read_bytes() == content


def test_a_ruling_needs_two_announcements(rule):
    assert rule("a:1", "a:1", "same").exit_code == 2


@pytest.mark.parametrize("why", ["", " \n"])
def test_a_ruling_needs_a_reason(rule, why):
    result = rule("a:1", "b:2", "same", why=why)
    assert (result.exit_code, Path("rulings.jsonl").exists()) == (2, False)
    assert f"{why!r} is wrong: expected a reason, in words" in result.stderr


@pytest.mark.parametrize("keys", [("a:1", "b:2"), ("b:2", "a:1")])
def test_the_same_ruling_twice_is_written_once(rule, keys):
    rule("a:1", "b:2", "same", *NOON)
    assert rule(*keys, "same", *NOON).exit_code == 0
    assert len(written().splitlines()) == 1


def test_a_ruling_that_stands_in_the_file_and_contradicts_another_says_so_again(rule):
    rule("a:1", "b:2", "same")
    rule("a:1", "b:2", "different")
    again = rule("a:1", "b:2", "same")
    assert (again.exit_code, len(written().splitlines())) == (1, 2)


def test_a_folder_that_is_missing_is_said(rule):
    result = rule("a:1", "b:2", "same", file="none/rulings.jsonl")
    assert (result.exit_code, "make its folder first" in result.stderr) == (3, True)
