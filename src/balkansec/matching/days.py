"""What the dates of two announcements say."""

from attrs import frozen

from balkansec.matching.traits import Traits
from balkansec.matching.verdicts import Comparison
from balkansec.matching.weights import Weight, Weights
from balkansec.model import DateRange

__all__ = [
    "ANOTHER_TIME",
    "LONG_SPAN",
    "MOST_DAYS_APART",
    "Nearness",
    "compare_days",
    "distance",
    "is_swapped",
    "is_year_slip",
]

# Two printed dates further apart than this are two meetings: few are moved by more than a
# month, and hardly any series meets twice within one.
MOST_DAYS_APART = 31
# A span of more days than two months have says next to nothing about a meeting.
LONG_SPAN = 62
# What speaks for another meeting, and for a slip of the pen hardly.
ANOTHER_TIME = {Weight.OTHER_YEAR, Weight.APART, Weight.FAR_APART}
_SENTENCES = {
    Weight.OVERLAPPING_DAYS: "days in common",
    Weight.CROSSING_DAYS: "days in common, neither the first nor the last of both",
    Weight.WITHIN_MONTH: "dates that fit each other",
    Weight.WITHIN_LONG_SPAN: "dates that fit each other, one a long span",
    Weight.NEXT_DAY: "one on the day after the other",
    Weight.OTHER_YEAR: "same day and month of another year",
    Weight.DAY_AND_MONTH_SWAPPED: "day and month changed places",
    Weight.OTHER_YEAR_TOLD: "one slipped in the year, as it says itself",
}


@frozen
class Nearness:
    """How near the dates of two announcements come.

    Attributes:
        weight: what the nearest two of their ranges come to; None where one has none.
        comparisons: what was seen.
    """

    weight: Weight | None
    comparisons: tuple[Comparison, ...]


def distance(first: DateRange, second: DateRange) -> int:
    """Count the days from one range to the other; 0 when they share a day, 1 when they meet."""
    return 0 if first.overlaps(second) else first.gap(second) + 1


def is_year_slip(first: DateRange, second: DateRange) -> bool:
    """Tell whether two ranges stated in days differ in the year alone."""
    return (
        first.is_day_precise
        and second.is_day_precise
        and first.start.year != second.start.year
        and first.start.replace(year=2000) == second.start.replace(year=2000)
        and first.end.replace(year=2000) == second.end.replace(year=2000)
        and first.length < LONG_SPAN
        and second.length < LONG_SPAN
    )


def is_swapped(first: DateRange, second: DateRange) -> bool:
    """Tell whether two ranges stated in days differ in that day and month changed places."""
    if not (first.is_day_precise and second.is_day_precise) or first.length != second.length:
        return False
    a, b = first.start, second.start
    return (a.year, a.month, a.day) == (b.year, b.day, b.month) and a != b


def compare_days(first: Traits, second: Traits, weights: Weights) -> Nearness:
    """Compare the nearest two of the ranges of two announcements."""
    if not first.ranges or not second.ranges:
        points = weights[Weight.NO_DATES]
        return Nearness(None, (Comparison("dates", points, "no dates on one side to compare"),))
    pairs = [(a, b) for a in first.ranges for b in second.ranges]
    nearness = {pair: _weight(*pair) for pair in pairs}
    best = max(pairs, key=lambda pair: (weights[nearness[pair]], sorted(pair)))
    weight = nearness[best]
    seen = [Comparison("dates", weights[weight], _sentence(weight, *sorted(best)))]
    if weights[weight] > 0:
        if first.year_inferred or second.year_inferred:
            seen.append(
                _less(weights[Weight.YEAR_INFERRED], "the year is printed on one side only")
            )
        if first.year_open or second.year_open:
            seen.append(
                _less(weights[Weight.YEAR_OPEN], "it is the nearest of several possible dates")
            )
    if weight is Weight.OTHER_YEAR and (_told(first, second) or _told(second, first)):
        weight = Weight.OTHER_YEAR_TOLD
        seen = [Comparison("dates", weights[weight], _sentence(weight, *sorted(best)))]
    return Nearness(weight, tuple(seen))


def _weight(first: DateRange, second: DateRange) -> Weight:
    in_days = first.is_day_precise and second.is_day_precise
    if first == second and in_days:
        return Weight.SAME_DAYS
    apart = distance(first, second)
    if apart == 0:
        if max(first.length, second.length) > LONG_SPAN:
            return Weight.WITHIN_LONG_SPAN
        return _overlapping(first, second) if in_days else Weight.WITHIN_MONTH
    slip = _slip(first, second, apart) if in_days else None
    if slip is not None:
        return slip
    return Weight.APART if apart <= MOST_DAYS_APART else Weight.FAR_APART


def _overlapping(first: DateRange, second: DateRange) -> Weight:
    """Give what days in common come to; of as many days one may have slipped by some."""
    shifted = first.length == second.length
    bound = first.start == second.start or first.end == second.end
    return Weight.OVERLAPPING_DAYS if bound or shifted else Weight.CROSSING_DAYS


def _slip(first: DateRange, second: DateRange, apart: int) -> Weight | None:
    """Give what the pen may have slipped in, between ranges stated in days that do not overlap."""
    if is_year_slip(first, second):
        return Weight.OTHER_YEAR
    if apart == 1:
        return Weight.NEXT_DAY
    if is_swapped(first, second):
        return Weight.DAY_AND_MONTH_SWAPPED
    if apart > MOST_DAYS_APART or first.length != second.length:
        return None
    return Weight.MONTH_SLIPPED if first.start.day == second.start.day else Weight.SLIPPED


def _told(slipped: Traits, right: Traits) -> bool:
    """Tell whether one announcement itself speaks for the year that the other prints."""
    if len(slipped.ranges) != 1 or len(right.ranges) != 1:
        return False
    own, other = slipped.ranges[0].start, right.ranges[0].start
    by_words = other.year in slipped.years_beside and own.year not in slipped.years_beside
    by_weekday = slipped.weekday is not None and (
        slipped.weekday == other.isoweekday() != own.isoweekday()
    )
    return by_words or by_weekday


def _less(points: int, sentence: str) -> Comparison:
    return Comparison("dates", points, sentence)


def _sentence(weight: Weight, first: DateRange, second: DateRange) -> str:
    if weight is Weight.SAME_DAYS:
        return f"same days {first}"
    said = _SENTENCES.get(weight) or f"{distance(first, second)} days apart"
    return f"{said}: {first} and {second}"
