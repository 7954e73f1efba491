"""The announcement of a row, and what of the row could not be taken."""

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache
from typing import Any, TypeVar

from attrs import evolve

from balkansec.errors import InvalidValue
from balkansec.model import Announcement
from balkansec.reading import announce, announcement_key
from balkansec.tables.cells import Cell, cell_of, text_of, texts_of
from balkansec.tables.date_cells import Days, days_between, reader_of
from balkansec.tables.sheet import DATED, NEEDED
from balkansec.vocabulary import Vocabulary

__all__ = ["RowReader"]

_T = TypeVar("_T")


class RowReader:
    """Reads the rows of a table, all in one manner.

    Args:
        date_form: how days are written.
        separator: what stands between the organisers of one cell.
        unknown: cells that say nothing.
        vocabulary: the tables to use.

    Raises:
        InvalidValue: an unknown form of dates, a separator that is no text, or a text for
            the collection of unknown cells.
    """

    def __init__(
        self,
        date_form: str,
        separator: str | None,
        unknown: Collection[str],
        vocabulary: Vocabulary,
    ) -> None:
        if separator is not None and not (isinstance(separator, str) and separator):
            raise InvalidValue("separator", separator, "a text that is not empty")
        if isinstance(unknown, str) or not all(isinstance(text, str) for text in unknown):
            raise InvalidValue("unknown", unknown, "a list of texts")
        self._days_of = cache(reader_of(date_form, vocabulary))
        self._separator = separator
        self._unknown = frozenset(text.casefold() for text in unknown)
        self._vocabulary = vocabulary

    def announcement(
        self, cells: Mapping[str, object]
    ) -> tuple[Announcement | None, list[InvalidValue]]:
        """Give the announcement, if there is a source and a title, and the refused cells."""
        refused: list[InvalidValue] = []
        told = self._told(cells, refused)
        days = self._days(told, refused)
        if days.date_range is not None:
            told["dates"] = days.date_range
        while (said := _taken(refused, self._said, told)) is None:
            # The cell that was refused is left out, and then the next one.
            at_fault = refused[-1].field
            if at_fault in NEEDED or told.pop(at_fault, None) is None:
                return None, refused
        return _with_days(said, told, days), refused

    def plain_days(self, cells: Mapping[str, object]) -> Days | None:
        """Give the days of cells that hold nothing but days with their years; None of others."""
        refused: list[InvalidValue] = []
        days = self._days(self._told(cells, refused), refused)
        is_plain = not (refused or days.possible or days.year_inferred or days.printed)
        return days if is_plain else None

    def plain_texts(self, cells: Iterable[str | None]) -> list[str | None]:
        """Give the texts of cells that hold a text or nothing; None of one that says nothing."""
        texts = [None if cell is None else cell.strip() or None for cell in cells]
        if not self._unknown:
            return texts
        return [None if text and text.casefold() in self._unknown else text for text in texts]

    def cell(self, name: str, value: object) -> Cell:
        """Give the value of a cell.

        Raises:
            InvalidValue: a value that the field cannot have.
        """
        cell = cell_of(name, value, self._unknown)
        if name == "organisers":
            return texts_of(name, cell, self._separator) or None
        return cell if name in (*DATED, "published") else text_of(name, cell)

    def _told(self, cells: Mapping[str, object], refused: list[InvalidValue]) -> dict[str, Any]:
        """Give the values of the cells that say something."""
        given = {name: _taken(refused, self.cell, name, value) for name, value in cells.items()}
        return {name: cell for name, cell in given.items() if cell is not None}

    def _days(self, told: dict[str, Any], refused: list[InvalidValue]) -> Days:
        """Take the cells of days away, and give the days of the event."""
        stated = told.pop("published", None)
        known = stated and _taken(refused, self._days_of, "published", stated, None)
        published = told["published"] = known and known.date_range and known.date_range.start
        cells = {name: told.pop(name) for name in DATED if name in told}
        if not cells:
            return Days()
        read = [
            _taken(refused, self._days_of, name, cell, published) for name, cell in cells.items()
        ]
        printed = "/".join(str(cell) for cell in cells.values())
        if None in read:
            return Days(printed=printed)
        by_name = dict(zip(cells, read, strict=True))
        days = by_name.get("dates") or _taken(
            refused, days_between, by_name.get("start", Days()), by_name.get("end", Days())
        )
        return Days(printed=printed) if days is None else days

    def _said(self, told: Mapping[str, Any]) -> Announcement:
        for name in NEEDED:
            if name not in told:
                accepted = "a text, without which a row announces nothing"
                raise InvalidValue(name, None, accepted, why="is empty")
        return announce(**told, vocabulary=self._vocabulary)


def _taken(refused: list[InvalidValue], take: Callable[..., _T], *arguments: Any) -> _T | None:
    """Give what is taken, or note the value that is refused."""
    try:
        return take(*arguments)
    except InvalidValue as error:
        refused.append(error)
        return None


def _with_days(said: Announcement, told: Mapping[str, Any], days: Days) -> Announcement:
    """Note what the cell of the days says where it is no plain date.

    Days that stay open name the announcement as they are printed, lest two rows with
    different ones be taken for one.
    """
    if days.printed is None:
        return said
    place = told.get("city") or told.get("country") or ""
    key = announcement_key(
        said.source,
        url=said.url,
        title=said.title,
        edition=said.edition,
        printed=days.printed,
        place=place,
    )
    return evolve(
        said,
        key=key,
        dates_possible=days.possible,
        year_inferred=days.year_inferred,
    )
