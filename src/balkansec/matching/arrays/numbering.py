"""Whole numbers for values, in the order in which they are met."""

from collections.abc import Collection, Hashable, Iterable, Sequence
from typing import TypeVar

from balkansec.matching.arrays.columns import NONE
from balkansec.matching.arrays.ragged import Ints, Ragged, ints, ragged

__all__ = ["Numbering", "in_text_order"]

_Value = TypeVar("_Value", bound=Hashable)


class Numbering(dict[_Value, int]):
    """A table of values with their numbers; a new value gets the next one.

    Example:
        >>> numbers = Numbering()
        >>> numbers.each(["b", None, "a", "b"]).tolist(), list(numbers)
        ([0, -1, 1, 0], ['b', 'a'])
    """

    def __missing__(self, value: _Value) -> int:
        """Number a value that is met for the first time."""
        self[value] = number = len(self)
        return number

    def each(self, values: Iterable[_Value | None]) -> Ints:
        """Number a value a row; NONE stands where there is none."""
        return ints(NONE if value is None else self[value] for value in values)

    def sets(self, rows: Sequence[Collection[_Value]]) -> Ragged:
        """Number the values of each row."""
        number = self.__getitem__
        return ragged([sorted(map(number, row)) if row else () for row in rows])


def in_text_order(texts: Iterable[str]) -> Numbering[str]:
    """Number texts in the order of the texts.

    Example:
        >>> in_text_order(["b", "a", "b"])
        {'a': 0, 'b': 1}
    """
    numbers = Numbering[str]()
    numbers.each(sorted(set(texts)))
    return numbers
