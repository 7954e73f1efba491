"""When announcements take place, as numbers under which those near in time meet."""

from datetime import date

import numpy as np
from attrs import frozen

from balkansec.matching.arrays.columns import Columns
from balkansec.matching.arrays.mixing import mixed
from balkansec.matching.arrays.ragged import Flags, Ints, Ragged, flat_places, in_rows
from balkansec.matching.days import LONG_SPAN
from balkansec.matching.keys import MOST_RANGES
from balkansec.model import Precision

__all__ = ["Times", "times_of"]

_MONTHS = 12
_DAYS = 32


@frozen(eq=False)
class Times:
    """The moments of each row, numbered.

    Attributes:
        days: each day of its ranges and the one after each.
        months: each month of its ranges and the one after each.
        slips: what its days share with those of another year, or with day and month swapped.
        days_of_year: the first days without their years.
        ranges: the days of its ranges stated in days, each range as one.
        are_printed: whether all its ranges are stated in days and with their year.
        has_span: whether a range says next to nothing about when it takes place.
        is_timeless: whether it may be at any time.
    """

    days: Ragged
    months: Ragged
    slips: Ragged
    days_of_year: Ragged
    ranges: Ragged
    are_printed: Flags
    has_span: Flags
    is_timeless: Flags


def times_of(columns: Columns) -> Times:
    """Give when each row takes place."""
    days, count = columns.days, len(columns)
    many = np.diff(days.offsets)
    rows = np.repeat(np.arange(count), many)
    is_first = np.arange(len(rows)) - days.offsets[rows] < MOST_RANGES
    is_short = days.end - days.start < LONG_SPAN
    has_span = np.zeros(count, np.bool_)
    has_span[rows[~is_short]] = True
    short, long = is_short & is_first, ~is_short & is_first
    first, last = _month(days.start[short]), _month(days.end[short])
    precise = Precision.DAY.value
    in_days = (days.start_precision == precise) & (days.end_precision == precise)
    are_printed = (many > 0) & ~days.is_open & ~days.is_inferred
    are_printed[rows[~in_days]] = False
    exact = in_days & is_first
    spans = mixed(days.start[long], days.end[long])
    by_day = _stretches(rows[short], days.start[short], days.end[short] + 1)
    on_days, days_of_year = _slips(rows[exact], days.start[exact], days.end[exact])
    return Times(
        in_rows(count, np.append(by_day[0], rows[long]), np.append(by_day[1], spans)),
        in_rows(count, *_stretches(rows[short], first, last + 1)),
        in_rows(count, *on_days),
        in_rows(count, *days_of_year),
        in_rows(count, rows[exact], mixed(days.start[exact], days.end[exact])),
        are_printed,
        has_span,
        (many == 0) | has_span,
    )


def _stretches(rows: Ints, first: Ints, last: Ints) -> tuple[Ints, Ints]:
    """Give every number from the first to the last, with its row."""
    lengths = last - first + 1
    return np.repeat(rows, lengths), flat_places(first, lengths)


def _month(days: Ints) -> Ints:
    years, months, _ = _calendar(days)
    return years * _MONTHS + months


def _calendar(days: Ints) -> tuple[Ints, Ints, Ints]:
    """Give year, month and day of the month; a day is met often."""
    known, places = np.unique(days, return_inverse=True)
    told = [date.fromordinal(day) for day in known.tolist()]
    parts = np.array([(day.year, day.month, day.day) for day in told], np.int64).reshape(-1, 3)
    years, months, of_month = parts[places].T
    return years, months, of_month


def _slips(rows: Ints, start: Ints, end: Ints) -> tuple[tuple[Ints, Ints], tuple[Ints, Ints]]:
    year, month, day = _calendar(start)
    _, last_month, last_day = _calendar(end)
    began = month * _DAYS + day
    other_year = mixed(began, last_month * _DAYS + last_day)
    swaps = day <= _MONTHS
    lesser, greater = np.minimum(month, day), np.maximum(month, day)
    turned = mixed(mixed(year, lesser * _DAYS + greater), end - start)[swaps]
    return (np.append(rows, rows[swaps]), np.append(other_year, turned)), (rows, began)
