"""Announcements for people to read: the text with its marks, the reasons below."""

from pathlib import Path

import command_line
import pytest
import strangers

site = pytest.fixture(strangers.site)
pages = pytest.fixture(command_line.pages)
run = pytest.fixture(command_line.run)


def explained(run, page):
    result = run("read", "--explain", page)
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout


def test_the_text_stands_there_with_its_marks(run):
    first = explained(run, "boards.txt").split("\n\n")
    assert first[0].startswith("lines:2nd-board-meeting-")
    assert first[1] == "[[2nd]2 Board Meeting]1"
    assert first[2].endswith("takes place in [Skopje]3 on [18 November 2018]4.")


def test_each_number_has_its_reasons(run):
    reasons = explained(run, "boards.txt").split("\n\n")[3].splitlines()
    numbers = [line.split()[0] for line in reasons]
    assert set(numbers) >= {"1", "2", "3", "4", "-"}
    assert [line for line in reasons if line.startswith(("1", "2"))] == [
        "1  title: printed",
        "2  edition 2: an ordinal before a gathering",
    ]
    assert any(line.startswith("3  city: ") for line in reasons)
    assert any(line.startswith("3  country MK: ") for line in reasons)
    assert any(line.startswith("4  dates 2018-11-18: ") for line in reasons)
    assert any(line.startswith("-  kind event: ") for line in reasons)


def test_a_page_of_a_stranger_does_not_steer_the_terminal(run):
    Path("wild.txt").write_text(
        "LINES\nForum\x1b[2J|In Tirana\x07 in May 2019.\n", encoding="utf-8"
    )
    shown = explained(run, "wild.txt")
    assert "\x1b" not in shown
    assert "\x07" not in shown


def test_a_page_that_cannot_be_read_is_a_problem_as_ever(run):
    result = run("read", "--explain", "gone.txt")
    assert (result.exit_code, result.stdout) == (3, "")
