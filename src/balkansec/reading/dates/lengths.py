"""Days of events whose length is said: "the two-day workshop ended on 5 May"."""

from datetime import date, timedelta

from attrs import evolve

from balkansec.model import DateMention, DateRange, MentionRole
from balkansec.reading.dates.saying import Word, nearness, says, words_between
from balkansec.reading.sentences import sentences
from balkansec.vocabulary import Vocabulary

__all__ = ["counted", "is_past", "with_length"]

# No days are counted beside the ends of the calendar.
_EARLIEST, _LATEST = date(2, 1, 1), date(9998, 12, 31)


def with_length(
    text: str, mention: DateMention, mentions: list[DateMention], vocabulary: Vocabulary
) -> DateMention:
    """Lengthen a single printed day where a length is said and which end of the event it is.

    Args:
        text: the plain text.
        mention: the date of the event.
        mentions: all dates of the text; where the same day is printed again, the
            sentence of the repeat counts, too.
        vocabulary: the tables.
    """
    days = mention.date_range
    if days is None or not days.is_day_precise or days.length > 1:
        return mention
    for other in mentions:
        if other.date_range != days or other.role is not MentionRole.EVENT:
            continue
        longer, how = counted(text, other.passage.start, days, vocabulary, relative=False)
        if how:
            return evolve(mention, date_range=longer, reason=f"{mention.reason}{how}")
    return mention


def counted(
    text: str, at: int, days: DateRange, vocabulary: Vocabulary, *, relative: bool
) -> tuple[DateRange, str]:
    """Lengthen a single day by the length that is said, and tell how it was counted.

    The length stands in the sentence of the day or, where that says that the event
    begins or ends, in one beside it. It is counted
    back from the day where the nearest verb says that the event ended, and forwards
    where it begins; a day said from the day of writing is a first day also where
    the sentence looks ahead.

    Args:
        text: the plain text.
        at: offset of the words that name the day.
        days: the day.
        vocabulary: the tables.
        relative: whether the day was said from the day of writing.
    """
    cues = vocabulary.date_cues
    around = _sentences_around(text, at)
    if days.length > 1 or not around:
        return days, ""
    words = words_between(text, *around[0])
    begins, ends = (nearness(words, at, phrases) for phrases in (cues.begins, cues.ends))
    is_start = begins < ends or (relative and begins == ends and not is_past(words, vocabulary))
    if not is_start and ends >= begins:
        return days, ""
    elsewhere = around[1:] if begins != ends else ()
    lengths = (_length(words_between(text, *span), vocabulary) for span in elsewhere)
    length = _length(words, vocabulary) or next(filter(None, lengths), 1)
    more = timedelta(days=length - 1)
    if length <= 1 or not _EARLIEST <= days.start <= _LATEST:
        return days, ""
    if is_start:
        return DateRange(days.start, days.end + more), f"; {length} days counted from its beginning"
    return DateRange(days.start - more, days.end), f"; {length} days counted back from its end"


def is_past(words: list[Word], vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence speaks of what was."""
    cues = vocabulary.date_cues
    return says(words, cues.held) and not says(words, cues.upcoming)


def _sentences_around(text: str, at: int) -> list[tuple[int, int]]:
    """Give the sentence in which an offset lies, the one after it and the one before it."""
    spans = sentences(text)
    found = next((number for number, (start, end) in enumerate(spans) if start <= at < end), None)
    if found is None:
        return []
    return [spans[found], *spans[found + 1 : found + 2], *spans[max(0, found - 1) : found]]


def _length(words: list[Word], vocabulary: Vocabulary) -> int:
    """Give the number of days that a sentence says, 0 without one."""
    found = vocabulary.lengths
    for at, word in enumerate(words):
        pair = f"{word.folded} {words[at + 1].folded}" if at + 1 < len(words) else ""
        if pair in found or word.folded in found:
            return found.get(pair) or found[word.folded]
    return 0
