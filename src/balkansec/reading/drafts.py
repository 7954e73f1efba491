"""What the text of one item says by itself, before its neighbours are asked."""

from datetime import date

from attrs import frozen

from balkansec.model import DateMention, Item, Kind, MentionRole
from balkansec.reading.dates import find_dates
from balkansec.reading.item_text import ItemText
from balkansec.reading.kinds import read_kind
from balkansec.reading.years import YearEvidence, year_evidence
from balkansec.vocabulary import Vocabulary

__all__ = ["Draft", "drafted"]


@frozen
class Draft:
    """An item with the dates and the kind that its own text gives it.

    Attributes:
        text: title and body.
        mentions: all dates of the text.
        event_date: the one that is the event's; None where there is none.
        year: what the text says about the year.
        kind: event, project, publication or notice.
        kind_reason: why.
        published: the stated day of publication.
    """

    text: ItemText
    mentions: tuple[DateMention, ...]
    event_date: DateMention | None
    year: YearEvidence
    kind: Kind
    kind_reason: str
    published: date | None


def drafted(item: Item, vocabulary: Vocabulary) -> Draft:
    """Read dates and kind of an item from its own text."""
    text = ItemText(item)
    mentions = find_dates(text.original, vocabulary=vocabulary)
    event_date = next((mention for mention in mentions if _is_event_date(mention)), None)
    kind, reason = read_kind(text, vocabulary, dated=event_date is not None)
    return Draft(
        text,
        tuple(mentions),
        event_date,
        year_evidence(text.plain, text.title_end, mentions, vocabulary),
        kind,
        reason,
        _published(item, vocabulary),
    )


def _is_event_date(mention: DateMention) -> bool:
    known = mention.date_range is not None or mention.yearless is not None
    return (known or bool(mention.candidates)) and mention.role is MentionRole.EVENT


def _published(item: Item, vocabulary: Vocabulary) -> date | None:
    stated = item.stated_as("published")
    if stated is None:
        return None
    found = (mention.date_range for mention in find_dates(stated.text, vocabulary=vocabulary))
    return next((days.start for days in found if days is not None and days.is_day_precise), None)
