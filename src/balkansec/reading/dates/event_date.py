"""The date of the event among those of a text, printed or said from the day of writing."""

from datetime import date

from balkansec.model import DateMention, MentionRole
from balkansec.reading.dates.choosing import fullest
from balkansec.reading.dates.datelines import dateline
from balkansec.reading.dates.lengths import with_length
from balkansec.reading.dates.months_said import month_moved_to, month_said
from balkansec.reading.dates.relative import relative_date
from balkansec.reading.dates.roles import sign_beside
from balkansec.reading.dates.said_days import may_say
from balkansec.reading.dates.some_year import in_some_year
from balkansec.reading.dates.spanning import beginnings, since_beginning
from balkansec.reading.texts.sentences import SENTENCES_THAT_OPEN, sentences
from balkansec.vocabulary import Vocabulary

__all__ = ["event_date"]


def event_date(
    text: str, mentions: list[DateMention], written: date | None, vocabulary: Vocabulary
) -> DateMention | None:
    """Give the date of the event: the printed one, else a day or month said from that of writing.

    The date of a dateline is that of the writing where the text goes on with "today".

    Args:
        text: the plain text.
        mentions: the dates that are printed in it.
        written: the day on which it was written, where that is known.
        vocabulary: the tables.
    """
    found = fullest(mentions)
    if "day" in may_say(text, vocabulary):
        found = _said_or_printed(text, found, mentions, written, vocabulary)
    if found is None:
        return None if written is None else month_said(text, written, vocabulary)
    moved = None
    if written is not None and "move" in may_say(text, vocabulary):
        moved = month_moved_to(text, found, written, vocabulary)
    return moved or with_length(text, found, mentions, vocabulary)


def _said_or_printed(
    text: str,
    printed: DateMention | None,
    mentions: list[DateMention],
    written: date | None,
    vocabulary: Vocabulary,
) -> DateMention | None:
    """Give the date said from the day of writing where the printed one gives way to it."""
    line = dateline(text, mentions)
    if written is None and line is not None and line.date_range is not None:
        written = line.date_range.start
    if written is None:
        return printed
    gives_way = _may_give_way(text, printed, line, vocabulary)
    stays = printed is not None and not gives_way and not _stands_after_opening(text, printed)
    begun = beginnings(text, mentions, vocabulary.date_cues)
    counts = "length" in may_say(text, vocabulary)
    said = (
        relative_date(text, written, mentions, vocabulary) if begun or counts or not stays else None
    )
    if said is None:
        return printed
    whole = since_beginning(text, said, begun, vocabulary.date_cues)
    if whole is not None or printed is None:
        return whole or said
    if stays:
        return said if _lengthens(said, printed) else printed
    if gives_way:
        return printed if _is_only_named_in(text, said, printed, vocabulary) else said
    is_first = _opens_with(text, said, printed, vocabulary, is_under_dateline=line is not None)
    return said if is_first else printed


def _lengthens(said: DateMention, printed: DateMention) -> bool:
    """Tell whether a day said with a length is the printed one: "for two days from today"."""
    days, longer = printed.date_range, said.date_range
    if days is None or longer is None or days.length > 1 or not days.is_day_precise:
        return False
    return longer.length > 1 and longer.overlaps(days)


def _may_give_way(
    text: str, printed: DateMention | None, line: DateMention | None, vocabulary: Vocabulary
) -> bool:
    """Tell whether a printed date may be less than one said from the day of writing.

    Such are the day of the report, a month, which may be that of anything, and the
    day of the next meeting.
    """
    if printed is None or (line is not None and in_some_year(line) == in_some_year(printed)):
        return True
    if printed.date_range is not None and not printed.date_range.is_day_precise:
        return True
    sign = sign_beside(text, printed.span, 0, vocabulary.date_cues, single=True)
    return sign is not None and sign.is_coming


def _end_of_opening(text: str) -> int:
    opening = sentences(text)[:SENTENCES_THAT_OPEN]
    return opening[-1][1] if opening else 0


def _stands_after_opening(text: str, printed: DateMention) -> bool:
    return printed.passage.start >= _end_of_opening(text)


def _opens_with(
    text: str,
    said: DateMention,
    printed: DateMention,
    vocabulary: Vocabulary,
    *,
    is_under_dateline: bool,
) -> bool:
    """Tell whether a text opens with a day said, and no less speaks for it than for a later one.

    Under a dateline "today" is the day that was printed first.
    """
    if said.passage.start >= _end_of_opening(text):
        return False
    cues = vocabulary.date_cues
    of_said = sign_beside(text, said.span, 0, cues, single=True)
    if of_said is None or of_said.role is not MentionRole.EVENT:
        return False
    of_printed = sign_beside(text, printed.span, 0, cues, single=True)
    return is_under_dateline or of_printed is None or of_said.weight >= of_printed.weight


def _is_only_named_in(
    text: str, said: DateMention, printed: DateMention, vocabulary: Vocabulary
) -> bool:
    """Tell whether a printed month stands before or beside a day: "says today that in June".

    One that is told of in passing does not: "held yesterday, the first since June 2020".
    """
    if printed.date_range is None or printed.date_range.is_day_precise:
        return False
    sign = sign_beside(text, printed.span, 0, vocabulary.date_cues, single=True)
    if sign is not None and sign.weight < 0:
        return False
    month, day = printed.passage.start, said.passage.start
    return month < day or any(start <= day < month < end for start, end in sentences(text))
