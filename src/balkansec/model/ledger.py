"""The only memory: which id was given to which announcements."""

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property

from attrs import field, frozen

from balkansec.errors import InvalidValue
from balkansec.model.validation import aware, each, of, optional, whole, words

__all__ = ["GivenId", "Ledger"]


@frozen
class GivenId:
    """An id that was given to an event, for good.

    Attributes:
        number: in which place it was given, from 1.
        uid: the id that subscribers see.
        founder: key of the announcement that the event was founded on.
        members: keys of its announcements at the last merge, sorted.
        mark: a digest of what subscribers see of the event; "gone" where it stands no longer.
        revision: how often the mark has changed, from 0.
        revised: the time argument of the merge in which the mark last changed.
        alias_of: the uid that took its place when events were joined.

    Example:
        >>> GivenId(1, "u1", "iisg:a", ("iisg:a",), "9f2c").revision
        0
    """

    number: int = field(validator=whole(1))
    uid: str = field(validator=words)
    founder: str = field(validator=words)
    members: tuple[str, ...] = field(validator=each(words))
    mark: str = field(validator=words)
    revision: int = field(default=0, validator=whole(0))
    revised: datetime | None = field(default=None, validator=optional(aware))
    alias_of: str | None = field(default=None, validator=optional(words))


@frozen
class Ledger:
    """All ids ever given, in the order of their numbers.

    Attributes:
        ids: sorted by number; no number and no uid twice; an alias points to an
            id of the ledger and never, over any number of steps, to itself.

    Raises:
        InvalidValue: ids out of order, given twice, or aliases that lead nowhere.

    Example:
        >>> ledger = Ledger((GivenId(1, "u1", "iisg:a", ("iisg:a",), "9f2c"),))
        >>> ledger.next_number
        2
    """

    ids: tuple[GivenId, ...] = field(default=(), validator=each(of(GivenId)))

    def __attrs_post_init__(self) -> None:
        """Hold the ids against each other."""
        numbers = [given.number for given in self.ids]
        if numbers != sorted(set(numbers)):
            raise InvalidValue("ids", numbers, "numbers that rise")
        by_uid = self.by_uid
        if len(by_uid) < len(self.ids):
            raise InvalidValue("ids", sorted(g.uid for g in self.ids), "each uid once")
        settled: set[str] = set()
        for alias in (given for given in self.ids if given.alias_of is not None):
            path: set[str] = set()
            at = alias
            while at.alias_of is not None and at.uid not in settled:
                path.add(at.uid)
                if at.alias_of not in by_uid or at.alias_of in path:
                    raise InvalidValue("alias_of", at.alias_of, "an id of the ledger, no circle")
                at = by_uid[at.alias_of]
            settled |= path

    @cached_property
    def by_uid(self) -> Mapping[str, GivenId]:
        """The ids by their uids."""
        return {given.uid: given for given in self.ids}

    @property
    def next_number(self) -> int:
        """The number that the next new id gets."""
        return self.ids[-1].number + 1 if self.ids else 1

    def find(self, uid: str) -> GivenId | None:
        """Give the id of a uid, or None; an alias is not followed."""
        return self.by_uid.get(uid)

    def resolve(self, uid: str) -> str | None:
        """Give the uid that stands for ``uid`` today, or None where it was never given.

        Example:
            >>> ids = (GivenId(1, "u1", "a", ("a", "b"), "9f"),
            ...        GivenId(2, "u2", "b", (), "9f", alias_of="u1"))
            >>> Ledger(ids).resolve("u2")
            'u1'
        """
        at = self.find(uid)
        while at is not None and at.alias_of is not None:
            at = self.by_uid[at.alias_of]
        return None if at is None else at.uid
