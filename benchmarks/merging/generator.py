"""Make synthetic announcements with known truth, in columns, in a stream.

Run: python benchmarks/merging/generator.py --rows 10000 --seed 1 --words measuring --out DIR
Written are DIR/rows.csv (row and the cells of an announcement) and DIR/truth.csv
(row, meeting), the one place where the truth stands.
"""

import argparse
import csv
from collections.abc import Iterator
from pathlib import Path
from random import Random

from announcing import CELLS, Announced, announcements_of
from meetings import stories
from word_lists import WordList, word_list

__all__ = ["announced", "write"]

# Announcements of one meeting come apart by so many others, so that their order tells nothing.
_SHUFFLED = 50_000


def announced(rows: int, seed: int, words: WordList) -> Iterator[tuple[int, Announced]]:
    """Give so many announcements, each with the number of its meeting, in random order."""
    random = Random(seed)
    waiting: list[tuple[int, Announced]] = []
    for count, given in enumerate(_in_order(random, words)):
        if count == rows:
            break
        waiting.append(given)
        if len(waiting) > _SHUFFLED:
            at = int(random.random() * len(waiting))
            waiting[at], waiting[-1] = waiting[-1], waiting[at]
            yield waiting.pop()
    random.shuffle(waiting)
    yield from waiting


def _in_order(random: Random, words: WordList) -> Iterator[tuple[int, Announced]]:
    number = 0
    for told in stories(random, words):
        for meeting in told:
            number += 1
            for given in announcements_of(random, words, meeting):
                yield number, given


def write(folder: Path, rows: int, seed: int, words: str) -> None:
    """Write rows.csv and truth.csv."""
    folder.mkdir(parents=True, exist_ok=True)
    with (
        (folder / "rows.csv").open("w", encoding="utf-8", newline="") as cells,
        (folder / "truth.csv").open("w", encoding="utf-8", newline="") as truth,
    ):
        to_cells, to_truth = csv.writer(cells), csv.writer(truth)
        to_cells.writerow(("row", *CELLS))
        to_truth.writerow(("row", "meeting"))
        for row, (meeting, given) in enumerate(announced(rows, seed, word_list(words))):
            to_cells.writerow((row, *given.cells))
            to_truth.writerow((row, meeting))


def main() -> None:
    """Write what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--words", choices=("fitting", "measuring"), default="measuring")
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    write(given.out, given.rows, given.seed, given.words)


if __name__ == "__main__":
    main()
