"""Days that are printed without a year, in some year."""

from typing import Final

from balkansec.model import DateMention, DateRange

__all__ = ["SOME_LEAP_YEAR", "in_some_year"]

# Every day that there is is one of a leap year.
SOME_LEAP_YEAR: Final = 2000


def in_some_year(mention: DateMention) -> DateRange | None:
    """Give the days of a mention, in a leap year where no year is printed."""
    if mention.date_range is not None or mention.yearless is None:
        return mention.date_range
    return mention.yearless.in_year(SOME_LEAP_YEAR)
