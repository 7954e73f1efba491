"""Days, moments and date ranges, valid by construction.

Narrow strategies stay within a few days or months, so that ranges collide; rich ones
go through all that the types can hold.
"""

import calendar
from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from balkansec.model import DateRange, Precision, YearlessRange

_LEAP_YEAR = 2000
_FIRST, _LAST = date(2018, 2, 25), date(2018, 3, 4)


def _first_day(day: date, precision: Precision) -> date:
    if precision is Precision.YEAR:
        return date(day.year, 1, 1)
    return date(day.year, day.month, 1) if precision is Precision.MONTH else day


def _last_day(day: date, precision: Precision) -> date:
    if precision is Precision.YEAR:
        return date(day.year, 12, 31)
    if precision is Precision.MONTH:
        return date(day.year, day.month, calendar.monthrange(day.year, day.month)[1])
    return day


def _range(days: tuple[date, date], precisions: tuple[Precision, Precision]) -> DateRange:
    (start, end), (of_start, of_end) = sorted(days), precisions
    return DateRange(_first_day(start, of_start), _last_day(end, of_end), of_start, of_end)


def _ranges(
    days: SearchStrategy[date], precisions: SearchStrategy[Precision]
) -> SearchStrategy[DateRange]:
    return st.builds(_range, st.tuples(days, days), st.tuples(precisions, precisions))


precisions = st.sampled_from(Precision)

narrow_days = st.dates(_FIRST, _LAST)
days = st.dates() | narrow_days

narrow_day_ranges = _ranges(narrow_days, st.just(Precision.DAY))
day_ranges = narrow_day_ranges | _ranges(st.dates(), st.just(Precision.DAY))

narrow_ranges = _ranges(st.dates(date(2017, 11, 1), date(2019, 2, 28)), precisions)
ranges = narrow_ranges | _ranges(st.dates(), precisions)

months = st.builds(DateRange.of_month, st.integers(1, 9999), st.integers(1, 12))

_days_of_a_leap_year = st.dates(date(_LEAP_YEAR, 1, 1), date(_LEAP_YEAR, 12, 31))
yearless_ranges = st.builds(
    lambda start, end: YearlessRange(start.month, start.day, end.month, end.day),
    _days_of_a_leap_year,
    _days_of_a_leap_year,
)

# Whole seconds: ISO 8601 writes no finer offset.
_offsets = st.integers(-86_399, 86_399).map(lambda seconds: timezone(timedelta(seconds=seconds)))
narrow_moments = st.datetimes(
    datetime(2018, 1, 1),  # noqa: DTZ001 - the zone is drawn beside it
    datetime(2018, 1, 3),  # noqa: DTZ001 - the zone is drawn beside it
    timezones=st.just(UTC),
)
moments = narrow_moments | st.datetimes(timezones=_offsets)


def possible_ranges(
    ranges: SearchStrategy[DateRange] = narrow_ranges,
) -> SearchStrategy[tuple[DateRange, ...]]:
    """Give tuples of two or three ranges, least first, as fields that stay open hold them."""
    return st.lists(ranges, min_size=2, max_size=3, unique=True).map(
        lambda some: tuple(sorted(some))
    )
