"""Date ranges in English words, the same in every locale."""

from datetime import date

from balkansec.model import DateRange, Precision

__all__ = ["MONTHS", "halves", "in_words", "month_mark", "weekdays"]

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def in_words(dates: DateRange) -> str:
    """Say a date range in English, no finer than it was stated.

    Example:
        >>> in_words(DateRange.from_edtf("2018-05-14/2018-05-16"))
        '14–16 May 2018'
        >>> in_words(DateRange.from_edtf("2018-05-30/2018-06"))
        '30 May – June 2018'
    """
    return "".join(halves(dates))


def halves(dates: DateRange) -> tuple[str, str, str]:
    """Give the words for the start, those between, and those for the end.

    The last two are empty where start and end are the same.

    Example:
        >>> halves(DateRange.from_edtf("2018-05-14/2018-05-16"))
        ('14', '–', '16 May 2018')
    """
    start, end = _parts(dates.start, dates.start_precision), _parts(dates.end, dates.end_precision)
    if start == end:
        return " ".join(start), "", ""
    if dates.is_day_precise and start[1:] == end[1:]:
        return start[0], "–", " ".join(end)
    if start[-1] == end[-1] and min(len(start), len(end)) > 1:
        start = start[:-1]
    return " ".join(start), " – ", " ".join(end)


def month_mark(dates: DateRange) -> str:
    """Give what stands after the title in a calendar where the days were not stated.

    Example:
        >>> month_mark(DateRange.from_edtf("2018-05"))
        ' (May 2018, day not stated)'
    """
    return f" ({in_words(dates)}, day not stated)"


def weekdays(dates: DateRange) -> str:
    """Name the first and the last day of the week of a range; "" where no days were stated.

    Example:
        >>> weekdays(DateRange.from_edtf("2018-05-14/2018-05-16"))
        'Monday – Wednesday'
    """
    if not dates.is_day_precise:
        return ""
    first, last = _WEEKDAYS[dates.start.weekday()], _WEEKDAYS[dates.end.weekday()]
    return first if dates.start == dates.end else f"{first} – {last}"


def _parts(day: date, precision: Precision) -> list[str]:
    return [str(day.day), MONTHS[day.month - 1], str(day.year)][Precision.DAY - precision :]
