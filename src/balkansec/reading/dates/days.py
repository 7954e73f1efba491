"""The days that a shape of words names."""

from collections import defaultdict
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

from balkansec.errors import InvalidValue
from balkansec.model import DateRange, Precision, YearlessRange
from balkansec.model.unchecked import unchecked
from balkansec.reading.dates.lexing import Token

__all__ = [
    "Days",
    "Parts",
    "adjacent",
    "day_after_numeric",
    "day_and_month",
    "days_of_month",
    "days_of_numeric",
    "month_first",
    "month_twice",
    "months",
    "near_months",
    "near_numeric",
    "no_day",
    "numeric",
    "one_month",
    "tile",
    "two_lists",
    "two_months",
]


class Days(NamedTuple):
    """The days that a shape names; a tuple, as they are made for each date.

    Attributes:
        date_range: the days, where the year is printed and the days exist.
        yearless: day and month, where no year is printed and the days exist.
        fault: why neither is known; empty where one is.
        listed: the single days or stretches of days, where a list has gaps.
        note: how the words were read where they could be read otherwise; empty where not.
        weekdays: the printed weekdays of the first and last day, Monday 1; 0 for none.
    """

    date_range: DateRange | None = None
    yearless: YearlessRange | None = None
    fault: str = ""
    listed: tuple[DateRange, ...] = ()
    note: str = ""
    weekdays: tuple[int, int] = (0, 0)


Parts = defaultdict[str, list[Token]]
# For the length of days without a year; in a leap year, "28 February and 1 March" is open.
_SOME_YEAR: Final = 2019
# How far the ends of a range may lie apart whose dash was lost.
_NEAR: Final = 14
# From here on "30 - 03" in one month ends in the next one; up to here it may begin there.
_LATE: Final = 25
_EARLY: Final = 10
_DECEMBER: Final = 12
# A third of the time of the constructor with names.
_made = tuple.__new__
# Month and day of each day that there is, those of a leap year.
_DAYS_OF_A_YEAR: Final = frozenset((day.month, day.day) for day in DateRange.from_edtf("2000"))


def one_month(parts: Parts) -> Days:
    """Read days of one month: 17 and 18 March 2016; May 21-22, 2012."""
    year = parts["y"][0].value if parts["y"] else None
    return _listed(year, parts["m"][0].value, parts["d"], parts)


def month_twice(parts: Parts) -> Days | None:
    """Read days of a month that is printed before and after them: June 11-12 June."""
    before, after = parts["m"]
    return one_month(parts) if before.value == after.value else None


def month_first(parts: Parts) -> Days:
    """Read days after their month; the last may lie in the next: September 30 - 03, 2022."""
    days = [token.value for token in parts["d"]]
    if not days[-1] <= _EARLY < _LATE <= days[0]:
        return one_month(parts)
    month = parts["m"][0].value
    year = parts["y"][0].value if parts["y"] else None
    crosses = month == _DECEMBER
    later = (None if year is None else year + crosses, 1 if crosses else month + 1, days[-1])
    return _days((year, month, days[0]), later, _weekdays(parts))


def two_months(parts: Parts) -> Days:
    """Read a range over two months: 29 September - 1 October 2014."""
    first, last = parts["d"]
    first_month, last_month = parts["m"]
    crosses = (last_month.value, last.value) < (first_month.value, first.value)
    years = [token.value for token in parts["y"]]
    end_year = years[-1] if years else None
    start_year = years[0] if years else None
    if len(years) == 1 and crosses:
        # The year belongs to the half that prints it.
        if parts["y"][0].start < last.start:
            end_year = years[0] + 1
        else:
            start_year = years[0] - 1
    return _days(
        (start_year, first_month.value, first.value),
        (end_year, last_month.value, last.value),
        _weekdays(parts),
    )


def adjacent(parts: Parts) -> Days | None:
    """Read two days that follow one another; other days joined by "and" are no range.

    Example: 30 September and 1 October 2014.
    """
    days = two_months(parts)
    found = days.date_range
    if found is None and days.yearless is not None:
        found = days.yearless.in_year(_SOME_YEAR)
    return days if found is not None and found.length == len(parts["d"]) else None


def two_lists(parts: Parts) -> Days | None:
    """Read days of two months, or twice of one, that share their year.

    Example: 14 May and 16 June 2018.
    """
    first, last = parts["m"]
    crosses = (first.value, last.value) == (_DECEMBER, 1)
    if first.value > last.value and not crosses:
        return None
    year = parts["y"][0].value
    joints: Parts = defaultdict(list, {kind: parts[kind] for kind in "racs"})
    early = [day for day in parts["d"] if day.start < first.start]
    late = [day for day in parts["d"] if day.start > first.start]
    halves = (
        _listed(year - crosses, first.value, early, joints),
        _listed(year, last.value, late, joints),
    )
    each = [days for half in halves for days in (half.listed or (half.date_range,))]
    known = [days for days in each if days is not None]
    if len(known) < len(each):
        return None
    return Days(fault="the days are listed and do not follow one another", listed=tuple(known))


def no_day(_: Parts) -> Days:
    """Report a number that is no day of any month: 32 May 2018."""
    return Days(fault="no month has such a day")


def near_months(parts: Parts) -> Days | None:
    """Read two full dates side by side whose dash was lost: 25 June 2012 26 June 2012."""
    return _if_near(two_months(parts))


def months(parts: Parts) -> Days:
    """Read a month or a range of months: May 2018; June-July 2014."""
    named = [token.value for token in parts["m"]]
    end_year = parts["y"][-1].value
    crosses = len(parts["y"]) == 1 and named[-1] < named[0]
    start_year = parts["y"][0].value - crosses
    first, last = date(start_year, named[0], 1), date(end_year, named[-1], 1)
    if last < first:
        written = "/".join(day.isoformat()[: len("2018-05")] for day in (first, last))
        accepted = "an interval that does not end before it begins"
        return Days(fault=str(InvalidValue("edtf", written, accepted)))
    return Days(date_range=_stretch(first, Precision.MONTH.last_day(last), Precision.MONTH))


def tile(parts: Parts) -> Days | None:
    """Read the tile of a calendar: 2012, March / 15 / Mar."""
    heading, beside = parts["m"]
    (day,), (year,) = parts["d"], parts["y"]
    if heading.value != beside.value:
        return None
    end = (year.value, heading.value, day.value)
    return _days(end, end, (0, 0))


def numeric(parts: Parts) -> Days:
    """Read 16.05.2019, 2019-05-16 or 16/05/2019, alone or as a range; 28.02-01.03.2018."""
    last = _parted(parts["n"][-1])
    if not parts["h"]:
        days = _days(_parted(parts["n"][0]), last, _weekdays(parts))
        is_open = all(token.either for token in parts["n"])
        return days._replace(note="read day first") if is_open else days
    month, day = divmod(parts["h"][0].value, 100)
    crosses = (month, day) > last[1:]
    return _days((last[0] - crosses, month, day), last, _weekdays(parts))


def near_numeric(parts: Parts) -> Days | None:
    """Read two numeric dates side by side whose dash was lost: 16.05.2019 17.05.2019."""
    return _if_near(numeric(parts))


def day_after_numeric(parts: Parts) -> Days:
    """Read 2021-10-05/07."""
    year, month, day = _parted(parts["n"][0])
    return _days((year, month, day), (year, month, parts["d"][0].value), (0, 0))


def days_of_numeric(parts: Parts) -> Days:
    """Read 18-20.09.2018 and 18.-20.09.2018."""
    year, month, day = _parted(parts["n"][0])
    return _listed(year, month, [*parts["d"], parts["n"][0]._replace(value=day)], parts)


def day_and_month(parts: Parts) -> Days | None:
    """Read 27.09. and 27.09.-29.09., where no year is printed."""
    first, last = (divmod(parts["h"][at].value, 100) for at in (0, -1))
    if first not in _DAYS_OF_A_YEAR or last not in _DAYS_OF_A_YEAR:
        return None
    return _days((None, *first), (None, *last), _weekdays(parts))


def days_of_month(parts: Parts) -> Days | None:
    """Read 27.-29.09., where no year is printed."""
    last = parts["h"][0]
    month, day = divmod(last.value, 100)
    if (month, day) not in _DAYS_OF_A_YEAR:
        return None
    return _listed(None, month, [*parts["d"], last._replace(value=day)], parts)


def _parted(token: Token) -> tuple[int, int, int]:
    year, rest = divmod(token.value, 10_000)
    return (year, *divmod(rest, 100))


def _if_near(days: Days) -> Days | None:
    found = days.date_range
    return days if found is not None and 1 < found.length <= _NEAR else None


def _listed(year: int | None, month: int, days: list[Token], parts: Parts) -> Days:
    """Read days of one month; with gaps between them they are a list and no range."""
    if len(days) == 1:
        only = (year, month, days[0].value)
        return _days(only, only, _weekdays(parts))
    numbers = [token.value for token in days]
    if numbers != sorted(set(numbers)):
        return Days(fault="the days do not follow one another")
    is_whole = numbers[-1] - numbers[0] == len(numbers) - 1
    stretches = () if is_whole else _stretches(days, parts)
    if all(start == end + 1 for (_, end), (start, _) in pairwise(stretches)):
        ends = (year, month, numbers[0]), (year, month, numbers[-1])
        return _days(*ends, _weekdays(parts))
    each = [_days((year, month, first), (year, month, last), (0, 0)) for first, last in stretches]
    return next(
        (found for found in each if found.fault),
        Days(
            fault="the days are listed and do not follow one another",
            listed=tuple(found.date_range for found in each if found.date_range is not None),
        ),
    )


def _stretches(days: list[Token], parts: Parts) -> list[tuple[int, int]]:
    """Give first and last day of each stretch.

    A dash, "to" or "between" joins two days to one, as does nothing at all between
    them, where a dash was lost.
    """
    if "b" in parts and len(days) == len(("first", "last")):
        return [(days[0].value, days[1].value)]
    joins = [token.start for token in parts["r"]]
    parting = [token.start for kind in "acs" for token in parts[kind]]
    stretches = [(days[0].value, days[0].value)]
    for before, day in pairwise(days):
        joined = any(before.start < at < day.start for at in joins)
        parted = any(before.start < at < day.start for at in parting)
        first = stretches.pop()[0] if joined or not parted else day.value
        stretches.append((first, day.value))
    return stretches


def _weekdays(parts: Parts) -> tuple[int, int]:
    """Give the weekdays of the first and of the last day, each standing before its day.

    Two before the first day are those of both: Monday to Wednesday, 14-16 May.
    """
    if not parts["w"]:
        return (0, 0)
    first, *others = sorted(token.start for kind in "dnh" for token in parts[kind])
    before_first = [token.value for token in parts["w"] if token.start < first]
    if not others:
        return (before_first[-1] if before_first else 0, 0)
    if len(before_first) > 1:
        return (before_first[0], before_first[-1])
    previous = others[-2] if len(others) > 1 else first
    before_last = [t.value for t in parts["w"] if previous < t.start < others[-1]]
    return (sum(before_first), before_last[-1] if before_last else 0)


_End = tuple[int | None, int, int]


def _days(start: _End, end: _End, weekdays: tuple[int, int]) -> Days:
    year, month, day = start
    end_year, end_month, end_day = end
    try:
        if year is None or end_year is None:
            return Days(yearless=_yearless(start[1:], end[1:]), weekdays=weekdays)
        first = date(year, month, day)
        last = first if end == start else date(end_year, end_month, end_day)
        days = _stretch(first, last, Precision.DAY)
    except InvalidValue as error:
        return Days(fault=str(error), weekdays=weekdays)
    except ValueError:
        return Days(fault="no such day is in the calendar", weekdays=weekdays)
    return _made(Days, (days, None, "", (), "", weekdays))


def _yearless(start: tuple[int, int], end: tuple[int, int]) -> YearlessRange:
    """Give the days of any year; where there are none such the constructor says so."""
    if start in _DAYS_OF_A_YEAR and end in _DAYS_OF_A_YEAR:
        return unchecked(YearlessRange, *start, *end)
    return YearlessRange(*start, *end)


def _stretch(start: date, end: date, precision: Precision) -> DateRange:
    """Give the days from one to another; where they are in no order the constructor says so."""
    if start <= end:
        return unchecked(DateRange, start, end, precision, precision)
    return DateRange(start, end, precision, precision)
