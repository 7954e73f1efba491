"""Files and standard input that commands read, beside pages."""

import sys
from itertools import islice
from typing import Final, TypeVar

from balkansec import wire
from balkansec.assembly import content_of
from balkansec.cli.options import MEGA
from balkansec.errors import Unreadable
from balkansec.importing import decode
from balkansec.model import Page
from balkansec.problems import Problem
from balkansec.wire.schema import type_name

__all__ = ["json_lines", "standard_input", "text_of"]

T = TypeVar("T")

_MAX_BYTES: Final = 500_000_000
_LINES_TRIED: Final = 20
_ENOUGH_TO_TELL: Final = 3
_STANDARD_INPUT: Final = "(standard input)"


def standard_input() -> str:
    """Read the text on standard input.

    Raises:
        Unreadable: it is empty, binary or too large.
    """
    content = sys.stdin.buffer.read(_MAX_BYTES + 1)
    if len(content) > _MAX_BYTES:
        limit = f"is larger than {_MAX_BYTES / MEGA:g} MB"
        raise Unreadable(f"{_STANDARD_INPUT}: {limit}: expected less text")
    decoded = decode(Page(content, path=_STANDARD_INPUT))
    if not decoded.text:
        raise Unreadable("; ".join(map(str, decoded.problems)))
    return decoded.text


def json_lines(kind: type[T], path: str) -> tuple[tuple[T, ...], tuple[Problem, ...]]:
    """Read values of one type from a file of JSON Lines; - is standard input.

    Whatever cannot be read is a problem, and the rest is kept. A file of which none of
    the first lines can be read is one problem.
    """
    text = text_of(path, "a file of JSON Lines")
    if isinstance(text, Problem):
        return (), (text,)
    return _read_lines(kind, text, _STANDARD_INPUT if path == "-" else path)


def text_of(path: str, accepted: str) -> str | Problem:
    """Read the text of a file, or of standard input for -, or give the problem why there is none.

    Args:
        path: the file as the caller named it.
        accepted: what the file should have been.
    """
    if path == "-":
        return standard_input()
    content = content_of(path, accepted, max_bytes=_MAX_BYTES)
    if isinstance(content, Problem):
        return content
    try:
        return content.decode()
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        return Problem(path, "is not UTF-8", line=line, accepted="JSON Lines in UTF-8")


def _read_lines(kind: type[T], text: str, where: str) -> tuple[tuple[T, ...], tuple[Problem, ...]]:
    """Read the lines; a file of something else is one problem, not one for each line."""
    first = [line for line in islice(text.split("\n"), _LINES_TRIED) if line.strip()]
    values, problems = wire.read_lines(kind, "\n".join(first), where)
    if not values and len(problems) >= _ENOUGH_TO_TELL:
        # A line is sooner wrong than a file, so a few of them are named each.
        what = f"is not JSON Lines of {type_name(kind)}s"
        return (), (Problem(where, what, accepted=f"one {type_name(kind)} a line"),)
    return wire.read_lines(kind, text, where)
