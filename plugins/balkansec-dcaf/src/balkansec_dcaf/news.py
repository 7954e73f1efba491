"""A page of news: perhaps a banner and a day of posting, a title, and prose."""

import re
from urllib.parse import urlsplit

from balkansec.importing import looks_like_prose, no_marks, single_page
from balkansec.model import Item, Passage, Stated, StatedField
from balkansec.problems import Problem

__all__ = ["cut_news", "ident_of"]

_BANNER = re.compile(
    r"WELCOME TO .{0,90}|A centre for security, development and the rule of law|News|Home|Events",
    re.IGNORECASE,
)
_FOOT = re.compile(r"(?:©|Copyright)|Share\b|Back\s*\Z|Print\s*\Z|More news\b", re.IGNORECASE)
_NUMBER = re.compile(r"-(\d{1,6})\Z")


def cut_news(
    whole: Passage, name: str, url: str | None
) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """Cut the one item out of a page of news."""
    found = single_page(whole, headings=_BANNER, foot=_FOOT)
    if found is None or not looks_like_prose(found.body.text):
        nothing = Problem(name, "holds no prose", accepted="a piece of news, or events by year")
        return (), (nothing,)
    lost = Problem(name, "has no title", field="title")
    dated = None if found.dated is None else found.dated.date
    stated = () if dated is None else (StatedField(Stated.PUBLISHED, dated),)
    item = Item(None, found.title, found.body, url, stated, ident_of(url))
    problems = () if found.title is not None else (lost,)
    return (item,), problems or no_marks(whole, name, "dcaf-ljubljana", url)


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
