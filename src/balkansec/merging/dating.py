"""The dates of an event, from those of its announcements."""

from collections.abc import Sequence

from attrs import frozen

from balkansec.merging.voices import Choice, choose, held_by
from balkansec.model import Announcement, DateRange

__all__ = ["Dating", "date_event"]


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


def date_event(announcements: Sequence[Announcement]) -> Dating:
    """Choose the dates of an event.

    A statement in days beats one in months that contains it, a printed year
    beats an inferred one, then the number of voices decides; what is left of
    different values is a conflict. Where none knows the dates, those that all
    hold possible are kept, or all of them if they have none in common.
    """
    held = held_by(announcements, lambda given: given.dates)
    printed = held_by(announcements, lambda given: None if given.year_inferred else given.dates)
    if not held:
        return Dating(None, _possible(announcements), year_inferred=False)
    finest = {v: keys for v, keys in held.items() if not any(_contains(v, other) for other in held)}
    sure = {value: keys for value, keys in finest.items() if value in printed}
    dates = choose("dates", sure or finest, order=lambda stated: stated)
    shown = None if dates is None else dates.value
    backed = any(v == shown or (shown and _contains(v, shown)) for v in printed)
    return Dating(dates, None, year_inferred=not backed)


def _contains(coarser: DateRange, finer: DateRange) -> bool:
    return (
        coarser.precision < finer.precision
        and coarser.start <= finer.start
        and finer.end <= coarser.end
    )


def _possible(announcements: Sequence[Announcement]) -> Choice[tuple[DateRange, ...]] | None:
    held = held_by(announcements, lambda given: given.dates_possible)
    if not held:
        return None
    ranges = [frozenset(value) for value in held]
    shared = frozenset.intersection(*ranges) or frozenset.union(*ranges)
    return Choice(tuple(sorted(shared)), tuple(sorted(frozenset[str]().union(*held.values()))))
