"""Holds back the characters that a format cannot hold, and says which."""

import re
from typing import Any, TypeVar

import attrs

from balkansec.problems import Problem

__all__ = ["CONTROLS", "SURROGATES", "Sieve"]

T = TypeVar("T")

SURROGATES = "\ud800-\udfff"
"""Halves of characters, as the inside of a regular expression's brackets: no encoding has them."""

CONTROLS = SURROGATES + "\x00-\x08\x0b-\x1f\x7f"
"""These, and the control characters save tab and line feed."""

_LINE_BREAKS = frozenset("\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
_UNREADABLE = "\N{REPLACEMENT CHARACTER}"


class Sieve:
    r"""Lets through what a format can hold of a value's texts, and remembers what it changed.

    A line break of another kind becomes a line feed, half a character becomes
    U+FFFD, anything else is left out; U+FFFD also stands for a text of which
    nothing readable is left.

    Attributes:
        format: the name of the format.
        problems: one for each field in which something was changed, in order.

    Example:
        >>> from balkansec.model import Place
        >>> sieve = Sieve("csv", CONTROLS)
        >>> sieve.through(Place("Tir\x00ana"), where="u1").city
        'Tirana'
        >>> print(*sieve.problems)
        u1: city: csv cannot hold all of its characters; left out or replaced ('U+0000')
    """

    def __init__(self, format_name: str, unwanted: str) -> None:
        """Take the inside of the brackets of a regular expression."""
        self.problems: list[Problem] = []
        self.format = format_name
        self._unwanted = re.compile(f"[{unwanted}]")
        if self._unwanted.match("\r"):
            self._unwanted = re.compile(f"\r\n|[{unwanted}]")
        self._found: set[str] = set()

    def text(self, text: str, *, where: str, field: str) -> str:
        """Give a text as the format can hold it; ``where`` and ``field`` name it in problems."""
        self._found.clear()
        passed = self._text(text)
        self._report(where, field)
        return passed

    def through(self, value: T, *, where: str) -> T:
        """Give an attrs value with all texts in it as the format can hold them.

        Args:
            value: an attrs value of texts, values, and tuples of them.
            where: the name of the value in problems; its fields go by their own names.

        Raises:
            InvalidValue: the value cannot be what it is with these texts.
        """
        self._found.clear()  # of a value before this one that could not be built
        changes: dict[str, object] = {}
        kind: type[Any] = type(value)
        for part in attrs.fields(kind):
            passed = self._let_through(getattr(value, part.name))
            if self._found:
                changes[part.name] = passed
                self._report(where, part.name)
        evolved: T = _evolved(value, changes)
        return evolved

    def _let_through(self, value: Any) -> Any:
        if type(value) is str:
            return self._text(value)
        if type(value) is tuple:
            return tuple(self._let_through(member) for member in value)
        if not attrs.has(type(value)):
            return value
        parts = {part.name: getattr(value, part.name) for part in attrs.fields(type(value))}
        passed = {name: self._let_through(part) for name, part in parts.items()}
        return value if passed == parts else _evolved(value, passed)

    def _text(self, text: str) -> str:
        if not self._unwanted.search(text):
            return text
        passed = self._unwanted.sub(self._replaced, text)
        return passed if passed.strip() else _UNREADABLE

    def _replaced(self, match: re.Match[str]) -> str:
        character = match[0][0]
        self._found.add(character)
        if character in _LINE_BREAKS:
            return "\n"
        return _UNREADABLE if "\ud800" <= character <= "\udfff" else ""

    def _report(self, where: str, field: str) -> None:
        if not self._found:
            return
        named = " ".join(f"U+{ord(character):04X}" for character in sorted(self._found))
        self._found.clear()
        what = f"{self.format} cannot hold all of its characters; left out or replaced"
        self.problems.append(Problem(where, what, field=field, rejected=named))


def _evolved(value: Any, changes: dict[str, object]) -> Any:
    return attrs.evolve(value, **changes) if changes else value
