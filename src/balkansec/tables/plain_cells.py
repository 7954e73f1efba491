"""Cells of plain texts, a column at a time, each distinct one looked at once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from types import NoneType
from typing import Any, TypeVar

import numpy as np

from balkansec.errors import InvalidValue
from balkansec.matching.arrays.from_rows import GatheredRows, PlainRows
from balkansec.matching.arrays.ragged import Flags, Ints, flags, ints
from balkansec.tables.row_reader import RowReader
from balkansec.tables.sheet import DATED, NEEDED

__all__ = ["PlainCells"]

# What else a row may say only an announcement can hold.
_FIELDS = frozenset({*NEEDED, *DATED, "url", "city", "country", "organisers"})
_TYPES = frozenset({str, NoneType})
# Stands for a cell that was refused; which one, and what is left without it, is told otherwise.
_REFUSED = -2
_Cell = TypeVar("_Cell")


class PlainCells:
    """Adds rows of plain texts that hold nothing to refuse, which are most of all.

    Args:
        reader: reads the cells.
        rows: what they are added to.
    """

    def __init__(self, reader: RowReader, rows: GatheredRows) -> None:
        """Begin without any row."""
        self._reader, self._rows = reader, rows
        self._sources, self._bodies = _Looked(self._source), _Looked(self._body)
        self._days, self._places = _Looked(self._stated), _Looked(self._place)
        # The era of each number of days, and a day of each era.
        self._eras: dict[int, int] = {}
        self._on: dict[int, date | None] = {}

    def add(self, start: int, cells: Mapping[str, Sequence[object]], whole: Flags) -> Flags:
        """Add rows; tell which could be added.

        Args:
            start: the number of the first.
            cells: for each field its cells.
            whole: which rows are to be added if they are plain.
        """
        added = np.zeros(len(whole), np.bool_)
        if not cells.keys() <= _FIELDS:
            return added
        asked = np.flatnonzero(whole & _are_texts(cells, len(whole)))
        told: dict[str, Sequence[Any]]
        told = {name: _some(column, asked) for name, column in cells.items()}
        nothing = [None] * len(asked)
        titles, urls, cities, countries, sources = (
            self._reader.plain_texts(told.get(name, nothing))
            for name in ("title", "url", "city", "country", "source")
        )
        days = self._days.each(zip(*(told.get(name, nothing) for name in DATED), strict=True))
        eras = map(self._eras.get, days.tolist())
        numbers = {
            "source": self._sources.each(sources),
            "days": days,
            "place": self._places.each(zip(cities, countries, eras, strict=True)),
            "body": self._bodies.each(told.get("organisers", nothing)),
        }
        taken = flags(title is not None for title in titles)
        for column in numbers.values():
            taken &= column != _REFUSED
        kept = np.flatnonzero(taken)
        added[asked[kept]] = True
        named = [city or country or "" for city, country in zip(cities, countries, strict=True)]
        plain = PlainRows(
            titles=[title for title, its in zip(titles, taken, strict=True) if title and its],
            urls=_some(urls, kept),
            places=_some(named, kept),
            **{name: column[kept] for name, column in numbers.items()},
        )
        self._rows.add(start + asked[kept], plain)
        return added

    def _source(self, name: str | None) -> int:
        return _REFUSED if name is None else self._rows.source(name)

    def _stated(self, cells: tuple[object, ...]) -> int:
        """Number what cells of days say."""
        days = self._reader.plain_days(dict(zip(DATED, cells, strict=True)))
        if days is None:
            return _REFUSED
        ranges = () if days.date_range is None else (days.date_range,)
        number, on = self._rows.days(ranges), ranges[0].start if ranges else None
        era = self._eras[number] = self._rows.era(on)
        self._on.setdefault(era, on)
        return number

    def _place(self, told: tuple[str | None, str | None, int | None]) -> int:
        city, country, era = told
        # Days that were refused have no era.
        return _REFUSED if era is None else self._rows.place(city, country, self._on[era])

    def _body(self, cell: object) -> int:
        names = self._reader.cell("organisers", cell)
        return self._rows.body(names if isinstance(names, tuple) else ())


class _Looked(dict[Any, int]):
    """Cells with the numbers of their values, each looked at when it is first met."""

    def __init__(self, look: Callable[[Any], int]) -> None:
        """Begin without any cell."""
        super().__init__()
        self._look = look

    def __missing__(self, cell: Any) -> int:
        try:
            number = self._look(cell)
        except InvalidValue:
            number = _REFUSED
        self[cell] = number
        return number

    def each(self, cells: Iterable[Any]) -> Ints:
        """Give the number of each cell."""
        return ints(map(self.__getitem__, cells))


def _are_texts(cells: Mapping[str, Sequence[object]], count: int) -> Flags:
    """Tell of which rows all cells are texts or empty."""
    found = np.ones(count, np.bool_)
    for column in cells.values():
        if not set(map(type, column)) <= _TYPES:
            found &= flags(type(cell) in _TYPES for cell in column)
    return found


def _some(column: Sequence[_Cell], places: Ints) -> Sequence[_Cell]:
    """Give some of the cells, in their order."""
    if len(places) == len(column):
        return column
    return [column[place] for place in places.tolist()]
