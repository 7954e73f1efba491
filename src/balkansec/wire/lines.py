"""JSON Lines: one value a line, a bad line costs no other."""

from typing import TypeVar

from balkansec.errors import InvalidValue
from balkansec.problems import Problem
from balkansec.wire.text import loads

__all__ = ["read_lines"]

T = TypeVar("T")

_LONGEST_SHOWN = 80


def read_lines(kind: type[T], text: str, where: str) -> tuple[tuple[T, ...], tuple[Problem, ...]]:
    r"""Read values of one type, one a line; a line that holds none becomes a problem.

    Lines end with "\n" or "\r\n" and are counted from 1; blank lines and a byte
    order mark at the beginning are passed over.

    Args:
        kind: the type of every line.
        text: the whole text.
        where: the name of the file, for the problems.

    Example:
        >>> from balkansec.model import Place
        >>> places, problems = read_lines(Place, '{"city": "Niš"}\n{"city": 7}\n', "a.jsonl")
        >>> places[0].city
        'Niš'
        >>> print(problems[0])
        a.jsonl:2: place.city: is wrong ('7'): expected a string
    """
    values: list[T] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        if not line.strip(" \t\r"):
            continue
        try:
            values.append(loads(kind, line))
        except InvalidValue as invalid:
            problems.append(_problem(invalid, where, number))
    return tuple(values), tuple(problems)


def _problem(invalid: InvalidValue, where: str, line: int) -> Problem:
    rejected = invalid.rejected if isinstance(invalid.rejected, str) else invalid.shown
    return Problem(
        where,
        invalid.why,
        line=line,
        field=invalid.field,
        rejected=_shortened(rejected),
        accepted=invalid.accepted,
    )


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
