"""Listings, by how their items begin."""

import re
from itertools import pairwise

from balkansec.importing import (
    before_line,
    below_title,
    could_be_title,
    dateline_at,
    items_by_titles,
    lines_of,
    part,
)
from balkansec.model import Item, Passage, Stated, StatedField
from balkansec.vocabulary import fold
from balkansec_neighbours.profile import Profile

__all__ = [
    "by_dated_titles",
    "by_days_above_titles",
    "by_titles_printed_twice",
    "by_topics_or_past_events",
]

_FEWEST = 2
_SEVERAL_DAYS = re.compile(r"\d\s*[-–—]\s*\d|\d\s+(?:and|to)\s+\d")
_AT_END = re.compile(r"\s+in\s+(?P<place>[^\W\d_a-z][^\d,.]{1,40}(?:,\s*[^\d,.]{2,40})?)\Z")


def by_dated_titles(whole: Passage, profile: Profile) -> tuple[Item, ...]:
    """Cut a list of titles with their days in front: "5-6 May 2018 – Name in City, Country"."""
    whole = before_line(whole, profile.foot)
    lines = lines_of(whole)
    found: list[tuple[Passage, Passage, Passage]] = []
    for line in lines:
        dated = dateline_at(line)
        if (
            dated is not None
            and dated.date is not None
            and dated.place is None
            and dated.date.start == line.start
            and dated.rest.text
            and could_be_title(dated.rest.text)
        ):
            found.append((line, dated.date, dated.rest))
    if len(found) < _FEWEST:
        return ()
    items = items_by_titles(whole, [title for _, _, title in found])
    ends = [line.start for line, _, _ in found[1:]] + [whole.end]
    return tuple(
        Item(
            item.position,
            item.title,
            part(item.body, 0, max(0, end - item.body.start)),
            None,
            (StatedField(Stated.DATES, days), *_place_of(title)),
        )
        for item, (_, days, title), end in zip(items, found, ends, strict=True)
    )


def by_titles_printed_twice(whole: Passage, profile: Profile) -> tuple[Item, ...]:
    """Cut a list in which each title stands in two lines, one after the other."""
    whole = before_line(whole, profile.foot)
    titles = [
        first
        for first, second in pairwise(lines_of(whole))
        if could_be_title(first.text) and fold(first.text) == fold(second.text)
    ]
    if len(titles) < _FEWEST:
        return ()
    return tuple(
        Item(item.position, item.title, below_title(item.title, item.body))
        for item in items_by_titles(whole, titles)
        if item.title is not None
    )


def by_days_above_titles(whole: Passage, profile: Profile) -> tuple[Item, ...]:
    """Cut a list in which a line with a day, or days, stands above each title.

    One day may be that of the post; several are those of the event.
    """
    whole = before_line(whole, profile.foot)
    lines = lines_of(whole)
    found: list[tuple[Passage, Passage]] = []
    for day, title in pairwise(lines):
        dated = dateline_at(day)
        if (
            dated is not None
            and dated.date is not None
            and dated.place is None
            and not dated.rest.text
            and could_be_title(title.text)
        ):
            found.append((dated.date, title))
    if len(found) < _FEWEST:
        return ()
    items = items_by_titles(whole, [title for _, title in found])
    ends = [day.start for day, _ in found[1:]] + [whole.end]
    return tuple(
        Item(
            item.position,
            item.title,
            part(item.body, 0, max(0, end - item.body.start)),
            None,
            (StatedField(_day_states(day), day),),
        )
        for item, (day, _), end in zip(items, found, ends, strict=True)
    )


def _day_states(day: Passage) -> Stated:
    return Stated.DATES if _SEVERAL_DAYS.search(day.text) else Stated.PUBLISHED


def _place_of(title: Passage) -> tuple[StatedField, ...]:
    found = _AT_END.search(title.text)
    return () if found is None else (StatedField(Stated.PLACE, part(title, *found.span("place"))),)


def by_topics_or_past_events(whole: Passage, profile: Profile) -> tuple[Item, ...]:
    """Cut a topic with dated titles, or else a list of past events."""
    return by_dated_titles(whole, profile) or by_titles_printed_twice(whole, profile)
