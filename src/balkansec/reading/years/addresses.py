"""The day, month or year that the address of an item holds."""

import re
from datetime import date
from typing import Final

from attrs import frozen

from balkansec.model import DateRange

__all__ = ["AddressedDay", "addressed_day"]

_YEAR: Final = r"(?P<year>(?:19|20)[0-9]{2})"
_MONTH: Final = r"(?P<month>0[1-9]|1[0-2])"
_DAY: Final = r"(?P<day>0[1-9]|[12][0-9]|3[01])"
_NAMES: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED: Final = rf"(?P<name>{'|'.join(_NAMES)})[a-z]{{0,6}}"
_FIRST: Final = r"(?:(?P<first>[0-3]?[0-9])-)?"
# /2018/04/12/ and /2018-04-12-name, /05-april-2018-name, /2018/04/, /2018/
_DATED: Final = tuple(
    re.compile(rf"/{form}(?=[/-]|\Z)", re.IGNORECASE)
    for form in (
        rf"{_YEAR}([/-]){_MONTH}\2{_DAY}",
        rf"{_FIRST}{_DAY}-{_NAMED}-{_YEAR}",
        rf"{_YEAR}[/-]{_MONTH}",
        rf"{_YEAR}(?=/|\Z)",
    )
)
# In a folder of events, a day is that of the event: /dogodki/2018-05-17-name
_OF_EVENTS: Final = re.compile(
    r"/(?:events?|dogodki|dogadjaji|dogadaji|ngjarje|nastani)/\Z", re.IGNORECASE
)
# Where only the year or the month is known, its middle is as near as can be.
_MIDDLE_MONTH: Final = 7
_MIDDLE_DAY: Final = 15


@frozen
class AddressedDay:
    """The day near which an item was published, as its address tells.

    Attributes:
        day: the day; the middle of the month or year where the address holds no more.
        words: the part of the address.
        days: those that it prints with the name of their month or in a folder of events, as
            addresses do that say when something takes place, not when it was written; None
            without them.
    """

    day: date
    words: str
    days: DateRange | None = None


def addressed_day(address: str | None) -> AddressedDay | None:
    """Give the day that an address holds, or None.

    Example:
        >>> addressed_day("https://example.org/blog/2018/04/board-meeting").words
        '2018/04'
    """
    if not address:
        return None
    path = address.partition("?")[0]
    for form in _DATED:
        found = form.search(path)
        if found is not None:
            given = found.groupdict()
            named, day = given.get("name"), given.get("day")
            month = given.get("month") or (_NAMES.index(named.lower()) + 1 if named else None)
            try:
                near = date(
                    int(given["year"]), int(month or _MIDDLE_MONTH), int(day or _MIDDLE_DAY)
                )
            except ValueError:
                return None
            prints = named or (day and _OF_EVENTS.search(path, 0, found.start() + 1))
            return AddressedDay(near, found[0].strip("/"), _days(given, near) if prints else None)
    return None


def _days(given: dict[str, str | None], last: date) -> DateRange | None:
    """Give the days of "12-13-april-2018", which may not go backwards."""
    first = int(given.get("first") or last.day)
    return DateRange(last.replace(day=first), last) if 0 < first <= last.day else None
