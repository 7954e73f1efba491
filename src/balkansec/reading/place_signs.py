"""What speaks for a name as the place of an event."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from attrs import frozen

from balkansec.reading.place_names import PlaceName
from balkansec.reading.sentences import sentences
from balkansec.vocabulary.place_words import load_place_words

__all__ = ["Surroundings", "is_online", "strength", "surroundings"]

Span = tuple[int, int]

# What each sign weighs. Only their order counts: a line that names the place, then words
# beside the event's date, then the sentence under a dateline, the title, the dateline, the rest.
_LABELLED, _HOSTS, _PROSE, _BESIDE, _UNDER_DATELINE = 16, 14, 12, 11, 10
_STATED, _PAIR, _TITLE, _TITLE_END, _DATELINE, _SEAT, _UNDATED = 9, 8, 7, 6, 5, 4, 3

_DATELINE_GOES_ON = re.compile(
    r"(?:[,(] ?[^,\n()]{2,40}\)?)?(?:,[^,\n]{0,12}\d{1,2}[^\n]{0,30})?\s*(?:\s-\s|-\s|:\s)"
    r"|,\s*(?:[^\W\d_]{1,10}\s)?\d{1,2}[.,\s]"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_GAP_SIGNS = " ,.:-()*"
_YEAR_WORD = re.compile(r"\b(?:god(?:ine|ina)?|leta|год(?:ине|ина)?|г|viti?|r)\b\.?", re.IGNORECASE)
_WIDE = 12
_NEAR_THE_DATE = 60
_START_OF_TEXT = 500
_LABEL_REACH = 24


@frozen
class Surroundings:
    """Where a name stands.

    Attributes:
        start, end: offsets of its sentence.
        dates: offsets of the event's date in the whole text, sorted; of all in a title.
        is_dated: whether the event's date stands in the sentence.
        is_of_another: whether the sentence speaks only of other things.
        in_title: whether it is the title.
        is_dateline: whether the name is the city of a dateline.
        is_under_dateline: whether its sentence begins with one.
    """

    start: int
    end: int
    dates: Sequence[Span]
    is_dated: bool
    is_of_another: bool
    in_title: bool
    is_dateline: bool
    is_under_dateline: bool


@lru_cache(maxsize=1)
def _hosts() -> re.Pattern[str]:
    return re.compile(rf"\s+{load_place_words().pattern('hosts')}", re.IGNORECASE)


def _says(words: str, use: str) -> bool:
    """Tell whether one of the words of a use stands in some words."""
    # Looking for each in turn is ten times as fast as one pattern of them all.
    lowered = words.lower()
    return any(
        phrase in lowered and re.search(rf"\b{re.escape(phrase)}\b", lowered) is not None
        for phrase in load_place_words().words[use]
    )


def _is_labelled(text: str, start: int) -> bool:
    """Tell whether a line begins with a word for the place and a colon."""
    label, colon, _ = text[start : start + _LABEL_REACH].partition(":")
    return bool(colon) and label.strip().lower() in load_place_words().sets["labels"]


def is_online(text: str, title_end: int) -> bool:
    """Tell whether the first words of a text take the event off any place."""
    return _says(text[: title_end + _START_OF_TEXT], "online")


def surroundings(  # noqa: PLR0917 - what the item knows
    text: str,
    names: Sequence[PlaceName],
    event_dates: Sequence[Span],
    other_dates: Sequence[Span],
    on: date | None,
    title_end: int,
) -> Iterator[Surroundings]:
    """Give the surroundings of each name, in their order."""
    spans = iter(sentences(text))
    start, end = next(spans)
    fresh = True
    for name in names:
        while name.start >= end:
            start, end = next(spans)
            fresh = True
        if fresh:
            dated = _any_within(event_dates, start, end)
            # A title speaks of the event itself, whatever date was taken for the event's.
            titled = end <= title_end
            dates = sorted([*event_dates, *other_dates]) if titled else event_dates
            another = not (dated or titled) and (
                _any_within(other_dates, start, end) or _of_another(text, start, end, on)
            )
            under = False
            fresh = False
        is_dateline = name.start == start and _is_dateline(text, name)
        yield Surroundings(start, end, dates, dated, another, titled, is_dateline, under)
        under = under or is_dateline


def _any_within(dates: Sequence[Span], start: int, end: int) -> bool:
    following = bisect_left(dates, (start, 0))
    return following < len(dates) and dates[following][0] < end


def _of_another(text: str, start: int, end: int, on: date | None) -> bool:
    """Tell whether a sentence without a date speaks of another year or another meeting."""
    years = {int(found[0]) for found in _YEAR.finditer(text, start, end)}
    if years and on is not None and on.year not in years:
        return True
    return _says(text[start:end], "other")


def _is_dateline(text: str, name: PlaceName) -> bool:
    return _DATELINE_GOES_ON.match(text, name.end) is not None


def strength(text: str, name: PlaceName, around: Surroundings) -> int:
    """Tell how much speaks for a name as the event's place; 0 where nothing does."""
    end = name.end if name.territory is None else name.territory[1]
    if _is_labelled(text, around.start):
        return _LABELLED
    if around.is_of_another:
        return 0
    if _hosts().match(text, end):
        return _HOSTS if around.is_dated else _UNDATED
    if not name.is_city:
        return _strength_of_territory(text, name, around)
    return _strength_of_city(text, name, end, around)


def _strength_of_territory(text: str, name: PlaceName, around: Surroundings) -> int:
    if name.start == around.start or _is_seat(text, name):
        return 0
    gap = _gap(name.start, name.end, around.dates)
    if _is_only_signs(text, gap):
        return _BESIDE
    if not around.is_dated or name.preposition is None or gap is None:
        return 0
    return _PROSE - 1 if gap[1] - gap[0] <= _NEAR_THE_DATE else 0


def _strength_of_city(text: str, name: PlaceName, end: int, around: Surroundings) -> int:
    pair = name.territory is not None
    if around.is_dateline:
        return _DATELINE
    if name.preposition is not None:
        return _strength_after_preposition(text, name, around)
    before = text[name.start - 1 : name.start]
    if before == "/" or _word_before(text, name.start) in load_place_words().sets["away"]:
        return 0
    if _is_beside(text, name, end, around):
        return _BESIDE
    closes = end == around.end
    if pair:
        return _strength_of_pair(text, name, around, alone=closes and name.start == around.start)
    after_mark = before == " " and text[name.start - 2] in ",-:"
    return _TITLE_END * (closes and after_mark and around.in_title)


def _strength_of_pair(text: str, name: PlaceName, around: Surroundings, *, alone: bool) -> int:
    """Weigh "Budva, Montenegro" without a preposition before it."""
    if around.is_dated:
        return _PAIR
    return _STATED if alone or _says(text[around.start : name.start], "place") else 0


def _strength_after_preposition(text: str, name: PlaceName, around: Surroundings) -> int:
    if around.in_title:
        return _PROSE if around.is_dated else _TITLE
    if _is_seat(text, name):
        return _PAIR - 1 if around.is_dated else _SEAT
    if around.is_dated:
        return _PROSE
    if around.is_under_dateline:
        return _UNDER_DATELINE
    if _says(text[around.start : around.end], "place"):
        return _STATED
    return _UNDATED


def _is_seat(text: str, name: PlaceName) -> bool:
    """Tell whether the words before the preposition are a body's, which sits there."""
    at = name.preposition
    if at is None:
        return False
    word = _word_before(text, at)
    return word in load_place_words().sets["seats"] or (len(word) > 1 and _shouts(text, at))


def _shouts(text: str, at: int) -> bool:
    before = text[max(0, at - _LABEL_REACH) : at].rstrip().rpartition(" ")[2]
    return before.isupper()


def _word_before(text: str, at: int) -> str:
    before = text[max(0, at - _LABEL_REACH) : at].split()
    return before[-1].casefold() if before else ""


def _gap(start: int, end: int, dates: Sequence[Span]) -> Span | None:
    """Give the stretch between a name and the nearest of the event's dates."""
    following = bisect_left(dates, (end, 0))
    gaps = [(end, dates[following][0])] if following < len(dates) else []
    gaps += [(dates[following - 1][1], start)] if following else []
    return min((gap for gap in gaps if gap[0] <= gap[1]), key=lambda g: g[1] - g[0], default=None)


def _is_beside(text: str, name: PlaceName, end: int, around: Surroundings) -> bool:
    """Tell whether a city stands beside the date; in the next sentence only with its country."""
    gap = _gap(name.start, end, around.dates)
    if gap is None or not _is_only_signs(text, gap):
        return False
    return name.territory is not None or around.start <= gap[0] <= around.end


def _is_only_signs(text: str, gap: Span | None) -> bool:
    """Tell whether only a comma or a space parts a name from a date."""
    if gap is None or not 0 < gap[1] - gap[0] <= _WIDE:
        return False
    between = text[slice(*gap)]
    return "\n" not in between and not _YEAR_WORD.sub("", between).strip(_GAP_SIGNS)
