"""The main part of a page: what is left without menus, footers and neighbours."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from balkansec.importing.datelines import dateline_at
from balkansec.importing.element_lists import all_of, list_around
from balkansec.importing.html_text import FlatPage, HtmlElement
from balkansec.importing.opening import OpenedPage
from balkansec.importing.passages import lines_of, part, trimmed
from balkansec.importing.titles import could_be_title
from balkansec.model import Passage

__all__ = ["FURNITURE", "main_of", "main_part", "main_part_of_text"]

FURNITURE = ", ".join(
    (
        *("nav", "aside", "body > header", "body > footer", "footer", "dialog", "form", "button"),
        *('[role="navigation"]', '[role="search"]', '[role="contentinfo"]', '[role="banner"]'),
        *(".breadcrumb", ".breadcrumbs", ".navbar", ".sidebar", ".pagination", ".pager"),
        *(".cookie", "#cookie", ".cookies", ".cookie-notice", "#cookie-notice", ".cookie-banner"),
        *(".share", ".social", ".sharedaddy", ".jp-relatedposts", ".related-posts", ".comments"),
        *("#comments", ".comments-area", ".post-navigation", ".nav-links", ".skip-link"),
        *(".screen-reader-text", ".visually-hidden", ".sr-only"),
    )
)
"""Selectors of what is no site's main part; give them to `parse_html` as ``without``, with
your own behind a comma."""

_MARKED = "main, [role=main]"
_HOLDERS = "main, [role=main], article, section, div, td, body"
_OUTSIDE = "nav, aside, footer, body > header, [role=navigation], [role=contentinfo]"
# The main part has so many of ten characters of the page's prose.
_OF_TEN = 7
# With its heading it is at most so much longer than without.
_MOST_FOR_HEADING = 1_000
_SENTENCE_END = re.compile(r"[.!?…][”\"’»)\]]*(?:\s|\Z)")
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_PROSE = 50
_WORDS_LOOKED_AT = 400
# How much a short line counts against a part: a menu of ten outweighs a line of prose.
_COST_OF_A_LINE = 15
_LINES_ABOVE = 3


def main_part(page: FlatPage, *selectors: str) -> Passage:
    r"""Give the words of the main part of a page.

    The first of the selectors that finds an element with words decides; where it finds the
    items of a list, it is the list. Without any, it is a ``main`` element, else the
    smallest element that holds seven tenths of the page's sentences and is no item of a
    list, with the heading above them where it is not far. A page without sentences is
    its main part.

    Args:
        page: the page.
        selectors: CSS selectors, the surest first.

    Raises:
        InvalidValue: no valid selector.

    Example:
        >>> from balkansec.importing import parse_html
        >>> page = parse_html(
        ...     "<div><a href=/>Home</a> <a href=/n>News</a></div><div><h1>Board</h1>"
        ...     "<p>The ministers of the region met in Skopje on 5 May 2018.</p></div>"
        ... )
        >>> main_part(page).text
        'Board\n\nThe ministers of the region met in Skopje on 5 May 2018.'
        >>> main_part(page, ".story", "h1").text
        'Board'
    """
    for css in selectors:
        chosen = all_of(page.select(css))
        if chosen is not None:
            return chosen.passage
    marked = max(page.select(_MARKED), key=_length, default=None)
    if marked is not None and marked.passage.text:
        return marked.passage
    outside = _Spans(element.span for element in page.select(_OUTSIDE))
    prose = _Prose(
        line
        for line in lines_of(Passage(0, page.text))
        if _is_prose(line.text) and not outside.hold(line.start)
    )
    if not prose.length:
        return trimmed(Passage(0, page.text))
    holders = [
        element
        for element in page.select(_HOLDERS)
        if prose.within(element.span) * 10 >= prose.length * _OF_TEN
    ]
    if not holders:
        return trimmed(Passage(0, page.text))
    best = list_around(min(holders, key=_length))
    headings = (element.span for element in page.select("h1"))
    above = (start for start, end in headings if start < end and start < best.span[1])
    heading = max(above, default=best.span[0])
    start = min(heading, best.span[0])
    around = (each for each in holders if each.span[0] <= start and each.span[1] >= best.span[1])
    headed = min(around, key=_length, default=best)
    return (headed if _length(headed) <= _length(best) + _MOST_FOR_HEADING else best).passage


def main_of(opened: OpenedPage, *selectors: str) -> Passage:
    """Give the main part of HTML as `main_part` does, and all of any other page.

    Args:
        opened: the page.
        selectors: as for `main_part`.

    Raises:
        InvalidValue: no valid selector.

    Example:
        >>> from balkansec.importing import open_page
        >>> from balkansec.model import Page
        >>> main_of(open_page(Page(b"Board meets"))).text
        'Board meets'
    """
    return Passage(0, opened.text) if opened.flat is None else main_part(opened.flat, *selectors)


def main_part_of_text(text: str) -> Passage:
    r"""Give the main part of a plain text capture: where its sentences are, with the title above.

    Menus, breadcrumbs and footers are short lines, or long ones without sentences. Without
    any sentence it is the whole text.

    Example:
        >>> menu = "Home\nAbout us\nWhere we are\nNews and press\n"
        >>> story = "Board meets\nThe ministers of the region met in Skopje on 5 May 2018."
        >>> main_part_of_text(menu + story).text.startswith("Board meets")
        True
    """
    lines = lines_of(Passage(0, text))
    best, first, last = 0, 0, -1
    total, since = 0, 0
    for at, line in enumerate(lines):
        total += len(line.text) if _is_prose(line.text) else -_COST_OF_A_LINE
        if total <= 0:
            total, since = 0, at + 1
        elif total > best:
            best, first, last = total, since, at
    if last < 0:
        return trimmed(Passage(0, text))
    first = _with_title(lines, first)
    return part(Passage(0, text), lines[first].start, lines[last].end)


def _with_title(lines: tuple[Passage, ...], first: int) -> int:
    """Give the index of the title above the prose that begins at an index."""
    for at in range(first - 1, max(-1, first - 1 - _LINES_ABOVE), -1):
        line = lines[at]
        stamp = dateline_at(line)
        if could_be_title(line.text) and (stamp is None or stamp.date is None or stamp.rest.text):
            return at
    return first


class _Spans:
    """Stretches of a text, which may lie in one another."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        found = sorted(spans)
        self._starts: list[int] = [start for start, _ in found]
        # How far the stretches reach that begin up to each one.
        self._reaches: list[int] = list(accumulate((end for _, end in found), max))

    def hold(self, at: int) -> bool:
        """Tell whether an offset lies in one of them."""
        begun = bisect_right(self._starts, at)
        return bool(begun) and at < self._reaches[begun - 1]


class _Prose:
    """Where the sentences of a page stand."""

    def __init__(self, lines: Iterable[Passage]) -> None:
        found = list(lines)
        self._starts = [line.start for line in found]
        self._lengths = list(accumulate((len(line.text) for line in found), initial=0))
        self.length = self._lengths[-1]

    def within(self, span: tuple[int, int]) -> int:
        """Count the characters of the lines of prose that begin between two offsets."""
        start, end = (bisect_left(self._starts, at) for at in span)
        return self._lengths[end] - self._lengths[start]


def _length(element: HtmlElement) -> int:
    start, end = element.span
    return end - start


def _is_prose(line: str) -> bool:
    """Tell whether a line holds a sentence: it ends as one, and small words outweigh others."""
    if len(line) < _SHORTEST_PROSE or _SENTENCE_END.search(line) is None:
        return False
    words: list[str] = _WORD.findall(line, 0, 4_000)[:_WORDS_LOOKED_AT]
    return sum(word[0].islower() for word in words) * 2 >= len(words)
