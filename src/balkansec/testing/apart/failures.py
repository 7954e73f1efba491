"""What came of a question instead of an answer."""

from enum import StrEnum, unique

from attrs import frozen

__all__ = ["Failure", "Why"]


@unique
class Why(StrEnum):
    """Why there is no answer.

    It failed, the stream refused what it asked of it, its process ended, it was late, or
    nobody asked.
    """

    FAILED = "failed"
    REFUSED = "refused"
    ENDED = "ended"
    LATE = "late"
    UNASKED = "unasked"


@frozen
class Failure:
    """No answer.

    Attributes:
        why: the kind of failure.
        said: what happened, in words that continue "it ".

    Example:
        >>> print(Failure(Why.FAILED, "raises ValueError"))
        raises ValueError
    """

    why: Why
    said: str

    def __str__(self) -> str:
        """Say what happened."""
        return self.said
