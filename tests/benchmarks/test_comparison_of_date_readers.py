"""The comparison of date readers: what it calls right, and the page that holds its tables."""

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "benchmarks" / "date_readers"))

import tables  # noqa: E402 - no package: the command finds it beside itself
from asking import Speed  # noqa: E402 - as above
from environments import OURS, READERS  # noqa: E402 - as above
from judging import judge  # noqa: E402 - as above
from texts import labelled  # noqa: E402 - as above

# Ours, the whole announcement, and what is compiled come first.
OWN = sum(reader.name.startswith(OURS.name) for reader in READERS)
PAGE = (ROOT / "docs/reference/date-readers.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("dates", "answers", "verdict"),
    [
        ("2018-05-14/2018-05-16", ["2018-05-14/2018-05-16"], "right"),
        ("2018-05-14/2018-05-16", ["2018-05-14", "2018-05-16"], "wrong"),
        ("2018-05-14", ["2018-04-01", "2018-05-14"], "right"),
        ("2018-05", ["2018-05-01/2018-05-31"], "wrong"),
        ("2018-05-14", [], "none"),
        (None, [], "right"),
        (None, ["2018-05-14"], "wrong"),
        ("--05-14/--05-15", ["1937-05-14/1937-05-15"], "right"),
        ("--05-14/--05-15", ["2016-05-14/2016-05-15"], "right"),
        ("--05-14", ["--05-14"], "right"),
        ("2018-05-14", ["1937-05-14"], "none"),
        (None, ["--05-14"], "right"),
    ],
)
def test_an_answer_is_right_wrong_or_none(dates, answers, verdict):
    assert judge(dates, answers).value == verdict


def form_of(markdown):
    """Give the head and the first cell of each row of each table."""
    found = re.findall(r"(?:^\|.*\n?)+", markdown, re.MULTILINE)
    rows = [table.splitlines() for table in found]
    return [[lines[0], *(line.split(" | ")[0] for line in lines[1:])] for lines in rows]


def rows_of_the_page():
    """Give for each row of texts what each reader has right and wrong, ours first."""
    for line in PAGE.partition("## The figures\n")[2].splitlines():
        counted = [
            (int(right), int(wrong)) for right, wrong in re.findall(r"(\d+) \((\d+)\)", line)
        ]
        if counted:
            yield line.split(" | ")[0].removeprefix("| "), counted


def test_no_other_reader_is_ahead_by_more_than_one_text_in_any_row_of_the_page():
    behind = {
        row: others
        for row, (ours, *others) in rows_of_the_page()
        if any(right > ours[0] + 1 for right, _ in others[OWN - 1 :])
    }

    assert behind == {}


def test_in_all_texts_we_are_ahead_and_less_often_wrong_than_who_answers_half_as_often():
    ours, *others = dict(rows_of_the_page())["all"]
    others = others[OWN - 1 :]

    assert all(right < ours[0] for right, _ in others)
    assert all(wrong > ours[1] for right, wrong in others if 2 * (right + wrong) >= sum(ours))


def test_the_page_holds_the_tables_that_the_command_prints():
    texts = labelled()
    judged = {reader.name: [judge(text.dates, []) for text in texts] for reader in READERS}
    speed = {"announcements": [Speed(1, 1)], "phrases": [Speed(1, 1)]}
    printed = [
        tables.accuracy(texts, judged),
        tables.families(texts, judged),
        tables.speeds({reader.name: speed for reader in READERS}, OURS.name),
    ]

    assert form_of(PAGE.partition("## The figures\n")[2]) == form_of("\n\n".join(printed))
