"""Reading the items of a page into announcements."""

from attrs import evolve, frozen

from balkansec.model import Announcement, DateMention, Evidence, Extract, Kind, MentionRole, Page
from balkansec.reading.actors import read_actors
from balkansec.reading.drafts import Draft, drafted
from balkansec.reading.item_text import ItemText
from balkansec.reading.keys import announcement_key, printed_dates
from balkansec.reading.listing import Inference, infer_years
from balkansec.reading.places import PlaceReading, read_place
from balkansec.reading.settling import Settled, dated, heading_against_body, settled_alone
from balkansec.reading.titles import TitleReading, read_title
from balkansec.vocabulary import Vocabulary, fold, load

__all__ = ["read_items"]

# How much of an item without title stands for the title in its key.
_WORDS_FOR_KEY = 200


@frozen
class _Setting:
    """What all items of a page share."""

    extract: Extract
    source: str
    page: Page
    vocabulary: Vocabulary


def read_items(
    extract: Extract, *, source: str, page: Page, vocabulary: Vocabulary | None = None
) -> tuple[Announcement, ...]:
    """Read all items of one page, each into one announcement, in the page's order.

    Years that are not printed are inferred from the text of the item, then from
    its neighbours in the listing; the announcement says that they were and why.

    Args:
        extract: what the importer cut out.
        source: who published the page.
        page: the page; its path, address and time go into the announcements.
        vocabulary: the tables to use; the built-in ones without it.

    Example:
        >>> from balkansec.model import Item, Passage
        >>> title = Passage(0, "Regional Workshop")
        >>> body = Passage(18, "It will be held in Tirana on 30 May 2018.")
        >>> extract = Extract(f"{title.text} {body.text}", (Item(1, title, body),))
        >>> (announcement,) = read_items(extract, source="rcc", page=Page(b""))
        >>> announcement.city, announcement.dates.to_edtf()
        ('Tirana', '2018-05-30')
    """
    knowledge = vocabulary or load()
    setting = _Setting(extract, source, page, knowledge)
    drafts = [drafted(item, knowledge) for item in extract.items]
    inferences = infer_years([dated(draft) for draft in drafts], extract.order)
    return tuple(
        _announcement(draft, _settled(draft, inference), setting)
        for draft, inference in zip(drafts, inferences, strict=True)
    )


def _settled(draft: Draft, inference: Inference | None) -> Settled:
    mention = draft.event_date
    if mention is None or draft.kind is not Kind.EVENT:
        return Settled()
    printed = draft.text.passage(*mention.span)
    words = Evidence("dates", printed.text, printed.start, mention.reason)
    if mention.date_range is not None:
        return Settled(mention.date_range, (), (words, *_repeated(draft, mention)))
    alone = settled_alone(draft)
    if alone.dates is None and inference is not None:
        why = Evidence("dates", None, None, inference.reason)
        return Settled(inference.date_range, inference.candidates, (words, why))
    return evolve(alone, evidence=(words, *alone.evidence))


def _repeated(draft: Draft, mention: DateMention) -> tuple[Evidence, ...]:
    """Give the words with which a date that prints no year is printed again with one."""
    if mention.yearless is None:
        return ()
    for other in draft.mentions:
        if other.yearless is None and other.date_range == mention.date_range:
            said = draft.text.passage(*other.span)
            reason = "the date is printed again with its year"
            return (Evidence("dates", said.text, said.start, reason),)
    return ()


def _announcement(draft: Draft, settled: Settled, setting: _Setting) -> Announcement:
    text, mention, page = draft.text, draft.event_date, setting.page
    item = text.item
    title = None if item.title is None else " ".join(item.title.text.split()) or None
    read = read_title(text, setting.vocabulary)
    edition = None if read.edition is None else read.edition.number
    is_event = draft.kind is Kind.EVENT
    place = _place(draft, settled, setting.vocabulary) if is_event else PlaceReading()
    spans = [found.span for found in draft.mentions]
    actors, actor_evidence = read_actors(text, spans, setting.vocabulary)
    return Announcement(
        key=announcement_key(
            setting.source,
            url=item.url,
            title=title or fold(text.original)[:_WORDS_FOR_KEY],
            edition=edition,
            printed=printed_dates(mention),
        ),
        source=setting.source,
        source_assumed=setting.extract.source_assumed,
        title=title,
        kind=draft.kind,
        event_type=read.event_type if is_event else None,
        dates=settled.dates,
        dates_possible=settled.possible,
        date_text=mention.text if mention is not None and is_event else None,
        year_inferred=settled.dates is not None
        and mention is not None
        and mention.yearless is not None,
        places=place.places,
        actors=actors,
        series=read.series if is_event else None,
        edition=edition if is_event else None,
        published=draft.published,
        seen=page.seen,
        page=page.path or page.url,
        url=item.url or page.url,
        position=item.position,
        inconsistencies=_inconsistencies(draft, settled),
        evidence=(
            *_title_evidence(draft, read),
            *settled.evidence,
            *place.evidence,
            *actor_evidence,
        ),
    )


def _place(draft: Draft, settled: Settled, vocabulary: Vocabulary) -> PlaceReading:
    text = draft.text
    of_event = [m.span for m in draft.mentions if m.role is MentionRole.EVENT]
    of_others = [m.span for m in draft.mentions if m.role is not MentionRole.EVENT]
    on = None if settled.dates is None else settled.dates.start
    found = read_place(text.plain, of_event, of_others, on, vocabulary)
    return PlaceReading(found.places, tuple(_in_page(given, text) for given in found.evidence))


def _in_page(given: Evidence, text: ItemText) -> Evidence:
    """Point evidence that counts in the item's text to the page, with the page's own words."""
    if given.start is None or given.end is None:
        return given
    words = text.passage(given.start, given.end)
    return Evidence(given.field, words.text, words.start, given.reason)


def _title_evidence(draft: Draft, read: TitleReading) -> tuple[Evidence, ...]:
    title = draft.text.item.title
    found = [Evidence("kind", None, None, draft.kind_reason)]
    if title is not None and title.text.strip():
        found.append(Evidence("title", title.text, title.start, "printed"))
    if read.edition is not None and draft.kind is Kind.EVENT:
        said = read.edition.passage
        found.append(Evidence("edition", said.text, said.start, "an ordinal before a gathering"))
    return tuple(found)


def _inconsistencies(draft: Draft, settled: Settled) -> tuple[str, ...]:
    found = [
        f"{mention.text}: {mention.inconsistency}"
        for mention in draft.mentions
        if mention.inconsistency
    ]
    found += heading_against_body(draft)
    if draft.event_date is not None and settled.contradiction:
        found.append(f"{draft.event_date.text}: {settled.contradiction}")
    return tuple(found)
