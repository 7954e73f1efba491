"""The events calendar of a newsletter: a title that ends with the place, and prose."""

from itertools import pairwise

from balkansec.importing import (
    could_be_title,
    lines_of,
    looks_like_prose,
    looks_like_title,
    no_marks,
    part,
)
from balkansec.model import Item, Passage, Stated, StatedField
from balkansec.problems import Problem
from balkansec.vocabulary import load
from balkansec_rcc.marks import IN_BRIEF, NEWSLETTER
from balkansec_rcc.single_page import date_line

__all__ = ["cut_in_brief", "cut_newsletter"]


def cut_newsletter(whole: Passage, name: str) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """Cut a calendar out: above each title its days, which many captures have lost."""
    heading = next((line for line in lines_of(whole) if NEWSLETTER.search(line.text)), None)
    start = whole.start if heading is None else heading.end
    found: list[tuple[Passage, Passage | None]] = []
    day: Passage | None = None
    for line in lines_of(part(whole, start - whole.start, len(whole.text))):
        dated = date_line(line)
        if dated is not None:
            # What has neither a day nor prose heads the calendar.
            if found and found[-1][1] is None and not _has_prose(whole, found[-1][0], line):
                found.pop()
            day = dated.date
        elif looks_like_title(line.text) and not looks_like_prose(line.text):
            found.append((line, day))
            day = None
    items = [
        _item(whole, position, line, day, found)
        for position, (line, day) in enumerate(found, start=1)
    ]
    if items:
        return tuple(items), no_marks(whole, name, "rcc", None)
    return (), (Problem(name, "holds no item", accepted="a calendar of titles and prose"),)


def cut_in_brief(whole: Passage, name: str) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """Cut the activities of a newsletter out: headlines, with prose below each."""
    lines = lines_of(whole)
    heading = next((at for at, line in enumerate(lines) if IN_BRIEF.search(line.text)), -1)
    lines = lines[heading + 1 :]
    titles = [
        line
        for line, below in pairwise(lines)
        if could_be_title(line.text)
        and not looks_like_prose(line.text)
        and looks_like_prose(below.text)
    ]
    ends = [*(title.start for title in titles[1:]), whole.end]
    items = tuple(
        Item(at, title, part(whole, title.end - whole.start, end - whole.start))
        for at, (title, end) in enumerate(zip(titles, ends, strict=True), start=1)
    )
    if items:
        return items, ()
    return (), (Problem(name, "holds no item", accepted="headlines and prose"),)


def _has_prose(whole: Passage, title: Passage, following: Passage) -> bool:
    return bool(part(whole, title.end - whole.start, following.start - whole.start).text.strip())


def _item(
    whole: Passage,
    position: int,
    line: Passage,
    day: Passage | None,
    found: list[tuple[Passage, Passage | None]],
) -> Item:
    title, place = _split(line)
    end = whole.end
    if position < len(found):
        following, next_day = found[position]
        end = (next_day or following).start
    body = part(whole, line.end - whole.start, end - whole.start)
    stated = [StatedField(Stated.DATES, day)] if day is not None else []
    if place is not None:
        stated.append(StatedField(Stated.PLACE, place))
    return Item(position, title, body, None, tuple(stated))


def _split(line: Passage) -> tuple[Passage, Passage | None]:
    """Part "Title, City, Country": the last words are a territory, those before a town."""
    parts = line.text.split(",")
    if len(parts) > 2 and load().territory_named(parts[-1].strip()) is not None:  # noqa: PLR2004
        cut = len(",".join(parts[:-2]))
        return part(line, 0, cut), part(line, cut + 1, len(line.text))
    return line, None
