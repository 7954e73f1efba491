"""How much a build found."""

from collections import Counter

from attrs import frozen

from balkansec.merging import Merge
from balkansec.model import Event, Kind, Precision

__all__ = ["Counts", "count"]


@frozen(kw_only=True)
class Counts:
    """How much was found.

    Attributes:
        pages: pages that announcements were read from.
        announcements: announcements on them, without those that stand inside others.
        events: events that these announcements speak of.
        by_day: events whose first and last day are both known.
        by_month: events that are known to the month or year only.
        undated: events without dates.
        projects, publications, notices: what is no event.
        related: events that are only named inside announcements of others; no other
            figure of events holds them.
        undecided: groups of announcements that are held back for a person.
        conflicts: fields on which the announcements of one event disagree.
    """

    pages: int
    announcements: int
    events: int
    by_day: int
    by_month: int
    undated: int
    projects: int
    publications: int
    notices: int
    related: int
    undecided: int
    conflicts: int


def count(merged: Merge, *, pages: int, announcements: int) -> Counts:
    """Count what a merge holds.

    Args:
        merged: the merge of all announcements.
        pages: pages that announcements were read from.
        announcements: announcements on them, without those that stand inside others.
    """
    announced = [event for event in merged.events if not _is_related(event)]
    kinds = Counter(event.kind for event in announced)
    precisions = Counter(_precision(e) for e in announced if e.kind is Kind.EVENT)
    return Counts(
        pages=pages,
        announcements=announcements,
        events=kinds[Kind.EVENT],
        by_day=precisions[Precision.DAY],
        by_month=precisions[Precision.MONTH] + precisions[Precision.YEAR],
        undated=precisions[None],
        projects=kinds[Kind.PROJECT],
        publications=kinds[Kind.PUBLICATION],
        notices=kinds[Kind.NOTICE],
        related=len(merged.events) - len(announced),
        undecided=len(merged.undecided),
        conflicts=len(merged.conflicts),
    )


def _is_related(event: Event) -> bool:
    return all(announcement.host is not None for announcement in event.announcements)


def _precision(event: Event) -> Precision | None:
    return None if event.dates is None else event.dates.precision
