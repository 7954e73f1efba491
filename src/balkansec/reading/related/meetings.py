"""Meetings that an announcement names beside its own: back-to-back events with name and date."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from attrs import evolve, frozen

from balkansec.model import DateMention, DateRange, Item, Kind, MentionRole, Passage
from balkansec.reading.dates.weekdays import in_years
from balkansec.reading.drafts import Draft, drafted
from balkansec.reading.related.names import Stretch, bullets, named_in, sentences_beside
from balkansec.reading.years.listing import Inference
from balkansec.reading.years.settling import settled_alone
from balkansec.vocabulary import Vocabulary, fold

__all__ = ["Related", "related_meetings"]

# Days between two meetings that are held back to back, said so or not.
_NEAR: Final = 14
_NEAR_IF_SAID: Final = 31
_BY_THE_HOST: Final = "the year nearest to the dates of the announcement that names it"
_NO_DATE_OF_A_MEETING: Final = frozenset(
    [MentionRole.PUBLICATION, MentionRole.PERIOD, MentionRole.PROGRAMME]
)


@frozen
class Related:
    """A meeting named inside an announcement, as a draft of its own.

    Attributes:
        draft: its title is the name, its body the words that announce it.
        inference: its days, where their year is that of the host.
        passage: the words of the page that announce it.
        reason: why it is an announcement of its own.
    """

    draft: Draft
    inference: Inference | None
    passage: Passage
    reason: str


@frozen
class _Named:
    """Where a name stands, and the date beside it."""

    stretch: Stretch
    name: tuple[int, int]
    mention: DateMention


def related_meetings(
    host: Draft, days: DateRange | None, vocabulary: Vocabulary
) -> Iterator[Related]:
    """Give the meetings that bullets or sentences of their own announce with name and date.

    A name without a date is context, as is a date without a name; so are days of
    the host's own agenda and meetings that lie weeks before or after it. Place and
    organiser of the host are not theirs.

    Args:
        host: the draft of the announcement.
        days: its own dates, as far as they are known.
        vocabulary: the tables.
    """
    if host.kind is not Kind.EVENT:
        return
    dates = {mention.passage.start: mention for mention in host.mentions if _may_be_of_one(mention)}
    starts = sorted(dates)
    taken: set[str] = set()
    own = None if host.event_date is None else host.event_date.passage.start
    for stretch in (
        *bullets(host.text, starts),
        *sentences_beside(host.told, starts, own),
    ):
        first = bisect_left(starts, stretch.start)
        if first == len(starts) or starts[first] >= stretch.end:
            continue
        mention = dates[starts[first]]
        name = named_in(host.text.plain, stretch, mention.span, vocabulary)
        if name is None:
            continue
        folded = fold(host.text.plain[slice(*name)])
        # A text calls its own event by a part of its title.
        title = host.text.plain[: host.text.title_end]
        if folded in taken or f" {folded} " in f" {fold(title)} ":
            continue
        found = _related(host, _Named(stretch, name, mention), days, vocabulary)
        if found is not None:
            taken.add(folded)
            yield found


def _may_be_of_one(mention: DateMention) -> bool:
    """Tell whether a date may be that of a meeting."""
    known = mention.date_range is not None or mention.yearless is not None
    return known and mention.role not in _NO_DATE_OF_A_MEETING


def _related(
    host: Draft, named: _Named, days: DateRange | None, vocabulary: Vocabulary
) -> Related | None:
    text, stretch, mention = host.text, named.stretch, named.mention
    title, body = text.passage(*named.name), text.passage(stretch.start, stretch.end)
    draft = drafted(Item(text.item.position, title, body, source=text.item.source), vocabulary)
    in_body = mention.passage.start - stretch.start
    start = len(draft.text.original) - len(body.text) + in_body
    own = evolve(
        mention,
        passage=Passage(start, mention.text),
        role=MentionRole.EVENT,
        reason=f"it stands beside the name; among the dates of the host: {mention.reason}",
    )
    others = (m for m in draft.mentions if m.passage.end <= start or m.passage.start >= own.span[1])
    mentions = sorted((own, *others), key=lambda given: given.passage.start)
    draft = evolve(draft, mentions=tuple(mentions), event_date=own, kind=Kind.EVENT)
    inference = None
    its_days = own.date_range or settled_alone(draft).dates
    if its_days is None and days is not None:
        its_days = _nearest(own, days)
        if its_days is not None:
            inference = Inference(its_days, (), _BY_THE_HOST)
    if not _back_to_back(its_days, days, said=stretch.said):
        return None
    return Related(
        draft,
        inference,
        body,
        stretch.reason,
    )


def _nearest(mention: DateMention, days: DateRange) -> DateRange | None:
    year = days.start.year
    possible = in_years(mention, range(max(1, year - 1), min(9999, year + 2)))
    return min(possible, key=lambda d: (abs((d.start - days.start).days), d), default=None)


def _back_to_back(its_days: DateRange | None, days: DateRange | None, *, said: bool) -> bool:
    if its_days is None or days is None:
        return said and its_days is not None
    if days.start <= its_days.start and its_days.end <= days.end:
        return said
    apart = max((its_days.start - days.end).days, (days.start - its_days.end).days)
    return apart <= (_NEAR_IF_SAID if said else _NEAR)
