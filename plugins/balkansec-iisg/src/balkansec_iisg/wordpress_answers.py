"""Answers of WordPress in JSON: posts, and events of The Events Calendar."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from balkansec.importing import WEAK, Writing, decoded, impossible_days, parse_html, resolved
from balkansec.model import Extract, Item, Order, Page, Stated, StatedField
from balkansec.plugins import Claim
from balkansec.problems import Problem

__all__ = ["extract_of_answer", "is_answer"]

_BEGINS = re.compile(r"\s*(?:\{\s*\"|\[\s*(?:\{\s*\"|\]))")
_ALL_DAY = 10  # characters of a day: the hours are those of the site


def is_answer(text: str) -> bool:
    """Tell whether a text may be an answer: it begins as JSON does."""
    return _BEGINS.match(text) is not None


def extract_of_answer(page: Page, claim: Claim) -> Extract:
    """Cut an answer into its posts or events.

    The values are written one below the other, and the passages point into that.
    """
    read = decoded(page)
    assumed = claim.confidence <= WEAK
    try:
        answer = json.loads(read.text)
    except (ValueError, RecursionError):
        what = "is no JSON that can be read"
        broken = Problem(page.name, what, accepted="an answer of WordPress")
        return Extract("", (), Order.NEWEST_FIRST, (*read.problems, broken), assumed)
    text, items, problems = _cut_answer(answer, page.name)
    problems = read.problems + problems
    follow = _goes_on(answer, page.url)
    return Extract(text, items, Order.NEWEST_FIRST, problems, assumed, follow)


def _goes_on(answer: object, base: str | None) -> tuple[str, ...]:
    """Give the address of the next answer, where there is one."""
    named = answer.get("next_rest_url") if isinstance(answer, Mapping) else None
    address = resolved(named, base) if isinstance(named, str) else None
    return () if address is None else (address,)


def _cut_answer(answer: object, name: str) -> tuple[str, tuple[Item, ...], tuple[Problem, ...]]:
    writing = Writing()
    items: list[Item] = []
    problems: list[Problem] = []
    for number, given in enumerate(_listed(answer), start=1):
        item = _item(given, writing, len(items) + 1) if isinstance(given, Mapping) else None
        if item is None:
            wrong = f"item {number} of the answer has no title"
            problems.append(Problem(name, wrong, field="title", accepted="a post or an event"))
        else:
            items.append(item)
            problems += impossible_days(item, name)
    if not items and not problems:
        problems.append(Problem(name, "is an answer without posts and events"))
    return writing.text, tuple(items), tuple(problems)


def _listed(answer: object) -> Iterable[object]:
    if isinstance(answer, Mapping):
        events = answer.get("events")
        return events if isinstance(events, list) else [answer]
    return answer if isinstance(answer, list) else ()


def _item(given: Mapping[str, Any], writing: Writing, position: int) -> Item | None:
    title = _words(given.get("title"))
    if not title:
        return None
    named = writing.add_html(title)
    content = _words(given.get("content")) or _words(given.get("description"))
    body = writing.add_html(content or _words(given.get("excerpt")) or "")
    stated = [
        StatedField(field, writing.add(words))
        for field, words in _stated(given)
        if words.strip() and parse_html(words).text.strip()
    ]
    url = given.get("link") or given.get("url")
    address = url if isinstance(url, str) and url.startswith(("http://", "https://")) else None
    return Item(position, named, body, address, tuple(stated))


def _stated(given: Mapping[str, Any]) -> Iterable[tuple[Stated, str]]:
    starts, ends = _words(given.get("start_date")), _words(given.get("end_date"))
    if starts:
        yield Stated.STARTS, starts[:_ALL_DAY]
    if ends:
        yield Stated.ENDS, ends[:_ALL_DAY]
    elif not starts:
        yield Stated.PUBLISHED, _words(given.get("date"))[:_ALL_DAY]
    venue = given.get("venue")
    if isinstance(venue, Mapping):
        yield Stated.CITY, _words(venue.get("city"))
        yield Stated.COUNTRY, _words(venue.get("country"))
        yield Stated.VENUE, _words(venue.get("venue"))
    organisers = given.get("organizer")
    for organiser in organisers if isinstance(organisers, list) else ():
        if isinstance(organiser, Mapping):
            yield Stated.ORGANISER, _words(organiser.get("organizer"))
    categories = given.get("categories")
    for category in categories if isinstance(categories, list) else ():
        if isinstance(category, Mapping):
            yield Stated.CATEGORY, _words(category.get("name"))


def _words(given: object) -> str:
    """Give a text, which posts wrap in an object."""
    if isinstance(given, Mapping):
        given = given.get("rendered")
    return given if isinstance(given, str) else ""
