"""Which years agree with the weekdays printed beside days and months."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from balkansec.model import DateMention, DateRange, YearlessRange

__all__ = ["agrees", "contradiction", "fits", "in_years", "weekday_name"]

# Not those of the calendar of the machine, whose language is nobody's word.
_NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# The fourteen calendars there are all stand in twenty-eight years of one century.
_EVERY_CALENDAR: Final = range(2001, 2029)


def weekday_name(number: int) -> str:
    """Give the name of an ISO weekday, Monday 1."""
    return _NAMES[number - 1]


def fits(days: DateRange, weekdays: tuple[int, ...]) -> bool:
    """Tell whether first and last day fall on the weekdays; 0 stands for any."""
    first, last = weekdays
    return (not first or first == days.start.isoweekday()) and (
        not last or last == days.end.isoweekday()
    )


def contradiction(days: DateRange, weekdays: tuple[int, ...]) -> str:
    """Say which end of a range is not on its printed weekday; empty where both are."""
    if weekdays == (0, 0) or fits(days, weekdays):
        return ""
    ends = zip((days.start, days.end), weekdays, strict=True)
    wrong = next(day for day, weekday in ends if weekday not in (0, day.isoweekday()))
    name = weekday_name(wrong.isoweekday())
    return f"the printed weekday is not that of {wrong.isoformat()}, a {name}"


def in_years(mention: DateMention, years: Iterable[int]) -> list[DateRange]:
    """Give the ranges of a mention without a year in those years that agree with its weekdays."""
    if mention.yearless is None:
        return []
    given, weekday = mention.yearless, mention.weekdays[0]
    if weekday:
        # A weekday is told several times as fast as a range is made.
        years = [year for year in years if _falls_on(weekday, year, given)]
    ranges = [days for days in map(given.in_year, years) if days is not None]
    if mention.weekdays == (0, 0):
        return ranges
    return [days for days in ranges if fits(days, mention.weekdays)]


def _falls_on(weekday: int, year: int, given: YearlessRange) -> bool:
    """Tell whether the first day is of a weekday in a year; days that it has not are not."""
    try:
        return date(year, given.start_month, given.start_day).isoweekday() == weekday
    except ValueError:
        return False


def agrees(mention: DateMention) -> bool:
    """Tell whether the days of a mention without a year fall on its weekdays in any year."""
    if mention.yearless is None or mention.weekdays == (0, 0):
        return True
    return bool(in_years(mention, _EVERY_CALENDAR))
