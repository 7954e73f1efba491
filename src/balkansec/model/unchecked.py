"""Making values whose parts are known to be valid, in a fraction of the time."""

from typing import TypeVar

__all__ = ["unchecked"]

_Value = TypeVar("_Value")
_new, _set = object.__new__, object.__setattr__


def unchecked(kind: type[_Value], *parts: object) -> _Value:
    """Make a frozen value of the model without holding its parts against its checks.

    Only for the loops of the reader, which makes dozens of values for each text out of
    parts that it has just made: whoever calls vouches that ``kind(*parts)`` would
    raise nothing. What comes from outside, and all that a person writes, goes
    through the constructor.

    Args:
        kind: the class.
        parts: its fields, in their order and none left out.

    Example:
        >>> from balkansec.model import Passage
        >>> unchecked(Passage, 4, "IISG") == Passage(4, "IISG")
        True
    """
    value = _new(kind)
    for name, part in zip(kind.__slots__, parts, strict=False):  # type: ignore[attr-defined] # all have them
        _set(value, name, part)
    return value
