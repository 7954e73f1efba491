"""Months said from the day of writing: "took place in September", "next month"."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final

from balkansec.model import DateMention, DateRange, MentionRole, Passage, Precision
from balkansec.reading.dates.former import leads_to_new_date
from balkansec.reading.dates.roles import sign_beside
from balkansec.reading.dates.saying import Word, says, words_between
from balkansec.reading.texts.sentences import SENTENCES_THAT_OPEN, sentences
from balkansec.vocabulary import DateCues, Vocabulary, fold
from balkansec.vocabulary.place_words import load_place_words

__all__ = ["month_moved_to", "month_said"]

_JOINS: Final = frozenset({"and", "range"})
_MONTHS: Final = 12
_LONGEST_LEAD: Final = 3
_LONGEST_COUNT: Final = 3
# No months are counted beside the ends of the calendar.
_EARLIEST: Final = date(3, 1, 1)
_LATEST: Final = date(9997, 12, 31)
# A day or a year is printed beside it, which is read elsewhere.
_NUMBER_FOLLOWS: Final = re.compile(r"[\s,.'-]{0,3}\d")


def month_said(text: str, written: date, vocabulary: Vocabulary) -> DateMention | None:
    """Find the month that a text without a date gives its event, or None.

    It stands beside the words of an event, where the text opens: counted from that of
    writing ("next month"), or by its name after "in", "this" or "late". The latter is the last
    one before the day of writing where the sentence speaks of what was, the next one where
    it speaks of what comes, and none where it says neither.

    Args:
        text: the plain text.
        written: the day on which it was written.
        vocabulary: the tables.

    Example:
        >>> from datetime import date
        >>> from balkansec.vocabulary import load
        >>> said = "The workshop took place in September."
        >>> month_said(said, date(2021, 2, 3), load()).date_range.to_edtf()
        '2020-09'
    """
    if not _EARLIEST <= written <= _LATEST:
        return None
    for start, end in sentences(text)[:SENTENCES_THAT_OPEN]:
        words = words_between(text, start, end)
        for span, days in _months(text, words, written, vocabulary):
            if _is_event(text, span, vocabulary):
                reason = f"a month said from the day of writing, {written.isoformat()}"
                passage = Passage(span[0], text[slice(*span)])
                return DateMention(passage, days, MentionRole.EVENT, reason)
    return None


def month_moved_to(
    text: str, planned: DateMention, written: date, vocabulary: Vocabulary
) -> DateMention | None:
    """Find the month to which a text moves its event from planned days: "moved to October".

    It is the next one from the month of writing on.

    Args:
        text: the plain text.
        planned: the days that are printed.
        written: the day on which the text was written.
        vocabulary: the tables.
    """
    sign = sign_beside(text, planned.span, 0, vocabulary.date_cues, single=True)
    if sign is None or not sign.was_planned or not _EARLIEST <= written <= _LATEST:
        return None
    for start, end in sentences(text)[:SENTENCES_THAT_OPEN]:
        words = words_between(text, start, end)
        for at in range(_LONGEST_LEAD - 1, len(words)):
            month = _month(text, words[at], vocabulary)
            lead = " ".join(word.folded for word in words[max(0, at - _LONGEST_LEAD) : at])
            if not month or not leads_to_new_date(lead, vocabulary.date_cues):
                continue
            if not _NUMBER_FOLLOWS.match(text, words[at].end):
                start_of_month = date(written.year + (month < written.month), month, 1)
                days = DateRange(
                    start_of_month, Precision.MONTH.last_day(start_of_month), *[Precision.MONTH] * 2
                )
                reason = f"the month to which it was moved from {planned.text!r}"
                passage = Passage(words[at].start, text[words[at].start : words[at].end])
                return DateMention(passage, days, MentionRole.EVENT, reason)
    return None


def _months(
    text: str, words: list[Word], written: date, vocabulary: Vocabulary
) -> Iterator[tuple[tuple[int, int], DateRange]]:
    """Give what may be months of an event among the words of a sentence, and their days."""
    for at in range(1, len(words)):
        counted = _counted(words, at, written, vocabulary)
        if counted is not None:
            yield counted
        month = _month(text, words[at], vocabulary)
        if not month or not _is_led_to(words, at, vocabulary):
            continue
        last, end_month = _joined(text, words, at, month, vocabulary)
        span = words[at].start, words[last].end
        if not _NUMBER_FOLLOWS.match(text, span[1]):
            days = _days((month, end_month), words, written, vocabulary.date_cues)
            if days is not None:
                yield span, days


def _counted(
    words: list[Word], last: int, written: date, vocabulary: Vocabulary
) -> tuple[tuple[int, int], DateRange] | None:
    """Give the month that a word ends as counted from that of writing: "next month"."""
    known = vocabulary.relative_months
    for first in range(max(0, last - _LONGEST_COUNT + 1), last):
        later = known.get(" ".join(word.folded for word in words[first : last + 1]))
        if later is not None:
            year, month = divmod(written.year * _MONTHS + written.month - 1 + later, _MONTHS)
            start = date(year, month + 1, 1)
            days = DateRange(start, Precision.MONTH.last_day(start), *[Precision.MONTH] * 2)
            return (words[first].start, words[last].end), days
    return None


def _is_led_to(words: list[Word], at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a preposition or a part of a month stands before a word: "in", "late"."""
    if words[at - 1].folded in _prepositions():
        return True
    before = " ".join(word.folded for word in words[max(0, at - _LONGEST_LEAD) : at])
    return f" {before}".endswith(_leads(vocabulary))


@lru_cache(maxsize=1)
def _prepositions() -> frozenset[str]:
    before = load_place_words().before.items()
    return frozenset(fold(word) for word, given in before if not given.island)


@lru_cache(maxsize=8)
def _leads(vocabulary: Vocabulary) -> tuple[str, ...]:
    return tuple(f" {phrase}" for phrase in vocabulary.date_rules.before_month)


def _month(text: str, word: Word, vocabulary: Vocabulary) -> int:
    """Give the number of the month that a word is for sure; 0 for other words."""
    rules = vocabulary.date_rules
    is_capital = text[word.start].isupper() or word.folded not in rules.capital
    is_sure = is_capital and word.folded not in rules.beside_day
    return vocabulary.months.get(word.folded, 0) if is_sure else 0


def _joined(
    text: str, words: list[Word], at: int, month: int, vocabulary: Vocabulary
) -> tuple[int, int]:
    """Give the index and the number of the last month: "September-October", "May and June"."""
    last = at + 1
    if last < len(words) and vocabulary.date_words.get(words[last].folded) in _JOINS:
        last += 1
    elif text[words[at].end : words[at].end + 1] != "-":
        return at, month
    found = _month(text, words[last], vocabulary) if last < len(words) else 0
    return (last, found) if found else (at, month)


def _is_event(text: str, span: tuple[int, int], vocabulary: Vocabulary) -> bool:
    """Tell whether the words before a month say that an event takes place in it."""
    cues = vocabulary.date_cues
    sign = sign_beside(text, span, 0, cues, single=True)
    if sign is None:
        return False
    # What was planned for a month is the event's where no other date is given.
    return sign.is_former or (
        sign.role is MentionRole.EVENT and sign.weight > 0 and not sign.is_coming
    )


def _days(
    months: tuple[int, int], words: list[Word], written: date, cues: DateCues
) -> DateRange | None:
    """Give the months in the year that the sentence means, or None where it does not say."""
    first, last = months
    comes = says(words, cues.upcoming)
    was = not comes and says(words, cues.held)
    if not (comes or was):
        return None
    crosses = last < first
    year = written.year
    if was and (first, 1) > (written.month, written.day):
        year -= 1
    elif comes and last + _MONTHS * crosses < written.month:
        year += 1
    start, end = date(year, first, 1), date(year + crosses, last, 1)
    return DateRange(start, Precision.MONTH.last_day(end), Precision.MONTH, Precision.MONTH)
