"""Fit the points of matching on labelled pairs, and say what both sets of points are worth.

Run: uv run --all-packages python benchmarks/merging/fit_weights.py
Printed is a line for each weight: the points it has, those that the fit gives ("held" where it
keeps what it has), those to adopt, and the pairs of one event and of two in which it was seen;
then what the three sets are worth on synthetic announcements of a seed that was not fitted on,
on the pairs that were labelled by reading, and on the half of these that a fit has not seen.
"""

import argparse
from collections.abc import Iterable, Sequence

from adopting import adopted
from labelled_pairs import Labelled, halves, read_pairs, synthetic_pairs
from measures import Worth
from regression import as_labelled, as_met, fitted, is_free, seen_counts

from balkansec.matching import Weight, Weights

# The words that no printed figure is measured on.
_WORDS = "fitting"
_WIDTH = 26


def main() -> None:
    """Fit, and print."""
    given = _arguments()
    seeds = [int(seed) for seed in given.seeds.split(",")]
    made = [pair for seed in seeds for pair in synthetic_pairs(given.rows, seed, _WORDS)]
    read = list(read_pairs())
    points = _fit(given, made, read)
    taken = adopted(points, made, read)
    counts = [seen_counts(pairs) for pairs in (made, read)]
    print(
        f"{'':{_WIDTH}}{'today':>6}{'fitted':>8}{'adopt':>7}  synthetic: one, two  read: one, two"
    )
    for weight in Weight:
        seen = [count[weight] for count in counts]
        ones, twos = zip(*seen, strict=True)
        told = f"{points[weight]:+.1f}" if is_free(weight, (sum(ones), sum(twos))) else "held"
        cells = [f"{one:7,}, {two:7,}" for one, two in seen]
        name = weight.name.lower()
        print(
            f"{name:{_WIDTH}}{weight.points:+6}{told:>8}{taken[weight]:+7}{cells[0]:>21}{cells[1]:>17}"
        )
    known, unknown = halves(read, given.halving)
    kept = list(synthetic_pairs(given.rows, given.held_out, _WORDS))
    print(
        "F1 (precision, recall) of pairs decided alone, with the points of today; fitted; adopted"
    )
    for name, pairs, learnt in (
        (f"synthetic, seed {given.held_out}", kept, read),
        ("labelled by reading", read, read),
        ("the half of them not fitted on", unknown, known),
    ):
        fit = points if learnt is read else _fit(given, made, learnt)
        sets = (Weights(), _whole(fit), Weights(adopted(fit, made, learnt)))
        print(f"{name}: {'; '.join(_told(pairs, weights) for weights in sets)}", flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=20_000, help="announcements of each seed")
    parser.add_argument("--seeds", default="11,12", help="fitted on, parted by commas")
    parser.add_argument("--held-out", type=int, default=13, help="the seed not fitted on")
    parser.add_argument("--halving", type=int, default=1, help="seed that parts what was read")
    parser.add_argument("--synthetic", type=float, default=300, help="how many these count for")
    parser.add_argument("--read", type=float, default=3, help="for how many a pair read counts")
    return parser.parse_args()


def _fit(
    given: argparse.Namespace, made: Sequence[Labelled], read: Sequence[Labelled]
) -> dict[Weight, float]:
    return fitted([as_met(made, given.synthetic), as_labelled(read, given.read)])


def _whole(points: dict[Weight, float]) -> Weights:
    return Weights({weight: round(value) for weight, value in points.items()})


def _told(pairs: Iterable[Labelled], weights: Weights) -> str:
    """Say what a set of points is worth on pairs that are looked at one by one."""
    right = wrong = missed = 0
    for pair in pairs:
        joined = pair.is_joined(weights)
        right += joined and pair.is_one_event
        wrong += joined and not pair.is_one_event
        missed += not joined and pair.is_one_event
    worth = Worth(right / max(right + wrong, 1), right / max(right + missed, 1))
    return f"{worth.f1:.3f} ({worth.precision:.3f}, {worth.recall:.3f})"


if __name__ == "__main__":
    main()
