"""Ordinals that count a gathering, in a stretch of a text."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final

from attrs import frozen

from balkansec.model import Passage
from balkansec.reading.texts.told import ToldText
from balkansec.reading.titles.ordinals import LONGEST_NUMBER, Ordinal, Words, ordinals, words_of
from balkansec.vocabulary import Vocabulary, fold
from balkansec.vocabulary.phrases import Meaning, Phrases

__all__ = ["WORDS_BETWEEN_IN_TITLE", "YEAR", "Edition", "edition_in", "gatherings_of"]

WORDS_BETWEEN_IN_TITLE: Final = 9
_REACH: Final = 60
# A number with a full stop or of letters is an ordinal only close to what it counts.
_WORDS_BETWEEN_AFTER_SIGN: Final = 5
_INSIDE_NAMES: Final = frozenset({"and", "of", "the", "on", "for", "against"})
# "Its first session of the year", "of 2021": what is counted anew each year.
_WITHIN_A_YEAR: Final = re.compile(
    r"(?:\s(?!(?:is|was|will|to|takes|took|held|opens|opened|begins|began)\b)[\w'-]+){1,4}?"
    r"\s(?:(?:of|in|for|within) (?:the|this) (?:calendar |current )?|this |u ovoj )"
    r"(?:year|month|week|season|day|godini)\b(?!')"
    r"|(?:\s[\w'-]+){1,2}? of (?:19|20)\d\d\b"
)
_SINCE_ITS_START: Final = re.compile(r"\stime since the (?:start|beginning) of (?:the|this) year\b")
_EDITIONS: Final = frozenset({"edition", "izdanje", "edicija", "edicioni"})
_NOT_AN_EDITION: Final = frozenset(
    {
        *("century", "anniversary", "line", "time", "day", "days", "dan", "dana", "dna", "den"),
        *("dite", "tag", "half", "part", "phase", "faza", "faze", "module", "panel"),
    }
)
# Ordinals that stand in a fixed phrase and count nothing: first responders, third countries.
_FIXED: Final = {
    1: frozenset("responder responders aid instance hand class pomoc pomoci".split()),  # noqa: SIM905
    2: frozenset("chance chances generation hand".split()),  # noqa: SIM905
    3: frozenset(
        "country countries party parties zemlja zemlje zemalja zemlji drzava drzave".split()  # noqa: SIM905
    ),
}
_WAR: Final = frozenset({"war", "wars", "rat", "rata", "ratu", "vojna"})
# What is done to an event for the second time is no meeting of it.
_PUT_OFF: Final = frozenset(
    {"postponed", "cancelled", "canceled", "delayed", "moved", "rescheduled", "off"}
)
_BESIDE: Final = re.compile(r"\b(?:margins?|sidelines?|midst) of the\s\Z", re.IGNORECASE)
_SINCE: Final = re.compile(r"\bsince\b", re.IGNORECASE)
_THE: Final = re.compile(r"\b(?:the|its|their|this) \Z", re.IGNORECASE)
_TRAININGS: Final = frozenset({"training", "trainings", "course", "exercise", "simulation"})
# "Konferenca e 39-të".
_AFTER_DIGITS: Final = re.compile(r"\s?-?t[ëeai]\b", re.IGNORECASE)
# "6.11. sastanak": a day before its month.
_DAY: Final = re.compile(r"(?<![\w.])\d{1,2}\.\s?\Z")
_BETWEEN_DAYS: Final = frozenset({"and", "to", "through", "until", "till"})
# What stands before a year says nothing of what follows it.
YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
# What "time" is in "for the third time".
_TIME: Final = frozenset({"time", "put", "pat", "mal", "fois", "volta", "here"})


@frozen
class Edition:
    """Which meeting of a series, and the words that say so."""

    number: int
    passage: Passage


def edition_in(told: ToldText, start: int, end: int, words_between: int) -> Edition | None:
    """Read the first ordinal of a stretch of the text that counts a gathering.

    Args:
        told: title and body.
        start: offset at which the stretch begins.
        end: offset at which it ends.
        words_between: how many words after an ordinal hold the gathering that it counts.
    """
    text, vocabulary = told.text, told.vocabulary
    words = words_of(text.plain, start, end)
    gatherings = gatherings_of(vocabulary)
    for ordinal in ordinals(text.plain, words, vocabulary):
        reach = min(words_between, _WORDS_BETWEEN_AFTER_SIGN) if ordinal.sign else words_between
        reach = max(reach, _length_of_name(text.plain, words, ordinal.index + 1))
        following = words.folded[ordinal.index + 1 : ordinal.index + 1 + reach]
        before = text.plain[max(start, ordinal.start - _REACH) : ordinal.start]
        if following[:1] and following[0] in _TIME and _is_counted(before, following[0]):
            if ordinal.number == 1 or _SINCE_ITS_START.match(text.plain, ordinal.end, end):
                # "For the first time" tells that something is new, the other counts anew.
                continue
            return Edition(ordinal.number, text.passage(ordinal.start, ordinal.end))
        if not following or following[0] in _NOT_AN_EDITION or following[0] in vocabulary.months:
            continue
        if ordinal.sign and following[0] in vocabulary.date_words:
            continue
        if following[0] in _FIXED.get(ordinal.number, ()) or not _WAR.isdisjoint(following[:2]):
            continue
        is_date = _DAY.search(before) or _is_day(words, ordinal.index, vocabulary)
        if following[0].isdigit() or is_date:
            continue
        if (
            following[0] not in _EDITIONS
            and gatherings.isdisjoint(following)
            and not _compound(following, gatherings)
        ):
            continue
        if (
            _BESIDE.search(before)
            or _is_of_another(before, vocabulary)
            or _is_only_new(text.plain, ordinal, end, following)
            or _WITHIN_A_YEAR.match(text.plain, ordinal.end, end)
        ):
            continue
        return Edition(ordinal.number, text.passage(ordinal.start, ordinal.end))
    return _after(told, words, gatherings)


def _length_of_name(text: str, words: Words, begin: int) -> int:
    """Count the words of a name in capital letters: "20th Anti-Fraud and Smuggling Meeting"."""
    length = 0
    for start, end in words.spans[begin : begin + WORDS_BETWEEN_IN_TITLE]:
        is_of_name = text[start].isupper() or text[start - 1 : start] == "-"
        if not (is_of_name or text[start:end] in _INSIDE_NAMES):
            break
        length += 1
    return length


@lru_cache(maxsize=8)
def gatherings_of(vocabulary: Vocabulary) -> frozenset[str]:
    """Give the folded words for gatherings."""
    return frozenset(vocabulary.kinds.gatherings)


def _after(told: ToldText, words: Words, gatherings: frozenset[str]) -> Edition | None:
    if _articles(told.vocabulary).isdisjoint(words.folded):
        return None
    ordinals = told.vocabulary.subjects.ordinals_after
    for index, (article, ordinal) in enumerate(pairwise(words.folded)):
        number = ordinals.get(f"{article} {ordinal}")
        start, end = words.spans[index + 1]
        if number is None and _is_counted_after(told.text.plain, end, ordinal):
            number = int(ordinal)
        if number is None or gatherings.isdisjoint(words.folded[max(0, index - 2) : index]):
            continue
        return Edition(number, told.text.passage(start, end))
    return None


def _is_counted_after(text: str, end: int, word: str) -> bool:
    """Tell whether digits after what they count are an ordinal: "konferenca e 39-të"."""
    is_short = word.isdecimal() and len(word) <= LONGEST_NUMBER
    return is_short and _AFTER_DIGITS.match(text, end) is not None


@lru_cache(maxsize=8)
def _articles(vocabulary: Vocabulary) -> frozenset[str]:
    """Give the first words of the ordinals that follow what they count."""
    return frozenset(words.split()[0] for words in vocabulary.subjects.ordinals_after)


def _is_counted(before: str, time: str) -> bool:
    *_, third, second, first = ("", "", "", *before.lower().split())
    if time != "time":
        return bool(first)
    return (second, first) == ("for", "the") and third not in _PUT_OFF


def _compound(following: list[str], gatherings: frozenset[str]) -> bool:
    return any(f"{first} {second}" in gatherings for first, second in pairwise(following))


def _is_day(words: Words, index: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a month stands before an ordinal, or other days and the month before it."""
    before = index - 1
    while before > 0 and (
        words.folded[before][0].isdigit() or words.folded[before] in _BETWEEN_DAYS
    ):
        before -= 1
    return any(
        word in vocabulary.months for word in words.folded[max(0, min(before, index - 2)) : index]
    )


def _is_only_new(text: str, ordinal: Ordinal, end: int, following: list[str]) -> bool:
    """Tell whether a first one is new and opens no series.

    So is the first one since something, and a first training that "the" does not announce.
    """
    if ordinal.number != 1:
        return False
    if _SINCE.search(text, ordinal.end, end):
        return True
    is_named = (
        text[ordinal.start].isupper()
        or _THE.search(text, max(0, ordinal.start - 8), ordinal.start) is not None
    )
    return not is_named and not _TRAININGS.isdisjoint(following)


def _is_of_another(before: str, vocabulary: Vocabulary) -> bool:
    return bool(_cues(vocabulary).find(f" {fold(YEAR.split(before)[-1])} "))


@lru_cache(maxsize=8)
def _cues(vocabulary: Vocabulary) -> Phrases:
    """Give what stands before the editions of other events."""
    # "Organised by the council, the third forum": a single "by" leads to no other event.
    cues = {*vocabulary.date_cues.ahead, *vocabulary.date_cues.past} - {"by"}
    return Phrases(tuple((cue, Meaning("cue", cue)) for cue in sorted(cues)))
