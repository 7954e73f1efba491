"""Date ranges agree with plain sets of days.

Laws are named by what they say; the oracle is the set of the days that a range names.
"""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from balkansec.errors import InvalidValue
from balkansec.model import DateRange, Precision
from balkansec.testing.strategies.dates import (
    day_ranges,
    days,
    months,
    narrow_day_ranges,
    narrow_days,
    narrow_ranges,
    precisions,
)


def _days(dates):
    """Give the days as a set, counted by hand."""
    number, last = dates.start.toordinal(), dates.end.toordinal()
    return {date.fromordinal(day) for day in range(number, last + 1)}


@given(narrow_ranges)
def test_a_range_holds_its_first_and_last_day(dates):
    assert dates.start in dates
    assert dates.end in dates


@given(narrow_ranges, days | narrow_days)
def test_membership_agrees_with_the_set_of_days(dates, day):
    assert (day in dates) is (day in _days(dates))


@given(narrow_ranges)
def test_going_through_a_range_gives_its_days_in_order(dates):
    assert list(dates) == sorted(_days(dates))


@given(narrow_ranges)
def test_length_counts_the_days(dates):
    assert dates.length == len(_days(dates))


@given(narrow_ranges, narrow_ranges)
def test_overlapping_is_having_a_day_in_common(one, other):
    assert one.overlaps(other) is bool(_days(one) & _days(other))


@given(narrow_ranges, narrow_ranges)
def test_overlapping_is_symmetric(one, other):
    assert one.overlaps(other) is other.overlaps(one)


@given(narrow_ranges, narrow_ranges)
def test_overlapping_is_having_an_intersection(one, other):
    assert one.overlaps(other) is (one.intersection(other) is not None)


@given(narrow_ranges, narrow_ranges)
def test_the_intersection_holds_the_days_in_both(one, other):
    both = one.intersection(other)

    assert (set() if both is None else _days(both)) == _days(one) & _days(other)


@given(narrow_ranges, narrow_ranges)
def test_intersection_is_commutative(one, other):
    assert one.intersection(other) == other.intersection(one)


@given(narrow_ranges)
def test_intersection_is_idempotent(dates):
    assert dates.intersection(dates) == dates


@given(narrow_ranges, narrow_ranges, narrow_ranges)
def test_intersection_is_associative(one, two, three):
    first, last = one.intersection(two), two.intersection(three)

    left = first and first.intersection(three)
    assert left == (last and one.intersection(last))


@given(narrow_ranges, narrow_ranges)
def test_the_hull_is_the_least_range_that_covers_both(one, other):
    covered = _days(one) | _days(other)

    hull = one.hull(other)

    assert (hull.start, hull.end) == (min(covered), max(covered))


@given(narrow_ranges, narrow_ranges)
def test_hull_is_commutative(one, other):
    assert one.hull(other) == other.hull(one)


@given(narrow_ranges)
def test_hull_is_idempotent(dates):
    assert dates.hull(dates) == dates


@given(narrow_ranges, narrow_ranges, narrow_ranges)
def test_hull_is_associative(one, two, three):
    assert one.hull(two).hull(three) == one.hull(two.hull(three))


def test_hull_does_not_distribute_over_intersection():
    first, second, third = (DateRange.of_day(date(2018, 5, day)) for day in (1, 2, 3))

    assert second.intersection(third) is None
    assert first.hull(second).intersection(first.hull(third)) == first.hull(second)


def test_intersection_does_not_distribute_over_hull():
    first, second, third = (DateRange.of_day(date(2018, 5, day)) for day in (1, 2, 3))

    assert second.intersection(first.hull(third)) == second
    assert second.intersection(first) is second.intersection(third) is None


@given(narrow_ranges, narrow_ranges)
def test_a_gap_counts_the_days_strictly_between(one, other):
    between = _days(one.hull(other)) - _days(one) - _days(other)

    assert one.gap(other) == other.gap(one) == len(between)


@given(narrow_ranges, precisions)
def test_coarsening_loses_no_day(dates, precision):
    assert _days(dates.coarsen(precision)) >= _days(dates)


@given(narrow_ranges, precisions)
def test_coarsening_is_idempotent(dates, precision):
    assert dates.coarsen(precision).coarsen(precision) == dates.coarsen(precision)


@given(narrow_ranges, precisions)
def test_coarsening_never_makes_an_end_finer(dates, precision):
    coarse = dates.coarsen(precision)

    assert coarse.start_precision == min(dates.start_precision, precision)
    assert coarse.end_precision == min(dates.end_precision, precision)


@given(days)
def test_a_day_lies_within_its_month_and_the_month_within_its_year(day):
    of_day, month, year = (
        DateRange.of_day(day).coarsen(precision)
        for precision in (Precision.DAY, Precision.MONTH, Precision.YEAR)
    )

    assert _days(of_day) < _days(month) < _days(year)


@given(months)
def test_a_month_stays_a_month(month):
    assert month.precision is Precision.MONTH
    assert {(day.year, day.month) for day in month} == {(month.start.year, month.start.month)}


@given(months)
def test_the_day_after_a_month_is_the_first_of_the_next(month):
    assume(month.end < date.max)

    assert (month.end + timedelta(days=1)).day == 1


@given(narrow_day_ranges, st.integers(-400, 400))
def test_shifting_moves_every_day(dates, by):
    assert _days(dates.shift(by)) == {day + timedelta(days=by) for day in _days(dates)}


@given(narrow_day_ranges, st.integers(-400, 400))
def test_shifting_there_and_back_is_the_identity(dates, by):
    assert dates.shift(by).shift(-by) == dates


@given(narrow_day_ranges, narrow_day_ranges, st.integers(-400, 400))
def test_shifting_both_keeps_their_relation(one, other, by):
    assert one.shift(by).relation_to(other.shift(by)) is one.relation_to(other)


@given(day_ranges)
def test_an_exclusive_end_comes_back_as_the_same_range(dates):
    assume(dates.end < date.max)
    exclusive = dates.end + timedelta(days=1)

    assert DateRange(dates.start, exclusive - timedelta(days=1)) == dates
    assert (exclusive - dates.start).days == dates.length


@given(narrow_ranges)
def test_the_precision_is_that_of_the_coarser_end(dates):
    assert dates.precision == min(dates.start_precision, dates.end_precision)
    assert dates.is_day_precise is (dates.precision is Precision.DAY)


def test_of_equal_ends_the_intersection_keeps_the_finer_precision():
    may, days_of_may = DateRange.from_edtf("2018-05"), DateRange.from_edtf("2018-05-01/2018-05-31")

    assert may.intersection(days_of_may) == days_of_may
    assert may.hull(days_of_may) == may


def test_a_month_cannot_be_moved_by_days():
    with pytest.raises(InvalidValue) as caught:
        DateRange.from_edtf("2018-05").shift(1)

    assert str(caught.value) == "range: '2018-05' is wrong: expected a range stated in days"


@pytest.mark.parametrize("by", [1, 10**9, 10**30])
def test_a_range_cannot_leave_the_years_that_dates_have(by):
    with pytest.raises(InvalidValue) as caught:
        DateRange.of_day(date.max).shift(by)

    assert str(caught.value) == f"days: {by} is wrong: expected a shift within the years 1 to 9999"
