"""Race balkansec against record linkage libraries on the same synthetic announcements.

Run: uv run --all-packages python benchmarks/merging/race.py --rows 1000,10000
Each entrant clusters the same rows in an environment and a process of its own; the
environments are made at the first run in FOLDER. Printed are worth (pairwise and B-cubed F1
with precision and recall), seconds, megabytes, growth between the sizes, and at the smallest
size what changes when rows come in another order, under other labels, or later.
"""

import argparse
import csv
import json
import tempfile
from pathlib import Path

import changes
from attrs import asdict
from entrants import ENTRANTS, Entrant, Run, run
from figures import growth, hardness
from generator import write
from measures import b_cubed, pairwise

_FOLDER = Path(tempfile.gettempdir()) / "balkansec-race"
_WIDTH = 14


def main() -> None:
    """Make the rows, run everyone on them, print as results come."""
    given = _arguments()
    entrants = [one for one in ENTRANTS if one.name in given.entrants.split(",")]
    results = []
    for rows in sorted(int(size) for size in given.rows.split(",")):
        made = given.folder / f"{given.words}-{given.seed}-{rows}"
        if not (made / "truth.csv").exists():
            write(made, rows, given.seed, given.words)
        print(f"\n{rows:,} announcements, seed {given.seed}, {given.words} words")
        print(f"{'':{_WIDTH}}pairwise F1 (P, R)      B-cubed F1 (P, R)       seconds    CPU     MB")
        for entrant in entrants:
            result = run(entrant, made / "rows.csv", given.folder, given.most_seconds)
            results.append({"entrant": entrant.name, "rows": rows, **_worth(result, made)})
            print(_line(entrant, results[-1]), flush=True)
        if not given.skip_changes and not any(result["rows"] < rows for result in results):
            later = given.later or rows // 10
            _print_changes(entrants, made / "rows.csv", given.folder, given.most_seconds, later)
    for sentence in (*growth(results), *hardness(results)):
        print(sentence)
    if given.json:
        given.json.write_text(json.dumps(results, indent=1) + "\n", "utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", default="10000", help="sizes, parted by commas")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--words", choices=("fitting", "measuring"), default="measuring")
    parser.add_argument("--entrants", default=",".join(one.name for one in ENTRANTS))
    parser.add_argument("--folder", type=Path, default=_FOLDER)
    parser.add_argument("--most-seconds", type=float, default=3600)
    parser.add_argument("--later", type=int, help="how many rows come later; a tenth if not given")
    parser.add_argument("--skip-changes", action="store_true", help="worth and cost alone")
    parser.add_argument("--json", type=Path, help="also write the results here")
    return parser.parse_args()


def _worth(result: Run, made: Path) -> dict[str, object]:
    cost = ("seconds", "cpu_seconds", "megabytes")
    told: dict[str, object] = {name: getattr(result, name) for name in cost}
    if result.failed:
        return told | {"failed": result.failed}
    with (made / "truth.csv").open(encoding="utf-8", newline="") as lines:
        meetings = {line["row"]: line["meeting"] for line in csv.DictReader(lines)}
    found = [result.clusters[row] for row in meetings]
    for name, measure in (("pairwise", pairwise), ("b_cubed", b_cubed)):
        worth = measure(list(meetings.values()), found)
        told[name] = {"f1": worth.f1, **asdict(worth)}
    return told


def _line(entrant: Entrant, told: dict) -> str:
    if "failed" in told:
        return f"{entrant.name:{_WIDTH}}{told['failed']}"
    cells = [
        f"{told[name]['f1']:.3f} ({told[name]['precision']:.3f}, {told[name]['recall']:.3f})"
        for name in ("pairwise", "b_cubed")
    ]
    cost = f"{told['seconds']:7.1f}{told['cpu_seconds']:7.1f}{told['megabytes']:7.0f}"
    return f"{entrant.name:{_WIDTH}}{cells[0]:24}{cells[1]:24}{cost}"


def _print_changes(
    entrants: list[Entrant], rows: Path, folder: Path, most_seconds: float, later: int
) -> None:
    print("\nPairs that change when rows come in another order | under other labels;")
    print(
        f"when the last {later:,} come later: pairs of the others that change | rows whose cluster"
    )
    print("is called otherwise | pairs unlike all at once | seconds for the later ones")
    other, named, first = (folder / f"{name}.csv" for name in ("shuffled", "relabelled", "first"))
    changes.shuffled(rows, other)
    before = changes.relabelled(rows, named)
    changes.first_rows(rows, first, later)
    for entrant in entrants:
        whole, turned, under = (
            run(entrant, each, folder, most_seconds) for each in (rows, other, named)
        )
        # With none to come later, lest clusters be called otherwise than where some do.
        none_later = ["0"] if entrant.adds else []
        earlier = run(entrant, first, folder, most_seconds, *none_later)
        added = run(entrant, rows, folder, most_seconds, str(later)) if entrant.adds else whole
        if not all(each.clusters for each in (whole, turned, under, earlier, added)):
            print(f"{entrant.name:{_WIDTH}}did not end")
            continue
        back = {before[row]: cluster for row, cluster in under.clusters.items()}
        cells = [
            changes.changed_pairs(whole.clusters, turned.clusters),
            changes.changed_pairs(whole.clusters, back),
            changes.changed_pairs(earlier.clusters, added.clusters),
            changes.renamed_rows(earlier.clusters, added.clusters),
            changes.changed_pairs(whole.clusters, added.clusters) if entrant.adds else "-",
            f"{added.seconds:.2f}" if entrant.adds else "-",
        ]
        line = "".join(f"{cell:>9}" for cell in cells)
        print(f"{entrant.name:{_WIDTH}}{line}", flush=True)


if __name__ == "__main__":
    main()
