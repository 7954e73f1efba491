"""Days that a page states for machines and that no calendar has."""

import re
from collections.abc import Iterator
from datetime import date

from balkansec.model import Item, Stated
from balkansec.problems import Problem

__all__ = ["impossible_days", "is_impossible"]

_DATED = frozenset((Stated.DATES, Stated.STARTS, Stated.ENDS, Stated.PUBLISHED))
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_YEAR_FIRST = re.compile(r"(\d{4,9})-(\d\d?)-(\d\d?)(?!\d)|(\d{4})(\d\d)(\d\d)(?=T|\Z)")
_MONTH_NAMED = re.compile(
    rf"(?:[a-z]{{3,9}},?\s{{1,9}})?(\d\d?)\s{{1,9}}({'|'.join(_MONTHS)})\s{{1,9}}(\d{{4,9}})(?!\d)",
    re.IGNORECASE,
)
_YEAR_LAST = re.compile(r"(\d\d?)([./])(\d\d?)\2(\d{4,9})(?!\d)")
_LONGEST_SHOWN = 80


def impossible_days(item: Item, name: str, line: int | None = None) -> Iterator[Problem]:
    """Give a problem for each day that an item states and that there is not.

    Args:
        item: the item.
        name: what problems call the page.
        line: the line on which the item begins; None where it is not known.

    Example:
        >>> from balkansec.model import Passage, StatedField
        >>> stated = (StatedField("starts", Passage(6, "2018-13-45")),)
        >>> item = Item(1, Passage(0, "Board"), Passage(6, ""), stated=stated)
        >>> [(wrong.line, wrong.rejected) for wrong in impossible_days(item, "a.csv", 2)]
        [(2, '2018-13-45')]
    """
    for field in item.stated:
        if field.name in _DATED and is_impossible(field.value.text):
            what, accepted = "states a day that there is not", "a day of the calendar"
            rejected = field.value.text[:_LONGEST_SHOWN]
            yield Problem(name, what, line, field.name.value, rejected, accepted)


def is_impossible(words: str) -> bool:
    """Tell whether words are a date as machines write it (ISO 8601, RFC 5322), of no day.

    Days of a month may stand before the month or behind it, as sites differ.

    Example:
        >>> [is_impossible(words) for words in ("31.06.2018", "05/31/2018", "in May 2018")]
        [True, False, False]
    """
    for part in words.split("/") if "-" in words else [words]:
        readings = list(_readings(part.strip()))
        if readings and not any(_is_day(*reading) for reading in readings):
            return True
    return False


def _readings(words: str) -> Iterator[tuple[str, str, str]]:
    """Give year, month and day, in each way in which the words can be meant."""
    if found := _YEAR_FIRST.match(words):
        year, month, day = (found[at] or found[at + 3] for at in (1, 2, 3))
        yield year, month, day
    elif found := _MONTH_NAMED.match(words):
        yield found[3], str(_MONTHS.index(found[2].lower()) + 1), found[1]
    elif found := _YEAR_LAST.match(words):
        yield found[4], found[3], found[1]
        if found[2] == "/":
            yield found[4], found[1], found[3]


def _is_day(year: str, month: str, day: str) -> bool:
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True
