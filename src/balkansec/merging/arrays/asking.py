"""Which open questions come anew when events change."""

from collections.abc import Iterable

import numpy as np
from attrs import frozen

from balkansec.matching.arrays.columns import NONE
from balkansec.matching.arrays.mixing import mixed
from balkansec.matching.arrays.ragged import Flags, Ints, among
from balkansec.merging.arrays.evidence import Pairs

__all__ = ["Standing", "asked_anew"]


@frozen(eq=False)
class Standing:
    """The events of nodes, and the pairs of nodes that are open.

    Attributes:
        home: the number of the event of each node; NONE for one that is held back.
        open: the pairs.
    """

    home: Ints
    open: Pairs

    def between(self) -> Pairs:
        """Give the open pairs that lie between two events, with these in place of nodes."""
        first, second = self.home[self.open.first], self.home[self.open.second]
        return Pairs(first, second, self.open.points).where(self.is_between())

    def is_between(self) -> Flags:
        """Tell of the open pairs which lie between two events."""
        first, second = self.home[self.open.first], self.home[self.open.second]
        found: Flags = (first != NONE) & (second != NONE) & (first != second)
        return found

    def codes(self) -> Ints:
        """Give each open pair with its points as one number."""
        return mixed(mixed(self.open.first, self.open.second), self.open.points)


def asked_anew(before: Standing, after: Standing, events: Ints) -> tuple[Flags, Flags]:
    """Tell which events have questions that come anew, and which open pairs tell of these.

    A question is about events of a kind: those open with the same others. So what changes
    for an event changes the kind of those that it is open with, and theirs alone, and
    whoever may be of one kind with these is open with them.

    Args:
        before: what stood.
        after: what stands.
        events: the numbers of the events that came, went or were changed.
    """
    changed = np.zeros(1 + max(int(stood.home.max()) for stood in (before, after)), np.bool_)
    changed[events] = True
    for one, other in ((before, after), (after, before)):
        moved = one.open.where(~among(one.codes(), np.sort(other.codes())))
        ends = one.home[moved.ends]
        changed[ends[ends != NONE]] = True
    anew = _with_others(changed, (before.between(), after.between()))
    near = _with_others(anew, (after.between(),))
    told, is_between = after.between(), after.is_between()
    is_between[is_between] = near[told.first] | near[told.second]
    return anew, is_between


def _with_others(flags: Flags, of: Iterable[Pairs]) -> Flags:
    """Flag also those that stand in a pair with one that is flagged."""
    found = flags.copy()
    for pairs in of:
        found[pairs.second[flags[pairs.first]]] = True
        found[pairs.first[flags[pairs.second]]] = True
    return found
