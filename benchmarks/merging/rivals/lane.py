"""The lane each rival runs in: rows in, clusters out, time and memory taken alike for all.

Run: VENV/bin/python with_NAME.py ROWS.csv CLUSTERS.csv [LATER]
Printed is one line of JSON: seconds from rows in memory to clusters in memory, seconds of
processor time of all threads for the same, which other work on the machine does not change,
and the most memory the process held. Rows are dicts of strings, as ``csv`` gives them.
"""

import csv
import json
import resource
import sys
import time
from collections.abc import Callable, Hashable, Sequence
from typing import Any

__all__ = ["Cells", "components", "first_day", "main"]

Cells = dict[str, str]


def main(
    cluster: Callable[[list[Cells]], Sequence[Hashable]],
    begin: Callable[[list[Cells]], Any] | None = None,
    add: Callable[[Any, list[Cells]], Sequence[Hashable]] | None = None,
) -> None:
    """Read the rows, time the clustering, write a cluster a row.

    Args:
        cluster: rows to clusters.
        begin: what is done with the rows before the last LATER ones; not timed.
        add: what is done with what came of it and the LATER rows.
    """
    source, target, *later = sys.argv[1:]
    with open(source, encoding="utf-8", newline="") as lines:  # noqa: PTH123 - as csv has it
        rows = list(csv.DictReader(lines))
    if later and begin and add:
        first = len(rows) - int(later[0])
        begun = begin(rows[:first])
        start, worked = time.perf_counter(), time.process_time()
        clusters = add(begun, rows[first:])
    else:
        start, worked = time.perf_counter(), time.process_time()
        clusters = cluster(rows)
    seconds, worked = time.perf_counter() - start, time.process_time() - worked
    with open(target, "w", encoding="utf-8", newline="") as out:  # noqa: PTH123
        csv.writer(out).writerows(zip((row["row"] for row in rows), clusters, strict=True))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "cpu_seconds": worked, "megabytes": peak}))


def first_day(cell: str) -> str | None:
    """Give the first day of a cell of dates in ISO 8601; None for a month or nothing."""
    day = cell.partition("/")[0]
    return day if day.count("-") == 2 else None


def components(count: int, pairs: Sequence[tuple[int, int]]) -> list[int]:
    """Give each of ``count`` rows the least row it is joined to by a chain of pairs."""
    least = list(range(count))

    def top(row: int) -> int:
        while least[row] != row:
            least[row] = least[least[row]]
            row = least[row]
        return row

    for first, second in pairs:
        a, b = top(first), top(second)
        least[max(a, b)] = min(a, b)
    return [top(row) for row in range(count)]
