"""What the two formats made of wire forms share: the events as JSON can hold them."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from balkansec.errors import InvalidValue
from balkansec.exporting.sieve import SURROGATES, Sieve
from balkansec.model import Event
from balkansec.problems import Problem

__all__ = ["forms"]

T = TypeVar("T")


def forms(
    events: Sequence[Event], wire: Callable[[Event], T], format_name: str
) -> tuple[list[T], tuple[Problem, ...]]:
    """Give the wire form of each event that has one, and what had to change or stay out.

    JSON holds every text of whole characters. Halves of characters become U+FFFD.
    """
    sieve = Sieve(format_name, SURROGATES)
    written = []
    for event in events:
        try:
            written.append(wire(sieve.through(event, where=event.uid)))
        except InvalidValue as invalid:
            what = f"cannot be written in {format_name} and was left out: {invalid}"
            sieve.problems.append(Problem(event.uid, what))
    return written, tuple(sieve.problems)
