"""What the text of one item says by itself, before its neighbours are asked."""

from datetime import date

from attrs import frozen

from balkansec.model import DateMention, Item, Kind, MentionRole
from balkansec.reading.dates import find_dates
from balkansec.reading.dates.choosing import dateline
from balkansec.reading.dates.event_date import event_date
from balkansec.reading.dates.roles import is_happening
from balkansec.reading.subjects.kinds import KindReading, read_kind
from balkansec.reading.texts.item_text import ItemText
from balkansec.reading.texts.told import ToldText
from balkansec.reading.years.addresses import AddressedDay, addressed_day
from balkansec.reading.years.own_text import YearEvidence, year_evidence
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
        written: the same, or the one that the text prints or its dateline.
        addressed: the day that the address tells.
        told: what the phrases of the text tell.
    """

    text: ItemText
    mentions: tuple[DateMention, ...]
    event_date: DateMention | None
    year: YearEvidence
    kind: Kind
    kind_reason: str
    published: date | None
    written: date | None
    addressed: AddressedDay | None
    told: ToldText


def drafted(item: Item, vocabulary: Vocabulary, address: str | None = None) -> Draft:
    """Read dates and kind of an item from its own text.

    Args:
        item: the item.
        vocabulary: the tables.
        address: where the item stands.
    """
    text = ItemText(item)
    found = find_dates(text.original, vocabulary=vocabulary)
    mentions = [mention for mention in found if mention.role is not MentionRole.PROGRAMME]
    published = _published(item, vocabulary)
    written = published or _stamp(mentions) or _day_of(dateline(text.plain, mentions))
    happens_on = event_date(text.plain, mentions, written, vocabulary)
    is_yearless = happens_on is not None and happens_on.date_range is None
    around = mentions if is_yearless else []
    told = ToldText(text, vocabulary)
    read = read_kind(told, dated=happens_on is not None)
    if _is_doubtful(read) and _happens(text.plain, happens_on, read.kind, vocabulary):
        read = KindReading(Kind.EVENT, "the text says that it takes place on its date")
    return Draft(
        text,
        tuple(mentions),
        happens_on,
        year_evidence(text.plain, text.title_end, around, vocabulary),
        read.kind,
        read.reason,
        published,
        written,
        addressed_day(address),
        told,
    )


def _is_doubtful(read: KindReading) -> bool:
    return read.kind is not Kind.EVENT and not read.in_title


def _happens(text: str, dated_on: DateMention | None, kind: Kind, vocabulary: Vocabulary) -> bool:
    """Tell whether what is said of the event's date outweighs a phrase elsewhere in the text.

    A project or publication that is named beside an event has no day of its own.
    """
    if dated_on is None:
        return False
    days = dated_on.date_range
    if kind is not Kind.NOTICE and days is not None and days.is_day_precise:
        return True
    return is_happening(text, dated_on.span, vocabulary.date_cues)


def _day_of(mention: DateMention | None) -> date | None:
    return None if mention is None or mention.date_range is None else mention.date_range.start


def _stamp(mentions: list[DateMention]) -> date | None:
    """Give the day of publication that the text prints."""
    for mention in mentions:
        days = mention.date_range
        if mention.role is MentionRole.PUBLICATION and days is not None and days.length == 1:
            return days.start
    return None


def _published(item: Item, vocabulary: Vocabulary) -> date | None:
    stated = item.stated_as("published")
    if stated is None:
        return None
    found = (mention.date_range for mention in find_dates(stated.text, vocabulary=vocabulary))
    return next((days.start for days in found if days is not None and days.is_day_precise), None)
