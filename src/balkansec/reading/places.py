"""Where the event of a text takes place."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date

from attrs import frozen

from balkansec.model import Evidence, Place
from balkansec.reading.place_names import PlaceName, place_names
from balkansec.reading.sentences import sentences
from balkansec.vocabulary import Vocabulary, fold

__all__ = ["PlaceReading", "read_place"]

_IN = re.compile(r"\b(?:in|at)\s+(?:the\s+)?\Z", re.IGNORECASE)
_NOT_THERE = re.compile(r"\b(?:of|from|between|for|by|with)\s+(?:the\s+)?\Z", re.IGNORECASE)
_SEAT = re.compile(r"\b(?:Office|Mission|Embassy|Delegation|Secretariat)\s+in\s+\Z")
_IS = re.compile(r"\b(?:is|place|venue|location)[:,]?\s+\Z", re.IGNORECASE)
_HOSTS = re.compile(
    r"\s+(?:(?:will|is\s+going\s+to)\s+(?:again\s+)?host|hosts|is\s+hosting|hosted"
    r"|is\s+the\s+(?:meeting\s+place|place|venue|host))\b"
)
_LINE_STARTS = re.compile(r"(?:\A|\n)\s*\Z")
_AFTER_DATELINE = re.compile(r"(?:,[^,\n]{2,40})?(?:,\s*\d{1,2}[^\n]{0,30})?\s+-\s|,\s*\d{1,2}\s")
_REACH = 24
_WIDE = 3

# How much each sign counts; a city beside the date outweighs all else.
_DATED, _CITY, _CUE, _PAIR = 4, 3, 3, 2

Span = tuple[int, int]


@frozen
class PlaceReading:
    """The place of an event with the evidence for its parts."""

    places: tuple[Place, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@frozen
class _Surroundings:
    """The sentence in which a name stands.

    Attributes:
        dated: whether the event's date stands in it.
        of_another: whether only dates of other things stand in it.
        dates: offsets of the event's date in the whole text, sorted.
    """

    dated: bool
    of_another: bool
    dates: Sequence[Span]


def read_place(
    text: str,
    event_dates: Sequence[Span],
    other_dates: Sequence[Span],
    on: date | None,
    vocabulary: Vocabulary,
) -> PlaceReading:
    """Read where the event takes place.

    A name counts where the words say that something happens there ("in Mostar",
    "SKOPJE, 16 May", "16 May, Skopje", "Slovenia will host", "Budva, Montenegro" beside the date);
    names in the sentence of the event's date come first, of these the nearest. A
    territory alone counts only beside the date or as the host, and no name counts
    in a sentence that gives only the date of something else.

    Args:
        text: the plain text.
        event_dates: offsets of the event's date wherever it is printed.
        other_dates: offsets of all other dates.
        on: first day of the event, for the names valid then.
        vocabulary: the tables.
    """
    found: list[tuple[int, int, int, PlaceName]] = []
    of_event, of_others = sorted(event_dates), sorted(other_dates)
    for start, end in sentences(text):
        dated = _any_within(of_event, start, end)
        foreign = not dated and _any_within(of_others, start, end)
        around = _Surroundings(dated, foreign, of_event)
        for name in place_names(text, start, end, vocabulary):
            score = _score(text, name, around)
            if score > 0:
                found.append((score, -_distance(name, of_event), -name.start, name))
    if not found:
        return PlaceReading()
    *_, best = max(found, key=lambda scored: scored[:3])
    place = _place(text, best, on, vocabulary)
    return PlaceReading((place,), tuple(_evidence(text, best, place)))


def _any_within(dates: Sequence[Span], start: int, end: int) -> bool:
    following = bisect_left(dates, (start, 0))
    return following < len(dates) and dates[following][0] < end


def _distance(name: PlaceName, dates: Sequence[Span]) -> int:
    """Count the characters between a name and the nearest of the event's dates."""
    following = bisect_left(dates, (name.start, 0))
    near = dates[max(0, following - 1) : following + 1]
    return min((max(begin - name.end, name.start - end) for begin, end in near), default=0)


def _beside(text: str, start: int, end: int, dates: Sequence[Span]) -> bool:
    """Tell whether only a comma or a space parts a name from the event's date."""
    following = bisect_left(dates, (end, 0))
    gaps = [(end, dates[following][0])] if following < len(dates) else []
    gaps += [(dates[following - 1][1], start)] if following else []
    return any(
        0 < stop - begin < _WIDE and not text[begin:stop].strip(" ,") for begin, stop in gaps
    )


def _score(text: str, name: PlaceName, around: _Surroundings) -> int:
    """Tell how much speaks for a name as the event's place; 0 where nothing does."""
    if around.of_another:
        return 0
    before = text[max(0, name.start - _REACH) : name.start]
    end = name.end if name.territory is None else name.territory[1]
    hosts = _HOSTS.match(text, end) is not None
    dateline = _LINE_STARTS.search(before) and _AFTER_DATELINE.match(text, name.end)
    cue = hosts or bool(dateline) or _IN.search(before) is not None
    dated = _DATED * around.dated
    if not name.is_city:
        return dated + _CUE if cue and (around.dated or hosts) else 0
    pair = name.territory is not None
    if _SEAT.search(before):
        return dated + _CITY
    away = before.endswith("/") or _NOT_THERE.search(before) is not None
    if cue or (not away and _beside(text, name.start, end, around.dates)):
        return dated + _CITY + _CUE + _PAIR * pair
    if pair and not away and (around.dated or _IS.search(before)):
        return dated + _CITY + _PAIR
    return 0


def _place(text: str, name: PlaceName, on: date | None, vocabulary: Vocabulary) -> Place:
    code = None
    if name.territory is not None:
        code = vocabulary.territory_names[fold(text[slice(*name.territory)])]
    if not name.is_city:
        return Place(territory=None if code is None else vocabulary.territory(code, on))
    city = text[name.start : name.end]
    known = vocabulary.place_named(city, code)
    if known is not None:
        city, code = known.name, code or known.territory
    in_tables = code in vocabulary.territories
    return Place(city, vocabulary.territory(code, on) if code is not None and in_tables else None)


def _evidence(text: str, name: PlaceName, place: Place) -> Iterator[Evidence]:
    city = text[name.start : name.end]
    if name.is_city:
        yield Evidence("city", city, name.start, "printed")
    if place.territory is None:
        return
    if name.territory is not None:
        yield Evidence("country", text[slice(*name.territory)], name.territory[0], "printed")
    else:
        row = f"{place.city}, {place.territory.code}"
        yield Evidence("country", city, name.start, f"derived from the place {row}")
