"""Stories: a headline, perhaps a line below it, and prose that opens with a dateline."""

import re
from collections.abc import Sequence

from balkansec.importing import (
    Dateline,
    before_line,
    could_be_title,
    datelines_at,
    items_by_titles,
    lines_of,
    looks_like_prose,
    part,
)
from balkansec.model import Item, Passage, Stated, StatedField
from balkansec.problems import Problem

__all__ = ["cut_stories"]

_HEADING = re.compile(
    r"Welcome to UNODC.{0,60}|What.?s New\??|(?:All )?Stories(?: \d{4})?|Archive.{0,20}"
    r"|(?:Latest )?News(?: and [Ee]vents)?|UNODC in (?:the region of )?South Eastern Europe.{0,20}"
    r"|Home|Search|Quick Links|Site Search|Newsletter No\..{0,10}|.{0,12}Sub-programme.{0,60}",
    re.IGNORECASE,
)
_REST = re.compile(
    r"For (?:more|further) info(?:rmation)?\b|For info\b|Further information\b|Related\b"
    r"|https?://|www\.|Read more\b|\(?Photo\b|Back to\b|Contact\b",
    re.IGNORECASE,
)
_FOOT = re.compile(
    r"(?:©|Copyright)|Fraud Alert|Legal Notice|Site Map\s*\Z|Follow us\b", re.IGNORECASE
)
_LONGEST_TITLE = 300
_MOST_LINES_ABOVE = 3
_REACH = 400


def cut_stories(
    whole: Passage, name: str, url: str | None
) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """Cut the stories out, each from its headline to the next one.

    The dateline states days and place of what the story is about. A page without any
    dateline is one story, if it has prose.
    """
    whole = before_line(whole, _FOOT)
    lines = lines_of(whole)
    found = [
        (at, dated)
        for at, line in enumerate(lines)
        if (dated := datelines_at(Passage(line.start, line.text[:_REACH])))
        and any(each.date is not None for each in dated)
    ]
    titles = [(_title(lines, at), dated) for at, dated in found]
    named = [(title, dated) for title, dated in titles if title is not None]
    lost = len(titles) - len(named)
    problems = (
        [Problem(name, f"has datelines without a headline, {lost} in number")] if lost else []
    )
    if not named:
        return _one_story(whole, lines, name, url, problems)
    cut = items_by_titles(whole, [title for title, _ in named])
    items = [
        Item(item.position, item.title, item.body, url if len(cut) == 1 else None, _stated(dated))
        for item, (_, dated) in zip(cut, named, strict=True)
    ]
    return tuple(items), tuple(problems)


def _title(lines: Sequence[Passage], at: int) -> Passage | None:
    """Give the headline above a dateline: the highest of the lines that have no full stop."""
    title = None
    for line in reversed(lines[max(0, at - _MOST_LINES_ABOVE) : at]):
        words = line.text
        if (
            len(words) > _LONGEST_TITLE
            or _HEADING.fullmatch(words)
            or _REST.match(words)
            or not could_be_title(words)
            or looks_like_prose(words)
        ):
            break
        title = line
    return title


def _stated(dated: Sequence[Dateline]) -> tuple[StatedField, ...]:
    days = [StatedField(Stated.DATES, each.date) for each in dated if each.date is not None]
    places = [StatedField(Stated.PLACE, each.place) for each in dated if each.place is not None]
    return (*days, *places)


def _one_story(
    whole: Passage,
    lines: Sequence[Passage],
    name: str,
    url: str | None,
    problems: list[Problem],
) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    first = next((at for at, line in enumerate(lines) if looks_like_prose(line.text)), None)
    if first is None:
        nothing = "holds no story: no headline with a dateline and no prose"
        return (), (*problems, Problem(name, nothing, accepted="stories, or one story"))
    title = _title(lines, first)
    start = lines[first].start if title is None else title.end
    body = part(whole, start - whole.start, len(whole.text))
    return (Item(None, title, body, url),), tuple(problems)
