"""The rows of a table gathered into columns, each distinct cell looked at once."""

from collections.abc import Mapping, Sequence

from attrs import field, frozen

from balkansec.errors import InvalidValue
from balkansec.matching.arrays.from_rows import GatheredRows
from balkansec.model import DateRange
from balkansec.problems import Problem
from balkansec.tables.announced import problem_of
from balkansec.tables.row_reader import RowReader
from balkansec.tables.sheet import DATED, NEEDED, Sheet
from balkansec.vocabulary import Vocabulary

__all__ = ["Gathered", "gather"]

# What else a row may say only an announcement can hold.
_PLAIN = frozenset({*NEEDED, *DATED, "url", "city", "country", "organisers"})
_TEXTS = (*NEEDED, "url", "city", "country")


@frozen
class Gathered:
    """The rows of a table that announce something.

    Attributes:
        rows: what they say.
        places: their places in the table.
        problems: cells that could not be taken, in the order of the rows.
    """

    rows: GatheredRows = field(eq=False)
    places: Sequence[int]
    problems: tuple[Problem, ...]


def gather(sheet: Sheet, reader: RowReader, vocabulary: Vocabulary) -> Gathered:
    """Gather the rows of a table; they say what ``announce_rows`` makes of them."""
    rows = GatheredRows(vocabulary)
    plain = _PlainCells(reader, rows) if sheet.cells.keys() <= _PLAIN else None
    broken = {problem.line: problem for problem in sheet.problems}
    places: list[int] = []
    problems: list[Problem] = []
    for place, (line, cells) in enumerate(sheet.rows()):
        if line in broken:
            problems.append(broken[line])
            continue
        if plain is None or not plain.add(cells):
            said, refused = reader.announcement(cells)
            problems += (problem_of(sheet.where, line, error) for error in refused)
            if said is None:
                continue
            rows.add_announcement(said)
        places.append(place)
    return Gathered(rows, places, tuple(problems))


class _PlainCells:
    """Adds rows of plain texts that hold nothing to refuse, which are most of all."""

    def __init__(self, reader: RowReader, rows: GatheredRows) -> None:
        self._reader, self._rows = reader, rows
        self._texts: dict[str, dict[object, str | None]] = {name: {} for name in _TEXTS}
        self._bodies: dict[object, tuple[str, ...]] = {}
        self._days: dict[tuple[object, ...], DateRange | None] = {}

    def add(self, cells: Mapping[str, object]) -> bool:
        """Add a row; tell whether it is so plain that it could be added."""
        if not all(cell is None or type(cell) is str for cell in cells.values()):
            return False
        try:
            told = {name: self._text(name, cells[name]) for name in _TEXTS if name in cells}
            source, title = told.pop("source"), told.pop("title")
            if source is None or title is None:
                return False
            dates = self._dates(tuple((name, cells[name]) for name in DATED if name in cells))
            organisers = self._organisers(cells.get("organisers"))
            self._rows.add(source, title, dates=dates, organisers=organisers, **told)
        except InvalidValue:
            # Which cell was refused, and what is left without it, is told more slowly.
            return False
        return True

    def _text(self, name: str, cell: object) -> str | None:
        known = self._texts[name]
        if cell not in known:
            text = self._reader.cell(name, cell)
            # Titles and addresses seldom come again.
            if name in {"title", "url"}:
                return text if isinstance(text, str) else None
            known[cell] = text if isinstance(text, str) else None
        return known[cell]

    def _organisers(self, cell: object) -> tuple[str, ...]:
        if cell not in self._bodies:
            texts = self._reader.cell("organisers", cell)
            self._bodies[cell] = texts if isinstance(texts, tuple) else ()
        return self._bodies[cell]

    def _dates(self, cells: tuple[tuple[str, object], ...]) -> DateRange | None:
        if cells not in self._days:
            days = self._reader.plain_days(dict(cells))
            if days is None:
                raise InvalidValue("dates", cells, "plain days")
            self._days[cells] = days.date_range
        return self._days[cells]
