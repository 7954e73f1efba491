"""The day of a report that puts its event on another day, which it does not name."""

import re
from typing import Final

from balkansec.model import DateMention, MentionRole
from balkansec.model.unchecked import changed
from balkansec.reading.dates.cues import Said, said_in
from balkansec.reading.dates.datelines import dateline
from balkansec.reading.dates.said_days import may_say
from balkansec.reading.dates.some_year import in_some_year
from balkansec.reading.texts.sentences import sentences
from balkansec.vocabulary import Vocabulary

__all__ = ["without_report_day"]

# "The forum will begin at 10:00" tells that it is on the day of the report.
_HOUR: Final = re.compile(r"\b\d{1,2}(?:[:.]\d\d\b|\s?(?:am|pm|h|hrs)\b)")


def without_report_day(
    mentions: list[DateMention], text: str, vocabulary: Vocabulary
) -> list[DateMention]:
    """Take the day of a report from the event where the report says that this is on another.

    Such are "will be held" without an hour, and "last week". A text that names a day
    from that of writing, such as "today", says itself which one is meant.

    Args:
        mentions: the dates of the text, in its order.
        text: the plain text.
        vocabulary: the tables.
    """
    line = dateline(text, mentions)
    if line is None:
        return mentions
    of_event = [each for each in mentions if each.role is MentionRole.EVENT]
    if any(in_some_year(each) != in_some_year(line) for each in of_event):
        return mentions
    reason = _reason(text, line, vocabulary)
    # A weekday of the report's own day names no other.
    if not reason or "day" in may_say(text[line.passage.end :], vocabulary):
        return mentions
    return [
        changed(each, role=MentionRole.PUBLICATION, reason=reason) if each in of_event else each
        for each in mentions
    ]


def _reason(text: str, line: DateMention, vocabulary: Vocabulary) -> str:
    """Tell why the day of a report is not the event's; empty where it may be."""
    end = line.passage.end
    stop = next(
        (stop for start, stop in sentences(text) if end < stop and text[end:stop].strip()), end
    )
    said = said_in(text[end:stop], vocabulary.date_cues)
    around = next((cue.phrase for cue in said.cues if "around" in cue.kinds), None)
    if around is not None:
        return f"the words {around!r} put the event on another day than that of the report"
    if _looks_ahead(said) and _HOUR.search(text, end, stop) is None:
        return "it is the day of a report on what is still to come"
    return ""


def _looks_ahead(said: Said) -> bool:
    """Tell whether the first verb of a sentence speaks of what comes."""
    verbs = [cue for cue in said.cues if not {"event", "held"}.isdisjoint(cue.kinds)]
    first = min((cue.first for cue in verbs), default=None)
    return any("future" in cue.kinds and cue.first == first for cue in said.cues)
