"""What people decide about two announcements."""

from datetime import datetime
from enum import StrEnum, unique

from attrs import field, frozen

from balkansec.errors import InvalidValue
from balkansec.model.validation import aware, of, optional, words

__all__ = ["Ruling", "RulingVerdict"]


@unique
class RulingVerdict(StrEnum):
    """Whether two announcements speak of the same event.

    Example:
        >>> RulingVerdict("unsure")
        <RulingVerdict.UNSURE: 'unsure'>
    """

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@frozen
class Ruling:
    """A person's decision about two announcements, named by their keys.

    A later ruling about the same two takes the place of an earlier one; one without a
    time is older than all that have one.

    Attributes:
        first: key of one announcement.
        second: key of the other.
        verdict: same, different or unsure; "unsure" also takes a ruling back, and keeps
            the two apart until somebody knows.
        reason: why.
        author: who decided.
        time: when.

    Raises:
        InvalidValue: a blank key, or the same key twice.

    Example:
        >>> Ruling("rcc:b", "iisg:a", RulingVerdict.SAME, "the programme is the same").pair
        ('iisg:a', 'rcc:b')
    """

    first: str = field(validator=words)
    second: str = field(validator=words)
    verdict: RulingVerdict = field(validator=of(RulingVerdict))
    reason: str = field(default="", validator=of(str))
    author: str | None = field(default=None, validator=optional(words))
    time: datetime | None = field(default=None, validator=optional(aware))

    def __attrs_post_init__(self) -> None:
        """A ruling is about two announcements."""
        if self.first == self.second:
            raise InvalidValue("second", self.second, "the key of another announcement")

    @property
    def pair(self) -> tuple[str, str]:
        """The two keys, sorted: a ruling says the same of both orders."""
        return (min(self.first, self.second), max(self.first, self.second))
