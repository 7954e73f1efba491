"""What places, organisers and addresses of two announcements say."""

from collections.abc import Iterable, Iterator

from balkansec.matching.traits import Traits
from balkansec.matching.verdicts import Comparison
from balkansec.matching.weights import Weight

__all__ = ["compare_surroundings"]


def compare_surroundings(first: Traits, second: Traits) -> Iterator[Comparison]:
    """Compare places, organisers and addresses."""
    yield _places(first, second)
    yield _organisers(first, second)
    # Within one source an address that two announcements share is that of their page.
    if first.address and first.address == second.address and first.source != second.source:
        yield Comparison("url", Weight.SAME_ADDRESS.points, f"same address {first.address}")


def _places(first: Traits, second: Traits) -> Comparison:
    cities = sorted(first.cities & second.cities)
    if first.countries and second.countries and not first.countries & second.countries:
        both = " and ".join(sorted([_list(first.countries), _list(second.countries)]))
        return Comparison("places", Weight.OTHER_COUNTRY.points, f"in other countries: {both}")
    if cities:
        return Comparison("places", Weight.SAME_CITY.points, f"both in {_list(cities)}")
    if first.vicinities & second.vicinities or _within(first.cities, second.cities):
        both = " and ".join(sorted([_list(first.cities), _list(second.cities)]))
        return Comparison("places", Weight.NEAR_CITY.points, f"one near the other: {both}")
    # One source writes one city in one way.
    sure = first.source == second.source or (first.is_city_known and second.is_city_known)
    if first.cities and second.cities and not sure:
        both = " and ".join(sorted([_list(first.cities), _list(second.cities)]))
        return Comparison("places", Weight.OTHER_PLACE.points, f"perhaps a venue: {both}")
    if first.cities and second.cities:
        both = " and ".join(sorted([_list(first.cities), _list(second.cities)]))
        return Comparison("places", Weight.OTHER_CITY.points, f"in other cities: {both}")
    shared = sorted(first.countries & second.countries)
    if shared:
        return Comparison("places", Weight.SAME_COUNTRY.points, f"both in {_list(shared)}")
    return Comparison("places", 0, "no place on one side to compare")


def _within(mine: Iterable[str], yours: Iterable[str]) -> bool:
    """Tell whether the name of one place is made of words of the name of another."""
    pairs = [(set(a.split()), set(b.split())) for a in mine for b in yours]
    return any(a <= b or b <= a for a, b in pairs)


def _organisers(first: Traits, second: Traits) -> Comparison:
    if not first.organisers or not second.organisers:
        return Comparison("actors", 0, "no organiser on one side to compare")
    shared = first.organisers & second.organisers
    if shared:
        names = _list(name.removeprefix("id:") for name in sorted(shared))
        return Comparison("actors", Weight.SHARED_ORGANISER.points, f"both organised by {names}")
    if first.organisers & second.participants or second.organisers & first.participants:
        return Comparison("actors", 0, "who organises one takes part in the other")
    return Comparison("actors", Weight.OTHER_ORGANISERS.points, "other organisers")


def _list(names: Iterable[str]) -> str:
    return ", ".join(sorted(set(names)))
