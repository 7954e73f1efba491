"""What the dates of many pairs say; the answers are those of ``matching.days``."""

from collections.abc import Iterator

import numpy as np
from attrs import frozen

from balkansec.matching.arrays.columns import Days
from balkansec.matching.arrays.fetched import Fetched
from balkansec.matching.arrays.meeting import hold
from balkansec.matching.arrays.ragged import Few, Flags, Ints, Ragged
from balkansec.matching.arrays.seen import Seen, first_that_holds
from balkansec.matching.days import LONG_SPAN, MOST_DAYS_APART
from balkansec.matching.weights import Weight, Weights
from balkansec.model import Precision

__all__ = [
    "Ranges",
    "apart",
    "are_swapped",
    "are_year_slips",
    "compare_days",
    "ranges_of",
    "same_calendar_days",
]

_EPOCH = 719_163  # 1970-01-01 as an ordinal of ``date``
_EPOCH_YEAR, _MONTHS, _WEEK = 1970, 12, 7


@frozen(eq=False)
class Ranges(Fetched):
    """The one range of each row; where there is none, or several, nothing but that is told.

    Attributes:
        is_given: whether there is one range.
        start, end: first and last day, as ordinals.
        start_precision, end_precision: as numbers of ``Precision``.
        year, month, day: those of the start.
        end_month, end_day: those of the end.
        is_open, is_inferred, is_from_title, weekday: as in ``Days``.
    """

    is_given: Flags
    start: Few
    end: Few
    start_precision: Few
    end_precision: Few
    year: Few
    month: Few
    day: Few
    end_month: Few
    end_day: Few
    is_open: Flags
    is_inferred: Flags
    is_from_title: Flags
    weekday: Few

    @property
    def length(self) -> Few:
        """How many days lie in each."""
        return self.end - self.start + 1

    @property
    def precision(self) -> Few:
        """The coarser of the precisions of each."""
        return np.minimum(self.start_precision, self.end_precision)

    @property
    def is_in_days(self) -> Flags:
        """Whether both ends are stated in days."""
        flags: Flags = self.precision == Precision.DAY
        return flags

    @property
    def is_printed(self) -> Flags:
        """Whether it is stated in days and with its year."""
        flags: Flags = self.is_given & self.is_in_days & ~self.is_open & ~self.is_inferred
        return flags


def ranges_of(days: Days) -> Ranges:
    """Give the one range of each row."""
    places = days.offsets[:-1]
    # One more range, for the rows at the end that have none.
    start, end = (np.append(ends, _EPOCH)[places] for ends in (days.start, days.end))
    precisions = (np.append(p, 0)[places] for p in (days.start_precision, days.end_precision))
    start_precision, end_precision = precisions
    year, month, day = _calendar(start)
    _, end_month, end_day = _calendar(end)
    return Ranges(
        is_given=np.diff(days.offsets) == 1,
        start=start.astype(np.int32),
        end=end.astype(np.int32),
        start_precision=start_precision.astype(np.int8),
        end_precision=end_precision.astype(np.int8),
        year=year.astype(np.int16),
        month=month.astype(np.int8),
        day=day.astype(np.int8),
        end_month=end_month.astype(np.int8),
        end_day=end_day.astype(np.int8),
        is_open=days.is_open,
        is_inferred=days.is_inferred,
        is_from_title=days.is_from_title,
        weekday=days.weekday.astype(np.int8),
    )


def apart(mine: Ranges, yours: Ranges) -> Ints:
    """Count the days from one range to the other; 0 when they share a day, 1 when they meet."""
    between = np.maximum(yours.start - mine.end, mine.start - yours.end)
    days: Ints = np.maximum(between, 0)
    return days


def are_year_slips(mine: Ranges, yours: Ranges) -> Flags:
    """Tell whether two ranges stated in days differ in the year alone."""
    flags: Flags = (
        mine.is_in_days
        & yours.is_in_days
        & (mine.year != yours.year)
        & same_calendar_days(mine, yours)
        & (np.maximum(mine.length, yours.length) < LONG_SPAN)
    )
    return flags


def same_calendar_days(mine: Ranges, yours: Ranges) -> Flags:
    """Tell whether both ends fall on one day of the year each."""
    flags: Flags = (
        (mine.month == yours.month)
        & (mine.day == yours.day)
        & (mine.end_month == yours.end_month)
        & (mine.end_day == yours.end_day)
    )
    return flags


def are_swapped(mine: Ranges, yours: Ranges) -> Flags:
    """Tell whether two ranges stated in days differ in that day and month changed places."""
    flags: Flags = (
        mine.is_in_days
        & yours.is_in_days
        & (mine.length == yours.length)
        & (mine.year == yours.year)
        & (mine.month == yours.day)
        & (mine.day == yours.month)
        & (mine.start != yours.start)
    )
    return flags


def compare_days(
    mine: Ranges, yours: Ranges, years_beside: tuple[Ragged, Ints, Ints], weights: Weights
) -> Iterator[Seen]:
    """Compare the ranges of pairs of which neither has several.

    Args:
        mine: the ranges of the first of each pair.
        yours: those of the second ones.
        years_beside: the column of the years named beside the dates, and the rows of both.
        weights: what each comparison weighs.
    """
    given = mine.is_given & yours.is_given
    yield Weight.NO_DATES, ~given
    lessened = np.zeros(len(given), np.bool_)
    for weight, flags in first_that_holds(given, _nearness(mine, yours, years_beside)):
        yield weight, flags
        if weights[weight] > 0 and weight is not Weight.OTHER_YEAR_TOLD:
            lessened |= flags
    yield Weight.YEAR_INFERRED, lessened & (mine.is_inferred | yours.is_inferred)
    yield Weight.YEAR_OPEN, lessened & (mine.is_open | yours.is_open)


def _nearness(
    mine: Ranges, yours: Ranges, years_beside: tuple[Ragged, Ints, Ints]
) -> Iterator[tuple[Weight, Flags]]:
    in_days = mine.is_in_days & yours.is_in_days
    distance = apart(mine, yours)
    shared = distance == 0
    near = distance <= MOST_DAYS_APART
    long = np.maximum(mine.length, yours.length) > LONG_SPAN
    slipped = are_year_slips(mine, yours)
    yield Weight.SAME_DAYS, in_days & (mine.start == yours.start) & (mine.end == yours.end)
    yield Weight.WITHIN_LONG_SPAN, shared & long
    bound = (mine.start == yours.start) | (mine.end == yours.end) | (mine.length == yours.length)
    yield Weight.OVERLAPPING_DAYS, shared & in_days & bound
    yield Weight.CROSSING_DAYS, shared & in_days
    yield Weight.WITHIN_MONTH, shared
    yield Weight.OTHER_YEAR_TOLD, slipped & _told(mine, yours, years_beside, slipped)
    yield Weight.OTHER_YEAR, slipped
    yield Weight.NEXT_DAY, in_days & (distance == 1)
    yield Weight.DAY_AND_MONTH_SWAPPED, are_swapped(mine, yours)
    alike = in_days & near & (mine.length == yours.length)
    yield Weight.MONTH_SLIPPED, alike & (mine.day == yours.day)
    yield Weight.SLIPPED, alike
    yield Weight.APART, near
    yield Weight.FAR_APART, np.ones(len(near), np.bool_)


def _told(
    mine: Ranges, yours: Ranges, years_beside: tuple[Ragged, Ints, Ints], slipped: Flags
) -> Flags:
    """Tell, of those that slipped, where one itself speaks for the year that the other prints."""
    beside, first, second = years_beside
    told = np.zeros(len(slipped), np.bool_)
    places = np.flatnonzero(slipped)
    for own, other, rows in ((mine, yours, first), (yours, mine, second)):
        years, asked = (ranges.year[places] for ranges in (own, other))
        on, others = (_weekday(ranges.start[places]) for ranges in (own, other))
        by_words = hold(beside, rows[places], asked) & ~hold(beside, rows[places], years)
        by_weekday = (own.weekday[places] == others) & (own.weekday[places] != on)
        told[places[by_words | by_weekday]] = True
    return told


def _weekday(days: Few) -> Few:
    # The first day of the calendar, with the ordinal 1, is a Monday.
    weekday: Few = (days - 1) % _WEEK + 1
    return weekday


def _calendar(ordinals: Ints) -> tuple[Ints, Ints, Ints]:
    """Give year, month and day of the month."""
    days = (ordinals - _EPOCH).astype("datetime64[D]")
    months = days.astype("datetime64[M]")
    passed = months.view(np.int64)
    day = (days - months.astype("datetime64[D]")).view(np.int64) + 1
    return passed // _MONTHS + _EPOCH_YEAR, passed % _MONTHS + 1, day
