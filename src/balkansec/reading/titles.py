"""What a title says: event type, series and edition."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from attrs import frozen

from balkansec.model import EventType, Passage
from balkansec.reading.dates import find_dates
from balkansec.reading.item_text import ItemText
from balkansec.reading.sentences import sentences
from balkansec.vocabulary import Vocabulary, fold

__all__ = ["Edition", "TitleReading", "read_event_type", "read_title"]

_WORD = re.compile(r"\d+(?:st|nd|rd|th)\b|[^\W_]+")
_ORDINAL = re.compile(r"([0-9]{1,3})(?:st|nd|rd|th)")
_HEAD_ENDS = re.compile(r"\s(?:on|of|for|in|between|with|against|to)\s|[:\"(]| - ")
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_BEFORE_DATE = re.compile(r"\b(?:on|from|between|during|in)\s{1,3}(?:the\s{1,3})?\Z", re.IGNORECASE)
_ALONE = re.compile(r"\s*[,:-]\s*(?=[,:-])|^[\s,:-]+|[\s,:-]+$|\s+(?=\s)")
_REACH = 60
_WORDS_BETWEEN_IN_TITLE = 9
_WORDS_BETWEEN_IN_BODY = 4
_NOT_AN_EDITION = frozenset({"century", "anniversary", "line", "time"})


@frozen
class Edition:
    """Which meeting of a series, and the words that say so."""

    number: int
    passage: Passage


@frozen
class TitleReading:
    """What title and first sentence say about the event.

    Attributes:
        event_type: its form.
        series: the title without ordinal, year and dates; None where it has none.
        edition: which meeting of the series.
    """

    event_type: EventType | None
    series: str | None
    edition: Edition | None


@frozen
class _Ordinal:
    number: int
    start: int
    end: int
    index: int


def read_title(item: ItemText, vocabulary: Vocabulary) -> TitleReading:
    """Read event type, series and edition from the title and the first sentence.

    An ordinal is an edition where a word for a gathering follows it: in the
    title within nine words, in the first sentence within four. Roman numerals
    are none: they belong to programmes.
    """
    title = item.plain[: item.title_end]
    edition = _edition(item, 0, item.title_end, _WORDS_BETWEEN_IN_TITLE, vocabulary)
    series = _series(item, edition, vocabulary)
    body = next((s for s in sentences(item.plain) if s[0] >= item.title_end), None)
    if edition is None and body is not None:
        edition = _edition(item, *body, _WORDS_BETWEEN_IN_BODY, vocabulary)
        if edition is not None and series is None and title.strip():
            series = " ".join(item.original[: item.title_end].split())
    event_type = read_event_type(title, vocabulary)
    if event_type is None and body is not None:
        event_type = read_event_type(item.plain[slice(*body)], vocabulary)
    return TitleReading(event_type, series, edition)


def read_event_type(words: str, vocabulary: Vocabulary) -> EventType | None:
    """Give the event type that a plain title shows, or None.

    Of the phrases in the head of the title, before the first "on", "of", colon or
    quote, the longest counts, of equal ones the last; then those of the rest.
    """
    folded = f" {fold(words)} "
    head = _HEAD_ENDS.search(words)
    reach = len(fold(words[: head.start()])) + 1 if head else len(folded)
    found = [
        (at < reach, len(phrase.split()), at if at < reach else -at, given)
        for given, phrase in _phrases(vocabulary)
        for at in _places(folded, f" {phrase} ")
    ]
    best = max(found, key=lambda match: match[:3], default=None)
    return None if best is None else best[3]


@lru_cache(maxsize=8)
def _phrases(vocabulary: Vocabulary) -> tuple[tuple[EventType, str], ...]:
    return tuple((row.type, phrase) for row in vocabulary.event_types for phrase in row.phrases)


def _places(text: str, phrase: str) -> Iterator[int]:
    at = text.find(phrase)
    while at >= 0:
        yield at
        at = text.find(phrase, at + 1)


def _edition(
    item: ItemText, start: int, end: int, words_between: int, vocabulary: Vocabulary
) -> Edition | None:
    words = [(found.start(), found.end()) for found in _WORD.finditer(item.plain, start, end)]
    gatherings = frozenset(vocabulary.kinds.gatherings)
    folded = [fold(item.plain[begin:stop]) for begin, stop in words]
    for ordinal in _ordinals(item.plain, words, folded, vocabulary):
        following = folded[ordinal.index + 1 : ordinal.index + 1 + words_between]
        if _for_the(item.plain, ordinal.start) and following[:1] == ["time"]:
            return Edition(ordinal.number, item.passage(ordinal.start, ordinal.end))
        if not following or following[0] in _NOT_AN_EDITION or following[0] in vocabulary.months:
            continue
        if gatherings.isdisjoint(following) and not _compound(following, gatherings):
            continue
        if _is_of_another(
            item.plain[max(start, ordinal.start - _REACH) : ordinal.start], vocabulary
        ):
            continue
        return Edition(ordinal.number, item.passage(ordinal.start, ordinal.end))
    return None


def _ordinals(
    text: str, words: list[tuple[int, int]], folded: list[str], vocabulary: Vocabulary
) -> Iterator[_Ordinal]:
    index = 0
    while index < len(words):
        start, end = words[index]
        pair = " ".join(folded[index : index + 2]) if index + 1 < len(words) else ""
        digits = _ORDINAL.fullmatch(folded[index])
        if digits is not None and int(digits[1]) > 0:
            yield _Ordinal(int(digits[1]), start, end, index)
        elif pair in vocabulary.ordinals:
            index += 1
            yield _Ordinal(vocabulary.ordinals[pair], start, words[index][1], index)
        elif folded[index] in vocabulary.ordinals and _is_ordinal(text, end, folded[index]):
            yield _Ordinal(vocabulary.ordinals[folded[index]], start, end, index)
        index += 1


def _for_the(text: str, start: int) -> bool:
    return text[max(0, start - 8) : start].lower() == "for the "


def _is_ordinal(text: str, end: int, word: str) -> bool:
    # "eight-international" is a slip for "eighth international"; a plain "eight" counts.
    return word != "eight" or text[end : end + 1] == "-"


def _compound(following: list[str], gatherings: frozenset[str]) -> bool:
    return any(f"{first} {second}" in gatherings for first, second in pairwise(following))


def _is_of_another(before: str, vocabulary: Vocabulary) -> bool:
    nearest = f" {fold(before)} "
    cues = (*vocabulary.date_cues.ahead, *vocabulary.date_cues.past)
    return any(f" {cue} " in nearest for cue in cues)


def _series(item: ItemText, edition: Edition | None, vocabulary: Vocabulary) -> str | None:
    """Give the title without its ordinal, year and dates, or None where it has none of them."""
    title = item.original[: item.title_end]
    cuts = [found.span() for found in _YEAR.finditer(title)]
    for mention in find_dates(title, vocabulary=vocabulary):
        before = _BEFORE_DATE.search(title, max(0, mention.span[0] - _REACH), mention.span[0])
        cuts.append((before.start() if before else mention.span[0], mention.span[1]))
    if edition is not None and item.item.title is not None:
        start = edition.passage.start - item.item.title.start
        cuts.append((start, start + len(edition.passage.text)))
    if not cuts:
        return None
    return " ".join(_ALONE.sub("", _without(title, cuts)).split()) or None


def _without(title: str, cuts: list[tuple[int, int]]) -> str:
    kept, at = [], 0
    for start, end in sorted(cuts):
        kept.append(title[at : max(at, start)])
        at = max(at, end)
    return "".join((*kept, title[at:]))
