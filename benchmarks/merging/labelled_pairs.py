"""Pairs of announcements of which it is known whether they speak of one event, and what is seen.

They are those worth comparing among synthetic announcements, and the pairs that were labelled
by reading: tests/matching/pairs/hard.
"""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random

from announcing import CELLS
from attrs import frozen
from generator import announced
from subjects_told import with_subjects
from word_lists import word_list

import balkansec as bs
from balkansec.matching import Weight, Weights
from balkansec.matching.arrays.from_traits import columns_of
from balkansec.matching.arrays.pairs import candidate_pairs
from balkansec.matching.compare import compare_traits
from balkansec.matching.traits import Traits, traits_of
from balkansec.vocabulary import load

__all__ = ["Labelled", "halves", "read_pairs", "synthetic_pairs"]

HARD = Path(__file__).parents[2] / "tests/matching/pairs/hard"

# Each weight under points of its own, in the order and with the signs of the shipped ones, so
# that comparisons take the same way and their points tell which weight was seen.
_APART = 1_000
_CODES = {
    weight: weight.points * _APART + (place if weight.points > 0 else -place)
    for place, weight in enumerate(Weight, start=1)
}
_WEIGHTS = {code: weight for weight, code in _CODES.items()}
# What only a person can settle is no weight: with so many points for "same" it never comes up.
_TELLING = Weights(_CODES, same_from=10**9)


@frozen
class Labelled:
    """What comparing a pair saw, and the truth about it.

    Attributes:
        seen: the weights, as often as each was seen.
        is_vetoed: whether a veto settles it, whatever was seen.
        is_one_event: the truth.
    """

    seen: tuple[Weight, ...]
    is_vetoed: bool
    is_one_event: bool

    def is_joined(self, weights: Weights) -> bool:
        """Tell whether the two alone are decided to be the same."""
        return not self.is_vetoed and sum(weights[w] for w in self.seen) >= weights.same_from


def synthetic_pairs(rows: int, seed: int, words: str) -> Iterator[Labelled]:
    """Give the pairs worth comparing among synthetic announcements."""
    made, random = list(announced(rows, seed, word_list(words))), Random(seed)
    meetings = [meeting for meeting, _ in made]
    cells = [dict(zip(CELLS, given.cells, strict=True)) for _, given in made]
    traits = [
        traits_of(with_subjects(random, word_list(words), number, given.meeting, said), load())
        for (number, given), said in zip(made, bs.announce_rows(cells, separator="|"), strict=True)
    ]
    for a, b in zip(*(side.tolist() for side in candidate_pairs(columns_of(traits))), strict=True):
        yield _labelled(traits[a], traits[b], is_one_event=meetings[a] == meetings[b])


def read_pairs(folder: Path = HARD) -> Iterator[Labelled]:
    """Give the pairs that were labelled by reading: two lines of a table each."""
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines, delimiter="|", restval=""))
        for a, b in zip(rows[::2], rows[1::2], strict=True):
            is_one_event = a.pop("answer") == "same"
            yield _labelled(_announced(a), _announced(b), is_one_event=is_one_event)


def halves(pairs: Iterable[Labelled], seed: int) -> tuple[list[Labelled], list[Labelled]]:
    """Part pairs into two halves by chance, each with half of those that are one event."""
    parts: tuple[list[Labelled], list[Labelled]] = ([], [])
    listed = list(pairs)
    Random(seed).shuffle(listed)
    for truth in (True, False):
        for place, pair in enumerate(pair for pair in listed if pair.is_one_event is truth):
            parts[place % 2].append(pair)
    return parts


def _announced(row: dict[str, str]) -> Traits:
    organisers = [name.strip() for name in row["organisers"].split(";") if name.strip()]
    cells = {name: cell for name, cell in row.items() if name not in {"answer", "difficulty"}}
    cells["kind"] = cells["kind"] or "event"
    return traits_of(bs.announce(**cells | {"organisers": organisers}), load())


def _labelled(first: Traits, second: Traits, *, is_one_event: bool) -> Labelled:
    verdict = compare_traits(first, second, _TELLING)
    seen = tuple(_WEIGHTS[c.points] for c in verdict.comparisons if c.points)
    return Labelled(seen, bool(verdict.vetoes), is_one_event)
