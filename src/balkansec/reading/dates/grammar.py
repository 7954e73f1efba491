"""The shapes in which dates are written, and the days that they name."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise

from attrs import evolve, frozen

from balkansec.errors import InvalidValue
from balkansec.model import DateRange, YearlessRange
from balkansec.reading.dates.lexing import Token

__all__ = ["Days", "Named", "read_shape"]


@frozen
class Days:
    """The days that a shape names.

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


@frozen
class Named:
    """A shape found among tokens.

    Attributes:
        first, last: index of its first token and of the one after its last.
        days: what it names.
    """

    first: int
    last: int
    days: Days


Parts = dict[str, list[Token]]
# For the length of days without a year; in a leap year, "28 February and 1 March" is open.
_SOME_YEAR = 2019
_MONTHS = 12


def _one_month(parts: Parts) -> Days:
    """Read days of one month: 17 and 18 March 2016; May 21-22, 2012.

    A list of days is a range where they follow one another; other days between
    them are nobody's word.
    """
    days = [token.value for token in parts["d"]]
    (month,) = parts["m"]
    if days != sorted(set(days)):
        return Days(fault="the days do not follow one another")
    year = parts["y"][0].value if parts["y"] else None
    stretches = _stretches(parts)
    if all(start == end + 1 for (_, end), (start, _) in pairwise(stretches)):
        ends = (year, month.value, days[0]), (year, month.value, days[-1])
        return _days(*ends, _weekdays(parts))
    each = [
        _days((year, month.value, first), (year, month.value, last), (0, 0))
        for first, last in stretches
    ]
    return next(
        (found for found in each if found.fault),
        Days(
            fault="the days are listed and do not follow one another",
            listed=tuple(found.date_range for found in each if found.date_range is not None),
        ),
    )


def _stretches(parts: Parts) -> list[tuple[int, int]]:
    """Give first and last day of each stretch, which "to", a dash or "between" joins."""
    days = parts["d"]
    if "b" in parts and len(days) == len(("first", "last")):
        return [(days[0].value, days[1].value)]
    stretches = [(days[0].value, days[0].value)]
    for before, day in pairwise(days):
        joined = any(before.start < token.start < day.start for token in parts.get("r", ()))
        first = stretches.pop()[0] if joined else day.value
        stretches.append((first, day.value))
    return stretches


def _two_months(parts: Parts) -> Days:
    """Read a range over two months: 29 September - 1 October 2014."""
    first, last = parts["d"]
    first_month, last_month = parts["m"]
    crosses = (last_month.value, last.value) < (first_month.value, first.value)
    years = [token.value for token in parts["y"]]
    end_year = years[-1] if years else None
    start_year = years[0] if years else None
    if len(years) == 1 and crosses:
        if parts["y"][0].start < last.start:
            end_year = years[0] + 1
        else:
            start_year = years[0] - 1
    return _days(
        (start_year, first_month.value, first.value),
        (end_year, last_month.value, last.value),
        _weekdays(parts),
    )


def _adjacent(parts: Parts) -> Days | None:
    """Read two days that follow one another; other days joined by "and" are no range.

    Example: 30 September and 1 October 2014.
    """
    days = _two_months(parts)
    found = days.date_range
    if found is None and days.yearless is not None:
        found = days.yearless.in_year(_SOME_YEAR)
    return days if found is not None and found.length == len(parts["d"]) else None


def _months(parts: Parts) -> Days:
    """Read a month or a range of months: May 2018; June-July 2014."""
    months = [token.value for token in parts["m"]]
    end_year = parts["y"][-1].value
    crosses = len(parts["y"]) == 1 and months[-1] < months[0]
    start_year = parts["y"][0].value - crosses
    return _known(f"{start_year:04}-{months[0]:02}", f"{end_year:04}-{months[-1]:02}")


_W = r"(?:wc?f*)?"
_NEXT = rf"(?:c?[ra]f*|cf*){_W}"
_AFTER_BETWEEN = r"(?:(?<=b)|(?<=bf))"
_YEAR = r"(?:p?c?f*y)?"
_SHAPES: tuple[tuple[re.Pattern[str], Callable[[Parts], Days | None]], ...] = tuple(
    (re.compile(shape), read)
    for shape, read in (
        (rf"{_W}df*m{_YEAR}rf*{_W}df*m{_YEAR}", _two_months),
        (rf"{_AFTER_BETWEEN}{_W}df*m{_YEAR}c?af*{_W}df*m{_YEAR}", _two_months),
        (rf"{_AFTER_BETWEEN}{_W}mp?{_W}d{_YEAR}c?af*{_W}mp?{_W}d{_YEAR}", _two_months),
        (rf"{_W}df*mp?af*{_W}df*m{_YEAR}", _adjacent),
        (rf"{_W}mp?{_W}d{_YEAR}rf*{_W}mp?{_W}d{_YEAR}", _two_months),
        (rf"{_W}mp?{_W}daf*{_W}mp?{_W}d{_YEAR}", _adjacent),
        (rf"{_W}d(?:{_NEXT}d){{0,6}}f*c?m{_YEAR}", _one_month),
        (rf"{_W}dp?rdp?f*m{_YEAR}", _one_month),
        (rf"{_W}mp?c?{_W}d(?!f*m)(?:(?:cf*{_W}d){{0,5}}c?[ra]f*{_W}d(?!f*m))?{_YEAR}", _one_month),
        (r"mp?(?:y?[ra]f*mp?)?f*c?y", _months),
    )
)


_REACH_OF_BETWEEN = 4
_BETWEEN = re.compile(r"bf{0,3}\Z")
_DAY_BEFORE_NUMERIC = re.compile(r"dp?rn")


def read_shape(kinds: str, tokens: Sequence[Token], at: int, text: str) -> Named | None:
    """Read the longest shape that begins with token ``at``, or None.

    Args:
        kinds: the kinds of all tokens, a letter each.
        tokens: the tokens.
        at: index of a token.
        text: the plain text, for numeric dates.
    """
    if kinds[at] == "n":
        return _numeric(kinds, tokens, at, text)
    short = _DAY_BEFORE_NUMERIC.match(kinds, at)
    if short is not None:
        return _days_of_numeric(tokens, at, short.end(), text)
    found = [(shape.match(kinds, at), read) for shape, read in _SHAPES]
    matched = [(match, read) for match, read in found if match is not None]
    for match, read in sorted(matched, key=lambda pair: pair[0].end(), reverse=True):
        parts: Parts = {kind: [] for kind in "dmyw"}
        for token in tokens[match.start() : match.end()]:
            parts.setdefault(token.kind, []).append(token)
        if _BETWEEN.search(kinds, max(0, at - _REACH_OF_BETWEEN), at):
            parts["b"] = []
        days = read(parts)
        if days is not None:
            return Named(match.start(), match.end(), days)
    return None


def _numeric(kinds: str, tokens: Sequence[Token], at: int, text: str) -> Named:
    """Read 16.05.2019, 2019-05-16 or 16/05/2019, alone, as a range or as an ISO interval."""
    interval = kinds.startswith("nan", at) and text[tokens[at].end] == "/"
    end = at + 3 if interval or kinds.startswith("nrn", at) else at + 1
    written = [text[token.start : token.end] for token in (tokens[at], tokens[end - 1])]
    month_first = any(map(_month_stands_first, written))
    first, last = (_numbers(printed, month_first=month_first) for printed in written)
    days = _days(first, last, (0, 0))
    slashed = "/" in written[0] and "/" in written[1]
    proven = month_first or any(day > _MONTHS or day == month for _, month, day in (first, last))
    return Named(at, end, evolve(days, note="" if proven or not slashed else "read day first"))


def _days_of_numeric(tokens: Sequence[Token], at: int, end: int, text: str) -> Named:
    """Read 18-20.09.2018 and 18.-20.09.2018."""
    last = _numbers(text[tokens[end - 1].start : tokens[end - 1].end])
    return Named(at, end, _days((last[0], last[1], tokens[at].value), last, (0, 0)))


def _numbers(written: str, *, month_first: bool = False) -> tuple[int, int, int]:
    """Give year, month and day; day first, unless the text proves that the month is."""
    numbers = [int(part) for part in re.split(r"[.\-/]\s?", written)]
    if "-" in written:
        return numbers[0], numbers[1], numbers[2]
    day, month, year = numbers
    return (year, day, month) if month_first and "/" in written else (year, month, day)


def _month_stands_first(written: str) -> bool:
    if "/" not in written:
        return False
    first, second, _ = (int(part) for part in written.split("/"))
    return second > _MONTHS >= first


def _weekdays(parts: Parts) -> tuple[int, int]:
    """Give the weekdays that stand before the first and before the last day."""
    first, *others = (token.start for token in parts["d"])
    before_first = [token.value for token in parts["w"] if token.start < first]
    if not others:
        return (before_first[-1] if before_first else 0, 0)
    previous = others[-2] if len(others) > 1 else first
    before_last = [t.value for t in parts["w"] if previous < t.start < others[-1]]
    return (before_first[-1] if before_first else 0, before_last[-1] if before_last else 0)


_End = tuple[int | None, int, int]


def _days(start: _End, end: _End, weekdays: tuple[int, int]) -> Days:
    start_year, end_year = start[0], end[0]
    try:
        if start_year is None or end_year is None:
            yearless = YearlessRange(*start[1:], *end[1:])
            return Days(yearless=yearless, weekdays=weekdays)
        days = DateRange(date(start_year, *start[1:]), date(end_year, *end[1:]))
    except InvalidValue as error:
        return Days(fault=str(error), weekdays=weekdays)
    except ValueError:
        return Days(fault="no such day is in the calendar", weekdays=weekdays)
    return Days(date_range=days, weekdays=weekdays)


def _known(start: str, end: str) -> Days:
    try:
        return Days(date_range=DateRange.from_edtf(f"{start}/{end}"))
    except InvalidValue as error:
        return Days(fault=str(error))
