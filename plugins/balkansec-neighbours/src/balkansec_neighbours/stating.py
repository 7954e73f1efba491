"""What a page states outright about the one item on it, or in a part of it."""

import re

from balkansec.importing import SinglePage
from balkansec.model import Passage, Stated, StatedField

__all__ = ["day_states", "stated_by"]

# Several days, or an hour as calendars print it.
_OF_AN_EVENT = re.compile(r"\d\s*[-–—]\s*\d|\d\s+(?:and|to)\s+\d|\s@\s")
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
