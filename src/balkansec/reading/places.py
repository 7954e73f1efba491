"""Where the event of a text takes place."""

import re
from collections.abc import Iterator
from datetime import date

from attrs import frozen

from balkansec.model import Evidence, Place
from balkansec.reading.sentences import sentences
from balkansec.vocabulary import Vocabulary, fold

__all__ = ["PlaceReading", "read_place"]

_WORD = re.compile(r"[^\W\d_](?:[\w'.-]*\w)?")
_MOST_WORDS = 5
_IN = re.compile(r"\b(?:in|at|In|At)\s+(?:the\s+)?\Z")
_COMMA_TERRITORY = re.compile(r"\s*(?:,|/|\()\s*(?:the\s+)?")
_HOSTS = re.compile(r"\s+(?:will\s+host|hosts|is\s+hosting|hosted|will\s+be\s+hosting)\b")
_DATELINE = re.compile(r"(?:^|\n)\s*\Z")
_AFTER_DATELINE = re.compile(r"(?:,[^,\n]{2,40})?(?:,\s*\d{1,2}[^\n]{0,30})?\s+-\s|,\s*\d{1,2}\s")
_REACH = 24


@frozen
class _Candidate:
    """A name of a city or territory where an event may be.

    Attributes:
        start, end: offsets in the text, the territory after a comma included.
        place: what is named.
        city_span: offsets of the city's name; None for a territory alone.
        territory_span: offsets of the territory's name; None where it is not printed.
        score: how much speaks for it; the higher the better.
    """

    start: int
    end: int
    place: Place
    city_span: tuple[int, int] | None
    territory_span: tuple[int, int] | None
    score: int


@frozen
class PlaceReading:
    """The place of an event with the evidence for its parts."""

    places: tuple[Place, ...] = ()
    evidence: tuple[Evidence, ...] = ()


def read_place(
    text: str, event_date: tuple[int, int] | None, on: date | None, vocabulary: Vocabulary
) -> PlaceReading:
    """Read where the event takes place.

    A name counts where the words say that something happens there ("in Mostar",
    "SKOPJE, 16 May", "Slovenia will host"); of several the one nearest to the
    event's date wins. A territory alone counts only beside the date.

    Args:
        text: the plain text.
        event_date: offsets of the event's date; None where it has none.
        on: first day of the event, for the names valid then.
        vocabulary: the tables.
    """
    found = [
        candidate
        for start, end in sentences(text)
        for candidate in _in_sentence(text, (start, end), event_date, on, vocabulary)
    ]
    if not found:
        return PlaceReading()
    best = max(found, key=lambda candidate: (candidate.score, -candidate.start))
    return PlaceReading((best.place,), tuple(_evidence(best, text)))


def _in_sentence(
    text: str,
    sentence: tuple[int, int],
    event_date: tuple[int, int] | None,
    on: date | None,
    vocabulary: Vocabulary,
) -> Iterator[_Candidate]:
    start, end = sentence
    dated = event_date is not None and start <= event_date[0] < end
    words = [(word.start(), word.end()) for word in _WORD.finditer(text, start, end)]
    at = 0
    while at < len(words):
        named = _named(text, words, at, vocabulary)
        if named is None:
            at += 1
            continue
        last, is_city = named
        candidate = _judged(
            text, (words[at][0], words[last][1]), vocabulary, on, is_city=is_city, dated=dated
        )
        if candidate is not None:
            yield candidate
        at = last + 1


def _named(
    text: str, words: list[tuple[int, int]], at: int, vocabulary: Vocabulary
) -> tuple[int, bool] | None:
    """Give the index of the last word of the longest name that begins here, and if it is a city."""
    if not text[words[at][0]].isupper():
        return None
    for last in range(min(at + _MOST_WORDS, len(words)) - 1, at - 1, -1):
        name = text[words[at][0] : words[last][1]]
        if len(name) > (last - at + 1) * _REACH or "," in name:
            continue
        folded = fold(name)
        # A name of the tables may begin inside a longer capitalised name, which is none.
        if folded in vocabulary.territory_names:
            return last, False
        if folded in vocabulary.places:
            return last, True
    return None


def _judged(
    text: str,
    span: tuple[int, int],
    vocabulary: Vocabulary,
    on: date | None,
    *,
    is_city: bool,
    dated: bool,
) -> _Candidate | None:
    start, end = span
    before = text[max(0, start - _REACH) : start]
    inside = _IN.search(before) is not None
    dateline = _DATELINE.search(before) is not None and _AFTER_DATELINE.match(text, end) is not None
    hosts = not is_city and _HOSTS.match(text, end) is not None
    if not (inside or dateline or hosts) or _runs_on(text, end):
        return None
    score = 4 * dated + 2 * (dateline or hosts) + inside
    if not is_city:
        if not (dated or hosts):
            return None
        code = vocabulary.territory_names[fold(text[start:end])]
        place = Place(territory=vocabulary.territory(code, on))
        return _Candidate(start, end, place, None, span, score)
    territory_span = _territory_after(text, end, vocabulary)
    code_named = None
    if territory_span is not None:
        code_named = vocabulary.territory_names[fold(text[slice(*territory_span)])]
    place = _city(text[start:end], code_named, on, vocabulary)
    reach = end if territory_span is None else territory_span[1]
    bonus = 3 + 2 * (territory_span is not None)
    return _Candidate(start, reach, place, span, territory_span, score + bonus)


def _runs_on(text: str, end: int) -> bool:
    """Tell whether the name goes on with a capitalised word, and so is another name."""
    following = text[end : end + 2]
    return len(following) > 1 and following[0] in " -" and following[1].isupper()


def _territory_after(text: str, end: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    comma = _COMMA_TERRITORY.match(text, end)
    if comma is None:
        return None
    words = [
        (word.start(), word.end())
        for _, word in zip(range(_MOST_WORDS), _WORD.finditer(text, comma.end()), strict=False)
    ]
    if not words or words[0][0] != comma.end():
        return None
    for last in range(len(words) - 1, -1, -1):
        if fold(text[comma.end() : words[last][1]]) in vocabulary.territory_names:
            return comma.end(), words[last][1]
    return None


def _city(name: str, code: str | None, on: date | None, vocabulary: Vocabulary) -> Place:
    known = vocabulary.place_named(name, code)
    if known is None:
        territory = None if code is None else vocabulary.territory(code, on)
        return Place(name, territory)
    shown = code or known.territory
    territory = vocabulary.territory(shown, on) if shown in vocabulary.territories else None
    return Place(known.name, territory)


def _evidence(best: _Candidate, text: str) -> Iterator[Evidence]:
    if best.city_span is not None:
        start, end = best.city_span
        yield Evidence("city", text[start:end], start, "printed")
    territory = best.place.territory
    if territory is None:
        return
    if best.territory_span is not None:
        start, end = best.territory_span
        yield Evidence("country", text[start:end], start, "printed")
    elif best.city_span is not None:
        start, end = best.city_span
        row = f"{best.place.city}, {territory.code}"
        yield Evidence("country", text[start:end], start, f"derived from the place {row}")
