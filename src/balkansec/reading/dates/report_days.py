"""The day of a report on what is still to come, which is no day of the event."""

import re

from balkansec.model import DateMention, MentionRole
from balkansec.model.unchecked import changed
from balkansec.reading.dates.choosing import dateline, in_some_year
from balkansec.reading.dates.cues import said_in
from balkansec.reading.dates.said_days import may_say
from balkansec.reading.texts.sentences import sentences
from balkansec.vocabulary import Vocabulary

__all__ = ["without_report_day"]

# "To be held", "will": the words of every phrase for what comes hold one of these.
_AHEAD = ("will", "to be", "shall")
# "The forum will begin at 10:00" tells that it is on the day of the report.
_HOUR = re.compile(r"\b\d{1,2}(?:[:.]\d\d\b|\s?(?:am|pm|h|hrs)\b)")
_REASON = "it is the day of a report on what is still to come"


def without_report_day(
    mentions: list[DateMention], text: str, vocabulary: Vocabulary
) -> list[DateMention]:
    """Take the day of a report from the event where the report says that it lies ahead.

    A text that names a day from that of writing, such as "today", says itself which day
    is meant.

    Args:
        mentions: the dates of the text, in its order.
        text: the plain text.
        vocabulary: the tables.
    """
    of_event = [each for each in mentions if each.role is MentionRole.EVENT]
    if not of_event or not any(map(text.__contains__, _AHEAD)):
        return mentions
    line = dateline(text, mentions)
    if line is None or any(in_some_year(each) != in_some_year(line) for each in of_event):
        return mentions
    if "day" in may_say(text, vocabulary) or not _looks_ahead(text, line, vocabulary):
        return mentions
    return [
        changed(each, role=MentionRole.PUBLICATION, reason=_REASON) if each in of_event else each
        for each in mentions
    ]


def _looks_ahead(text: str, line: DateMention, vocabulary: Vocabulary) -> bool:
    """Tell whether the first verb after the day of a report speaks of what comes."""
    _, end = line.span
    stop = next(
        (stop for start, stop in sentences(text) if end < stop and text[end:stop].strip()), end
    )
    said = said_in(text[end:stop], vocabulary.date_cues)
    verbs = [cue for cue in said.cues if not {"event", "held"}.isdisjoint(cue.kinds)]
    first = min(verbs, key=lambda cue: cue.first, default=None)
    return first is not None and "future" in first.kinds and _HOUR.search(text, end, stop) is None
