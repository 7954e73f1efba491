"""The dates of an event, from those of its announcements."""

from attrs import evolve, frozen

from balkansec.merging.choosing import Choice, choose
from balkansec.merging.voices import Holders, Voices
from balkansec.model import Announcement, DateRange, Rule, Status

__all__ = ["Dating", "date_event", "former_dates"]


@frozen
class Dating:
    """When an event takes place.

    Attributes:
        dates: the dates that it shows; None where no announcement knows them.
        possible: the dates it may have, where it shows none; None likewise.
        year_inferred: whether no announcement prints a year that the dates fit.
    """

    dates: Choice[DateRange] | None
    possible: Choice[tuple[DateRange, ...]] | None
    year_inferred: bool


def date_event(voices: Voices) -> Dating:
    """Choose the dates of an event.

    Some dates only say less than others and are no other standpoint: a month that
    contains a day, days in an inferred year where another prints these days with
    theirs, and what was said before a later announcement moved the event. Between
    what is left the rules of ``choose`` decide; whoever names a month backs the days
    in it. Where none knows the dates, those that all hold possible are kept, or all
    of them if they have none in common.
    """
    held = voices.held(lambda given: given.dates)
    if not held:
        return Dating(None, _possible(voices), year_inferred=False)
    printed = voices.held(lambda given: None if given.year_inferred else given.dates)
    standing = _not_moved(held, voices)
    finest = {
        value: places
        for value, places in standing.items()
        if not any(_contains(value, other) for other in standing)
    }
    sure = {
        value: places
        for value, places in finest.items()
        if value in printed
        or not any(other in printed and _is_of_other_year(value, other) for other in finest)
    }
    backed = {
        value: places.union(*(standing[v] for v in standing if _contains(v, value)))
        for value, places in sure.items()
    }
    dates = choose(
        "dates",
        sure,
        voices,
        order=lambda stated: stated,
        precision=lambda stated: (stated.precision, stated in printed),
        backed=backed,
        may_be_corrected=True,
    )
    if dates is not None and dates.rule is Rule.UNDISPUTED and len(held) > 1:
        rule = Rule.PRECISION if len(standing) > 1 else Rule.LATER
        dates = evolve(dates, rule=rule)
    shown = None if dates is None else dates.value
    is_printed = any(v == shown or (shown and _contains(v, shown)) for v in printed)
    return Dating(dates, None, year_inferred=not is_printed)


def _not_moved(held: Holders[DateRange], voices: Voices) -> Holders[DateRange]:
    """Leave out the dates from before the last announcement that gives a new day.

    So are those that one names as the former ones, whenever they were told. None is left
    out where this would leave none: an older version of one announcement may give a new
    day, and its last version the former one.
    """
    moved = voices.held(_new_dates)
    last = {value: moved[value] for value in voices.latest(moved)}
    if not last:
        return held
    former = former_dates(voices)
    standing = {
        value: places
        for value, places in held.items()
        if value in last
        or (
            not any(value == days or _contains(value, days) for days in former)
            and value in voices.latest({**last, value: places})
        )
    }
    return standing or held


def _new_dates(given: Announcement) -> DateRange | None:
    return given.dates if given.status is Status.RESCHEDULED else None


def former_dates(voices: Voices) -> frozenset[DateRange]:
    """Give the dates that announcements of a move name as the former ones."""
    moved = (given for given in voices.announcements if given.status is Status.RESCHEDULED)
    return frozenset(days for given in moved for days in given.dates_former)


def _contains(coarser: DateRange, finer: DateRange) -> bool:
    return (
        coarser.precision < finer.precision
        and coarser.start <= finer.start
        and finer.end <= coarser.end
    )


def _is_of_other_year(one: DateRange, other: DateRange) -> bool:
    """Tell whether two are the same days of different years."""
    return one.start.year != other.start.year and _days(one) == _days(other)


def _days(stated: DateRange) -> tuple[object, ...]:
    return (stated.precision, *((d.month, d.day) for d in (stated.start, stated.end)))


def _possible(voices: Voices) -> Choice[tuple[DateRange, ...]] | None:
    held = voices.held(lambda given: given.dates_possible)
    if not held:
        return None
    ranges = [frozenset(value) for value in held]
    shared = frozenset.intersection(*ranges) or frozenset.union(*ranges)
    keys = voices.keys(frozenset[int]().union(*held.values()))
    return Choice(tuple(sorted(shared)), keys, Rule.UNION)
