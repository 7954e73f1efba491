"""A page of news: perhaps a banner and a day of posting, a title, and prose."""

import re
from urllib.parse import urlsplit

from balkansec.importing import (
    before_line,
    below_title,
    could_be_title,
    lines_of,
    looks_like_prose,
    part,
)
from balkansec.model import Item, Passage, Stated, StatedField
from balkansec.problems import Problem

__all__ = ["cut_news", "ident_of"]

_BANNER = re.compile(
    r"WELCOME TO .{0,90}|A centre for security, development and the rule of law|News|Home|Events",
    re.IGNORECASE,
)
_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}(?:,\s*\d{1,2}:\d{2})?")
_FOOT = re.compile(r"(?:©|Copyright)|Share\b|Back\s*\Z|Print\s*\Z|More news\b", re.IGNORECASE)
_NUMBER = re.compile(r"-(\d{1,6})\Z")


def cut_news(
    whole: Passage, name: str, url: str | None
) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """Cut the one item out of a page of news."""
    lines = [
        line for line in lines_of(before_line(whole, _FOOT)) if not _BANNER.fullmatch(line.text)
    ]
    stated: list[StatedField] = []
    while lines and _DAY.fullmatch(lines[0].text):
        stated.append(StatedField(Stated.PUBLISHED, lines.pop(0)))
    if not any(looks_like_prose(line.text) for line in lines):
        nothing = Problem(name, "holds no prose", accepted="a piece of news, or events by year")
        return (), (nothing,)
    title = lines.pop(0) if could_be_title(lines[0].text) else None
    problems = () if title is not None else (Problem(name, "has no title", field="title"),)
    if not lines:
        return (), (Problem(name, "holds a title and nothing below it"),)
    body = part(whole, lines[0].start - whole.start, lines[-1].end - whole.start)
    if title is not None:
        body = below_title(title, body)
    return (Item(None, title, body, url, tuple(stated), ident_of(url)),), problems


def ident_of(url: str | None) -> str | None:
    """Give the id of the news at an address, of which only the last part is its own.

    Example:
        >>> ident_of("https://dcaf-ljubljana.si/news/workshop-on-borders-710/conference-494")
        'news/494'
        >>> ident_of("https://www.dcaf-ljubljana.si/news/single/conference-494")
        'news/494'
        >>> ident_of("https://dcaf-ljubljana.si/index.php?page=events") is None
        True
    """
    try:
        parts = [part for part in urlsplit(url or "").path.split("/") if part]
    except ValueError:
        return None
    if len(parts) < 2 or parts[0] != "news":  # noqa: PLR2004 - the room and the item
        return None
    number = _NUMBER.search(parts[-1])
    return f"news/{parts[-1] if number is None else number[1]}"
