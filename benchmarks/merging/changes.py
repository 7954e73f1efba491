"""What must change nothing: the order of rows, their labels, and rows that come later."""

import csv
from itertools import combinations
from pathlib import Path
from random import Random

__all__ = ["changed_pairs", "first_rows", "relabelled", "renamed_rows", "shuffled"]

Clusters = dict[str, str]


def shuffled(rows: Path, target: Path) -> None:
    """Write the rows in another order."""
    head, *lines = _lines(rows)
    Random(7).shuffle(lines)
    _write(target, [head, *lines])


def relabelled(rows: Path, target: Path) -> dict[str, str]:
    """Write the rows under other numbers and addresses; give old numbers by new ones."""
    head, *lines = _lines(rows)
    numbers = [line[0] for line in lines]
    others = list(numbers)
    Random(8).shuffle(others)
    address = head.index("url")
    for line, other in zip(lines, others, strict=True):
        line[0] = other
        line[address] += f"/again/{line[address][-1]}"
    _write(target, [head, *lines])
    return dict(zip(others, numbers, strict=True))


def first_rows(rows: Path, target: Path, later: int) -> None:
    """Write the rows without the last ones."""
    _write(target, _lines(rows)[:-later])


def changed_pairs(before: Clusters, after: Clusters) -> int:
    """Count pairs of the rows of ``before`` that are together in one of the two alone."""
    old, new = _together(before), _together({row: after[row] for row in before})
    return len(old ^ new)


def renamed_rows(before: Clusters, after: Clusters) -> int:
    """Count rows of ``before`` whose cluster has another name afterwards."""
    return sum(1 for row, cluster in before.items() if after[row] != cluster)


def _together(clusters: Clusters) -> set[tuple[str, str]]:
    members: dict[str, list[str]] = {}
    for row, cluster in sorted(clusters.items()):
        members.setdefault(cluster, []).append(row)
    return {pair for each in members.values() for pair in combinations(each, 2)}


def _lines(rows: Path) -> list[list[str]]:
    with rows.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))


def _write(target: Path, lines: list[list[str]]) -> None:
    with target.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(lines)
