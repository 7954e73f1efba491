"""The file of rulings: what people decided, a line each, oldest first."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from attrs import evolve

from balkansec import wire
from balkansec.assembly.files import MAX_KEPT, content_of, shown
from balkansec.errors import Unreadable
from balkansec.exporting import write_whole
from balkansec.merging.settling import settle
from balkansec.model import Ruling
from balkansec.problems import Problem

__all__ = ["append_ruling"]

_NO_RULINGS: Final = "is no file of rulings: name another file, or one that is not there yet"


def append_ruling(path: Path, ruling: Ruling) -> tuple[Problem, ...]:
    """Write a ruling at the end of a file of rulings; the file is made where there is none.

    What stands in the file stays as it is, to the byte; a ruling that stands there is not
    written again.

    Returns:
        Lines of the file that are no rulings, and rulings that the new one contradicts.

    Raises:
        Unreadable: the file holds something else than rulings; nothing was written.
        NotWritten: it could not be written.
    """
    before, held, wrong = _read(path)
    others = [given for given in held if not _says_the_same(given, ruling)]
    if len(others) == len(held):
        line_end = b"" if not before or before.endswith(b"\n") else b"\n"
        write_whole(path, before + line_end + wire.dumps(ruling).encode() + b"\n")
    known = set(_contradictions(others))
    return (*wrong, *(new for new in _contradictions([*others, ruling]) if new not in known))


def _says_the_same(one: Ruling, other: Ruling) -> bool:
    """Tell whether two rulings differ in nothing but which key comes first."""
    return one.pair == other.pair and evolve(one, first=other.first, second=other.second) == other


def _contradictions(rulings: Sequence[Ruling]) -> tuple[Problem, ...]:
    return settle(rulings, {key for ruling in rulings for key in ruling.pair}).problems


def _read(path: Path) -> tuple[bytes, tuple[Ruling, ...], tuple[Problem, ...]]:
    if not os.path.lexists(path):
        return b"", (), ()
    where = shown(os.fspath(path))
    content = content_of(os.fspath(path), "a file of rulings", max_bytes=MAX_KEPT)
    if isinstance(content, Problem):
        raise Unreadable(str(content))
    try:
        held, wrong = wire.read_lines(Ruling, content.decode(), where)
    except UnicodeDecodeError as fault:
        raise Unreadable(f"{where}: {_NO_RULINGS}") from fault
    if wrong and not held:
        raise Unreadable(f"{where}: {_NO_RULINGS}")
    return content, held, wrong
