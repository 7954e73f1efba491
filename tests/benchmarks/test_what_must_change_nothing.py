import csv
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks" / "merging"))

import changes
from generator import write


@pytest.fixture
def rows(tmp_path):
    write(tmp_path, 40, 1, "fitting")
    return tmp_path / "rows.csv"


def _read(path):
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_shuffled_rows_are_the_same_rows(rows, tmp_path):
    changes.shuffled(rows, tmp_path / "other.csv")
    other = _read(tmp_path / "other.csv")
    assert other != _read(rows)
    assert sorted(other, key=lambda row: int(row["row"])) == _read(rows)


def test_relabelled_rows_differ_in_number_and_address_alone(rows, tmp_path):
    back = changes.relabelled(rows, tmp_path / "other.csv")
    for old, new in zip(_read(rows), _read(tmp_path / "other.csv"), strict=True):
        assert back[new.pop("row")] == old.pop("row")
        assert new.pop("url") != old.pop("url")
        assert new == old


def test_one_row_that_leaves_a_cluster_of_three_changes_two_pairs():
    before = {"1": "a", "2": "a", "3": "a"}
    assert changes.changed_pairs(before, {"1": "a", "2": "a", "3": "b", "4": "b"}) == 2


def test_another_name_changes_no_pair():
    before, after = {"1": "a", "2": "a"}, {"1": "x", "2": "x"}
    assert changes.changed_pairs(before, after) == 0
    assert changes.renamed_rows(before, after) == 2
