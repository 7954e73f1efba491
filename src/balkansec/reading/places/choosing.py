"""Where the event of a text takes place."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from attrs import frozen

from balkansec.model import DateRange, Evidence, Place
from balkansec.reading.places.around import with_prepositions_of_parts
from balkansec.reading.places.described import with_described_towns
from balkansec.reading.places.meant import with_countries_meant
from balkansec.reading.places.names import PlaceName, place_names
from balkansec.reading.places.signs import WEAK, strength
from balkansec.reading.places.surroundings import Span, TextOfPlaces
from balkansec.reading.places.unlisted import with_unlisted_towns
from balkansec.reading.texts.item_text import ItemText
from balkansec.reading.texts.told import ToldText
from balkansec.vocabulary import Vocabulary, fold
from balkansec.vocabulary.place_words import load_place_words

__all__ = ["PlaceReading", "read_place"]

_LONGEST_JOINT: Final = 6


@frozen
class PlaceReading:
    """The place of an event with the evidence for its parts."""

    places: tuple[Place, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class _Candidate(NamedTuple):
    """A name with what speaks for it; of two the greater is the better."""

    strength: int
    nearness: int
    earliness: int
    name: PlaceName
    is_dateline: bool


def read_place(
    told: ToldText,
    event_dates: Sequence[Span],
    other_dates: Sequence[Span],
    days: DateRange | None,
    written: date | None = None,
) -> PlaceReading:
    """Read where the event takes place.

    A name counts where the words say that something happens there ("in Mostar",
    "SKOPJE, 16 May", "16 May, Skopje", "Slovenia will host", "Budva, Montenegro" beside the date);
    names in the sentence of the event's date come first, of these the nearest, and
    before the city of the dateline, which may be only where the news was written. A
    territory alone counts only beside the date or as the host, and no name counts
    in a sentence that gives only the date of something else.

    Args:
        told: title and body.
        event_dates: offsets of the event's date wherever it is printed, sorted.
        other_dates: offsets of all other dates, sorted.
        days: those of the event, on the first of which names are to be valid.
        written: the day of the text, for the names valid then where that is unknown.
    """
    names = _names(told.text.plain, told.vocabulary)
    if not names:
        return PlaceReading()
    text = TextOfPlaces(told, event_dates, other_dates, days)
    best = _best(list(_candidates(text, names)), told.vocabulary)
    if best is None or (best.strength <= WEAK and text.is_online):
        return PlaceReading()
    valid = written if days is None else days.start
    main = _place(text, best.name, valid)
    places = [main]
    for name in _beside(text.plain, best.name, names):
        place = _place(text, name, valid)
        if place not in places:
            places.append(place)
    return PlaceReading(tuple(places), tuple(_evidence(told.text, best.name, main)))


def _names(text: str, vocabulary: Vocabulary) -> Sequence[PlaceName]:
    """Give the names of the tables, and of the towns that only their words tell."""
    names: Sequence[PlaceName] = place_names(text, vocabulary)
    for mended in (
        with_described_towns,
        with_unlisted_towns,
        with_prepositions_of_parts,
        with_countries_meant,
    ):
        names = mended(text, names, vocabulary)
    return names


def _candidates(text: TextOfPlaces, names: Sequence[PlaceName]) -> Iterator[_Candidate]:
    dateline, sentence = None, -1
    for name, around in zip(names, text.around(names), strict=True):
        if around.number != sentence:
            dateline, sentence = None, around.number
        if around.is_dateline(name):
            dateline = name
        points = strength(name, around, dateline)
        if points > 0:
            near = -_distance(name, text.event_dates)
            yield _Candidate(points, near, -name.start, name, name is dateline)


def _best(candidates: Sequence[_Candidate], vocabulary: Vocabulary) -> _Candidate | None:
    """Give the strongest; in place of a territory the strongest of its cities."""
    best = max(candidates, default=None)
    if best is None or best.name.is_city:
        return best
    within = [
        given
        for given in candidates
        if given.name.is_city and _code(given.name, vocabulary) == best.name.code
    ]
    return max(within, default=best)


def _distance(name: PlaceName, dates: Sequence[Span]) -> int:
    """Count the characters between a name and the nearest of the event's dates."""
    following = bisect_left(dates, (name.start, 0))
    near = dates[max(0, following - 1) : following + 1]
    return min((max(begin - name.end, name.start - end) for begin, end in near), default=0)


def _beside(text: str, main: PlaceName, names: Sequence[PlaceName]) -> Iterator[PlaceName]:
    """Give the cities that commas and an "and" join to the main one ("in Tirana and Durrës")."""
    if not main.is_city or main.preposition is None:
        return
    joints = load_place_words().sets["joints"]
    end = main.after
    waiting: list[PlaceName] = []
    for name in names[bisect_left([given.start for given in names], end) :]:
        start = name.start if name.preposition is None else name.preposition
        joint = text[end:start].strip().casefold()
        if start - end > _LONGEST_JOINT or not name.is_city or joint not in {",", "/", *joints}:
            break
        waiting.append(name)
        if joint in joints:
            yield from waiting
            break
        end = name.after


def _code(name: PlaceName, vocabulary: Vocabulary) -> str | None:
    known = vocabulary.place_named(name.basic, name.code)
    return name.code if known is None else known.territory


def _place(text: TextOfPlaces, name: PlaceName, on: date | None) -> Place:
    vocabulary = text.told.vocabulary
    if not name.is_city:
        return Place(territory=None if name.code is None else vocabulary.territory(name.code, on))
    said = text.plain[name.start : name.end]
    known = vocabulary.place_named(name.basic, name.code)
    if known is None and fold(said) != name.basic:
        # "U Londonu, Ontario": the tables know at least how the name ends.
        known = vocabulary.place_named(name.basic)
    # A city that lies elsewhere than the tables say is another, and called as it is printed.
    code = name.code or (None if known is None else known.territory)
    shown = said if known is None else known.name
    in_tables = code in vocabulary.territories
    return Place(shown, vocabulary.territory(code, on) if code is not None and in_tables else None)


def _evidence(text: ItemText, name: PlaceName, place: Place) -> Iterator[Evidence]:
    city = name.start, name.end
    if name.is_city:
        yield text.evidence("city", city, "printed")
    if place.territory is None:
        return
    if name.territory is not None:
        yield text.evidence("country", name.territory, "printed")
    else:
        row = f"{place.city}, {place.territory.code}"
        yield text.evidence("country", city, f"derived from the place {row}")
