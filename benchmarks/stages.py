"""Time the stages of the main job on the example pages, and how each grows.

Run: uv run --all-packages python benchmarks/stages.py
Each stage is run five times on the pages and on eight copies of them with the
years moved, so that nothing of a copy merges with the rest; printed are the
medians and the growth, which is 1.0 where the time is proportional to the pages.
"""

import re
import statistics
import time
from collections.abc import Callable
from math import log
from pathlib import Path

import balkansec as bs

PAGES = Path(__file__).parent.parent / "examples" / "pages"
RUNS = 5
COPIES = 8
YEAR = re.compile(rb"\b20(1\d)\b")


def main() -> None:
    """Print a line a stage."""
    plugins = bs.load_plugins()
    once = [page for path in sorted(PAGES.iterdir()) if (page := _page(path, 0)) is not None]
    many = [_page(path, copy) for copy in range(COPIES) for path in sorted(PAGES.iterdir())]
    sizes: dict[str, list[float]] = {}
    for pages in (once, [page for page in many if page is not None]):
        announcements = [a for page in pages for a in bs.read(page, plugins=plugins)]
        merged = bs.merge(announcements)
        stages: dict[str, Callable[[], object]] = {
            "read": lambda pages=pages: [bs.read(page, plugins=plugins) for page in pages],
            "merge": lambda announcements=announcements: bs.merge(announcements),
            "export": lambda merged=merged: bs.export(merged, "ics", plugins=plugins),
        }
        for name, stage in stages.items():
            sizes.setdefault(name, []).append(_median(stage))
    for name, (small, large) in sizes.items():
        growth = log(large / small) / log(COPIES)
        print(f"{name:8}{small * 1000:8.1f} ms {large * 1000:8.1f} ms  growth n^{growth:.2f}")


def _page(path: Path, copy: int) -> bs.Page | None:
    if path.suffix not in {".txt", ".html"}:
        return None
    moved = YEAR.sub(
        lambda found: b"20" + str(int(found[1]) + copy * 10).encode(), path.read_bytes()
    )
    return bs.Page(moved, path=f"{copy}/{path.name}")


def _median(stage: Callable[[], object]) -> float:
    took = []
    for _ in range(RUNS):
        start = time.perf_counter()
        stage()
        took.append(time.perf_counter() - start)
    return statistics.median(took)


if __name__ == "__main__":
    main()
