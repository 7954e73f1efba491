"""Dates said from the day of writing: today, tomorrow, on Friday."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from operator import itemgetter
from typing import Final

from attrs import frozen

from balkansec.model import DateMention, DateRange, MentionRole, Passage
from balkansec.reading.dates.cues import find_cues
from balkansec.reading.dates.lengths import Counted, counted, is_past
from balkansec.reading.dates.said_days import days_said, first_words_of_days, weekday_said
from balkansec.reading.dates.saying import Word, says, words_between
from balkansec.reading.texts.folded_sentences import folded_sentences
from balkansec.vocabulary import Vocabulary

__all__ = ["relative_date"]

_LONGEST_PHRASE: Final = 3
_WEEK: Final = 7
# "Today and on Tuesday": what may stand before the second day.
_LONGEST_PREPOSITION: Final = 3
_JOINS: Final = frozenset({"and", "range"})
# "The course, which started on Monday, will": how near a verb is that a weekday belongs to.
_NEAR_VERB: Final = 2
_NEAR_FUTURE: Final = 5
# "Next Tuesday" is not today, nor is "last Tuesday".
_OTHER_WEEK: Final = (
    "next",
    "last",
    "past",
    "naredn",
    "sljedec",
    "sledec",
    "iduc",
    "prosl",
    "nasledn",
)
# "From Wednesday evening to Friday".
_PARTS_OF_DAY: Final = frozenset({"morning", "afternoon", "evening", "noon", "midday"})
# "From today until 14 April": how far the end may stand, and how many days there may be.
_LONGEST_JOINT: Final = 24
_LONGEST_EVENT: Final = 31
# "Opened today. ... It lasts until Friday": how many sentences on the end is looked for.
_SENTENCES_ON: Final = 3
_IT: Final = frozenset(
    {"it", "this", "ona", "ono", "on", "ovo", "taa", "toj", "ai", "ajo", "sie", "es"}
)
_LASTING: Final = frozenset({"lasting", "ends"})
# How near to a printed date a word belongs to it: "tomorrow, 20 May"; a dash parts them.
_BESIDE: Final = 8
# "Which began on 19 May, ended today".
_PARTED: Final = re.compile(r"\n|, [^\W\d_]{4,} ")
# A name in quotes is no longer; what somebody says is.
_LONGEST_NAME: Final = 60
# No days are counted beside the ends of the calendar.
_EARLIEST: Final = date(2, 1, 1)
_LATEST: Final = date(9998, 12, 31)


@frozen
class _Said:
    """A relative word in a sentence: the days it names, from its place in the text."""

    start: int
    end: int
    days: DateRange


def relative_date(
    text: str, written: date, printed: Sequence[DateMention], vocabulary: Vocabulary
) -> DateMention | None:
    """Find the first date said from the day of writing, or None.

    A weekday is the one before that day where the sentence speaks of what was,
    the one after it otherwise. A length ("two-day") is counted backwards from
    the day where the sentence says that the event ended, forwards where it
    begins or lies ahead. Words in a short quotation are part of a name.

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
    if not _EARLIEST <= written <= _LATEST:
        return None
    within = folded_sentences(text)
    ends = [stop for _, _, stop in days_said(vocabulary).matches(within.text)]
    if not ends:
        return None
    printed = sorted(printed, key=_start)
    spans = [mention.span for mention in printed]
    spans = [(start, end) for start, end in spans if "-" not in text[end : end + _BESIDE]]
    first: DateMention | None = None
    for start, end in within.spans_at(ends):
        words = words_between(text, start, end)
        found = next(
            (
                said
                for said in (
                    _until_printed(text, said, printed, vocabulary)
                    for said in _said(words, written, vocabulary)
                )
                if not _is_beside(text, said, spans) and not _is_in_name(text, said, start)
            ),
            None,
        )
        if found is None or (first is not None and not _holds(found.days, first.date_range)):
            continue
        length = Counted()
        if found.days.length == 1:
            length = counted(text, found.start, vocabulary, relative=True)
        days = length.beside(found.days)
        if days.length == 1:
            days = _until_later(text, found, (written, days.start), printed, vocabulary)
        reason = f"said from the day of writing, {written.isoformat()}{length.reason}"
        passage = Passage(found.start, text[found.start : found.end])
        mention = DateMention(passage, days, MentionRole.EVENT, reason)
        if days != found.days or (first is not None and days != first.date_range):
            return mention
        first = first or mention
    return first


def _holds(days: DateRange, others: DateRange | None) -> bool:
    """Tell whether days hold others: "yesterday and today" after "yesterday"."""
    return others is not None and others.start in days and others.end in days


def _said(words: list[Word], written: date, vocabulary: Vocabulary) -> Iterator[_Said]:
    at, beginnings = 0, first_words_of_days(vocabulary)
    while at < len(words):
        is_one = words[at].folded in beginnings
        found = _day_at(words, at, written, vocabulary) if is_one else None
        if found is None:
            at += 1
            continue
        last, day = found
        joined = _joined_day(words, last, (written, day), vocabulary)
        after, until = joined or (last, day)
        yield _Said(words[at].start, words[after - 1].end, DateRange(day, until))
        at = after


def _day_at(
    words: list[Word], at: int, written: date, vocabulary: Vocabulary
) -> tuple[int, date] | None:
    """Give the day that begins with a word, and the index after its last word, or None."""
    for last in range(min(len(words), at + _LONGEST_PHRASE), at, -1):
        phrase = " ".join([word.folded for word in words[at:last]])
        if phrase in vocabulary.relative_days:
            return last, written + timedelta(days=vocabulary.relative_days[phrase])
    weekday = weekday_said(words[at].folded, vocabulary)
    if not weekday:
        return None
    before = [word.folded for word in words[max(0, at - _NEAR_VERB) : at]]
    # "Will be held on Monday" has a verb of what was, and speaks of what comes.
    is_ahead = says(words[max(0, at - _NEAR_FUTURE) : at], vocabulary.date_cues.upcoming)
    was = not (is_ahead or _held(vocabulary).isdisjoint(before)) or is_past(words, vocabulary)
    day = _nearest(weekday, written, before=was)
    if day == written and before[-1:] and before[-1].startswith(_OTHER_WEEK):
        day += timedelta(days=-_WEEK if was else _WEEK)
    return at + 1, day


@lru_cache(maxsize=8)
def _held(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(vocabulary.date_cues.held)


def _joined_day(
    words: list[Word], at: int, days: tuple[date, date], vocabulary: Vocabulary
) -> tuple[int, date] | None:
    """Give the last day where words from an index on join one: "and tomorrow", "to Friday"."""
    written, first = days
    if at < len(words) and words[at].folded in _PARTS_OF_DAY:
        at += 1
    if at >= len(words) or vocabulary.date_words.get(words[at].folded) not in _JOINS:
        return None
    at += 1
    if at < len(words) and len(words[at].folded) <= _LONGEST_PREPOSITION:
        at += 1
    if at >= len(words):
        return None
    weekday = weekday_said(words[at].folded, vocabulary)
    found = (
        (at + 1, _nearest(weekday, first, before=False))
        if weekday
        else _day_at(words, at, written, vocabulary)
    )
    return found if found is not None and 0 < (found[1] - first).days < _WEEK else None


def _until_printed(
    text: str, said: _Said, printed: Sequence[DateMention], vocabulary: Vocabulary
) -> _Said:
    """Lengthen a day up to a printed one: "from today until 14 April"."""
    following = bisect_right(printed, said.end, key=_start)
    reach = bisect_right(printed, said.end + _LONGEST_JOINT, following, key=_start)
    for mention in printed[following:reach]:
        start, end = mention.span
        words = words_between(text, said.end, start)
        if not words or vocabulary.date_words.get(words[0].folded) != "range":
            continue
        day, last = said.days.start, mention.date_range
        if last is None and mention.yearless is not None:
            last = mention.yearless.in_year(day.year)
        if last is not None and 0 < (last.end - day).days <= _LONGEST_EVENT:
            return _Said(said.start, end, DateRange(day, last.end))
    return said


def _until_later(
    text: str,
    said: _Said,
    days: tuple[date, date],
    printed: Sequence[DateMention],
    vocabulary: Vocabulary,
) -> DateRange:
    """Lengthen a day up to one said or printed further on: "it lasts until Friday"."""
    written, first = days
    spans = folded_sentences(text).spans
    at = bisect_right(spans, (said.start, len(text))) - 1
    for start, end in spans[at : at + _SENTENCES_ON]:
        words = words_between(text, max(start, said.end), end)
        goes_on = start > said.start
        if goes_on and not _speaks_of_it(words, vocabulary):
            continue
        for cue in find_cues([word.folded for word in words], vocabulary.date_cues):
            if _LASTING.isdisjoint(cue.kinds) or (goes_on and " " not in cue.phrase):
                continue
            last = cue.last
            until = _printed_after(words[last - 1].end, first, printed)
            if until is not None and (goes_on or "lasting" in cue.kinds):
                return DateRange(first, until)
            if last < len(words) and len(words[last].folded) <= _LONGEST_PREPOSITION:
                last += 1
            weekday = weekday_said(words[last].folded, vocabulary) if last < len(words) else 0
            found = (
                (last, _nearest(weekday, first, before=False))
                if weekday
                else last < len(words) and _day_at(words, last, written, vocabulary)
            )
            if found and 0 < (found[1] - first).days < _WEEK:
                return DateRange(first, found[1])
    return DateRange(first, first)


def _printed_after(end: int, first: date, printed: Sequence[DateMention]) -> date | None:
    """Give the last day of a date that is printed right after some words, soon after the first."""
    following = bisect_left(printed, end, key=_start)
    if following == len(printed) or _start(printed[following]) > end + _BESIDE:
        return None
    last, yearless = printed[following].date_range, printed[following].yearless
    if last is None and yearless is not None:
        last = yearless.in_year(first.year)
    is_near = last is not None and 0 < (last.end - first).days <= _LONGEST_EVENT
    return last.end if last is not None and is_near else None


def _speaks_of_it(words: list[Word], vocabulary: Vocabulary) -> bool:
    """Tell whether a later sentence still speaks of the event."""
    named = not _meetings(vocabulary).isdisjoint(word.folded for word in words)
    return named or (bool(words) and words[0].folded in _IT)


@lru_cache(maxsize=8)
def _meetings(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset((*vocabulary.date_cues.meeting, *vocabulary.kinds.gatherings))


def _start(mention: DateMention) -> int:
    return mention.passage.start


def _nearest(weekday: int, written: date, *, before: bool) -> date:
    ahead = (weekday - written.isoweekday()) % _WEEK
    if before and ahead:
        ahead -= _WEEK
    return written + timedelta(days=ahead)


def _is_beside(text: str, said: _Said, spans: list[tuple[int, int]]) -> bool:
    """Tell whether a printed date stands in the same line beside a day that is said."""
    # Dates do not overlap, so that their ends are as sorted as their starts.
    first = bisect_left(spans, said.start - _BESIDE, key=itemgetter(1))
    last = bisect_right(spans, said.end + _BESIDE, first, key=itemgetter(0))
    return any(
        end != said.end and not _PARTED.search(text, end, said.start)
        for _, end in spans[first:last]
    )


def _is_in_name(text: str, said: _Said, since: int) -> bool:
    """Tell whether a word stands in a short quotation that begins in its sentence."""
    opening = text.rfind('"', max(since, said.start - _LONGEST_NAME), said.start)
    closing = text.find('"', said.end, said.end + _LONGEST_NAME)
    is_short = opening >= 0 and 0 <= closing <= opening + _LONGEST_NAME
    return is_short and text.count('"', since, said.start) % 2 == 1
