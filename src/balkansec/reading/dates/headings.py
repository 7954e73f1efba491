"""Days that a text says below a line of its own with one day: a stamp, a label, a tile."""

import re
from collections.abc import Iterable
from typing import Final

from balkansec.model import DateMention, DateRange
from balkansec.reading.texts.sentences import SENTENCES_THAT_OPEN, sentences
from balkansec.vocabulary import DateCues, fold
from balkansec.vocabulary.folding import folded_words

__all__ = ["days_below", "is_labelled", "names_a_meeting"]

_LONGEST_LINE: Final = 80
_MOST_WORDS: Final = 7
_WEEK: Final = 7
_MONTH: Final = 31
# "On the 6 July 2016, a unit": the day opens the sentence.
_MOST_BEFORE: Final = 2
# What is reported of a day that lies further back.
_HELD: Final = re.compile(r"\b(?:hosted|held|organi[sz]ed|convened|conducted|took place)\b")
_LABEL: Final = re.compile(r"(?:\A|\n)\W{0,4}([^\n:.,;]{2,40}?)\s?:\s{0,3}(?:[^\W\d_]{1,4}\s)?\Z")
_LONGEST_LABEL: Final = 60
_END_OF_SENTENCE: Final = re.compile(r"[.!?;]\s")


def days_below(
    text: str, line: DateMention, possible: Iterable[tuple[DateMention, int]], cues: DateCues
) -> DateMention | None:
    """Give the days of the event that the first sentences say below a line with one day.

    Such a line shows the day of publication, or one day of several. Several days
    count from a week before it on, to a month after; a single one where it goes
    before it and opens the sentence of a meeting.

    Args:
        text: the plain text.
        line: the day above.
        possible: the dates that may be the event's with their weights, in order.
        cues: the phrases to look for.
    """
    shown = line.date_range
    if shown is None or shown.length > 1 or not _is_line(text, line):
        return None
    _, stop = line.span
    below = [span for span in sentences(text) if span[0] >= stop][:SENTENCES_THAT_OPEN]
    for mention, weight in possible:
        at, _ = mention.span
        inside = next((span for span in below if span[0] <= at < span[1]), None)
        days = mention.date_range or _in_year_of(mention, shown)
        if inside is None or days is None or not days.is_day_precise:
            continue
        start, end = inside
        ago = (shown.start - days.end).days
        if days.length > 1:
            if weight > 0 and -_WEEK <= ago <= _MONTH:
                return mention
            continue
        is_reported = _HELD.search(text, at, end) is not None
        longest = _MONTH if is_reported else _WEEK
        meets = is_reported or names_a_meeting(text[start:end], cues)
        if 0 < ago <= longest and weight >= 0 and meets:
            words = text[start:at].split()
            if len(words) <= _MOST_BEFORE:
                return mention
    return None


def is_labelled(text: str, mention: DateMention, cues: DateCues) -> bool:
    """Tell whether a label says that a date is the event's: "Dates: from 3 to 5 May"."""
    start, _ = mention.span
    label = _LABEL.search(text, max(0, start - _LONGEST_LABEL), start)
    return label is not None and fold(label[1]) in cues.labels


def names_a_meeting(sentence: str, cues: DateCues) -> bool:
    """Tell whether a sentence has a word for a meeting."""
    return any(word in cues.meeting for word in folded_words(sentence))


def _is_line(text: str, mention: DateMention) -> bool:
    """Tell whether a date ends a short line that is no sentence."""
    start, end = mention.span
    first = text.rfind("\n", max(0, start - _LONGEST_LINE), start) + 1
    if start - first > _LONGEST_LINE or text[end : end + 1] != "\n":
        return False
    before = text[first:start]
    return len(before.split()) < _MOST_WORDS and _END_OF_SENTENCE.search(before) is None


def _in_year_of(mention: DateMention, shown: DateRange) -> DateRange | None:
    return None if mention.yearless is None else mention.yearless.in_year(shown.start.year)
