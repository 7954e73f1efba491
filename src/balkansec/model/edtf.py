"""The Extended Date/Time Format, as far as date ranges need it."""

import calendar
import re
from datetime import date

from balkansec.errors import InvalidValue

__all__ = ["parse", "write"]

_FORM = "an EDTF date or interval such as 2018-05-14, 2018-05 or 2018-05-14/2018-05-16"
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?")
_MONTHS = 12
_LONGEST = 21


def parse(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Split an EDTF text into start and end, each as (year[, month[, day]]).

    Raises:
        InvalidValue: any text that is not of this form, and days that do not exist.
    """
    if not isinstance(text, str) or len(text) > _LONGEST:
        raise InvalidValue("edtf", text, _FORM)
    start, slash, end = text.partition("/")
    first = _parts(start, text)
    return first, _parts(end, text) if slash else first


def _parts(half: str, text: str) -> tuple[int, ...]:
    match = _DATE.fullmatch(half)
    if match is None:
        raise InvalidValue("edtf", text, _FORM)
    year, month, day = match.groups()
    if month == "XX" and day not in (None, "XX"):
        raise InvalidValue("edtf", text, _FORM)
    parts = tuple(int(part) for part in (year, month, day) if part not in (None, "XX"))
    if not _exists(*parts):
        raise InvalidValue("edtf", text, "a day that exists", why="is no date")
    return parts


def _exists(year: int, month: int = 1, day: int = 1) -> bool:
    return year >= 1 and 1 <= month <= _MONTHS and 1 <= day <= calendar.monthrange(year, month)[1]


def write(day: date, parts: int) -> str:
    """Write a date with its first 1 (year), 2 (month) or 3 (day) parts."""
    return day.isoformat().rsplit("-", maxsplit=3 - parts)[0]
