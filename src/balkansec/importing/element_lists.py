"""Items of a list among the elements of a page: siblings that are built alike."""

import re
from collections.abc import Iterable, Sequence

from balkansec.importing.datelines import dateline_at
from balkansec.importing.html_text import HtmlElement
from balkansec.importing.passages import lines_of
from balkansec.model import Passage

__all__ = ["all_of", "list_around"]

_HEADINGS = "h1, h2, h3, h4, h5, h6"
_NUMBER = re.compile(r"\d+")
# Items stand in so many elements of their own, and begin with so many lines.
_LEVELS = 4
_MOST_SIBLINGS = 40
_FIRST_LINES = 4
_FIRST_CHARACTERS = 600


def all_of(found: Sequence[HtmlElement]) -> HtmlElement | None:
    """Give the one of some elements that is meant: the longest, or the list of which it is an item.

    One alone with the heading of the page is the item itself, and the others are teasers.
    None where no element has words.
    """
    outer = [element for element in _outermost(found) if element.passage.text]
    longest = max(outer, key=_length, default=None)
    if longest is None or len(outer) == 1:
        return longest
    headed = [element for element in outer if element.select("h1")]
    if len(headed) == 1:
        return headed[0]
    parent = longest.parent
    above = None if parent is None else parent.parent
    for around in (parent, above):
        others = (each for each in outer if each != longest and _is_named_as(longest, each))
        if around is not None and any(_is_within(around, each) for each in others):
            return around
    return longest


def list_around(element: HtmlElement) -> HtmlElement:
    """Give the list of which an element is an item, or stands in one; else the element."""
    found = inner = element
    for _ in range(_LEVELS):
        parent = inner.parent
        if parent is None:
            break
        siblings = parent.select(":scope > *")[:_MOST_SIBLINGS]
        if any(_is_like(inner, each) for each in siblings if each != inner):
            found = parent
        inner = parent
    return found


def _outermost(found: Iterable[HtmlElement]) -> list[HtmlElement]:
    """Leave out what stands in another one of the elements, which come in the page's order."""
    outer: list[HtmlElement] = []
    for element in found:
        if not outer or element.span[0] >= outer[-1].span[1]:
            outer.append(element)
    return outer


def _is_like(item: HtmlElement, other: HtmlElement) -> bool:
    """Tell whether two siblings have the same marks: headings of one rank, or datelines."""
    if not other.passage.text or not _is_named_as(item, other):
        return False
    rank = _rank(item)
    if rank is not None and rank != "h1":
        return rank == _rank(other)
    return _is_dated(item) and _is_dated(other)


def _is_named_as(one: HtmlElement, other: HtmlElement) -> bool:
    if one.tag != other.tag:
        return False
    names = [_names(element) for element in (one, other)]
    return not any(names) or bool(names[0] & names[1])


def _names(element: HtmlElement) -> set[str]:
    """Give the classes of an element without numbers, which are those of one item."""
    return set(_NUMBER.sub("", element.attribute("class") or "").split())


def _rank(element: HtmlElement) -> str | None:
    return next((heading.tag for heading in element.select(_HEADINGS)), None)


def _is_dated(element: HtmlElement) -> bool:
    words = element.passage
    lines = lines_of(Passage(words.start, words.text[:_FIRST_CHARACTERS]))[:_FIRST_LINES]
    stamps = map(dateline_at, lines)
    return any(stamp is not None and stamp.date is not None for stamp in stamps)


def _is_within(outer: HtmlElement, inner: HtmlElement) -> bool:
    (start, end), (first, last) = outer.span, inner.span
    return start <= first and last <= end


def _length(element: HtmlElement) -> int:
    start, end = element.span
    return end - start
