"""What the text of one item says by itself, before its neighbours are asked."""

from datetime import date

from attrs import evolve, frozen

from balkansec.model import DateMention, Item, Kind, MentionRole, Stated
from balkansec.reading.dates import find_dates
from balkansec.reading.dates.choosing import repeats
from balkansec.reading.dates.datelines import dateline
from balkansec.reading.dates.event_date import event_date
from balkansec.reading.dates.roles import is_happening
from balkansec.reading.stated.against_text import with_text
from balkansec.reading.stated.days import StatedDays, stated_day, stated_days, stated_year
from balkansec.reading.subjects.kinds import KindReading, read_kind
from balkansec.reading.texts.item_text import ItemText
from balkansec.reading.texts.told import ToldText
from balkansec.reading.years.addresses import AddressedDay, addressed_day
from balkansec.reading.years.own_text import YearEvidence, year_evidence
from balkansec.vocabulary import Vocabulary

__all__ = ["Draft", "drafted"]

_NEAR_THE_ADDRESS = 31
_LEAP_YEAR = 2000
_DATES = (Stated.DATES, Stated.STARTS, Stated.ENDS, Stated.PUBLISHED)


@frozen
class Draft:
    """An item with the dates and the kind that its own text gives it.

    Attributes:
        text: title and body.
        mentions: all dates of the text.
        event_date: the one that is the event's; None where there is none.
        stated: the days that the page states outright, held against the text.
        year: what the text says about the year; where the date prints one, the title alone.
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
    stated: StatedDays | None
    year: YearEvidence
    kind: Kind
    kind_reason: str
    published: date | None
    written: date | None
    addressed: AddressedDay | None
    told: ToldText

    @property
    def dated_by(self) -> DateMention | None:
        """The words that give the event its days: those that the page states, else the text's."""
        return self.event_date if self.stated is None else self.stated.mention

    @property
    def days_of_event(self) -> tuple[tuple[int, int], ...]:
        """The offsets of the dates that have a day of the event, none without its date."""
        days = self.dated_by
        if days is None:
            return ()
        return tuple(one.span for one in self.mentions if one == days or _shares_a_day(one, days))


def drafted(item: Item, vocabulary: Vocabulary, address: str | None = None) -> Draft:
    """Read dates and kind of an item from its own text.

    Args:
        item: the item.
        vocabulary: the tables.
        address: where the item stands.
    """
    text = ItemText(item)
    found = find_dates(_without_stated(text), vocabulary=vocabulary)
    addressed = addressed_day(address)
    mentions = [
        evolve(mention, role=MentionRole.OTHER_EVENT)
        if mention.role is MentionRole.EVENT and _is_of_another(mention, addressed)
        else mention
        for mention in found
        if mention.role is not MentionRole.PROGRAMME
    ]
    published = _published(item, vocabulary)
    written = published or _stamp(mentions) or _day_of(dateline(text.plain, mentions))
    happens_on = event_date(text.plain, mentions, written, vocabulary)
    stated = _stated(text, happens_on, vocabulary)
    dated_by = happens_on if stated is None else stated.mention
    is_yearless = dated_by is not None and dated_by.date_range is None
    # A year that is printed is held against that of the title alone.
    said = text.plain if is_yearless else text.plain[: text.title_end]
    around = mentions if is_yearless else []
    told = ToldText(text, vocabulary)
    is_dated = dated_by is not None or (addressed is not None and addressed.days is not None)
    read = read_kind(told, dated=is_dated)
    if stated is not None and _is_doubtful(read) and not _is_day_of_news(item, stated, read):
        read = KindReading(Kind.EVENT, "the page states the date on which it takes place")
    elif _is_doubtful(read) and _happens(text.plain, happens_on, read.kind, vocabulary):
        read = KindReading(Kind.EVENT, "the text says that it takes place on its date")
    return Draft(
        text,
        tuple(mentions),
        happens_on,
        stated,
        _year(item, year_evidence(said, text.title_end, around, vocabulary)),
        read.kind,
        read.reason,
        published,
        written,
        addressed,
        told,
    )


def _shares_a_day(mention: DateMention, chosen: DateMention) -> bool:
    """Tell whether a mention has a day of the event, whether or not years are printed."""
    if mention.yearless is None or chosen.yearless is None:
        return repeats(mention, chosen)
    one, other = mention.yearless.in_year(_LEAP_YEAR), chosen.yearless.in_year(_LEAP_YEAR)
    return one is not None and other is not None and one.overlaps(other)


def _is_of_another(mention: DateMention, addressed: AddressedDay | None) -> bool:
    """Tell whether a date lies far from the days for which the address says an event is."""
    days = None if addressed is None else addressed.days
    if days is None or mention.date_range is None:
        return False
    return abs((mention.date_range.start - days.start).days) > _NEAR_THE_ADDRESS


def _is_doubtful(read: KindReading) -> bool:
    return read.kind is not Kind.EVENT and not read.in_title


def _is_day_of_news(item: Item, stated: StatedDays, read: KindReading) -> bool:
    """Tell whether the one day with which a notice opens may be that of writing: a dateline."""
    days = stated.mention.date_range
    opens = any(
        given.name is Stated.DATES and item.body.start <= given.value.start < item.body.end
        for given in item.stated
    )
    return opens and read.kind is Kind.NOTICE and days is not None and days.length == 1


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
    value = item.stated_as(Stated.PUBLISHED)
    return None if value is None else stated_day(value, vocabulary)


def _stated(
    text: ItemText, happens_on: DateMention | None, vocabulary: Vocabulary
) -> StatedDays | None:
    stated = stated_days(text.item, vocabulary) if text.item.stated else None
    if stated is None or happens_on is None:
        return stated
    said = text.evidence("dates", happens_on.span, happens_on.reason)
    return with_text(stated, happens_on, said)


def _year(item: Item, read: YearEvidence) -> YearEvidence:
    """Put the year that the page states in place of one from the text."""
    stated = stated_year(item) if item.stated else None
    if stated is None:
        return read
    reason = "the page states the year"
    return evolve(read, year=stated.year, reason=reason, quote=None, stated=stated.passage)


def _without_stated(text: ItemText) -> str:
    """Blank the dates that the page states, which are no part of what the prose says."""
    words = text.original
    for name in _DATES:
        for value in text.item.all_stated_as(name) if text.item.stated else ():
            start = text.in_text(value.start)
            if start is not None and words.startswith(value.text, start):
                blank = "".join("\n" if sign == "\n" else " " for sign in value.text)
                words = words[:start] + blank + words[start + len(blank) :]
    return words
