"""Making values whose parts are known to be valid, in a fraction of the time."""

from collections.abc import Callable
from operator import attrgetter
from typing import Any, Final, TypeVar

from attrs import make_class

__all__ = ["changed", "unchecked", "unchecked_by_names"]

_Value = TypeVar("_Value")


class _Fillers(dict[type[Any], Callable[..., Any]]):
    """A class beside each frozen one whose values may still be filled.

    Its constructor sets the fields and nothing more; it adds nothing to the class it
    stands beside, so that a value once filled can become one of that class.
    """

    def __missing__(self, kind: type[Any]) -> Callable[..., Any]:
        parts = {
            "__slots__": (),
            "__init__": vars(make_class(kind.__name__, list(_names(kind))))["__init__"],
            # Only with both of them the interpreter sets a field in its fast way.
            "__setattr__": object.__setattr__,
            "__delattr__": object.__delattr__,
        }
        filler = self[kind] = type(kind.__name__, (kind,), parts)
        return filler


class _Getters(dict[type[Any], Callable[[Any], tuple[object, ...]]]):
    """What gives all fields of a class, in their order, found when the class is first met."""

    def __missing__(self, kind: type[Any]) -> Callable[[Any], tuple[object, ...]]:
        found = self[kind] = attrgetter(*_names(kind))
        return found


_FILLERS: Final = _Fillers()
_GETTERS: Final = _Getters()


def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(name for name in kind.__slots__ if name != "__weakref__")


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
    value = _FILLERS[kind](*parts)
    value.__class__ = kind
    return value  # type: ignore[no-any-return] # it has become one


def unchecked_by_names(class_: type[_Value], /, **parts: object) -> _Value:
    """Do the same with fields that are given by their names, none left out.

    Example:
        >>> from balkansec.model import Passage
        >>> unchecked_by_names(Passage, start=4, text="IISG")
        Passage(start=4, text='IISG')
    """
    value = _FILLERS[class_](**parts)
    value.__class__ = class_
    return value  # type: ignore[no-any-return] # it has become one


def changed(value: _Value, **parts: object) -> _Value:
    """Make a value with some other parts, as ``unchecked`` makes it.

    Example:
        >>> from balkansec.model import Passage
        >>> changed(Passage(4, "IISG"), start=5)
        Passage(start=5, text='IISG')
    """
    kind = type(value)
    made = _FILLERS[kind](*_GETTERS[kind](value))
    for name, part in parts.items():
        setattr(made, name, part)
    made.__class__ = kind
    return made  # type: ignore[no-any-return] # it has become one
