"""The chosen columns of a table, by the fields that they fill."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from pathlib import Path
from typing import Any

from attrs import frozen

from balkansec.errors import InvalidValue
from balkansec.problems import Problem
from balkansec.tables.csv_rows import csv_rows

__all__ = ["DATED", "FIELDS", "NEEDED", "Sheet", "sheet_of"]

NEEDED = ("source", "title")
DATED = ("dates", "start", "end")
FIELDS = (
    *(*NEEDED, *DATED, "url", "city", "country", "organisers"),
    *("kind", "event_type", "series", "edition", "published"),
)
_A_TABLE = "mappings, one a row, a data frame, or the path or stream of a CSV file"
_NO_NAME = "(table)"


@frozen
class Sheet:
    """The cells of a table that fill a field.

    Attributes:
        where: the table as its problems name it.
        lines: for each row its line in the file, or its number from 1.
        cells: for each field its cells, one a row.
        problems: rows that could not be told apart into cells; their cells are None.
    """

    where: str
    lines: Sequence[int]
    cells: Mapping[str, Sequence[object]]
    problems: tuple[Problem, ...] = ()

    def row(self, place: int) -> dict[str, object]:
        """Give the cells of the row at a place, from 0."""
        return {field: column[place] for field, column in self.cells.items()}

    def part(self, start: int, stop: int) -> "Sheet":
        """Give the rows from a place to before another, without problems."""
        cells = {field: column[start:stop] for field, column in self.cells.items()}
        return Sheet(self.where, self.lines[start:stop], cells)

    def rows(self) -> Iterator[tuple[int, dict[str, object]]]:
        """Give the line and the cells of each row."""
        columns = zip(*self.cells.values(), strict=True) if self.cells else repeat(())
        for line, row in zip(self.lines, columns, strict=False):
            yield line, dict(zip(self.cells, row, strict=True))


def sheet_of(
    table: object, columns: Mapping[str, str] | None, fixed: Mapping[str, object] | None
) -> Sheet:
    """Take the chosen columns out of a table.

    Args:
        table: what was given.
        columns: the name of the column that fills a field; without it a column fills
            the field of its own name.
        fixed: values of fields that are the same in all rows.

    Raises:
        InvalidValue: what is no table, no field, or no column of the table.
        Unreadable: a file that cannot be read.
    """
    set_ = dict(fixed or {})
    _check_fields("fixed", set_)
    _check_fields("columns", columns or {})
    both = sorted(set_.keys() & (columns or {}).keys())
    if both:
        raise InvalidValue("fixed", both[0], "a field that no column fills")
    sheet = _taken(table, columns)
    cells = {field: each for field, each in sheet.cells.items() if field not in set_}
    missing = [field for field in NEEDED if field not in cells and field not in set_]
    if missing:
        raise InvalidValue(
            "columns",
            sorted(cells),
            f"a column, or a fixed value, for the {missing[0]} of the rows",
        )
    if "dates" in {*cells, *set_} and {"start", "end"} & {*cells, *set_}:
        raise InvalidValue("columns", "dates", "dates, or start and end, but not both")
    count = len(sheet.lines)
    every = {field: [value] * count for field, value in set_.items()}
    return Sheet(sheet.where, sheet.lines, {**cells, **every}, sheet.problems)


def _check_fields(argument: str, given: object) -> None:
    if not isinstance(given, Mapping):
        raise InvalidValue(argument, given, "a mapping of our fields")
    for field in given:
        if field not in FIELDS:
            raise InvalidValue(argument, field, f"one of {', '.join(FIELDS)}")


def _taken(table: object, columns: Mapping[str, str] | None) -> Sheet:
    if isinstance(table, str | Path) or hasattr(table, "read"):
        found = csv_rows(table)
        chosen = _chosen(columns, found.heading)
        cells = {
            field: [None if row is None else row[at] for row in found.rows]
            for field, at in ((field, found.heading.index(name)) for field, name in chosen.items())
        }
        return Sheet(found.where, found.lines, cells, found.problems)
    if hasattr(table, "__arrow_c_stream__") or hasattr(table, "__dataframe__"):
        return _of_frame(table, columns)
    if isinstance(table, Mapping) or not isinstance(table, Iterable):
        raise InvalidValue("table", table, _A_TABLE)
    return _of_mappings(table, columns)


def _of_frame(table: Any, columns: Mapping[str, str] | None) -> Sheet:
    try:
        # It belongs to the extra "tables", and who has rows needs it not.
        import narwhals as nw  # noqa: PLC0415
    except ImportError:
        accepted = 'the extra "tables" to be installed (pip install "balkansec[tables]")'
        raise InvalidValue(
            "table", type(table).__name__, accepted, why="needs a library to be read"
        ) from None
    try:
        frame = nw.from_native(table, eager_only=True)
        names = frame.columns
    except nw.exceptions.DuplicateError:
        raise _twice(list(table.columns)) from None
    cells = {}
    for field, name in _chosen(columns, names).items():
        column = frame.get_column(name)
        nulls = column.is_null().to_list()
        cells[field] = [
            None if null else value for value, null in zip(column.to_list(), nulls, strict=True)
        ]
    return Sheet(_NO_NAME, range(1, len(frame) + 1), cells)


def _of_mappings(table: Iterable[object], columns: Mapping[str, str] | None) -> Sheet:
    rows: list[Mapping[str, object]] = []
    names: dict[str, None] = {}
    for row in table:
        if not isinstance(row, Mapping):
            raise InvalidValue("table", row, _A_TABLE)
        rows.append(row)
        names.update(dict.fromkeys(row))
    chosen = _chosen(columns, list(names)) if rows else {}
    if not rows:
        chosen = dict(columns or dict.fromkeys(NEEDED, ""))
    cells = {field: [row.get(name) for row in rows] for field, name in chosen.items()}
    return Sheet(_NO_NAME, range(1, len(rows) + 1), cells)


def _chosen(columns: Mapping[str, str] | None, names: Sequence[str]) -> Mapping[str, str]:
    """Hold the names of columns against those of the table."""
    if columns is None:
        if any(names.count(field) > 1 for field in FIELDS):
            raise _twice(list(names))
        return {field: field for field in FIELDS if field in names}
    for field, name in columns.items():
        if names.count(name) != 1:
            there = ", ".join(map(repr, names))
            raise InvalidValue(f"columns[{field!r}]", name, f"the name of one column of {there}")
    return columns


def _twice(names: Sequence[str]) -> InvalidValue:
    accepted = "each column to have a name of its own"
    return InvalidValue("columns", names, accepted, why="hold one name twice")
