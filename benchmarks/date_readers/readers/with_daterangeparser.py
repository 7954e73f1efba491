"""daterangeparser: English, day first; it reads a phrase and does not look for one in a text."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import datetime

from answering import NO_DAY, Text, answer, spanned
from daterangeparser import parse
from pyparsing import ParseException

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


def read(text: Text) -> Iterator[str]:
    """Give the range that the whole text is, if it is one."""
    try:
        start, end = parse(text.words)
    except (ParseException, ValueError):
        return
    end = end or start
    if _YEAR.search(text.words) is None:
        # It takes the year of the clock and cannot be told another.
        year = (text.reference or NO_DAY).year
        start, end = start.replace(year=year), end.replace(year=year)
    by_month = _NUMBER.search(text.words) is None and _is_months(start, end)
    form = "%Y-%m" if by_month else "%Y-%m-%d"
    yield spanned(start.strftime(form), end.strftime(form))


def _is_months(start: datetime, end: datetime) -> bool:
    return start.day == 1 and end.day == monthrange(end.year, end.month)[1]


if __name__ == "__main__":
    answer(read)
