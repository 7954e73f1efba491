"""A thing that could not be read or written, as a value."""

from typing import Any

from attrs import Attribute, frozen
from attrs import field as attribute

from balkansec.errors import InvalidValue

__all__ = ["Problem"]


def _unknown_first(value: object) -> tuple[bool, object]:
    # None has no order of its own.
    return value is not None, value


def _words(_: object, checked: "Attribute[Any]", value: object) -> None:
    # A file may be called by a space.
    if not isinstance(value, str) or not (value if checked.name == "where" else value.strip()):
        raise InvalidValue(checked.name, value, "a string that is not blank")


@frozen(order=True)
class Problem:
    """One thing that could not be read or written.

    Attributes:
        where: the page, file or plugin as it was named by the caller.
        what: what is wrong, in words that continue "where: ".
        line: the line of ``where``, counted from 1; None where lines mean nothing.
        field: the field of the announcement or table; None for the whole thing.
        rejected: the value that was not taken, as text, shortened by the reporter.
        accepted: what to do or what would be taken, as the end of "expected ...".

    Raises:
        InvalidValue: nothing that says where, or what.

    Example:
        >>> print(Problem("a.txt", "the page is empty", accepted="a saved page"))
        a.txt: the page is empty: expected a saved page
    """

    where: str = attribute(validator=_words)
    what: str = attribute(validator=_words)
    line: int | None = attribute(default=None, order=_unknown_first)
    field: str | None = attribute(default=None, order=_unknown_first)
    rejected: str | None = attribute(default=None, order=_unknown_first)
    accepted: str | None = attribute(default=None, order=_unknown_first)

    def __str__(self) -> str:
        """Say it in one sentence."""
        place = self.where if self.line is None else f"{self.where}:{self.line}"
        parts = [place]
        if self.field is not None:
            parts.append(self.field)
        parts.append(self.what if self.rejected is None else f"{self.what} ({self.rejected!r})")
        if self.accepted is not None:
            parts.append(f"expected {self.accepted}")
        return " ".join(": ".join(parts).splitlines())
