"""The days on which a meeting of a calendar comes again (RFC 5545, 3.3.10).

Written here because the libraries that expand rules walk on to the year 9999 where a rule
fits no day, and pages are not to be trusted with that. What is finer than a day, and what
counts weeks or days of the year, no list of meetings has: it is refused.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from itertools import islice

from balkansec.errors import InvalidValue

__all__ = ["days_of_rule"]

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_TAKEN = frozenset(
    ("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST")
)
_ACCEPTED = "DAILY, WEEKLY, MONTHLY or YEARLY, by days, days of the month and months"
_DAY = timedelta(days=1)
_MONTHS = 12

Rule = Mapping[str, list[object]]


def days_of_rule(rule: Rule, first: date, last: date) -> Iterator[date]:
    """Give the days of a rule from its first on, in order.

    Time is linear in the days from the first to the last.

    Args:
        rule: the parts of the rule by name, each a list; UNTIL as a date, inclusive.
        first: the day of the first meeting, which is always one of them.
        last: the last day to look at, inclusive.

    Raises:
        InvalidValue: a rule of another kind.

    Example:
        >>> rule = {"FREQ": ["MONTHLY"], "BYDAY": ["2TU"], "COUNT": [3]}
        >>> [str(day) for day in days_of_rule(rule, date(2018, 5, 8), date(2019, 5, 8))]
        ['2018-05-08', '2018-06-12', '2018-07-10']
    """
    wrong = sorted(set(rule) - _TAKEN)
    if wrong:
        raise InvalidValue("RRULE", wrong[0], _ACCEPTED)
    frequency = str(rule.get("FREQ", [""])[0])
    if frequency not in _PERIODS:
        raise InvalidValue("RRULE", frequency, _ACCEPTED)
    until = rule.get("UNTIL", [last])[0]
    end = min(last, until) if isinstance(until, date) else last
    days = _days(rule, frequency, first, end)
    counts = rule.get("COUNT")
    return days if counts is None else islice(days, max(1, _number(counts[0])))


def _days(rule: Rule, frequency: str, first: date, end: date) -> Iterator[date]:
    if first <= end:
        yield first
    fits = _Fitting(rule, frequency, first)
    week_start = _weekday(str(rule.get("WKST", ["MO"])[0]))[1]
    positions = [_number(each) for each in rule.get("BYSETPOS", ())]
    interval = max(1, _number(rule.get("INTERVAL", [1])[0]))
    for period in _periods(frequency, interval, first, end, week_start):
        found = [day for day in period if fits.takes(day)]
        if positions:
            found = _at(found, positions)
        yield from (day for day in found if first < day <= end)


def _periods(
    frequency: str, interval: int, first: date, end: date, week_start: int
) -> Iterator[list[date]]:
    """Give the days of each period that the interval reaches, cut after the end."""
    number_of = _PERIODS[frequency]
    if frequency == "WEEKLY":
        number_of = partial(_week_of, week_start=week_start)
    beginning = number_of(first)
    day = _start_of(frequency, first, week_start)
    period: list[date] = []
    current = beginning
    # The period of the end is walked to its own end, so that positions count from there.
    while True:
        number = number_of(day)
        if number != current:
            if (current - beginning) % interval == 0:
                yield period
            if day > end:
                return
            period, current = [], number
        period.append(day)
        if day == date.max:
            yield period
            return
        day += _DAY


def _start_of(frequency: str, first: date, week_start: int) -> date:
    if frequency == "WEEKLY":
        start = first.toordinal() - (first.weekday() - week_start) % 7
        return date.fromordinal(max(1, start))
    if frequency == "MONTHLY":
        return first.replace(day=1)
    return first.replace(month=1, day=1) if frequency == "YEARLY" else first


def _week_of(day: date, week_start: int = 0) -> int:
    """Number the weeks that begin on a weekday, of which Monday is 0."""
    return (day.toordinal() - 1 - week_start) // 7


def _month_of(day: date) -> int:
    return day.year * _MONTHS + day.month


def _year_of(day: date) -> int:
    return day.year


_PERIODS: Mapping[str, Callable[[date], int]] = {
    "DAILY": date.toordinal,
    "WEEKLY": _week_of,
    "MONTHLY": _month_of,
    "YEARLY": _year_of,
}


class _Fitting:
    """Which days a rule takes."""

    def __init__(self, rule: Rule, frequency: str, first: date) -> None:
        self._months = frozenset(_number(each) for each in rule.get("BYMONTH", ()))
        self._month_days = frozenset(_number(each) for each in rule.get("BYMONTHDAY", ()))
        self._weekdays = frozenset(_weekday(str(each)) for each in rule.get("BYDAY", ()))
        self._in_year = frequency == "YEARLY" and not self._months
        if not self._month_days and not self._weekdays:
            if frequency == "WEEKLY":
                self._weekdays = frozenset([(0, first.weekday())])
            elif frequency in ("MONTHLY", "YEARLY"):
                self._month_days = frozenset([first.day])
                if frequency == "YEARLY" and not self._months:
                    self._months = frozenset([first.month])
        elif frequency == "YEARLY" and self._month_days and not (self._months or self._weekdays):
            self._months = frozenset(range(1, _MONTHS + 1))

    def takes(self, day: date) -> bool:
        if self._months and day.month not in self._months:
            return False
        if self._month_days:
            from_end = day.day - _length_of_month(day) - 1
            if day.day not in self._month_days and from_end not in self._month_days:
                return False
        return not self._weekdays or self._is_weekday(day)

    def _is_weekday(self, day: date) -> bool:
        weekday = day.weekday()
        if (0, weekday) in self._weekdays:
            return True
        if self._in_year:
            at, length = day.timetuple().tm_yday, 365 + _is_leap(day.year)
        else:
            at, length = day.day, _length_of_month(day)
        nth, from_end = (at - 1) // 7 + 1, -((length - at) // 7 + 1)
        return (nth, weekday) in self._weekdays or (from_end, weekday) in self._weekdays


def _at(days: list[date], positions: list[int]) -> list[date]:
    chosen = {
        days[at - 1 if at > 0 else at] for at in positions if at and -len(days) <= at <= len(days)
    }
    return sorted(chosen)


def _weekday(words: str) -> tuple[int, int]:
    name, number = words[-2:].upper(), words[:-2]
    if name not in _WEEKDAYS:
        raise InvalidValue("RRULE", words, "a weekday such as MO, or 2TU")
    return (_number(number) if number else 0), _WEEKDAYS.index(name)


def _number(value: object) -> int:
    try:
        return int(str(value))
    except ValueError:
        raise InvalidValue("RRULE", value, "a whole number") from None


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _length_of_month(day: date) -> int:
    if day.month == 2:  # noqa: PLR2004 - February
        return 28 + _is_leap(day.year)
    return 31 - (day.month in (4, 6, 9, 11))
