"""The site of 2022 and later: pages of The Events Calendar, as HTML or plain text."""

import re

from balkansec.importing import (
    FlatPage,
    could_be_title,
    dateline_at,
    items_by_selectors,
    lines_of,
    part,
    resolved,
)
from balkansec.model import Item, Passage, Stated, StatedField
from balkansec.problems import Problem
from balkansec_iisg.text_layout import WIDGET

__all__ = [
    "cut_calendar_list",
    "cut_calendar_page",
    "cut_calendar_text",
    "is_calendar_page",
    "is_calendar_text",
]

_SINGLE = ".tribe-events-single"
_ENTRIES = (
    "article.tribe-events-calendar-list__event, article.type-tribe_events, "
    ".tribe-events-calendar-list__event-article, .tribe-events-loop .type-tribe_events"
)
_TITLES = (
    ".tribe-events-single-event-title, .tribe-events-calendar-list__event-title, "
    ".tribe-events-list-event-title"
)
_BODIES = (
    ".tribe-events-single-event-description, .tribe-events-calendar-list__event-description, "
    ".tribe-events-list-event-description"
)
_STATED = {
    Stated.DATES: ".tribe-events-schedule h2, .tribe-events-calendar-list__event-datetime, "
    ".tribe-event-schedule-details",
    Stated.PLACE: ".tribe-venue, .tribe-events-calendar-list__event-venue, "
    ".tribe-events-venue-details",
    Stated.ORGANISER: ".tribe-organizer",
    Stated.CATEGORY: ".tribe-events-event-categories a",
}
_PASSED = re.compile(r"(?:[-•*]\s*)?This event has passed\.?", re.IGNORECASE)
_BACK = re.compile(
    r"«?\s*All Events|\+?\s*(?:Google Calendar|iCal Export|Add to calendar)", re.IGNORECASE
)
_LIST = re.compile(r"/(?:news-and-)?events/(?:(?:list|category|page)\b|\?|\Z)|[?&]eventDisplay=")
_HEAD = 1_000


def is_calendar_page(flat: FlatPage) -> bool:
    """Tell whether a page is marked up by the calendar."""
    return bool(flat.select(_TITLES))


def cut_calendar_page(
    flat: FlatPage, name: str, base: str | None
) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """Cut a page of one event, or a list of events, out of the calendar's markup."""
    single = bool(flat.select(_SINGLE))
    items = items_by_selectors(
        flat,
        _SINGLE if single else _ENTRIES,
        title=_TITLES,
        body=_BODIES,
        stated=_STATED,
        base=base,
    )
    if single and len(items) == 1:
        (item,) = items
        items = (Item(None, item.title, item.body, resolved(base, None), item.stated),)
    if items:
        return items, ()
    nothing = "holds marks of the calendar and no event"
    return (), (Problem(name, nothing, accepted="an event, or a list of events"),)


def is_calendar_text(text: str) -> bool:
    """Tell whether a plain text is a capture of a page of one event."""
    return any(_PASSED.fullmatch(line.text) for line in lines_of(Passage(0, text[:_HEAD])))


def cut_calendar_text(text: str, url: str | None) -> tuple[Item, ...]:
    r"""Cut a capture of a page of one event: its title, printed twice, its days, its prose.

    Example:
        >>> text = "Forum\nThis event has passed.\nForum\nMonday, 20 June, 2022\nIn Budva."
        >>> (item,) = cut_calendar_text(text, None)
        >>> item.title.text, item.stated_as("dates").text, item.body.text
        ('Forum', 'Monday, 20 June, 2022', 'In Budva.')
    """
    whole = Passage(0, text)
    lines = [
        line
        for line in lines_of(whole)
        if not _PASSED.fullmatch(line.text)
        and not _BACK.match(line.text)
        and not WIDGET.fullmatch(line.text)
    ]
    if not lines:
        return ()
    title, rest = lines[0], lines[1:]
    while rest and rest[0].text == title.text:
        rest.pop(0)
    stated: tuple[StatedField, ...] = ()
    dated = dateline_at(rest[0]) if rest else None
    if dated is not None and dated.date is not None and not dated.rest.text:
        stated = (StatedField(Stated.DATES, rest.pop(0)),)
    body = part(whole, rest[0].start, rest[-1].end) if rest else Passage(lines[-1].end, "")
    return (Item(None, title, body, url, stated),)


def cut_calendar_list(text: str, url: str | None) -> tuple[Item, ...]:
    r"""Cut a capture of a list of events: a title and its blurb in turn.

    A blurb is cut at a fixed length, so that its words do not tell it from a title: it
    takes an address of the calendar, and as many titles as blurbs.

    Example:
        >>> text = "Events\n\nForum\n\nMinisters met in\n\nBoard meets\n\nOn 9 June the"
        >>> items = cut_calendar_list(text, "https://wb-iisg.com/news-and-events/list/")
        >>> [(item.title.text, item.body.text) for item in items]
        [('Forum', 'Ministers met in'), ('Board meets', 'On 9 June the')]
    """
    if _LIST.search(url or "") is None:
        return ()
    lines = [line for line in lines_of(Passage(0, text)) if not WIDGET.fullmatch(line.text)]
    titles, blurbs = lines[::2], lines[1::2]
    # A title has no more than a blurb has, and no full stop within, though one at its end.
    # Here a title may be one word.
    if len(titles) != len(blurbs) or not all(
        could_be_title(f"The {t.text.removesuffix('.')}") for t in titles
    ):
        return ()
    pairs = zip(titles, blurbs, strict=True)
    return tuple(Item(at, title, blurb) for at, (title, blurb) in enumerate(pairs, start=1))
