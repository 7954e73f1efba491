"""The places of an event, from those of its announcements."""

from collections import defaultdict

from balkansec.merging.choosing import Choice, choose
from balkansec.merging.voices import Holders, Voices
from balkansec.model import Place, Rule, Territory
from balkansec.vocabulary import fold

__all__ = ["place_event"]

# What two places are held to be the same by: folded city and code of the territory.
Spot = tuple[str, str]


def place_event(voices: Voices) -> Choice[tuple[Place, ...]] | None:
    """Choose the main place of an event, and put the other places after it.

    A territory is no other standpoint than a city in it, nor is a city without its
    territory: who names it backs the place that says more. Between different places
    the rules of ``choose`` decide. City, territory and venue may come from several
    announcements.
    """
    held = voices.held(lambda given: given.place)
    if not held:
        return None
    spots: defaultdict[Spot, set[int]] = defaultdict(set)
    for place, holders in held.items():
        spots[_spot(place)] |= holders
    finest = {
        spot: frozenset(holders)
        for spot, holders in spots.items()
        if not any(other != spot and _contains(spot, other) for other in spots)
    }
    fitting = {
        spot: {p: holders for p, holders in held.items() if _contains(_spot(p), spot)}
        for spot in finest
    }
    backed = {spot: frozenset[int]().union(*near.values()) for spot, near in fitting.items()}
    mains = {spot: _main(near, voices) for spot, near in fitting.items()}
    chosen = choose(
        "places",
        finest,
        voices,
        text=lambda s: _text(mains[s]),
        order=lambda s: s,
        precision=lambda s: tuple(map(bool, s)),
        backed=backed,
        may_be_corrected=True,
    )
    if chosen is None:
        return None
    rule = chosen.rule
    if rule is Rule.UNDISPUTED and len(spots) > 1:
        rule = Rule.PRECISION
    places = (mains[chosen.value], *_others(voices, chosen.value))
    return Choice(places, voices.keys(backed[chosen.value]), rule, chosen.conflict)


def _spot(place: Place) -> Spot:
    return (fold(place.city or ""), place.country or "")


def _contains(coarser: Spot, finer: Spot) -> bool:
    return all(not mine or mine == yours for mine, yours in zip(coarser, finer, strict=True))


def _text(place: Place) -> str:
    return ", ".join(part for part in (place.city, place.country) if part)


def _main(near: Holders[Place], voices: Voices) -> Place:
    """Put together one place from those that fit each other."""
    cities: defaultdict[str, frozenset[int]] = defaultdict(frozenset)
    venues: defaultdict[str, frozenset[int]] = defaultdict(frozenset)
    territories: defaultdict[Territory, frozenset[int]] = defaultdict(frozenset)
    for place, holders in near.items():
        if place.city:
            cities[place.city] |= holders
        if place.venue:
            venues[place.venue] |= holders
        if place.territory:
            territories[place.territory] |= holders
    city = choose("city", voices.by_writing(cities), voices)
    venue = choose("venue", voices.by_writing(venues), voices, may_be_corrected=True)
    territory = choose("territory", territories, voices)
    return Place(
        city.value if city else None,
        territory.value if territory else None,
        venue.value if venue else None,
    )


def _others(voices: Voices, main: Spot) -> list[Place]:
    held = voices.held(lambda given: given.places[1:])
    others = {place for places in held for place in places if not _contains(_spot(place), main)}
    return sorted(others, key=repr)
