"""The days that a cell of a table means."""

import re
from collections.abc import Callable
from datetime import date, datetime

from attrs import evolve, frozen

from balkansec.errors import InvalidValue
from balkansec.model import DateRange, MentionRole
from balkansec.reading import find_dates
from balkansec.reading.keys import printed_dates
from balkansec.tables.cells import Cell
from balkansec.vocabulary import Vocabulary

__all__ = ["EDTF", "TEXT", "Days", "ReadDays", "days_between", "reader_of"]

EDTF, TEXT = "edtf", "text"
_PATTERN = re.compile(r"%[%a-zA-Z]")
_A_YEAR = ("%Y", "%y", "%G", "%c", "%x", "%D", "%F")


@frozen
class Days:
    """What a cell says of the days.

    Attributes:
        date_range: the days; None where they stay open.
        possible: the ranges they may be, where they stay open.
        printed: the days as they stand in the cell, which name a row that has no address.
        year_inferred: whether the year is not printed.
    """

    date_range: DateRange | None = None
    possible: tuple[DateRange, ...] = ()
    printed: str | None = None
    year_inferred: bool = False


ReadDays = Callable[[str, Cell, date | None], Days]
"""Takes the field, its cell and the day of publication."""


def reader_of(form: str, vocabulary: Vocabulary) -> ReadDays:
    """Give what reads the cells of dates that are written in a form.

    Cells that hold days, and no texts, are taken as they are.

    Args:
        form: "edtf" for ISO 8601 and EDTF, with or without a time of day, which is left
            out; "text" for what ``find_dates`` reads; else the pattern of a day, with a
            year, as ``datetime.strptime`` has it.
        vocabulary: the tables for "text".

    Raises:
        InvalidValue: another form.
    """
    if not isinstance(form, str) or (
        form not in (EDTF, TEXT) and not set(_PATTERN.findall(form)) & set(_A_YEAR)
    ):
        raise InvalidValue("date_form", form, "'edtf', 'text', or a pattern such as '%d/%m/%Y'")

    def read(field: str, cell: Cell, published: date | None) -> Days:
        if cell is None:
            return Days()
        if isinstance(cell, date):
            return Days(DateRange.of_day(cell))
        if isinstance(cell, tuple):
            raise InvalidValue(field, cell, "days")
        if form == TEXT:
            return _found(field, cell, published, vocabulary)
        return Days(_in_edtf(field, cell) if form == EDTF else _in_pattern(field, cell, form))

    return read


def days_between(start: Days, end: Days) -> Days:
    """Give the days from those of one cell to those of another; of a lone start these alone.

    Raises:
        InvalidValue: an end before the start, or without one.
    """
    if end == Days():
        return start
    first, last = start.date_range, end.date_range
    if first is None or last is None:
        shown = last or end.printed
        raise InvalidValue("end", shown and str(shown), "days with a start")
    if last.end < first.start:
        raise InvalidValue("end", str(last), f"a day not before {first}")
    days = DateRange(first.start, last.end, first.start_precision, last.end_precision)
    return evolve(start, date_range=days, year_inferred=start.year_inferred or end.year_inferred)


def _in_edtf(field: str, cell: str) -> DateRange:
    try:
        return DateRange.from_edtf(cell)
    except InvalidValue as error:
        try:
            return DateRange.of_day(datetime.fromisoformat(cell).date())
        except ValueError:
            raise InvalidValue(field, cell, error.accepted, why=error.why) from None


def _in_pattern(field: str, cell: str, pattern: str) -> DateRange:
    try:
        # The time of day is left out, and with it the zone.
        return DateRange.of_day(datetime.strptime(cell, pattern).date())  # noqa: DTZ007
    except ValueError:
        raise InvalidValue(field, cell, f"a day written as {pattern!r}") from None


def _found(field: str, cell: str, published: date | None, vocabulary: Vocabulary) -> Days:
    mentions = find_dates(cell, reference=published, vocabulary=vocabulary)
    events = [given for given in mentions if given.role is MentionRole.EVENT] or mentions
    if not events:
        raise InvalidValue(field, cell, "a date", why="holds none that can be read")
    said = events[0]
    if said.date_range is None and not said.candidates:
        raise InvalidValue(field, cell, "days with their year, or a day of publication")
    return Days(said.date_range, said.candidates, printed_dates(said), said.year_inferred)
