"""What surrounds the events of many pairs; the answers are those of ``matching.surroundings``."""

from collections.abc import Iterator, Sequence

import numpy as np

from balkansec.matching.arrays.columns import NONE, Columns
from balkansec.matching.arrays.meeting import crossed, differ, meet
from balkansec.matching.arrays.ragged import Flags, Ints, flags
from balkansec.matching.arrays.seen import Seen, first_that_holds
from balkansec.matching.surroundings import is_part
from balkansec.matching.weights import Weight

__all__ = ["compare_surroundings"]


def compare_surroundings(columns: Columns, first: Ints, second: Ints) -> Iterator[Seen]:
    """Compare places, organisers and addresses."""
    one_source = columns.source[first] == columns.source[second]
    yield from _places(columns, first, second, one_source)
    yield from _organisers(columns, first, second)
    address = columns.address[first]
    shared = (address == columns.address[second]) & (address != NONE) & ~one_source
    names_edition = columns.names_edition[first]
    yield Weight.SAME_ADDRESS, shared & names_edition
    yield Weight.SAME_HOME_PAGE, shared & ~names_edition


def _places(columns: Columns, first: Ints, second: Ints, one_source: Flags) -> Iterator[Seen]:
    cities = columns.cities
    in_other_countries = differ(columns.countries, first, second)
    yield Weight.OTHER_COUNTRY, in_other_countries
    given = (cities.lengths_of(first) > 0) & (cities.lengths_of(second) > 0)
    shared = meet(cities, first, cities, second)
    compared = given & ~in_other_countries
    # One source writes one city in one way.
    sure = one_source | (columns.is_city_known[first] & columns.is_city_known[second])
    yield from first_that_holds(
        compared,
        (
            (Weight.SAME_CITY, shared),
            (Weight.NEAR_CITY, _near(columns, first, second, compared & ~shared)),
            (Weight.OTHER_CITY, sure),
            (Weight.OTHER_PLACE, compared),
        ),
    )
    in_one_country = meet(columns.countries, first, columns.countries, second)
    yield Weight.SAME_COUNTRY, in_one_country & ~given


def _near(columns: Columns, first: Ints, second: Ints, asked: Flags) -> Flags:
    """Tell of those asked for whether a city of one is near one of the other."""
    near = np.zeros(len(first), np.bool_)
    places = np.flatnonzero(asked)
    near[places] = meet(columns.vicinities, first[places], columns.vicinities, second[places])
    places = places[~near[places]]
    mine, yours = columns.cities.taken(first[places]), columns.cities.taken(second[places])
    at_mine, at_yours = crossed(mine, yours)
    parts = _are_parts(columns.city_names, mine.values[at_mine], yours.values[at_yours])
    near[places[mine.rows[at_mine[parts]]]] = True
    return near


def _are_parts(names: Sequence[str], first: Ints, second: Ints) -> Flags:
    """Tell for each pair of names whether one is made of words of the other."""
    pairs, places = np.unique(first * len(names) + second, return_inverse=True)
    asked = (divmod(pair, len(names)) for pair in pairs.tolist())
    found = flags(is_part(names[a], names[b]) for a, b in asked)
    return found[places]


def _organisers(columns: Columns, first: Ints, second: Ints) -> Iterator[Seen]:
    organisers, participants = columns.organisers, columns.participants
    shared = meet(organisers, first, organisers, second)
    yield Weight.SHARED_ORGANISER, shared
    others = differ(organisers, first, second)
    places = np.flatnonzero(others)
    for one, other in ((first[places], second[places]), (second[places], first[places])):
        others[places] &= ~meet(organisers, one, participants, other)
    yield Weight.OTHER_ORGANISERS, others
