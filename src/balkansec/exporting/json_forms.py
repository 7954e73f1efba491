"""What the two formats made of wire forms share: values as JSON can hold them."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from balkansec.errors import InvalidValue
from balkansec.exporting.sieve import Sieve
from balkansec.problems import Problem

__all__ = ["forms"]

T = TypeVar("T")
V = TypeVar("V")


def forms(
    values: Iterable[V], wire: Callable[[V], T], sieve: Sieve, *, name: Callable[[V], str]
) -> list[T]:
    """Give the wire form of each value that has one; the sieve keeps the problems.

    JSON holds every text of whole characters. Halves of characters become U+FFFD.

    Args:
        values: values of attrs classes.
        wire: gives the form of one.
        sieve: what the texts go through.
        name: what a value is called in problems.
    """
    written = []
    for value in values:
        try:
            written.append(wire(sieve.through(value, where=name(value))))
        except InvalidValue as invalid:
            what = f"cannot be written in {sieve.format} and was left out: {invalid}"
            sieve.problems.append(Problem(name(value), what))
    return written
