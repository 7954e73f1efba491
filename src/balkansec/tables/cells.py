"""The value of a cell, whatever library it comes from."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from numbers import Real

from balkansec.errors import InvalidValue

__all__ = ["Cell", "cell_of", "text_of", "texts_of"]

Cell = str | date | tuple[str, ...] | None

_TOO_LARGE = 1e15


def cell_of(field: str, value: object, unknown: Collection[str] = ()) -> Cell:
    """Give the text, day or list of texts of a cell; None where nothing is known.

    Args:
        field: the field that the cell fills.
        value: what the table holds.
        unknown: texts, casefolded, that say no more than an empty cell.

    Raises:
        InvalidValue: a value that is none of these.
    """
    if isinstance(value, str):
        text = value.strip()
        return None if not text or text.casefold() in unknown else text
    if value is None or (isinstance(value, float | datetime) and value != value):  # noqa: PLR0124 - NaN and NaT
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, Real) and not isinstance(value, bool):
        number = value if isinstance(value, int | float) else float(value)
        if abs(number) < _TOO_LARGE:
            return str(int(number)) if number == int(number) else str(number)
    if isinstance(value, Iterable) and not isinstance(value, bytes | Mapping):
        texts = (text_of(field, cell_of(field, each, unknown)) for each in value)
        return tuple(text for text in texts if text is not None)
    raise InvalidValue(field, value, "a text, a number, a day or a list of texts")


def text_of(field: str, cell: Cell) -> str | None:
    """Give the text of a cell.

    Raises:
        InvalidValue: a day or a list.
    """
    if cell is None or isinstance(cell, str):
        return cell
    raise InvalidValue(field, cell, "a text")


def texts_of(field: str, cell: Cell, separator: str | None) -> tuple[str, ...]:
    """Give the texts that a cell lists.

    Raises:
        InvalidValue: a day.
    """
    if isinstance(cell, tuple):
        return cell
    text = text_of(field, cell)
    if text is None:
        return ()
    parts = [text] if separator is None else text.split(separator)
    return tuple(part.strip() for part in parts if part.strip())
