"""What places, organisers and addresses of two announcements say."""

from collections.abc import Iterable, Iterator

from balkansec.matching.traits import Traits
from balkansec.matching.verdicts import Comparison
from balkansec.matching.weights import Weight, Weights
from balkansec.matching.wording import both_of, listed
from balkansec.model.addresses import names_edition

__all__ = ["compare_surroundings", "is_part"]


def compare_surroundings(first: Traits, second: Traits, weights: Weights) -> Iterator[Comparison]:
    """Compare places, organisers and addresses."""
    for field, (weight, sentence) in (
        ("places", _place(first, second)),
        ("actors", _organisers(first, second)),
    ):
        yield Comparison(field, 0 if weight is None else weights[weight], sentence)
    # Within one source an address that two announcements share is that of their page.
    if first.address and first.address == second.address and first.source != second.source:
        weight = Weight.SAME_ADDRESS if names_edition(first.address) else Weight.SAME_HOME_PAGE
        yield Comparison("url", weights[weight], f"same address {first.address}")


def _place(first: Traits, second: Traits) -> tuple[Weight | None, str]:
    countries = first.countries & second.countries
    if first.countries and second.countries and not countries:
        both = both_of(first.countries, second.countries)
        return Weight.OTHER_COUNTRY, f"in other countries: {both}"
    if first.cities and second.cities:
        return _city(first, second)
    if countries:
        return Weight.SAME_COUNTRY, f"both in {listed(countries)}"
    return None, "no place on one side to compare"


def _city(first: Traits, second: Traits) -> tuple[Weight, str]:
    shared = first.cities & second.cities
    if shared:
        return Weight.SAME_CITY, f"both in {listed(shared)}"
    both = both_of(first.cities, second.cities)
    if first.vicinities & second.vicinities or _within(first.cities, second.cities):
        return Weight.NEAR_CITY, f"one near the other: {both}"
    # One source writes one city in one way.
    sure = first.source == second.source or (first.is_city_known and second.is_city_known)
    if sure:
        return Weight.OTHER_CITY, f"in other cities: {both}"
    return Weight.OTHER_PLACE, f"perhaps a venue: {both}"


def _within(mine: Iterable[str], yours: Iterable[str]) -> bool:
    """Tell whether the name of one place is made of words of the name of another."""
    return any(is_part(a, b) for a in mine for b in yours)


def is_part(mine: str, yours: str) -> bool:
    """Tell whether one of two names is made of words of the other."""
    a, b = set(mine.split()), set(yours.split())
    return a <= b or b <= a


def _organisers(first: Traits, second: Traits) -> tuple[Weight | None, str]:
    if not first.organisers or not second.organisers:
        return None, "no organiser on one side to compare"
    shared = first.organisers & second.organisers
    if shared:
        names = listed(name.removeprefix("id:") for name in shared)
        return Weight.SHARED_ORGANISER, f"both organised by {names}"
    if first.organisers & second.participants or second.organisers & first.participants:
        return None, "who organises one takes part in the other"
    return Weight.OTHER_ORGANISERS, "other organisers"
