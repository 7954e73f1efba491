"""The places of an event, from those of its announcements."""

from collections import defaultdict
from collections.abc import Sequence

from balkansec.merging.voices import Choice, by_writing, choose, held_by
from balkansec.model import Announcement, Place, Territory
from balkansec.vocabulary import fold

__all__ = ["place_event"]

# What two places are held to be the same by: folded city and code of the territory.
Spot = tuple[str, str]


def place_event(announcements: Sequence[Announcement]) -> Choice[tuple[Place, ...]] | None:
    """Choose the main place of an event, and put the other places after it.

    A city beats the territory that it lies in, a city with its territory beats
    the city alone; then the number of voices decides, and different main places
    are a conflict. City, territory and venue may come from several announcements.
    """
    held = held_by(announcements, lambda given: given.place)
    if not held:
        return None
    spots: defaultdict[Spot, set[str]] = defaultdict(set)
    for place, keys in held.items():
        spots[_spot(place)] |= keys
    finest = {
        spot: frozenset(keys)
        for spot, keys in spots.items()
        if not any(other != spot and _contains(spot, other) for other in spots)
    }
    fitting = {
        spot: {p: keys for p, keys in held.items() if _contains(_spot(p), spot)} for spot in finest
    }
    mains = {spot: _main(near) for spot, near in fitting.items()}
    chosen = choose("places", finest, text=lambda s: _text(mains[s]), order=lambda s: s)
    if chosen is None:
        return None
    keys = frozenset[str]().union(*fitting[chosen.value].values())
    places = (mains[chosen.value], *_others(announcements, chosen.value))
    return Choice(places, tuple(sorted(keys)), chosen.conflict)


def _spot(place: Place) -> Spot:
    return (fold(place.city or ""), place.country or "")


def _contains(coarser: Spot, finer: Spot) -> bool:
    return all(not mine or mine == yours for mine, yours in zip(coarser, finer, strict=True))


def _text(place: Place) -> str:
    return ", ".join(part for part in (place.city, place.country) if part) or str(place)


def _main(near: dict[Place, frozenset[str]]) -> Place:
    """Put together one place from those that fit each other."""
    cities: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    venues: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    territories: defaultdict[Territory, frozenset[str]] = defaultdict(frozenset)
    for place, keys in near.items():
        if place.city:
            cities[place.city] |= keys
        if place.venue:
            venues[place.venue] |= keys
        if place.territory:
            territories[place.territory] |= keys
    city = choose("city", by_writing(cities))
    venue = choose("venue", by_writing(venues))
    territory = choose("territory", territories, text=repr)
    return Place(
        city.value if city else None,
        territory.value if territory else None,
        venue.value if venue else None,
    )


def _others(announcements: Sequence[Announcement], main: Spot) -> list[Place]:
    held = held_by(announcements, lambda given: given.places[1:])
    others = {place for places in held for place in places if not _contains(_spot(place), main)}
    return sorted(others, key=repr)
