"""The phrases that name days from the day of writing, and those that say how many there are."""

from functools import lru_cache

from balkansec.vocabulary import Vocabulary
from balkansec.vocabulary.folding import fold_once
from balkansec.vocabulary.phrases import Meaning, Phrases

__all__ = ["days_said", "lengths_said", "may_say_days", "weekday_said"]

# Shorter words are weekdays beside a day's number alone.
_SHORTEST_WEEKDAY = 5


def may_say_days(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether any of these phrases stands in a plain text.

    In most stands none, which is sooner seen than their sentences are parted.
    """
    words = f" {fold_once(text)} "
    return any(said(vocabulary).matches(words) for said in (days_said, lengths_said))


def weekday_said(folded: str, vocabulary: Vocabulary) -> int:
    """Give the number of the weekday that a word is by itself, Monday 1; 0 for other words."""
    return vocabulary.weekdays.get(folded, 0) if len(folded) >= _SHORTEST_WEEKDAY else 0


@lru_cache(maxsize=8)
def days_said(vocabulary: Vocabulary) -> Phrases:
    """Give the phrases that name a day from the day of writing."""
    weekdays = (word for word in vocabulary.weekdays if weekday_said(word, vocabulary))
    phrases = sorted({*vocabulary.relative_days, *weekdays})
    return Phrases([(phrase, Meaning("day", phrase)) for phrase in phrases])


@lru_cache(maxsize=8)
def lengths_said(vocabulary: Vocabulary) -> Phrases:
    """Give the phrases that say how long an event is."""
    rows = vocabulary.lengths.items()
    return Phrases([(phrase, Meaning("length", str(days))) for phrase, days in rows])
