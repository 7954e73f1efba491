"""How well announcements were read, on the command line."""

from pathlib import Path

import command_line
import pytest
import strangers

site = pytest.fixture(strangers.site)
pages = pytest.fixture(command_line.pages)
run = pytest.fixture(command_line.run)

LABELS = """\
{"page": "boards.txt", "n": 1, "title": "2nd Board Meeting", "city": "Skopje", "edition": 2}
{"page": "boards.txt", "n": 2, "title": "4th Board Meeting", "city": "Tirana", "edition": 4}
"""


@pytest.fixture
def evaluated(run):
    Path("read.jsonl").write_text(run("read", "boards.txt").stdout, encoding="utf-8")

    def evaluate(labels, *options):
        Path("labels.jsonl").write_text(labels, encoding="utf-8")
        return run("evaluate", "labels.jsonl", "read.jsonl", *options)

    return evaluate


def test_each_field_has_a_line(evaluated):
    result = evaluated(LABELS)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "field          judged  precision  recall  F1      exact\n"
        "announcements  2       100.0%     100.0%  100.0%  100.0%\n"
        "title          2       100.0%     100.0%  100.0%  100.0%\n"
        "city           2       50.0%      50.0%   50.0%   50.0%\n"
        "edition        2       100.0%     100.0%  100.0%  100.0%\n"
    )


def test_misses_are_named_on_demand(evaluated):
    assert evaluated(LABELS, "--misses").stdout.splitlines()[-2:] == [
        "label         field  expected  read",
        "boards.txt:2  city   Tirana    Skopje",
    ]


def test_fields_can_be_chosen(evaluated):
    fields = evaluated(LABELS, "--field", "city").stdout.splitlines()[1:]
    assert [line.split()[0] for line in fields] == ["announcements", "city"]


def test_an_unknown_field_is_wrong_usage(evaluated):
    result = evaluated(LABELS, "--field", "colour")
    assert result.exit_code == 2
    assert "colour" in result.stderr


def test_a_line_that_is_no_label_is_a_problem_and_the_rest_counts(evaluated):
    result = evaluated(LABELS + "nonsense\n")
    assert result.exit_code == 1
    assert result.stderr == (
        "labels.jsonl:3: label: is no label ('nonsense'): expected one JSON object\n"
    )
    assert "city" in result.stdout


@pytest.mark.parametrize("labels", ["", "nonsense\n"])
def test_without_labels_there_is_nothing_to_print(evaluated, labels):
    result = evaluated(labels)
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.startswith("labels.jsonl")


def test_a_file_that_is_missing_is_a_problem(run):
    result = run("evaluate", "gone.jsonl", "gone.jsonl")
    assert result.exit_code == 3
    assert "gone.jsonl: there is no such file" in result.stderr
