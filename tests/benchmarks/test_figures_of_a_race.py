import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "benchmarks" / "merging"))

from figures import growth, hardness, section, with_section  # noqa: E402 - no package


def _result(entrant, rows, seconds=1.0, f1=0.5):
    worth = {"f1": f1, "precision": f1, "recall": f1}
    told = {
        "entrant": entrant,
        "rows": rows,
        "seconds": seconds,
        "cpu_seconds": seconds,
        "megabytes": 10.0,
    }
    return told | {"pairwise": worth, "b_cubed": worth}


STOPPED = {"entrant": "b", "rows": 1000, "cpu_seconds": None, "megabytes": 0, "failed": "stopped"}


def test_growth_is_the_power_between_two_sizes():
    results = [_result("a", 1000, 1), _result("a", 10_000, 100)]
    assert list(growth(results)) == ["a, 1,000 to 10,000: processor time grows as n^2.00"]


@pytest.mark.parametrize(
    ("entrant", "f1", "says"),
    [
        ("rapidfuzz", 0.39, "it does"),
        ("rapidfuzz", 0.40, "IT DOES NOT"),
        ("splink", 0.49, "it does"),
        ("splink", 0.50, "IT DOES NOT"),
    ],
)
def test_announcements_are_hard_enough_if_the_plain_ones_fail_at_a_million(entrant, f1, says):
    sentences = [s for s in hardness([_result(entrant, 1_000_000, f1=f1)]) if entrant in s]
    assert [s.endswith(f"{f1:.3f}, {says}") for s in sentences] == [True]


def test_hardness_is_not_judged_at_other_sizes():
    assert all(s.endswith("not run at this size") for s in hardness([_result("splink", 1000)]))


def test_a_run_that_did_not_end_stands_in_the_table():
    assert "| 1,000 | b | stopped |" in section([STOPPED])


def test_every_row_of_the_table_has_as_many_cells():
    lines = [s for s in section([_result("a", 1000), STOPPED]).splitlines() if s[:1] == "|"]
    assert {line.count("|") for line in lines} == {10}


def test_the_figures_of_a_page_are_written_anew():
    page = with_section("# Race\n\n## The figures\nold\n", section([STOPPED]))
    assert page == "# Race\n\n" + section([STOPPED])
