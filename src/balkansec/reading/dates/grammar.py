"""The shapes in which dates are written: a line for each, over the letters of its words."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final, NamedTuple

from balkansec.reading.dates import days as named
from balkansec.reading.dates.days import Days, Parts
from balkansec.reading.dates.lexing import Stretch, Telling

__all__ = ["Named", "read_shape"]


# A third of the time of the constructor with names.
_made = tuple.__new__


class Named(NamedTuple):
    """A shape found among the words of a stretch; a tuple, as one is made for each date.

    Attributes:
        first, last: index of its first word and of the one after its last.
        days: what it names.
    """

    first: int
    last: int
    days: Days


# Letters as in ``Stretch``. Weekdays before a day, a day, what joins two days, a year.
_W: Final = r"(?:w(?:f*[ra]f*w)?p?c?f*)?"
_D: Final = r"dp?"
_TO: Final = r"c?f*[ras]f*"
_LIST: Final = rf"{_W}{_D}(?:(?:cf*{_D}){{0,6}}{_TO}{_W}{_D}){{0,6}}"
_YEAR: Final = r"(?:p?c?f*y)?"
_DAY_MONTH: Final = rf"{_W}{_D}f*c?m{_YEAR}"
_MONTH_DAY: Final = rf"{_W}mp?c?f*{_W}{_D}{_YEAR}"
_MONTH: Final = r"mp?c?"

_Reader = Callable[[Parts], Days | None]
_Shapes = tuple[tuple[re.Pattern[str], _Reader], ...]
_Matches = tuple[tuple[int, _Reader, Telling], ...]


def _compiled(*shapes: tuple[str, _Reader]) -> _Shapes:
    return tuple((re.compile(shape), read) for shape, read in shapes)


_SHAPES_AFTER_BETWEEN: Final = _compiled(
    # between 29 September and 1 October 2014; between May 14th, 2018 and May 16th, 2018
    (rf"{_DAY_MONTH}[pf]*c?af*{_DAY_MONTH}", named.two_months),
    (rf"{_MONTH_DAY}c?af*{_MONTH_DAY}", named.two_months),
    # between 14.09.2020 and 18.09.2020
    (r"n[pf]*af*n", named.numeric),
)
_SHAPES: Final = _compiled(
    # 28 September - 2 October 2020; 29 December 2017, to 3 January 2018
    (rf"{_DAY_MONTH}[pf]*c?rf*{_DAY_MONTH}", named.two_months),
    # 30 September and 1 October 2014
    (rf"{_DAY_MONTH}[pf]*[as]f*{_DAY_MONTH}", named.adjacent),
    # 14 May and 16 June 2018; 5-6 May and 9-10 June 2018
    (rf"{_LIST}f*c?m[pf]*c?af*{_LIST}f*c?mp?c?f*y", named.two_lists),
    # 25 June 2012 26 June 2012, where a dash was lost
    (rf"{_W}dmy{_W}dmy", named.near_months),
    # September 28 - October 2, 2020; 28 September to October 2, 2020
    (rf"{_MONTH_DAY}c?f*rf*{_MONTH_DAY}", named.two_months),
    (rf"{_DAY_MONTH}[pf]*rf*{_MONTH_DAY}", named.two_months),
    # May 30 to 1 June 2018
    (rf"{_MONTH_DAY}c?f*rf*{_DAY_MONTH}", named.two_months),
    # September 30 and October 1, 2014
    (rf"{_MONTH_DAY}c?f*[as]f*{_MONTH_DAY}", named.adjacent),
    # 16 May 2018; 5.-7. June; 17th and 18th of May; 12, 13 and 14 May; 22-27, October, 2023
    (rf"{_LIST}f*c?m{_YEAR}", named.one_month),
    # 2 4 March 2016, where a dash was lost
    (r"ddf*mc?y", named.one_month),
    # May 20, 2015; December 7th and 8th; October, 22-27, 2023; September 30 - 03, 2022
    (rf"{_W}{_MONTH}f*{_LIST}(?!f*m){_YEAR}", named.month_first),
    # June 12 14, 2017, where a dash was lost
    (r"mddc?y", named.month_first),
    # June 11-12 June
    (rf"{_MONTH}f*{_LIST}f*m{_YEAR}", named.month_twice),
    # 2012, March / 15 / Mar: the tile of a calendar
    (r"yc?mdm", named.tile),
    # 5-May-2018; 26-27-october-2023
    (r"(?:dr)?drmry", named.one_month),
    # May 2018; June-July 2014; November 2013 to January 2014
    (rf"{_MONTH}(?:y?p?f*[ras]f*{_MONTH})?f*y", named.months),
    # 32 May 2018, which is no day
    (r"Dp?f*mp?c?f*y", named.no_day),
    # 16.05.2019; Monday, 16.05.2019; 29.03.2018 - 31.03.2018; 2018-05-03 to 2018-05-05
    (rf"{_W}n(?:[pf]*rf*{_W}n)?", named.numeric),
    # 2018-05-03/2018-05-05
    (r"nsn", named.numeric),
    # 16.05.2019 17.05.2019, where a dash was lost; 16.05.2019 and 17.05.2019
    (r"np?(?:f*af*)?n", named.near_numeric),
    # 2021-10-05/07
    (r"nsd", named.day_after_numeric),
    # 28.02-01.03.2018
    (r"hp?f*[ras]f*n", named.numeric),
    # 18-20.09.2018; 17.-18.04.2018; 14. and 15.05.2014; 8., 9. and 10.05.2014
    (rf"{_LIST}(?:cf*{_D}){{0,6}}{_TO}{_W}n", named.days_of_numeric),
    # 27.09.; Friday, 27.09.; 27.09.-29.09.
    (rf"{_W}h(?:f*rf*{_W}h)?", named.day_and_month),
    # 27.-29.09.; 27. and 28.09.
    (rf"{_LIST}(?:cf*{_D}){{0,6}}{_TO}{_W}h", named.days_of_month),
)
# No date has more words.
_LONGEST: Final = 64
# No word of another kind stands in a date, and each holds a month or a date in numbers.
_BEGINNING: Final = re.compile(
    rf"[nh]|[Ddwy](?=[^x]{{0,{_LONGEST}}}[mnh])|m(?=[^x]{{0,{_LONGEST}}}[dy])"
)
_AFTER_BETWEEN: Final = re.compile(r"bf{0,3}\Z")
_REACH_OF_BETWEEN: Final = 4


def read_shape(stretch: Stretch, first: int, until: int | None = None) -> Named | None:
    """Read the first date of a stretch, the longest of those that begin with one word.

    Args:
        stretch: the words.
        first: index of the word from which on dates are looked for.
        until: index of a word that no date may reach; all are read without it.
    """
    kinds = stretch.kinds[:until]
    for beginning in _BEGINNING.finditer(kinds, first):
        named = _named(stretch, kinds, beginning.start())
        if named is not None:
            return named
    return None


def _named(stretch: Stretch, kinds: str, at: int) -> Named | None:
    between = "b" in kinds and _AFTER_BETWEEN.search(kinds, max(0, at - _REACH_OF_BETWEEN), at)
    row = kinds[at : at + _LONGEST].partition("x")[0]
    for length, read, telling in _matches_after_between(row) if between else _matches(row):
        parts = stretch.tokens(at, telling)
        if between:
            parts["b"] = []
        days = read(parts)
        if days is not None:
            # A closing full stop may be the sentence's.
            return _made(Named, (at, at + length - (row[length - 1] == "p"), days))
    return None


@lru_cache(maxsize=4096)
def _matches(kinds: str) -> _Matches:
    """Give length, reader and telling words of each shape that begins a row, longest first."""
    return _longest_first(kinds, _SHAPES)


@lru_cache(maxsize=4096)
def _matches_after_between(kinds: str) -> _Matches:
    """Do the same for a row of kinds after "between"."""
    return _longest_first(kinds, (*_SHAPES_AFTER_BETWEEN, *_SHAPES))


def _longest_first(kinds: str, shapes: _Shapes) -> _Matches:
    found = ((shape.match(kinds), read) for shape, read in shapes)
    matched = [(match[0], read) for match, read in found if match is not None]
    matched.sort(key=lambda pair: len(pair[0]), reverse=True)
    return tuple((len(shape), read, _telling(shape)) for shape, read in matched)


def _telling(shape: str) -> Telling:
    """Leave out stops and fillers, which tell nothing."""
    return tuple((at, kind) for at, kind in enumerate(shape) if kind not in "pf")
