"""The place that a page states outright."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import evolve

from balkansec.model import Evidence, Item, Passage, Place, Stated, Territory
from balkansec.reading.places.choosing import PlaceReading
from balkansec.reading.places.names import PlaceName, place_names
from balkansec.reading.texts.plain import plain
from balkansec.vocabulary import Vocabulary
from balkansec.vocabulary.place_words import load_place_words

__all__ = ["stated_place"]

_LONGEST: Final = 400
# One to three words and a comma, after which nothing but the territory follows.
_CITY_BEFORE: Final = re.compile(r"([^\W\d_]+(?:[ -][^\W\d_]+){0,2}), ?(?:the )?")
_REASON: Final = "the page states it as the place"


def stated_place(
    item: Item, read: PlaceReading, on: date | None, vocabulary: Vocabulary
) -> PlaceReading:
    """Give the place that a page states for an item; what the text says where it states none.

    A stated city is taken though no table has it. Of a place in any form the names of
    cities and territories count that the tables have, and a city that no table has where a
    territory follows it ("Bijača, Bosnia and Herzegovina"); with a territory alone the city of
    the text stays, if it lies there.

    Args:
        item: the item.
        read: what the text says.
        on: first day of the event, for the names valid then.
        vocabulary: the tables.
    """
    if not item.stated:
        return read
    city = item.stated_as(Stated.CITY)
    country = item.stated_as(Stated.COUNTRY)
    code = None if country is None else _code(country.text, vocabulary)
    if city is not None and city.text.strip():
        return _of_city(item, city, code, on, vocabulary)
    found: list[Place] = []
    evidence: list[Evidence] = []
    for value in item.all_stated_as(Stated.PLACE):
        for place, said in _named(value, code, on, vocabulary):
            if place not in found:
                found.append(place)
                evidence += said
    if not found and code is not None and country is not None:
        found = [Place(territory=vocabulary.territory(code, on))]
        evidence = [Evidence("country", country.text, country.start, _REASON)]
    if not found:
        return read
    if found[0].city is None and any(place.country == found[0].country for place in read.places):
        return evolve(read, evidence=(*read.evidence, *evidence))
    return PlaceReading(tuple(found), tuple(evidence))


def _of_city(
    item: Item, city: Passage, code: str | None, on: date | None, vocabulary: Vocabulary
) -> PlaceReading:
    country, venue = item.stated_as(Stated.COUNTRY), item.stated_as(Stated.VENUE)
    place = vocabulary.place(" ".join(city.text.split()), on, code)
    evidence = [Evidence("city", city.text, city.start, _REASON)]
    if country is not None and code is not None:
        evidence.append(Evidence("country", country.text, country.start, _REASON))
    elif place.territory is not None:
        row = f"derived from the place {place.city}, {place.territory.code}"
        evidence.append(Evidence("country", city.text, city.start, row))
    if venue is not None and venue.text.strip():
        place = evolve(place, venue=" ".join(venue.text.split()))
        evidence.append(Evidence("venue", venue.text, venue.start, _REASON))
    return PlaceReading((place,), tuple(evidence))


def _code(words: str, vocabulary: Vocabulary) -> str | None:
    bare = words.strip()
    return bare if bare in vocabulary.territories else vocabulary.territory_named(bare)


def _named(
    value: Passage, code: str | None, on: date | None, vocabulary: Vocabulary
) -> Iterator[tuple[Place, list[Evidence]]]:
    """Give the places that a value names: its cities, or else its territories."""
    names = place_names(plain(value.text[:_LONGEST]), vocabulary)
    cities = [name for name in names if name.is_city]
    following = [name.code for name in names if not name.is_city]
    # "Skopje, Ohrid, North Macedonia": the one territory is that of all.
    shared = following[0] if len(set(following)) == 1 else None
    for name in cities:
        of = name.code or code or (shared if _lies_in(name, shared, vocabulary) else None)
        known = vocabulary.place_named(name.basic, of) or vocabulary.place_named(name.basic)
        shown = name.basic if known is None else known.name
        territory = _territory(of or (None if known is None else known.territory), on, vocabulary)
        place = Place(shown, territory)
        said = [_said("city", value, name.start, name.end, _REASON)]
        if name.territory is not None:
            said.append(_said("country", value, *name.territory, _REASON))
        elif territory is not None:
            row = f"derived from the place {shown}, {territory.code}"
            said.append(_said("country", value, name.start, name.end, row))
        yield place, said
    if cities:
        return
    unknown = _city_before(value.text, names[0]) if len(names) == 1 else None
    if unknown is not None:
        territory = _territory(names[0].code, on, vocabulary)
        yield (
            Place(unknown, territory),
            [
                _said("city", value, 0, len(unknown), _REASON),
                _said("country", value, names[0].start, names[0].end, _REASON),
            ],
        )
        return
    for name in names:
        territory = _territory(name.code, on, vocabulary)
        if territory is not None:
            yield (
                Place(territory=territory),
                [_said("country", value, name.start, name.end, _REASON)],
            )


def _city_before(words: str, territory: PlaceName) -> str | None:
    """Give the city that stands before a territory and that no table has."""
    found = _CITY_BEFORE.fullmatch(words[: territory.start])
    if found is None:
        return None
    parts = found[1].replace("-", " ").split()
    no_city = load_place_words().sets["no_city"]
    if any(not part.istitle() or part.casefold() in no_city for part in parts):
        return None
    return found[1]


def _lies_in(name: PlaceName, code: str | None, vocabulary: Vocabulary) -> bool:
    return code is not None and vocabulary.place_named(name.basic, code) is not None


def _territory(code: str | None, on: date | None, vocabulary: Vocabulary) -> Territory | None:
    if code is None or code not in vocabulary.territories:
        return None
    return vocabulary.territory(code, on)


def _said(field: str, value: Passage, start: int, end: int, reason: str) -> Evidence:
    return Evidence(field, value.text[start:end], value.start + start, reason)
