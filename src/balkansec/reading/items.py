"""Reading the items of a page into announcements."""

from collections.abc import Iterator

from attrs import evolve, field, frozen

from balkansec.model import (
    Announcement,
    DateMention,
    EventType,
    Evidence,
    Extract,
    Kind,
    MentionRole,
    Page,
    Passage,
    Scope,
    Status,
)
from balkansec.model.unchecked import unchecked, unchecked_by_names
from balkansec.model.validation import words
from balkansec.reading.actors import read_actors
from balkansec.reading.dates.choosing import is_repeat_with_year, repeats
from balkansec.reading.dates.former import former_days
from balkansec.reading.dates.lengths import length_said
from balkansec.reading.drafts import Draft, drafted
from balkansec.reading.keys import announcement_key, printed_dates
from balkansec.reading.places.choosing import PlaceReading, read_place
from balkansec.reading.places.surroundings import Span
from balkansec.reading.related.meetings import related_meetings
from balkansec.reading.stated.actors import with_stated_actors
from balkansec.reading.stated.days import StatedDays
from balkansec.reading.stated.places import stated_place
from balkansec.reading.stated.subjects import stated_type, with_stated_subjects
from balkansec.reading.subjects.reading import read_subjects
from balkansec.reading.subjects.status import When
from balkansec.reading.texts.composed import composed
from balkansec.reading.texts.item_text import unquoted
from balkansec.reading.titles.event_names import read_event_name
from balkansec.reading.titles.types import TitleReading, read_title
from balkansec.reading.years.listing import Inference, infer_years
from balkansec.reading.years.settling import (
    Settled,
    dated,
    heading_against_body,
    settled_alone,
    settled_by_address,
)
from balkansec.vocabulary import Vocabulary, fold, load
from balkansec.vocabulary.title_marks import marked_title

__all__ = ["read_items"]

_MOVED = frozenset({Status.POSTPONED, Status.RESCHEDULED})
# How much of an item without title stands for the title in its key.
_WORDS_FOR_KEY = 200


@frozen
class _Setting:
    """What all items of a page share."""

    extract: Extract
    source: str = field(validator=words)
    page: Page
    vocabulary: Vocabulary
    persons: bool


def read_items(
    extract: Extract,
    *,
    source: str,
    page: Page,
    vocabulary: Vocabulary | None = None,
    persons: bool = True,
) -> tuple[Announcement, ...]:
    """Read all items of one page, each into one announcement, in the page's order.

    A meeting that an item names beside its own, with name and date, follows it as an
    announcement whose ``host`` is the key of the first, with the same position.
    Years that are not printed are inferred from the text of the item, then from
    its neighbours in the listing; the announcement says that they were and why.
    Accents that stand apart from their letters are put together with them; evidence
    quotes and counts in the text as given.

    Args:
        extract: what the importer cut out.
        source: who published the page; an item may name another.
        page: the page; its path, address and time go into the announcements.
        vocabulary: the tables to use; the built-in ones without it.
        persons: whether to keep natural persons, who are read in the role chair only.

    Example:
        >>> from balkansec.model import Item, Passage
        >>> title = Passage(0, "Regional Workshop")
        >>> body = Passage(18, "It will be held in Tirana on 30 May 2018.")
        >>> extract = Extract(f"{title.text} {body.text}", (Item(1, title, body),))
        >>> (announcement,) = read_items(extract, source="rcc", page=Page(b""))
        >>> announcement.city, announcement.dates.to_edtf()
        ('Tirana', '2018-05-30')
    """
    whole = composed(extract.text)
    if whole is not None:
        said = read_items(
            whole.extract(extract),
            source=source,
            page=page,
            vocabulary=vocabulary,
            persons=persons,
        )
        return tuple(
            evolve(each, evidence=tuple(map(whole.evidence, each.evidence))) for each in said
        )
    knowledge = vocabulary or load()
    setting = _Setting(extract, source, page, knowledge, persons)
    single = page.url if len(extract.items) == 1 else None
    drafts = [drafted(item, knowledge, item.url or single) for item in extract.items]
    inferences = infer_years([dated(draft) for draft in drafts], extract.order)
    settled = map(_settled, drafts, inferences)
    read = [
        (draft, _announcement(draft, days, setting))
        for draft, days in zip(drafts, settled, strict=True)
    ]
    keys = {announcement.key for _, announcement in read}
    return tuple(said for draft, host in read for said in _around(draft, host, keys, setting))


def _around(
    draft: Draft, host: Announcement, keys: set[str], setting: _Setting
) -> Iterator[Announcement]:
    """Give an announcement and, after it, those of the meetings that it names.

    One that the page announces by itself, under the same key, is not given twice.
    """
    inside: dict[str, Announcement] = {}
    named: list[Evidence] = []
    for related in related_meetings(draft, host.dates, setting.vocabulary):
        said = _announcement(related.draft, _settled(related.draft, related.inference), setting)
        if said.key == host.key:
            continue
        said_there = related.passage
        named.append(Evidence("related", said_there.text, said_there.start, related.reason))
        why = Evidence("host", said_there.text, said_there.start, related.reason)
        inside[said.key] = evolve(
            said,
            host=host.key,
            url=host.url,
            published=host.published,
            evidence=(*said.evidence, why),
        )
    if named:
        host = evolve(host, related=tuple(inside), evidence=(*host.evidence, *named))
    yield host
    yield from (said for key, said in inside.items() if key not in keys)


def _settled(draft: Draft, inference: Inference | None) -> Settled:
    mention, stated = draft.dated_by, draft.stated
    if draft.kind is not Kind.EVENT:
        return Settled()
    if mention is None:
        return settled_by_address(draft)
    quoted: tuple[Evidence, ...] = () if stated is None else stated.evidence
    if stated is None:
        quoted = (draft.text.evidence("dates", mention.span, mention.reason),)
    if mention.date_range is not None:
        again = () if stated is not None else _repeated(draft, mention)
        return Settled(mention.date_range, (), (*quoted, *again))
    alone = settled_alone(draft)
    if alone.dates is None and inference is not None:
        why = unquoted("dates", inference.reason)
        return Settled(inference.date_range, inference.candidates, (*quoted, why))
    return evolve(alone, evidence=(*quoted, *alone.evidence))


def _repeated(draft: Draft, mention: DateMention) -> tuple[Evidence, ...]:
    """Give the words with which a date that prints no year is printed again with one."""
    if mention.yearless is None:
        return ()
    for other in draft.mentions:
        if is_repeat_with_year(mention, other):
            reason = "the date is printed again with its year"
            return (draft.text.evidence("dates", other.span, reason),)
    return ()


def _announcement(draft: Draft, settled: Settled, setting: _Setting) -> Announcement:
    text, mention, page = draft.text, draft.dated_by, setting.page
    item = text.item
    title = None if item.title is None else " ".join(item.title.text.split()) or None
    spans = [found.span for found in draft.mentions]
    own = draft.days_of_event
    read = read_title(draft.told, spans, own)
    edition = None if read.edition is None else read.edition.number
    is_event = draft.kind is Kind.EVENT
    named = None
    if title is None and is_event:
        named = read_event_name(draft.told, read.type_words, read.edition, spans)
    of_event, of_others = _spans_of_event_and_others(draft, spans)
    place = PlaceReading()
    if is_event:
        days = settled.dates
        place = read_place(draft.told, of_event, of_others, days, draft.written)
        on = draft.written if days is None else days.start
        place = stated_place(item, place, on, setting.vocabulary)
    read_in_text = read_actors(
        text, draft.mentions, setting.vocabulary, own, persons=setting.persons
    )
    actors, actor_evidence = with_stated_actors(item, read_in_text, setting.vocabulary)
    if draft.kind is Kind.PROJECT:
        actors = tuple(evolve(part, scope=Scope.PROJECT) for part in actors)
    about = read_subjects(
        draft.told,
        is_event=is_event,
        when=When(
            settled.dates,
            draft.written,
            tuple(start for start, _ in of_event),
            tuple(start for start, _ in of_others),
        ),
        places=place.places,
    )
    in_category = None
    if is_event:
        about = with_stated_subjects(item, about, setting.vocabulary)
        in_category = None if read.event_type else stated_type(item, setting.vocabulary)
    return unchecked_by_names(
        Announcement,
        key=announcement_key(
            item.source or setting.source,
            url=item.url,
            title=marked_title(title, setting.vocabulary).name
            if title
            else fold(text.original)[:_WORDS_FOR_KEY],
            edition=edition,
            printed=printed_dates(mention),
            ident=item.ident,
        ),
        source=item.source or setting.source,
        source_assumed=item.source is None and setting.extract.source_assumed,
        title=title if named is None else " ".join(named.text.split()),
        kind=draft.kind,
        event_type=_event_type(read, in_category) if is_event else None,
        dates=settled.dates,
        dates_possible=settled.possible,
        dates_former=former_days(draft.mentions, settled.dates) if about.status in _MOVED else (),
        date_text=mention.text if mention is not None and is_event else None,
        year_inferred=settled.dates is not None and mention is not None and _is_yearless(mention),
        places=place.places,
        attendance=about.attendance,
        actors=actors,
        series=read.series if is_event else None,
        edition=edition if is_event else None,
        programmes=about.programmes,
        topics=about.topics,
        pillars=about.pillars,
        territories=about.territories,
        status=about.status,
        language=about.language,
        published=draft.published,
        seen=page.seen,
        page=page.path or page.url,
        url=item.url or page.url,
        position=item.position,
        host=None,
        related=(),
        inconsistencies=_inconsistencies(draft, settled, setting.vocabulary),
        evidence=(
            *_title_evidence(draft, read),
            *_name_evidence(named),
            *settled.evidence,
            *place.evidence,
            *actor_evidence,
            *about.evidence,
            *(() if in_category is None else in_category[1:]),
        ),
    )


def _is_yearless(mention: DateMention) -> bool:
    return mention.yearless is not None or mention.year_inferred


def _event_type(
    read: TitleReading, in_category: tuple[EventType, Evidence] | None
) -> EventType | None:
    return read.event_type if in_category is None else in_category[0]


def _spans_of_event_and_others(draft: Draft, spans: list[Span]) -> tuple[list[Span], list[Span]]:
    """Give the offsets of the event's date wherever it is printed, and those of all others."""
    chosen = draft.event_date
    kept = {
        span
        for mention, span in zip(draft.mentions, spans, strict=True)
        if mention.role is MentionRole.EVENT
    }
    if chosen is not None:
        # "Tomorrow" is the event's date, too, and no mention; what is printed may be of another.
        if chosen.span not in spans:
            kept = {mention.span for mention in draft.mentions if repeats(mention, chosen)} & kept
        kept.add(chosen.span)
    if draft.stated is not None:
        kept -= {mention.span for mention in draft.mentions if _lies_apart(mention, draft.stated)}
    return sorted(kept), sorted(set(spans) - kept)


def _lies_apart(mention: DateMention, stated: StatedDays) -> bool:
    """Tell whether days lie apart from those that the page states; a wrong year is a slip."""
    days, of_page = mention.date_range, stated.mention.date_range
    if days is None or of_page is None or days.overlaps(of_page):
        return False
    return days.start.year == of_page.start.year or days.start.month != of_page.start.month


def _title_evidence(draft: Draft, read: TitleReading) -> tuple[Evidence, ...]:
    title = draft.text.item.title
    found = [unquoted("kind", draft.kind_reason)]
    if title is not None and title.text.strip():
        found.append(draft.text.evidence("title", (0, len(title.text)), "printed"))
    if read.edition is not None and draft.kind is Kind.EVENT:
        said = read.edition.passage
        reason = "an ordinal of a gathering"
        found.append(unchecked(Evidence, "edition", said.text, said.start, reason))
    if read.type_words is not None and draft.kind is Kind.EVENT:
        found.append(draft.told.evidence("event_type", read.type_words, "a word for this form"))
    return tuple(found)


def _name_evidence(named: Passage | None) -> tuple[Evidence, ...]:
    if named is None:
        return ()
    return (Evidence("title", named.text, named.start, "the event's name in the first sentence"),)


def _inconsistencies(draft: Draft, settled: Settled, vocabulary: Vocabulary) -> tuple[str, ...]:
    found = [
        f"{mention.text}: {mention.inconsistency}"
        for mention in draft.mentions
        if mention.inconsistency
    ]
    found += heading_against_body(draft)
    if draft.stated is not None:
        found += draft.stated.inconsistencies
    if draft.dated_by is not None and settled.contradiction:
        found.append(f"{draft.dated_by.text}: {settled.contradiction}")
    days = settled.dates
    if draft.dated_by is not None and days is not None and days.is_day_precise and days.length > 1:
        said = length_said(draft.text.plain, vocabulary)
        if said > 1 and said != days.length:
            what = f"these are {days.length} days, and the text says {said}"
            found.append(f"{draft.dated_by.text}: {what}")
    return tuple(found)
