"""What changed between the last build and this one."""

from collections.abc import Iterable

from attrs import frozen

from balkansec.model import Event, GivenId, Ledger

__all__ = ["Change", "Changes", "changes"]


@frozen(order=True)
class Change:
    """An event that came, changed or went.

    Attributes:
        uid: its id.
        title: its title; of one that went, the key of the announcement it was
            founded on.

    Example:
        >>> Change("u1", "4th Board Meeting").title
        '4th Board Meeting'
    """

    uid: str
    title: str


@frozen
class Changes:
    """What subscribers see change.

    Attributes:
        new: events that did not stand in the last build, in the order of the events.
        changed: events of the last build that look otherwise now, in the same order.
        gone: events of the last build that no longer stand, or were joined to
            another, in the order in which their ids were given.
    """

    new: tuple[Change, ...]
    changed: tuple[Change, ...]
    gone: tuple[Change, ...]


def changes(before: Ledger, after: Ledger, events: Iterable[Event]) -> Changes:
    """Hold the ledger of the last build against this one.

    Args:
        before: the ledger that the merge was given.
        after: the ledger that came out of it.
        events: the events that came out of it.
    """
    stood = _standing(before)
    stand = _standing(after)
    new: list[Change] = []
    changed: list[Change] = []
    for event in events:
        change = Change(event.uid, event.title or event.keys[0])
        if event.uid not in stood:
            new.append(change)
        elif event.revision != stood[event.uid].revision:
            changed.append(change)
    gone = [Change(uid, given.founder) for uid, given in stood.items() if uid not in stand]
    return Changes(tuple(new), tuple(changed), tuple(gone))


def _standing(ledger: Ledger) -> dict[str, GivenId]:
    return {given.uid: given for given in ledger.ids if given.members and given.alias_of is None}
