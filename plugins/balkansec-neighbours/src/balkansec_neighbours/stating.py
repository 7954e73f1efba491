"""What a page states outright about the one item on it, or in a part of it."""

import re

from attrs import evolve

from balkansec.importing import FURNITURE, SinglePage, open_page
from balkansec.model import Extract, Page, Passage, Stated, StatedField

__all__ = ["day_states", "stamped", "stated_by"]

# Several days, or an hour as calendars print it.
_OF_AN_EVENT = re.compile(r"\d\s*[-–—]\s*\d|\d\s+(?:and|to)\s+\d|\s@\s")
# Sites state it in the head, and few beside the words of a post.
_STAMP = 'meta[property="article:published_time" i][content]'
_DAY = re.compile(r"(?:19|20)\d\d-[01]\d-[0-3]\d(?!\d)")
_DAYS = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?[A-Z][a-z]{2,8}\b|\b[A-Z][a-z]{2,8}\s\d{1,2}\b"
)


def day_states(day: Passage) -> Stated:
    """Tell of what a line of days alone speaks: one may be that of the post, several are not."""
    return Stated.DATES if _OF_AN_EVENT.search(day.text) else Stated.PUBLISHED


def stated_by(found: SinglePage, *, of_posts: bool = False) -> tuple[StatedField, ...]:
    """Give the values with labels, and what the line with a date states.

    With a place beside it the date is that of the event; on a site `of_posts` only where the
    prose prints no days.
    """
    stated = [value.stated for value in found.labelled]
    dated = found.dated
    if dated is None or dated.date is None:
        return tuple(stated)
    if dated.place is not None:
        is_post = of_posts and _DAYS.search(found.body.text) is not None
        stated += (
            StatedField(Stated.PUBLISHED if is_post else Stated.DATES, dated.date),
            StatedField(Stated.PLACE, dated.place),
        )
    else:
        stated.append(StatedField(day_states(dated.date), dated.date))
    return tuple(stated)


def stamped(extract: Extract, page: Page) -> Extract:
    r"""Add to a page of one item the day of posting that its head states, where nothing else does.

    Example:
        >>> written = b'<meta property="article:published_time" content="2019-03-20T09:00:00Z">'
        >>> page = Page(written + b"<h1>Board</h1><p>It meets on 3 to 5 April in Bar.</p>")
        >>> from balkansec_neighbours import PROFILES, NeighbourImporter
        >>> (item,) = NeighbourImporter(PROFILES[0]).extract(page).items
        >>> item.stated_as("published").text
        '2019-03-20'
    """
    if len(extract.items) != 1 or extract.items[0].stated_as(Stated.PUBLISHED) is not None:
        return extract
    flat = open_page(page, without=FURNITURE).flat
    stamps = [] if flat is None else flat.select(_STAMP)
    day = next(
        filter(None, (_DAY.match(stamp.attribute("content") or "") for stamp in stamps)), None
    )
    if day is None:
        return extract
    # What is stated stands in the text, of which a head is no part.
    stated = StatedField(Stated.PUBLISHED, Passage(len(extract.text) + 1, day[0]))
    item = evolve(extract.items[0], stated=(*extract.items[0].stated, stated))
    return evolve(extract, text=f"{extract.text}\n{day[0]}", items=(item,))
