"""Days of the calendar without a year."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balkansec.model import YearlessRange
from balkansec.testing.strategies.dates import yearless_ranges

_years = st.integers(1, 9998)


@given(yearless_ranges, _years)
def test_in_a_year_the_range_begins_there_on_the_same_day(yearless, year):
    dates = yearless.in_year(year)

    if dates is not None:
        assert dates.start == date(year, yearless.start_month, yearless.start_day)
        assert (dates.end.month, dates.end.day) == (yearless.end_month, yearless.end_day)


@given(yearless_ranges, _years)
def test_a_range_never_lasts_longer_than_a_year(yearless, year):
    dates = yearless.in_year(year)

    assert dates is None or dates.length <= 366


@given(yearless_ranges)
def test_every_range_exists_in_some_year(yearless):
    assert any(yearless.in_year(year) for year in range(2016, 2021))


@pytest.mark.parametrize("year", [-1, 0, 10_000, 2019])
def test_a_leap_day_exists_in_no_other_year(year):
    assert YearlessRange(2, 29, 2, 29).in_year(year) is None


def test_a_range_over_the_turn_of_the_last_year_does_not_exist():
    assert YearlessRange(12, 30, 1, 2).in_year(9999) is None


@pytest.mark.parametrize(
    ("yearless", "text"),
    [(YearlessRange(5, 14, 5, 16), "--05-14/--05-16"), (YearlessRange(5, 4, 5, 4), "--05-04")],
)
def test_the_notation_leaves_the_year_out(yearless, text):
    assert str(yearless) == text
