"""Points for what comparisons see, by logistic regression over labelled pairs."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from math import log

import numpy as np
from attrs import frozen
from labelled_pairs import Labelled

from balkansec.matching import Weight

__all__ = [
    "PRIOR",
    "TWO_FOR_ONE",
    "Counted",
    "as_labelled",
    "as_met",
    "fitted",
    "is_free",
    "seen_counts",
    "tabulated",
]

Array = np.ndarray
_DECIBANS = 10 / log(10)
# What 11 points outweigh: so many pairs of two events are worth comparing for one of one event.
PRIOR = 11
TWO_FOR_ONE = 10 ** (PRIOR / 10)
# A weight seen in fewer pairs keeps the points that it has.
_LEAST_SEEN = 60
# Nor does the fit touch these. An equal title weighs what makes one event as likely as two, from
# which the others are told: every pair has a title and a time, whose points could be shifted
# against each other; so an equal title without a date is just enough in one city. The rest
# synthetic announcements cannot know: how often a pen slips, a series meets twice within a month,
# a text names a programme or another topic they say by chances that were made up; and of two that
# are held together no two have one form.
_HELD = frozenset(
    {
        Weight.SAME_TITLE,
        Weight.NO_DATES,
        Weight.SLIPPED,
        Weight.MONTH_SLIPPED,
        Weight.APART,
        Weight.SAME_TYPE,
        Weight.SAME_PROGRAMME,
        Weight.OTHER_TOPICS,
    }
)
# How far from none the points of a weight are expected to lie before any pair is looked at.
_SPREAD = 20
_MOST_ROUNDS, _LONGEST_STEP, _ENOUGH = 60, 1.0, 1e-6
_LEAST_RISE = 1e-6
# In each row no weight may be worth more than the one before it.
_FALLING = (
    ("SAME_DAYS", "OVERLAPPING_DAYS", "CROSSING_DAYS", "NEXT_DAY", "SLIPPED", "APART", "FAR_APART"),
    ("SAME_DAYS", "WITHIN_MONTH", "WITHIN_LONG_SPAN", "NO_DATES"),
    ("DAY_AND_MONTH_SWAPPED", "OTHER_YEAR"),
    ("SAME_TITLE", "NEAR_TITLE", "AKIN_TITLE", "LOOSE_TITLE", "FAR_TITLE", "UNRELATED_TITLE"),
    ("SAME_TITLE", "SAME_TITLE_OF_PLACE", "SAME_COMMON_TITLE", "COMMON_WORDS_ONLY"),
    ("SAME_CITY", "NEAR_CITY", "OTHER_PLACE", "OTHER_CITY", "OTHER_COUNTRY"),
    ("SHARED_ORGANISER", "OTHER_ORGANISERS"),
    ("SAME_TYPE", "OTHER_TYPE"),
    ("SHARED_NARROW_TOPIC", "SHARED_TOPIC", "OTHER_TOPICS"),
    ("SAME_SOURCE_NEAR_WORDS", "SAME_SOURCE_OTHER_WORDS"),
)


@frozen
class Counted:
    """Pairs, and for how many each of them counts: of one event, and of two."""

    pairs: Sequence[Labelled]
    one: float
    two: float


def as_met(pairs: Sequence[Labelled], count: float) -> Counted:
    """Let all pairs of one event count for so many, and those of two as they are met in life.

    However crowded the sample is, there are then as many of two for one of one event as the
    threshold for "same" outweighs.
    """
    ones = sum(pair.is_one_event for pair in pairs if not pair.is_vetoed)
    twos = sum(not pair.is_one_event for pair in pairs if not pair.is_vetoed)
    return Counted(pairs, count / max(ones, 1), count * TWO_FOR_ONE / max(twos, 1))


def as_labelled(pairs: Sequence[Labelled], each: float) -> Counted:
    """Let each pair count for so many, whatever the truth about it."""
    return Counted(pairs, each, each)


def seen_counts(pairs: Iterable[Labelled]) -> dict[Weight, tuple[int, int]]:
    """Count for each weight the pairs of one event and of two in which it was seen.

    Pairs that a veto settles are left out.
    """
    ones, twos = Counter[Weight](), Counter[Weight]()
    for pair in pairs:
        if not pair.is_vetoed:
            (ones if pair.is_one_event else twos).update(set(pair.seen))
    return {weight: (ones[weight], twos[weight]) for weight in Weight}


def is_free(weight: Weight, seen: tuple[int, int]) -> bool:
    """Tell whether the fit gives a weight its points, and does not leave it those that it has."""
    return weight not in _HELD and sum(seen) >= _LEAST_SEEN


def fitted(samples: Sequence[Counted]) -> dict[Weight, float]:
    """Give the points, in decibans, under which the truth about the pairs is likeliest.

    Where points would rise along a row of ``_FALLING``, both weights get the same.
    """
    seen = seen_counts(pair for sample in samples for pair in sample.pairs)
    group = {weight: at for at, weight in enumerate(Weight) if is_free(weight, seen[weight])}
    table, truth, counts = tabulated(samples)
    while True:
        points = _likeliest(table, truth, counts, group)
        risen = _first_risen(points, group)
        if risen is None:
            return points
        upper, lower = (group[weight] for weight in risen)
        group = {weight: upper if held == lower else held for weight, held in group.items()}


def tabulated(samples: Sequence[Counted]) -> tuple[Array, Array, Array]:
    """Give what was seen together, each once: how often each weight, the truth, the count."""
    counted = Counter[tuple[tuple[int, ...], bool]]()
    place = {weight: at for at, weight in enumerate(Weight)}
    for sample in samples:
        for pair in sample.pairs:
            if not pair.is_vetoed:
                seen = tuple(sorted(place[weight] for weight in pair.seen))
                each = sample.one if pair.is_one_event else sample.two
                counted[seen, pair.is_one_event] += each  # type: ignore[assignment]
    table = np.zeros((len(counted), len(place)))
    for at, (seen, _) in enumerate(counted):
        np.add.at(table[at], list(seen), 1)
    truth = np.array([is_one_event for _, is_one_event in counted], np.bool_)
    return table, truth, np.array(list(counted.values()))


def _likeliest(
    table: Array, truth: Array, counts: Array, group: Mapping[Weight, int]
) -> dict[Weight, float]:
    """Find the points by Newton's way; weights of one group get the same, those of none stay."""
    numbers = {number: at for at, number in enumerate(sorted(set(group.values())))}
    place = {weight: at for at, weight in enumerate(Weight)}
    into = np.zeros((len(place), len(numbers)))
    held = np.array([0.0 if weight in group else weight.points for weight in Weight])
    for weight, number in group.items():
        into[place[weight], numbers[number]] = 1
    seen, given = table @ into, (table @ held - PRIOR) / _DECIBANS
    ridge = (_DECIBANS / _SPREAD) ** 2 * np.diag(into.sum(axis=0))
    found = np.zeros(len(numbers))
    for _ in range(_MOST_ROUNDS):
        chance = 1 / (1 + np.exp(-(seen @ found + given)))
        slope = seen.T @ (counts * (chance - truth)) + ridge @ found
        curve = (seen.T * (counts * chance * (1 - chance))) @ seen + ridge
        step = np.linalg.solve(curve, slope)
        longest = np.abs(step).max(initial=0)
        found -= step * min(1, _LONGEST_STEP / max(longest, _ENOUGH))
        if longest < _ENOUGH:
            break
    points = into @ found * _DECIBANS + held
    return {weight: float(points[at]) for weight, at in place.items()}


def _first_risen(
    points: Mapping[Weight, float], group: Mapping[Weight, int]
) -> tuple[Weight, Weight] | None:
    for row in _FALLING:
        chain = [Weight[name] for name in row if Weight[name] in group]
        for upper, lower in pairwise(chain):
            if points[lower] > points[upper] + _LEAST_RISE:
                return upper, lower
    return None
