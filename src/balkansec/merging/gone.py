"""Events that were shown and are no longer there."""

from collections.abc import Iterable, Iterator

from attrs import evolve

from balkansec.model import Event, Ledger, Status

__all__ = ["cancelled"]


def cancelled(before: Iterable[Event], ledger: Ledger) -> Iterator[Event]:
    """Give events that stand no longer as calendars show them once more: as cancelled.

    Args:
        before: events that stand no longer, as they were shown last.
        ledger: the ledger of the merge in which they were gone; one whose id it does
            not hold was never shown.
    """
    revisions = {given.uid: given.revision for given in ledger.ids}
    for event in before:
        if event.uid in revisions:
            yield evolve(event, status=Status.CANCELLED, revision=revisions[event.uid])
