"""What each announcement of an event says, with the words that it was read from."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from attrs import frozen

from balkansec.exporting.day_words import in_words
from balkansec.exporting.facts import Source, heading
from balkansec.model import Announcement, Event, Evidence

__all__ = ["LONGEST_QUOTE", "Cited", "Saying", "language_code", "sayings"]

LONGEST_QUOTE = 160
"""The most characters of a quote; a longer one is cut between words and ends with "…"."""

_LONGEST_WORD = 40
_LANGUAGE_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")


@frozen
class Cited:
    """Why a field of an announcement has its value.

    Attributes:
        field: its name in words.
        quote: the words of the page; "" where the value rests on none.
        reason: why they say so; "" where they are the value as printed.
    """

    field: str
    quote: str
    reason: str


@frozen
class Saying:
    """What the page shows of an announcement; "" where it says what the event does, or nothing.

    Attributes:
        key: the name by which a ruling calls it.
        sources: where it was published, each address once.
        title: the title.
        language: of its words.
        when: its dates in words.
        place: the main place.
        published: the day of publication, as ISO 8601 has it.
        seen: the day on which its page was seen last, in the same form.
        cited: the evidence.
    """

    key: str
    sources: tuple[Source, ...]
    title: str
    language: str
    when: str
    place: str
    published: str
    seen: str
    cited: tuple[Cited, ...]


def language_code(language: str | None) -> str:
    """Give an ISO 639 code that a page may name, else ""."""
    given = language or ""
    return given if len(given) in (2, 3) and set(given) <= _LANGUAGE_LETTERS else ""


def sayings(event: Event, *, quotes: bool) -> Iterator[Saying]:
    """Give what the announcements of an event say, sightings of one together.

    Args:
        event: its announcements are sorted by key and sighting.
        quotes: whether to give their evidence.
    """
    for key, sightings in groupby(event.announcements, key=lambda given: given.key):
        yield _saying(event, key, tuple(sightings), quotes=quotes)


def _saying(event: Event, key: str, sightings: Sequence[Announcement], *, quotes: bool) -> Saying:
    last = sightings[-1]
    days = [given.seen.date().isoformat() for given in sightings if given.seen is not None]
    title, when, place = last.title or "", _when(last), _place(last)
    return Saying(
        key=key,
        sources=tuple(sorted({Source(s.source, s.url or "", s.source_assumed) for s in sightings})),
        title="" if title == heading(event) else title,
        language=language_code(last.language),
        when="" if when == _when(event) else when,
        place="" if place == _place(event) else place,
        published="" if last.published is None else last.published.isoformat(),
        seen=max(days, default=""),
        cited=tuple(dict.fromkeys(_cited(e for s in sightings for e in s.evidence)))
        if quotes
        else (),
    )


def _when(shown: Event | Announcement) -> str:
    ranges = shown.dates_possible if shown.dates is None else (shown.dates,)
    return " or ".join(map(in_words, ranges))


def _place(shown: Event | Announcement) -> str:
    return "" if shown.place is None else str(shown.place)


def _cited(evidence: Iterable[Evidence]) -> Iterator[Cited]:
    for given in evidence:
        yield Cited(
            given.field.replace("_", " "),
            _capped(given.quote or ""),
            "" if given.quote and given.reason == "printed" else given.reason,
        )


def _capped(quote: str) -> str:
    if len(quote) <= LONGEST_QUOTE:
        return quote
    cut = quote[: LONGEST_QUOTE - 1]
    # A word is cut only where it is so long that hardly any quote would be left.
    between = max(cut.rfind(space) for space in " \n\t")
    kept = cut[:between] if between >= len(cut) - _LONGEST_WORD else cut
    return f"{kept.rstrip()}…"
