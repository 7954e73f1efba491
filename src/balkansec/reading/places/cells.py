"""The place that the cells of a table row name."""

import re
from datetime import date
from typing import Final

from attrs import evolve

from balkansec.errors import InvalidValue
from balkansec.model import Attendance, Item, Passage, Place
from balkansec.reading.subjects.attendance import read_attendance
from balkansec.reading.texts.item_text import ItemText
from balkansec.reading.texts.told import ToldText
from balkansec.vocabulary import Vocabulary

__all__ = ["place_of_cells"]

_BETWEEN: Final = re.compile(r"[,;/()]")


def place_of_cells(
    city: str | None, country: str | None, on: date | None, vocabulary: Vocabulary
) -> tuple[Place | None, Attendance | None]:
    """Give the place of a row, and how one takes part where its cell says so.

    The cell of the city may hold a venue before it and a territory after it, parted by
    commas, or name a territory alone. What stands between a city and its territory, such
    as a state, is left out. A city that no table has keeps its name.

    Args:
        city: the cell of the city.
        country: the cell of the country: a code or a name.
        on: the day on which the name of the territory is to be valid.
        vocabulary: the tables.

    Raises:
        InvalidValue: an unknown country.
    """
    code = None
    if country is not None:
        code = country if country in vocabulary.territories else vocabulary.territory_named(country)
        if code is None:
            raise InvalidValue("country", country, "a code such as RS or XK, or a name")
    if city is None:
        return _territory(code, on, vocabulary), None
    if vocabulary.place_named(city, code) is not None:
        return vocabulary.place(city, on, code), None
    parts = [part.strip() for part in _BETWEEN.split(city) if part.strip()]
    places = [part for part in parts if not _is_online(part, vocabulary)]
    if not places and parts:
        return _territory(code, on, vocabulary), Attendance.ONLINE
    attendance = Attendance.HYBRID if len(places) < len(parts) else None
    if attendance is None and len(places) == 1:
        places = [city]
    return _of_parts(city, places, code, on, vocabulary), attendance


def _of_parts(
    cell: str, parts: list[str], code: str | None, on: date | None, vocabulary: Vocabulary
) -> Place | None:
    """Give the place of the parts of a cell, the narrowest first."""
    named = vocabulary.territory_named(parts[-1]) if parts else None
    if named is None and len(parts) > 1 and _is_code_of(parts[-1], parts[-2], vocabulary):
        named = parts[-1]
    if named is not None and code in (None, named):
        code, parts = named, parts[:-1]
        if not parts:
            return _territory(code, on, vocabulary)
    for at in reversed(range(len(parts))):
        if vocabulary.place_named(parts[at], code) is not None:
            place = vocabulary.place(parts[at], on, code)
            before = [p for p in parts[:at] if vocabulary.territory_named(p) != place.country]
            return evolve(place, venue=", ".join(before) or None)
        if code is None:
            # A place of that name elsewhere is not meant: London, Ontario.
            return Place(cell)
    return vocabulary.place(", ".join(parts) or cell, on, code)


def _is_code_of(code: str, city: str, vocabulary: Vocabulary) -> bool:
    """Tell a code of a territory (Paris, FR) from that of a state (Portland, ME)."""
    return code in vocabulary.territories and vocabulary.place_named(city, code) is not None


def _is_online(part: str, vocabulary: Vocabulary) -> bool:
    said = f"location {part}"
    text = ItemText(Item(None, None, Passage(0, said)))
    attendance, _ = read_attendance(ToldText(text, vocabulary))
    return attendance in (Attendance.ONLINE, Attendance.HYBRID)


def _territory(code: str | None, on: date | None, vocabulary: Vocabulary) -> Place | None:
    return None if code is None else Place(territory=vocabulary.territory(code, on))
