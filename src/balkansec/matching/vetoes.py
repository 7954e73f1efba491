"""What proves that two announcements do not speak of the same event."""

from collections.abc import Iterator

from balkansec.matching.days import MOST_DAYS_APART, distance, is_swapped, is_year_slip
from balkansec.matching.traits import Traits
from balkansec.matching.verdicts import Veto
from balkansec.model import DateRange

__all__ = ["vetoes"]


def vetoes(first: Traits, second: Traits) -> Iterator[Veto]:
    """Give every veto between two announcements; none between two with one key."""
    if first.key == second.key:
        return
    if first.kind is not second.kind:
        kinds = " and ".join(sorted([first.kind.value, second.kind.value]))
        yield Veto(f"their kinds differ: {kinds}")
    yield from _editions(first, second)
    yield from _days_apart(first, second)
    if first.key in second.hosts | second.related or second.key in first.hosts | first.related:
        yield Veto("one is named inside the other as an event of its own")
    if (
        first.source == second.source
        and first.pages & second.pages
        and _print_other_dates(first, second)
    ):
        yield Veto("one page announces both with other dates")


def _days_apart(first: Traits, second: Traits) -> Iterator[Veto]:
    """Hold the printed dates against each other; of one that was moved the nearest ones."""
    pairs = [(mine, yours) for mine in first.printed for yours in second.printed]
    if not pairs or is_year_slip(*pairs[0]) or is_swapped(*pairs[0]):
        return
    apart, (earlier, later) = min((distance(*both), sorted(both)) for both in pairs)
    if apart > MOST_DAYS_APART:
        yield Veto(f"printed dates {apart} days apart: {earlier} and {later}")


def _editions(first: Traits, second: Traits) -> Iterator[Veto]:
    if first.edition and second.edition:
        if first.edition != second.edition:
            lesser, greater = sorted((first.edition, second.edition))
            yield Veto(f"they are editions {lesser} and {greater}")
    else:
        yield from _ordinals(_said(first), _said(second))
    mine, yours = first.years, second.years
    if len(mine) == len(yours) == 1 and mine != yours:
        earlier, later = sorted(mine | yours)
        yield Veto(f"their titles name the years {earlier} and {later}")


def _said(given: Traits) -> frozenset[int]:
    """Give the edition, else what may be it: a title may count an anniversary, too."""
    return given.ordinals if given.edition is None else frozenset({given.edition})


def _ordinals(mine: frozenset[int], yours: frozenset[int]) -> Iterator[Veto]:
    if mine and yours and not mine & yours:
        both = [", ".join(map(str, sorted(each))) for each in sorted((mine, yours), key=sorted)]
        yield Veto(f"they are numbered {both[0]} and {both[1]}")


def _print_other_dates(first: Traits, second: Traits) -> bool:
    if first.year_from_title or second.year_from_title:
        return False
    if not first.ranges or not second.ranges:
        return False
    if first.year_open or second.year_open or first.year_inferred or second.year_inferred:
        # The years are not printed, so the days of the calendar alone are compared.
        return not {_calendar_days(r) for r in first.ranges} & {
            _calendar_days(r) for r in second.ranges
        } and all(r.is_day_precise for r in first.ranges + second.ranges)
    return not any(_fit(mine, yours) for mine in first.ranges for yours in second.ranges)


def _fit(mine: DateRange, yours: DateRange) -> bool:
    """Tell whether two ranges are equal, or one lies in the other that is stated more coarsely."""
    if mine.precision == yours.precision:
        return mine == yours
    coarser, finer = sorted((mine, yours), key=lambda stated: stated.precision)
    return coarser.start <= finer.start and finer.end <= coarser.end


def _calendar_days(stated: DateRange) -> tuple[int, int, int, int]:
    return (stated.start.month, stated.start.day, stated.end.month, stated.end.day)
