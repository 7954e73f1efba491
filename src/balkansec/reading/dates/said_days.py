"""The phrases that name days from the day of writing, and those that say how many there are."""

from functools import lru_cache
from typing import Final

from balkansec.reading.dates.former import phrases_of_new_dates
from balkansec.vocabulary import Vocabulary
from balkansec.vocabulary.folding import fold_once
from balkansec.vocabulary.phrases import Meaning, Phrases

__all__ = ["days_said", "first_words_of_days", "lengths_said", "may_say", "weekday_said"]

# Shorter words are weekdays beside a day's number alone.
_SHORTEST_WEEKDAY: Final = 5
_DAY: Final = "day"
_LENGTH: Final = "length"
_MOVE: Final = "move"


# Most texts say none of it, which is sooner seen than their sentences are parted.
@lru_cache(maxsize=2)
def may_say(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    """Tell what a plain text may say of days beside its dates.

    Returns:
        "day" where one may be named from the day of writing, "length" where it may be
        said how many there are, "move" where another date may be given in place of one.

    Example:
        >>> from balkansec.vocabulary import load
        >>> sorted(may_say("The two-day workshop ended today.", load()))
        ['day', 'length']
    """
    found = _all(vocabulary).matches(f" {fold_once(text)} ")
    return frozenset(meaning.field for meanings, _, _ in found for meaning in meanings)


def weekday_said(folded: str, vocabulary: Vocabulary) -> int:
    """Give the number of the weekday that a word is by itself, Monday 1; 0 for other words."""
    return vocabulary.weekdays.get(folded, 0) if len(folded) >= _SHORTEST_WEEKDAY else 0


@lru_cache(maxsize=8)
def days_said(vocabulary: Vocabulary) -> Phrases:
    """Give the phrases that name a day from the day of writing."""
    return Phrases(_days(vocabulary))


@lru_cache(maxsize=8)
def first_words_of_days(vocabulary: Vocabulary) -> frozenset[str]:
    """Give the words with which these phrases begin."""
    return frozenset(phrase.partition(" ")[0] for phrase, _ in _days(vocabulary))


@lru_cache(maxsize=8)
def lengths_said(vocabulary: Vocabulary) -> Phrases:
    """Give the phrases that say how long an event is."""
    return Phrases(_lengths(vocabulary))


@lru_cache(maxsize=8)
def _all(vocabulary: Vocabulary) -> Phrases:
    moves = phrases_of_new_dates(vocabulary.date_cues)
    given_anew = [(phrase, Meaning(_MOVE, phrase)) for phrase in moves]
    return Phrases([*_days(vocabulary), *_lengths(vocabulary), *given_anew])


def _days(vocabulary: Vocabulary) -> list[tuple[str, Meaning]]:
    weekdays = (word for word in vocabulary.weekdays if weekday_said(word, vocabulary))
    phrases = sorted({*vocabulary.relative_days, *weekdays})
    return [(phrase, Meaning(_DAY, phrase)) for phrase in phrases]


def _lengths(vocabulary: Vocabulary) -> list[tuple[str, Meaning]]:
    rows = vocabulary.lengths.items()
    return [(phrase, Meaning(_LENGTH, str(days))) for phrase, days in rows]
