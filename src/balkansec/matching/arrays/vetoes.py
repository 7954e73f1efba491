"""Which of many pairs are proven to be two events; the answers are those of ``matching.vetoes``."""

import numpy as np

from balkansec.matching.arrays.columns import NONE, Columns
from balkansec.matching.arrays.days import (
    Ranges,
    apart,
    are_swapped,
    are_year_slips,
    same_calendar_days,
)
from balkansec.matching.arrays.meeting import differ, hold, meet
from balkansec.matching.arrays.ragged import Flags, Ints, Ragged, in_rows
from balkansec.matching.days import MOST_DAYS_APART

__all__ = ["are_vetoed", "numbered"]


def numbered(columns: Columns) -> Ragged:
    """Give the edition of each row, else what may be it: a title may count an anniversary, too."""
    counted = columns.ordinals
    rows = np.flatnonzero(columns.edition != NONE)
    others = columns.edition[counted.rows] == NONE
    return in_rows(
        len(columns),
        np.append(rows, counted.rows[others]),
        np.append(columns.edition[rows], counted.values[others]),
    )


def are_vetoed(
    columns: Columns, numbers: Ragged, ranges: tuple[Ranges, Ranges], first: Ints, second: Ints
) -> Flags:
    """Tell of each pair, neither of which has several ranges, whether a veto stands against it.

    Args:
        columns: what is compared.
        numbers: the editions or what may be them.
        ranges: those of the first ones and those of the second ones.
        first: rows.
        second: as many rows.
    """
    key, source = columns.key, columns.source
    vetoed: Flags = columns.kind[first] != columns.kind[second]
    vetoed |= differ(numbers, first, second) | _name_other_years(columns, first, second)
    vetoed |= _too_far_apart(*ranges)
    for inside in (columns.hosts, columns.related):
        vetoed |= hold(inside, first, key[second]) | hold(inside, second, key[first])
    pages = columns.pages
    on_one_page = (source[first] == source[second]) & meet(pages, first, pages, second)
    vetoed |= on_one_page & _print_other_dates(*ranges)
    vetoed &= key[first] != key[second]
    return vetoed


def _name_other_years(columns: Columns, first: Ints, second: Ints) -> Flags:
    years = columns.years
    single = (years.lengths_of(first) == 1) & (years.lengths_of(second) == 1)
    flags: Flags = single & differ(years, first, second)
    return flags


def _too_far_apart(mine: Ranges, yours: Ranges) -> Flags:
    flags: Flags = (
        mine.is_printed
        & yours.is_printed
        & (apart(mine, yours) > MOST_DAYS_APART)
        & ~are_year_slips(mine, yours)
        & ~are_swapped(mine, yours)
    )
    return flags


def _print_other_dates(mine: Ranges, yours: Ranges) -> Flags:
    told = mine.is_given & yours.is_given & ~mine.is_from_title & ~yours.is_from_title
    # Where a year is not printed the days of the calendar alone are compared.
    yearless = mine.is_open | yours.is_open | mine.is_inferred | yours.is_inferred
    other_days = ~same_calendar_days(mine, yours) & mine.is_in_days & yours.is_in_days
    flags: Flags = told & np.where(yearless, other_days, ~_fit(mine, yours))
    return flags


def _fit(mine: Ranges, yours: Ranges) -> Flags:
    """Tell whether two ranges are equal, or one lies in the other that is stated more coarsely."""
    equal = (
        (mine.start == yours.start)
        & (mine.end == yours.end)
        & (mine.start_precision == yours.start_precision)
        & (mine.end_precision == yours.end_precision)
    )
    mine_holds = (mine.start <= yours.start) & (yours.end <= mine.end)
    yours_holds = (yours.start <= mine.start) & (mine.end <= yours.end)
    coarser_holds = np.where(mine.precision < yours.precision, mine_holds, yours_holds)
    flags: Flags = equal | ((mine.precision != yours.precision) & coarser_holds)
    return flags
