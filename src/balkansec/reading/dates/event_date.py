"""The date of the event among those of a text, printed or said from the day of writing."""

from datetime import date

from balkansec.model import DateMention
from balkansec.reading.dates.choosing import dateline, fullest
from balkansec.reading.dates.lengths import with_length
from balkansec.reading.dates.relative import relative_date
from balkansec.vocabulary import Vocabulary

__all__ = ["event_date"]


def event_date(
    text: str, mentions: list[DateMention], written: date | None, vocabulary: Vocabulary
) -> DateMention | None:
    """Give the date of the event: the printed one, else one said from the day of writing.

    The date of a dateline is that of the writing where the text goes on with "today".

    Args:
        text: the plain text.
        mentions: the dates that are printed in it.
        written: the day on which it was written, where that is known.
        vocabulary: the tables.
    """
    printed = fullest(mentions)
    if written is not None and (printed is None or printed is dateline(text, mentions)):
        printed = relative_date(text, written, mentions, vocabulary) or printed
    return None if printed is None else with_length(text, printed, mentions, vocabulary)
