"""Announcements for people to read: the text with its marks, the reasons below."""

import re
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


def without_signs(text):
    return re.sub(r"\[|\]\d+", "", text)


def test_the_text_stands_there_with_its_marks(run):
    key, title, body, *_ = explained(run, "boards.txt").split("\n\n")
    assert key.startswith("lines:2nd-board-meeting-")
    assert title.startswith("[[2nd]2 ")
    assert without_signs(title) == "2nd Board Meeting"
    assert without_signs(body).endswith("takes place in Skopje on 18 November 2018.")
    assert re.search(r"\[Skopje\]\d on \[18 November 2018\]\d", body)


def test_each_number_has_its_reasons(run):
    _, title, body, reasons, *_ = explained(run, "boards.txt").split("\n\n")
    city = re.search(r"\[Skopje\](\d)", body)[1]
    days = re.search(r"\[18 November 2018\](\d)", body)[1]
    for said in (
        "1  title: printed",
        "2  edition 2: ",
        f"{city}  city: ",
        f"{city}  country MK: ",
        f"{days}  dates 2018-11-18: ",
        "-  kind event: ",
    ):
        assert f"\n{said}" in f"\n{reasons}"
    numbers = {line.split()[0] for line in reasons.splitlines()}
    assert numbers - {"-"} == set(re.findall(r"\](\d+)", title + body))


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
