"""The shapes in which dates are written: a line for each, over the letters of its words."""

import re
from collections.abc import Callable, Sequence

from attrs import frozen

from balkansec.reading.dates import days as named
from balkansec.reading.dates.days import Days, Parts
from balkansec.reading.dates.lexing import Token

__all__ = ["BEGINNINGS", "Named", "read_shape"]


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


# Letters as in ``Token``. Weekdays before a day, a day, what joins two days, a year.
_W = r"(?:w(?:f*[ra]f*w)?p?c?f*)?"
_D = r"dp?"
_TO = r"c?f*[ras]f*"
_LIST = rf"{_W}{_D}(?:(?:cf*{_D}){{0,6}}{_TO}{_W}{_D}){{0,6}}"
_YEAR = r"(?:p?c?f*y)?"
_DAY_MONTH = rf"{_W}{_D}f*c?m{_YEAR}"
_MONTH_DAY = rf"{_W}mp?c?f*{_W}{_D}{_YEAR}"
_MONTH = r"mp?c?"
_BETWEEN = r"(?:(?<=b)|(?<=bf))"

_SHAPES: tuple[tuple[re.Pattern[str], Callable[[Parts], Days | None]], ...] = tuple(
    (re.compile(shape), read)
    for shape, read in (
        # 28 September - 2 October 2020; 29 December 2017 to 3 January 2018
        (rf"{_DAY_MONTH}[pf]*rf*{_DAY_MONTH}", named.two_months),
        # between 29 September and 1 October 2014; between May 14th, 2018 and May 16th, 2018
        (rf"{_BETWEEN}{_DAY_MONTH}[pf]*c?af*{_DAY_MONTH}", named.two_months),
        (rf"{_BETWEEN}{_MONTH_DAY}c?af*{_MONTH_DAY}", named.two_months),
        # 30 September and 1 October 2014
        (rf"{_DAY_MONTH}[pf]*[as]f*{_DAY_MONTH}", named.adjacent),
        # 25 June 2012 26 June 2012, where a dash was lost
        (rf"{_W}dmy{_W}dmy", named.near_months),
        # September 28 - October 2, 2020; 28 September to October 2, 2020
        (rf"{_MONTH_DAY}c?f*rf*{_MONTH_DAY}", named.two_months),
        (rf"{_DAY_MONTH}[pf]*rf*{_MONTH_DAY}", named.two_months),
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
        # 2012, March / 15 / Mar: the tile of a calendar
        (r"yc?mdm", named.tile),
        # 5-May-2018; 26-27-october-2023
        (r"(?:dr)?drmry", named.one_month),
        # May 2018; June-July 2014; November 2013 to January 2014
        (rf"{_MONTH}(?:y?p?f*[ras]f*{_MONTH})?f*y", named.months),
        # 16.05.2019; Monday, 16.05.2019; 29.03.2018 - 31.03.2018; 2018-05-03 to 2018-05-05
        (rf"{_W}n(?:[pf]*rf*{_W}n)?", named.numeric),
        # 2018-05-03/2018-05-05
        (r"nsn", named.numeric),
        # between 14.09.2020 and 18.09.2020
        (rf"{_BETWEEN}n[pf]*af*n", named.numeric),
        # 16.05.2019 17.05.2019, where a dash was lost; 16.05.2019 and 17.05.2019
        (r"np?(?:f*af*)?n", named.near_numeric),
        # 2021-10-05/07
        (r"nsd", named.day_after_numeric),
        # 28.02-01.03.2018
        (r"hp?f*[ras]f*n", named.numeric),
        # 18-20.09.2018; 17.-18.04.2018; 14. and 15.05.2014; 8., 9. and 10.05.2014
        (rf"{_LIST}(?:cf*{_D}){{0,6}}{_TO}{_W}n", named.days_of_numeric),
    )
)
_LETTERS = "dmwnhy"
_REACH_OF_BETWEEN = 4
_AFTER_BETWEEN = re.compile(r"bf{0,3}\Z")
BEGINNINGS = frozenset(_LETTERS)


def _can_begin(shape: re.Pattern[str], letter: str) -> bool:
    """Tell whether some date of a shape begins with a letter; the wide answer is yes."""
    return not shape.pattern.startswith(tuple(_LETTERS)) or shape.pattern[0] == letter


_BY_LETTER = {
    letter: tuple(pair for pair in _SHAPES if _can_begin(pair[0], letter)) for letter in _LETTERS
}


def read_shape(kinds: str, tokens: Sequence[Token], at: int) -> Named | None:
    """Read the longest shape that begins with token ``at``, or None.

    Args:
        kinds: the kinds of all tokens, a letter each.
        tokens: the tokens.
        at: index of a token whose kind is one of ``BEGINNINGS``.
    """
    between = _AFTER_BETWEEN.search(kinds, max(0, at - _REACH_OF_BETWEEN), at) is not None
    found = [(shape.match(kinds, at), read) for shape, read in _BY_LETTER[kinds[at]]]
    matched = [(match, read) for match, read in found if match is not None]
    for match, read in sorted(matched, key=lambda pair: pair[0].end(), reverse=True):
        parts: Parts = {kind: [] for kind in "dmywnh"}
        for token in tokens[match.start() : match.end()]:
            parts.setdefault(token.kind, []).append(token)
        if between:
            parts["b"] = []
        days = read(parts)
        if days is not None:
            return Named(match.start(), _last(kinds, match), days)
    return None


def _last(kinds: str, match: re.Match[str]) -> int:
    """Give the end of a match without a closing full stop, which may be the sentence's."""
    return match.end() - (kinds[match.end() - 1] == "p")
