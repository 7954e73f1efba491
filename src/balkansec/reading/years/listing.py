"""Years that are not printed, from the neighbours on both sides of a listing.

The items of a listing stand in an order of time. Entries that print their year
bind those between them: walking down from the top gives the latest range each
item can have, walking up from the bottom the earliest. Where exactly one year
fits between the two it is taken; where several fit they stay open. Where the
listing binds on one side only, the nearest year that keeps the order is taken
and marked as one-sided.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from attrs import evolve, frozen

from balkansec.model import DateRange, Order, YearlessRange

__all__ = ["Dated", "Inference", "infer_years", "order_of_time"]

_YEARS_EACH_WAY: Final = 60


def _any(_: DateRange) -> bool:
    return True


@frozen
class Dated:
    """What one item of a listing says about its time.

    Attributes:
        printed: its days where the year is printed, publications included.
        yearless: its days where no year is printed.
        allows: whether a range agrees with the rest of its own text.
    """

    printed: DateRange | None = None
    yearless: YearlessRange | None = None
    allows: Callable[[DateRange], bool] = _any


@frozen
class Inference:
    """The days of an item that prints no year.

    Attributes:
        date_range: its days; None where several years stay open.
        candidates: these, least first, two or more, where they stay open.
        reason: from what, in one sentence.
    """

    date_range: DateRange | None
    candidates: tuple[DateRange, ...]
    reason: str


def order_of_time(items: Sequence[Dated], said: Order) -> Order:
    """Tell the order of a listing from the items that print their year.

    What is printed counts more than what the importer said; the importer's word
    is taken where what is printed leaves it open.
    """
    starts = [item.printed.start for item in items if item.printed is not None]
    falls = sum(later < earlier for earlier, later in pairwise(starts))
    rises = sum(later > earlier for earlier, later in pairwise(starts))
    if falls == rises:
        return said
    return Order.NEWEST_FIRST if falls > rises else Order.OLDEST_FIRST


def infer_years(items: Sequence[Dated], said: Order) -> list[Inference | None]:
    """Infer the years of the items that print none; None for the others.

    Args:
        items: in the order of the page.
        said: the order that the importer knows its source to have.

    Returns:
        as many values as items; None also where nothing binds an item.
    """
    order = order_of_time(items, said)
    if order is Order.UNKNOWN:
        return [None] * len(items)
    if order is Order.OLDEST_FIRST:
        return _newest_first(items[::-1], "below", "above")[::-1]
    return _newest_first(items, "above", "below")


def _newest_first(items: Sequence[Dated], later: str, earlier: str) -> list[Inference | None]:
    kept = _without_strays(items)
    highs = _walk(kept, latest=True)
    lows = _walk(kept[::-1], latest=False)[::-1]
    return [
        _inferred(item, low, high, (later, earlier)) if item.yearless is not None else None
        for item, low, high in zip(kept, lows, highs, strict=True)
    ]


def _walk(items: Sequence[Dated], *, latest: bool) -> list[tuple[date, DateRange] | None]:
    """Give for each item the bound that the items before it in the walk put on it.

    A bound is the day that the item's start may not pass, and the printed range
    from which it comes. Entries without a year tighten it by what they can be at most.
    """
    bounds: list[tuple[date, DateRange] | None] = []
    bound: tuple[date, DateRange] | None = None
    for item in items:
        bounds.append(bound)
        if item.printed is not None:
            day = item.printed.end if latest and not item.printed.is_day_precise else None
            bound = (day or item.printed.start, item.printed)
        elif bound is not None and item.yearless is not None:
            nearest = _nearest(item, bound[0], before=latest)
            if nearest is not None:
                bound = (nearest.start, bound[1])
    return bounds


def _between(item: Dated, low: date, high: date) -> list[DateRange]:
    """Give the ranges of an item that start between two days, both inclusive, least first."""
    years = range(low.year, min(high.year, low.year + _YEARS_EACH_WAY) + 1)
    return [days for days in _in_years(item, years) if low <= days.start <= high]


def _nearest(item: Dated, day: date, *, before: bool) -> DateRange | None:
    """Give the range of an item that starts nearest to a day, on it or on one side of it."""
    if before:
        years = range(day.year, day.year - _YEARS_EACH_WAY - 1, -1)
        return next((days for days in _in_years(item, years) if days.start <= day), None)
    years = range(day.year, day.year + _YEARS_EACH_WAY + 1)
    return next((days for days in _in_years(item, years) if days.start >= day), None)


def _in_years(item: Dated, years: range) -> Iterator[DateRange]:
    """Give the ranges that an item may have, in the order of the years."""
    if item.yearless is None:
        return
    for year in years:
        days = item.yearless.in_year(year) if date.min.year <= year < date.max.year else None
        if days is not None and item.allows(days):
            yield days


def _inferred(
    item: Dated,
    low: tuple[date, DateRange] | None,
    high: tuple[date, DateRange] | None,
    sides: tuple[str, str],
) -> Inference | None:
    later, earlier = sides
    if low is not None and high is not None:
        fitting = _between(item, low[0], high[0])
        between = f"{high[1].to_edtf()} {later} and {low[1].to_edtf()} {earlier}"
        if len(fitting) == 1:
            reason = f"the only year between the neighbours {between}"
            return Inference(fitting[0], (), reason)
        if fitting:
            return Inference(None, tuple(fitting), f"more than one year fits between {between}")
        return None
    bound = low or high
    if bound is None:
        return None
    nearest = _nearest(item, bound[0], before=low is None)
    if nearest is None:
        return None
    side = earlier if low is not None else later
    reason = f"one-sided: the nearest year that keeps the order with {bound[1].to_edtf()} {side}"
    return Inference(nearest, (), reason)


def _without_strays(items: Sequence[Dated]) -> list[Dated]:
    """Take the printed years out of the items that break the order of the others.

    Kept are those that stand in every longest run of printed starts that never
    rises, so that one wrong item binds nobody.
    """
    places = [at for at, item in enumerate(items) if item.printed is not None]
    falling = [-_start(items[at]).toordinal() for at in places]
    ending = _run_lengths(falling)
    beginning = _run_lengths([-value for value in reversed(falling)])[::-1]
    longest = max(ending, default=0)
    on_a_longest = [a + b - 1 == longest for a, b in zip(ending, beginning, strict=True)]
    shared = Counter(rank for rank, on in zip(ending, on_a_longest, strict=True) if on)
    stray = {
        at
        for at, rank, on in zip(places, ending, on_a_longest, strict=True)
        if not on or shared[rank] > 1
    }
    return [evolve(item, printed=None) if at in stray else item for at, item in enumerate(items)]


def _start(item: Dated) -> date:
    return date.min if item.printed is None else item.printed.start


def _run_lengths(values: Sequence[int]) -> list[int]:
    """Give the length of the longest run that never falls and ends at each value."""
    tails: list[int] = []
    lengths = []
    for value in values:
        at = bisect_right(tails, value)
        tails[at : at + 1] = [value]
        lengths.append(at + 1)
    return lengths
