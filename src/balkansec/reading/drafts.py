"""What the text of one item says by itself, before its neighbours are asked."""

from datetime import date

from attrs import frozen

from balkansec.model import DateMention, DateRange, Evidence, Item, Kind, MentionRole
from balkansec.reading.dates import find_dates
from balkansec.reading.item_text import ItemText
from balkansec.reading.kinds import read_kind
from balkansec.reading.listing import Dated
from balkansec.reading.years import YearEvidence, year_evidence
from balkansec.vocabulary import Vocabulary

__all__ = ["Draft", "Settled", "dated", "drafted", "settled_alone"]

_YEARS_TO_TRY = 5


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


@frozen
class Settled:
    """The dates of an announcement with their evidence.

    Attributes:
        dates: known days.
        possible: the ranges that stay open where they are not known.
        evidence: the words and the reasons.
    """

    dates: DateRange | None = None
    possible: tuple[DateRange, ...] = ()
    evidence: tuple[Evidence, ...] = ()


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


def dated(draft: Draft) -> Dated:
    """Give what an item says about its place in time, publications included."""
    mention = draft.event_date
    if draft.kind is Kind.PUBLICATION or mention is None:
        published = (m.date_range for m in draft.mentions if m.role is MentionRole.PUBLICATION)
        return Dated(printed=next(published, None))
    if mention.date_range is not None:
        return Dated(printed=mention.date_range)
    alone = settled_alone(draft)
    if alone.dates is not None:
        return Dated(printed=alone.dates)
    return Dated(yearless=mention.yearless, possible=alone.possible)


def settled_alone(draft: Draft) -> Settled:
    """Settle the year of a date printed without one as far as the item's own text does.

    A year that the text names comes first, then the year nearest to the stated
    day of publication, then the only year that agrees with a printed weekday
    and the other dates of the text; where several agree they stay possible.
    """
    mention, evidence = draft.event_date, draft.year
    if mention is None:
        return Settled()
    if mention.yearless is None:
        return Settled(None, mention.candidates)
    if evidence.year is not None and evidence.quote is not None:
        days = mention.yearless.in_year(evidence.year)
        start, quote = evidence.quote
        said = draft.text.passage(start, start + len(quote))
        if days is not None:
            why = Evidence("dates", said.text, said.start, evidence.reason)
            return Settled(days, (), (why,))
    possible = _agreeing(draft)
    if draft.published is not None and possible:
        days = min(possible, key=lambda found: (_distance(found, draft.published), found))
        reason = f"the year nearest to the day of publication, {draft.published.isoformat()}"
        return Settled(days, (), (Evidence("dates", None, None, reason),))
    if len(possible) == 1:
        reason = "the only year that agrees with the rest of the text"
        return Settled(possible[0], (), (Evidence("dates", None, None, reason),))
    return Settled(None, possible)


def _distance(days: DateRange, published: date | None) -> int:
    return 0 if published is None else abs((days.start - published).days)


def _agreeing(draft: Draft) -> tuple[DateRange, ...]:
    """Give the ranges that agree with weekday and other dates of the text; none for all."""
    mention, evidence = draft.event_date, draft.year
    near = draft.published or evidence.earliest or evidence.latest
    if mention is None or mention.yearless is None:
        return ()
    ranges = list(mention.candidates)
    if not ranges and near is not None:
        first = max(date.min.year, near.year - _YEARS_TO_TRY)
        years = map(mention.yearless.in_year, range(first, near.year + _YEARS_TO_TRY + 1))
        ranges = [days for days in years if days is not None]
    return tuple(days for days in ranges if evidence.allows(days))
