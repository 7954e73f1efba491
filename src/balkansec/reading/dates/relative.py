"""Dates said from the day of writing: today, tomorrow, on Friday, and lengths counted from them."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from attrs import evolve, frozen

from balkansec.model import DateMention, DateRange, MentionRole, Passage
from balkansec.reading.sentences import sentences
from balkansec.vocabulary import Vocabulary, fold

__all__ = ["relative_date", "with_length"]

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_LONGEST_PHRASE = 3
_LONGEST_WORD = 24
_WEEK = 7
# Shorter words are weekdays beside a day's number alone.
_SHORTEST_WEEKDAY = 5
# How near to a printed date a word belongs to it: "tomorrow, 20 May"; a dash parts them.
_BESIDE = 8


@frozen
class _Said:
    """A relative word in a sentence: the days it names, from its place in the text."""

    start: int
    end: int
    days: DateRange


@frozen
class _Word:
    start: int
    end: int
    folded: str


def relative_date(
    text: str, written: date, printed: Sequence[DateMention], vocabulary: Vocabulary
) -> DateMention | None:
    """Find the first date said from the day of writing, or None.

    A weekday is the one before that day where the sentence speaks of what was,
    the one after it otherwise. A length ("two-day") is counted backwards from
    the day where the sentence says that the event ended, forwards where it
    begins or lies ahead.

    Args:
        text: the plain text.
        written: the day on which it was written.
        printed: the dates that are printed in it; words beside them are theirs.
        vocabulary: the tables.

    Example:
        >>> from datetime import date
        >>> from balkansec.vocabulary import load
        >>> said = "The two-day workshop ended in Bar today."
        >>> relative_date(said, date(2018, 5, 16), (), load()).date_range.to_edtf()
        '2018-05-15/2018-05-16'
    """
    printed_spans = (mention.span for mention in printed)
    spans = [(start, end) for start, end in printed_spans if "-" not in text[end : end + _BESIDE]]
    first: DateMention | None = None
    for start, end in sentences(text):
        words = _words(text, start, end)
        found = next(_said(words, written, spans, vocabulary), None)
        if found is None or (first is not None and found.days != first.date_range):
            continue
        days, how = _counted(words, found.days, vocabulary)
        reason = f"said from the day of writing, {written.isoformat()}{how}"
        passage = Passage(found.start, text[found.start : found.end])
        mention = DateMention(passage, days, MentionRole.EVENT, reason)
        if days != found.days:
            return mention
        first = first or mention
    return first


def with_length(text: str, mention: DateMention, vocabulary: Vocabulary) -> DateMention:
    """Lengthen a single printed day where its sentence gives a length and says which end it is.

    Args:
        text: the plain text.
        mention: the date of the event.
        vocabulary: the tables.
    """
    days = mention.date_range
    if days is None or not days.is_day_precise or days.length > 1:
        return mention
    at = mention.passage.start
    start, end = next((span for span in sentences(text) if span[0] <= at < span[1]), (at, at))
    words = _words(text, start, end)
    if not _has(words, (*vocabulary.date_cues.ends, *vocabulary.date_cues.begins)):
        return mention
    longer, how = _counted(words, days, vocabulary)
    return evolve(mention, date_range=longer, reason=f"{mention.reason}{how}")


def _words(text: str, start: int, end: int) -> list[_Word]:
    return [
        _Word(found.start(), found.end(), fold(found[0]))
        for found in _WORD.finditer(text, start, end)
        if found.end() - found.start() <= _LONGEST_WORD
    ]


def _said(
    words: list[_Word], written: date, spans: list[tuple[int, int]], vocabulary: Vocabulary
) -> Iterator[_Said]:
    at = 0
    while at < len(words):
        for last in range(min(len(words), at + _LONGEST_PHRASE), at, -1):
            days = _days_of(words, at, last, written, vocabulary)
            if days is None:
                continue
            start, end = words[at].start, words[last - 1].end
            if not any(a - _BESIDE <= end and start <= b + _BESIDE for a, b in spans):
                yield _Said(start, end, days)
            at = last - 1
            break
        at += 1


def _days_of(
    words: list[_Word], first: int, last: int, written: date, vocabulary: Vocabulary
) -> DateRange | None:
    phrase = " ".join(word.folded for word in words[first:last])
    if phrase in vocabulary.relative_days:
        return DateRange.of_day(written).shift(vocabulary.relative_days[phrase])
    named = [_weekday(word.folded, vocabulary) for word in words[first:last]]
    if not named[0] or not named[-1]:
        return None
    begins = _nearest(named[0], written, before=_is_past(words, vocabulary))
    if last - first == 1:
        return DateRange.of_day(begins)
    joined = last - first == _LONGEST_PHRASE and words[first + 1].folded in vocabulary.date_words
    if not joined:
        return None
    return DateRange(begins, begins + timedelta(days=(named[-1] - named[0]) % _WEEK))


def _weekday(folded: str, vocabulary: Vocabulary) -> int:
    return vocabulary.weekdays.get(folded, 0) if len(folded) >= _SHORTEST_WEEKDAY else 0


def _nearest(weekday: int, written: date, *, before: bool) -> date:
    ahead = (weekday - written.isoweekday()) % _WEEK
    if before and ahead:
        ahead -= _WEEK
    return written + timedelta(days=ahead)


def _is_past(words: list[_Word], vocabulary: Vocabulary) -> bool:
    return _has(words, vocabulary.date_cues.held) and not _has(words, vocabulary.date_cues.upcoming)


def _has(words: list[_Word], phrases: tuple[str, ...]) -> bool:
    said = f" {' '.join(word.folded for word in words)} "
    return any(f" {phrase} " in said for phrase in phrases)


def _counted(words: list[_Word], days: DateRange, vocabulary: Vocabulary) -> tuple[DateRange, str]:
    """Lengthen a single day by the length that the sentence gives."""
    length = _length(words, vocabulary)
    if days.length > 1 or length <= 1:
        return days, ""
    more = timedelta(days=length - 1)
    begins, ends = (
        _has(words, c) for c in (vocabulary.date_cues.begins, vocabulary.date_cues.ends)
    )
    if begins and ends:
        return days, ""
    if ends:
        return DateRange(days.start - more, days.end), f"; {length} days counted back from its end"
    if _is_past(words, vocabulary) and not begins:
        return days, ""
    return DateRange(days.start, days.end + more), f"; {length} days counted from its beginning"


def _length(words: list[_Word], vocabulary: Vocabulary) -> int:
    found = vocabulary.lengths
    for at, word in enumerate(words):
        pair = f"{word.folded} {words[at + 1].folded}" if at + 1 < len(words) else ""
        if pair in found or word.folded in found:
            return found.get(pair) or found[word.folded]
    return 1
