"""The rows of a CSV file."""

import csv
from collections.abc import Iterable, Sequence
from io import TextIOBase, TextIOWrapper
from itertools import chain
from pathlib import Path
from typing import Any

from attrs import frozen

from balkansec.errors import Unreadable
from balkansec.problems import Problem
from balkansec.tables.csv_quotes import rows_with_lines

__all__ = ["CsvRows", "csv_rows"]

_DELIMITERS = ",;\t|"
_A_TABLE = "a CSV file in UTF-8 with a heading"


@frozen
class CsvRows:
    """A heading and the rows below it.

    Attributes:
        where: the path as given, or the name of the stream.
        heading: the names of the columns, without white space around them.
        lines: the line on which each row begins.
        rows: the cells of each, as many as the heading has; None for a row that has more.
        problems: what is wrong with these.
    """

    where: str
    heading: Sequence[str]
    lines: Sequence[int]
    rows: Sequence[Sequence[str | None] | None]
    problems: tuple[Problem, ...]


def csv_rows(table: Any) -> CsvRows:
    """Read a CSV file (RFC 4180), from a path or an open stream of text or bytes.

    Cells are parted by the comma, semicolon, tab or bar that is most frequent in the
    heading. Empty lines are no rows.

    Raises:
        Unreadable: a file that is not there, not UTF-8 or without a heading on its first line.
    """
    if isinstance(table, str | Path):
        try:
            with Path(table).open(encoding="utf-8-sig", newline="") as lines:
                return _read(str(table), lines)
        except OSError as fault:
            raise Unreadable(f"{table}: {fault.strerror}: expected {_A_TABLE}") from None
    name = getattr(table, "name", None)
    where = name if isinstance(name, str) else "(table)"
    if isinstance(table, TextIOBase):
        return _read(where, table)
    lines = TextIOWrapper(table, encoding="utf-8-sig", newline="")
    try:
        return _read(where, lines)
    finally:
        lines.detach()  # the stream stays the caller's to close


def _read(where: str, lines: Iterable[str]) -> CsvRows:
    try:
        return _rows(where, iter(lines))
    except UnicodeDecodeError as fault:
        why = f"is not UTF-8 ({fault.reason})"
        raise Unreadable(f"{where}: {why}: expected {_A_TABLE}") from None
    except csv.Error as fault:
        raise Unreadable(f"{where}: {fault}: expected {_A_TABLE}") from None


def _rows(where: str, lines: Iterable[str]) -> CsvRows:
    # Whoever opens a file as text may leave the byte order mark in.
    first = next(iter(lines), "").removeprefix("\ufeff")
    if not first.strip():
        raise Unreadable(f"{where}: the first line is empty: expected {_A_TABLE}")
    delimiter = max(_DELIMITERS, key=first.count)
    reading = rows_with_lines(chain([first], lines), delimiter)
    _, headed = next(reading, (1, None))
    heading = [name.strip() for name in headed or ()]
    begins: list[int] = []
    rows: list[Sequence[str | None] | None] = []
    problems = []
    for line, cells in reading:
        begins.append(line)
        if cells is None:
            problems.append(
                Problem(
                    where,
                    "a quote is opened and never closed; what follows was read from the next line",
                    line=line,
                    accepted="quotes at both ends of a cell",
                )
            )
            rows.append(None)
        elif len(cells) > len(heading):
            problems.append(
                Problem(
                    where,
                    "the row has more cells than the heading",
                    line=line,
                    rejected=str(len(cells)),
                    accepted=f"{len(heading)} cells, with quotes around those that hold a "
                    f"{delimiter!r}",
                )
            )
            rows.append(None)
        else:
            rows.append([*cells, *[None] * (len(heading) - len(cells))])
    return CsvRows(where, heading, begins, rows, tuple(problems))
