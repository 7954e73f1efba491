"""What a race found, in words: a table, growth, and whether the announcements are hard enough.

Run: python benchmarks/merging/figures.py docs/reference/merging-benchmark.md race.json...
It writes the section "The figures" of the page anew, and the chart beside it. Of two results
of one entrant at one size the later file counts.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise as neighbours
from math import log
from pathlib import Path
from typing import Any

from chart import draw

__all__ = ["growth", "hardness", "section", "with_section"]

Results = Sequence[Mapping[str, Any]]

HEADING = "## The figures\n"
# Announcements that these can tell apart would measure nothing.
_MEASURED_AT = 1_000_000
_STAY_UNDER = {"rapidfuzz": 0.40, "splink": 0.50}


def section(results: Results) -> str:
    """Give the table, the growth and the chart as the end of a Markdown page."""
    parts = [
        HEADING,
        "| rows | who | pairwise F1 | precision | recall | B-cubed F1 | CPU s | seconds | MB |",
        "| --: | --- | --: | --: | --: | --: | --: | --: | --: |",
        *map(_row, results),
        "",
        *(f"- {sentence}" for sentence in growth(results)),
        *(f"- {sentence}" for sentence in hardness(results)),
        "",
        "![Processor time and F1 against the number of rows](merging-benchmark.svg)",
    ]
    return "\n".join(parts) + "\n"


def with_section(page: str, new: str) -> str:
    """Give a page with its last section, the figures, in place of the one it has."""
    return page.partition(HEADING)[0].rstrip() + "\n\n" + new


def growth(results: Results) -> Iterator[str]:
    """Say how the processor time of each entrant grows between neighbouring sizes."""
    for name in dict.fromkeys(one["entrant"] for one in results):
        ended = [one for one in results if one["entrant"] == name and one["cpu_seconds"]]
        for small, large in neighbours(sorted(ended, key=lambda one: one["rows"])):
            power = log(large["cpu_seconds"] / small["cpu_seconds"]) / log(
                large["rows"] / small["rows"]
            )
            span = f"{small['rows']:,} to {large['rows']:,}"
            yield f"{name}, {span}: processor time grows as n^{power:.2f}"


def hardness(results: Results) -> Iterator[str]:
    """Say whether the announcements are hard enough to measure anything."""
    for name, most in _STAY_UNDER.items():
        rule = f"hard enough only if at {_MEASURED_AT:,} {name} stays under {most:.2f}"
        ran = [one for one in results if (one["entrant"], one["rows"]) == (name, _MEASURED_AT)]
        if not ran:
            yield f"{rule}: not run at this size"
        elif "failed" in ran[-1]:
            yield f"{rule}: {ran[-1]['failed']}"
        else:
            worth = ran[-1]["pairwise"]["f1"]
            yield f"{rule}: {worth:.3f}, {'it does' if worth < most else 'IT DOES NOT'}"


def _row(one: Mapping[str, Any]) -> str:
    start = f"| {one['rows']:,} | {one['entrant']} |"
    if "failed" in one:
        return f"{start} {one['failed']} | | | | | | |"
    pairs = one["pairwise"]
    worth = (pairs["f1"], pairs["precision"], pairs["recall"], one["b_cubed"]["f1"])
    cells = [*(f"{each:.3f}" for each in worth), f"{one['cpu_seconds']:.1f}"]
    cells.append(f"{one['seconds']:.1f}")
    return " | ".join([start[:-2], *cells, f"{one['megabytes']:.0f} |"])


def _of_files(paths: Sequence[str]) -> Results:
    found = {
        (one["rows"], one["entrant"]): one
        for path in paths
        for one in json.loads(Path(path).read_text("utf-8"))
    }
    sizes = sorted({rows for rows, _ in found})
    return [one for size in sizes for (rows, _), one in found.items() if rows == size]


if __name__ == "__main__":
    page, *races = sys.argv[1:]
    told = _of_files(races)
    Path(page).write_text(with_section(Path(page).read_text("utf-8"), section(told)), "utf-8")
    Path(page).with_suffix(".svg").write_text(draw(told), "utf-8")
