"""Listings, by how their items begin."""

import re
from collections.abc import Sequence
from itertools import pairwise

from balkansec.importing import (
    Dateline,
    before_line,
    below_title,
    could_be_title,
    dateline_at,
    items_by_titles,
    lines_of,
    looks_like_prose,
    part,
)
from balkansec.model import Item, Passage, Stated, StatedField
from balkansec.vocabulary import fold
from balkansec_neighbours.profile import Profile
from balkansec_neighbours.stating import day_states

__all__ = [
    "by_dated_titles",
    "by_days_above_titles",
    "by_places_and_days_below_titles",
    "by_titles_printed_twice",
    "titled",
]

_FEWEST = 2
_AT_END = re.compile(r"\s+in\s+(?P<place>[^\W\d_a-z][^\d,.]{1,40}(?:,\s*[^\d,.]{2,40})?)\Z")
# Days and their title, as passages.
_Dated = tuple[Passage, Passage]


def by_dated_titles(whole: Passage, profile: Profile) -> tuple[Item, ...]:
    """Cut a list of titles with their days in front: "5-6 May 2018 – Name in City, Country"."""
    whole = before_line(whole, profile.foot)
    titles = [line for line in lines_of(whole) if _dated(line) is not None]
    return _from(whole, titles)


def by_titles_printed_twice(whole: Passage, profile: Profile) -> tuple[Item, ...]:
    """Cut a list in which each title stands in two lines, one after the other."""
    whole = before_line(whole, profile.foot)
    titles = [
        first
        for first, second in pairwise(lines_of(whole))
        if could_be_title(first.text) and fold(first.text) == fold(second.text)
    ]
    return _from(whole, titles)


def by_days_above_titles(whole: Passage, profile: Profile) -> tuple[Item, ...]:
    """Cut a list in which a line with a day, or days, stands above each title.

    One day may be that of the post; several are those of the event.
    """
    whole = before_line(whole, profile.foot)
    lines = lines_of(whole)
    found: list[_Dated] = []
    for day, title in pairwise(lines):
        dated = _day_line(day)
        if (
            dated is not None
            and dated.date is not None
            and dated.place is None
            and could_be_title(title.text)
        ):
            found.append((dated.date, title))
    if len(found) < _FEWEST or _prose_above(lines, found[0][0]):
        return ()
    items = items_by_titles(whole, [title for _, title in found])
    ends = [day.start for day, _ in found[1:]] + [whole.end]
    cut = tuple(
        Item(
            item.position,
            item.title,
            part(item.body, 0, max(0, end - item.body.start)),
            None,
            (StatedField(day_states(day), day),),
        )
        for item, (day, _), end in zip(items, found, ends, strict=True)
    )
    # Titles and days of the neighbours of a post stand above it without words of their own.
    return cut if len({bool(item.body.text) for item in cut}) == 1 else ()


def by_places_and_days_below_titles(whole: Passage, profile: Profile) -> tuple[Item, ...]:
    """Cut a list in which a line with days and a place stands below each title."""
    whole = before_line(whole, profile.foot)
    lines = lines_of(whole)
    found: list[tuple[Passage, Dateline]] = []
    for title, below in pairwise(lines):
        dated = _day_line(below)
        if dated is not None and dated.place is not None and could_be_title(title.text):
            found.append((title, dated))
    if len(found) < _FEWEST or _prose_above(lines, found[0][0]):
        return ()
    items = items_by_titles(whole, [title for title, _ in found])
    return tuple(
        Item(
            item.position,
            item.title,
            part(item.body, dated.whole.end - item.body.start, len(item.body.text)),
            None,
            tuple(
                StatedField(stated, words)
                for stated, words in ((Stated.DATES, dated.date), (Stated.PLACE, dated.place))
                if words is not None
            ),
        )
        for item, (_, dated) in zip(items, found, strict=True)
    )


def titled(item: Item) -> Item:
    """Give an item of which the title may begin with days, without them and stating them."""
    if item.title is None:
        return item
    body = below_title(item.title, item.body)
    dated = _dated(item.title)
    if dated is None:
        return Item(item.position, item.title, body)
    days, title = dated
    stated = (StatedField(Stated.DATES, days), *_place_of(title))
    return Item(item.position, title, body, None, stated)


def _from(whole: Passage, titles: Sequence[Passage]) -> tuple[Item, ...]:
    """Cut from title to title; one that is printed again directly below itself counts once."""
    lines = lines_of(whole)
    again = {
        second.start for first, second in pairwise(lines) if fold(first.text) == fold(second.text)
    }
    own = [title for title in titles if title.start not in again]
    if len(own) < _FEWEST:
        return ()
    return tuple(titled(item) for item in items_by_titles(whole, own))


def _dated(line: Passage) -> _Dated | None:
    """Part the days in front of a title from it."""
    dated = dateline_at(line)
    if (
        dated is None
        or dated.date is None
        or dated.place is not None
        or dated.date.start != line.start
        or not dated.rest.text
        or not could_be_title(dated.rest.text)
    ):
        return None
    return dated.date, dated.rest


def _day_line(line: Passage) -> Dateline | None:
    """Read a line that is nothing but days, or days and a place."""
    dated = dateline_at(line)
    return dated if dated is not None and dated.date is not None and not dated.rest.text else None


def _prose_above(lines: Sequence[Passage], first: Passage) -> bool:
    """Tell whether sentences stand above the first item: such a page is one post with a list."""
    return any(
        line.end <= first.start and looks_like_prose(line.text) and _day_line(line) is None
        for line in lines
    )


def _place_of(title: Passage) -> tuple[StatedField, ...]:
    found = _AT_END.search(title.text)
    return () if found is None else (StatedField(Stated.PLACE, part(title, *found.span("place"))),)
