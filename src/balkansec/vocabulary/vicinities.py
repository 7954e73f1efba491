"""Which city stands for a suburb or a small town near it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product
from math import cos, floor, hypot, radians

from balkansec.vocabulary.folding import fold
from balkansec.vocabulary.known import Coordinates, KnownPlace
from balkansec.vocabulary.vocabulary import Vocabulary

__all__ = ["NEAR_KILOMETRES", "TIMES_THE_PEOPLE", "city_standing_for"]

# Who lives so near to a city that has so many times the people may well give that one.
NEAR_KILOMETRES = 20
TIMES_THE_PEOPLE = 5
# The seat of a municipality whose people nobody counted has about so many.
_PEOPLE_OF_AN_UNCOUNTED = 10_000
_KILOMETRES_A_DEGREE = 111.2
# North of the polar circle a cell is narrower than what is near, and cities are few.
_CELL = 0.5


@lru_cache(maxsize=65536)
def city_standing_for(city: str, country: str, vocabulary: Vocabulary) -> str | None:
    """Give the folded name of the city that stands for a suburb or a town near it, or None.

    The table of vicinities counts first, then how far cities lie from each other: the
    largest of those in one territory that lie within 20 kilometres and have five times
    the people.

    Args:
        city: the folded name of the town.
        country: the code of its territory; empty where that is not known.
        vocabulary: the knowledge of the field.

    Example:
        >>> from balkansec.vocabulary import load
        >>> city_standing_for("cavtat", "HR", load()), city_standing_for("zagreb", "HR", load())
        ('dubrovnik', None)
    """
    if (city, country) in vocabulary.vicinities:
        return vocabulary.vicinities[city, country]
    known = [place for place in vocabulary.places.get(city, ()) if country in {"", place.territory}]
    if len({place.territory for place in known}) != 1 or known[0].coordinates is None:
        return None
    town, at = known[0], known[0].coordinates
    people = town.people or _PEOPLE_OF_AN_UNCOUNTED
    largest = max(
        (
            (other.people, other.name)
            for other in _around(at, vocabulary)
            if other.territory == town.territory and other.people >= TIMES_THE_PEOPLE * people
        ),
        default=None,
    )
    return None if largest is None else fold(largest[1])


def _around(at: Coordinates, vocabulary: Vocabulary) -> Iterator[KnownPlace]:
    row, column = _cell(at)
    cells = _by_cell(vocabulary)
    for beside in product(range(row - 1, row + 2), range(column - 1, column + 2)):
        for place in cells.get(beside, ()):
            if place.coordinates and _kilometres(at, place.coordinates) <= NEAR_KILOMETRES:
                yield place


@lru_cache(maxsize=8)
def _by_cell(vocabulary: Vocabulary) -> Mapping[tuple[int, int], list[KnownPlace]]:
    cells: defaultdict[tuple[int, int], list[KnownPlace]] = defaultdict(list)
    # A place stands under each of its names.
    for place in {
        id(place): place for all_ in vocabulary.places.values() for place in all_
    }.values():
        if place.coordinates is not None:
            cells[_cell(place.coordinates)].append(place)
    return dict(cells)


def _cell(at: Coordinates) -> tuple[int, int]:
    return floor(at.latitude / _CELL), floor(at.longitude / _CELL)


def _kilometres(mine: Coordinates, yours: Coordinates) -> float:
    """Give how far two places lie apart, for those that are near."""
    north = mine.latitude - yours.latitude
    east = (mine.longitude - yours.longitude) * cos(radians(mine.latitude))
    return hypot(north, east) * _KILOMETRES_A_DEGREE
