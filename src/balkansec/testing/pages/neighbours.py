"""Pages with one item more than a page has, or with none of them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from balkansec.model import Extract, Page
from balkansec.testing.pages.elements import Element, elements_of
from balkansec.testing.pages.forms import Form, form_of, text_of, with_text
from balkansec.testing.pages.words import squeezed

__all__ = ["retitled", "title_span", "with_neighbour", "without_items"]

_Span = tuple[int, int]

_TITLE = "Lantern Seminar of the Seven Mills"
_ADDRESS = re.compile(r"""(\b(?:href|id|url|guid)\s*=\s*["'])([^"'#]+)""", re.IGNORECASE)
_IN_ELEMENT = re.compile(r"(<(?:link|guid|id)\b[^>]*>\s*)([^<\s]+)", re.IGNORECASE)


def title_span(text: str, title: str) -> _Span | None:
    """Find where a title stands in the source of a page, in its body rather than in its head.

    None where markup parts its words.
    """
    found = _pattern(title)
    end_of_head = max(0, text.lower().find("</head"))
    span = found and (found.search(text, end_of_head) or found.search(text))
    return span.span() if span else None


def _pattern(title: str) -> "re.Pattern[str] | None":
    words = [re.escape(word).replace("&", "&(?:amp;)?") for word in title.split()]
    return re.compile(r"(?:\s|&nbsp;|&#160;)+".join(words)) if words else None


def retitled(page: Page, title: str, added: str) -> Page | None:
    """Give the page with words added behind a title, wherever it stands; None if nowhere."""
    text = text_of(page)
    found = _pattern(title)
    longer = text if found is None else found.sub(lambda said: said[0] + added, text)
    return None if longer == text else with_text(page, longer)


def with_neighbour(page: Page, extract: Extract) -> Iterator[Page]:
    """Give the page with a made-up item before all others, and with one behind them.

    It is a copy of one of the items with another title and address. Nothing is given
    where the items cannot be told apart in the source of the page.
    """
    text = text_of(page)
    found = _found(page, extract)
    if found is None:
        return
    spans, pieces = found
    first, last = pieces[0], pieces[-1]
    for model, span, at in ((first, spans[0], first[0]), (last, spans[-1], last[1])):
        stranger = _stranger(text, model, span)
        yield with_text(page, text[:at] + stranger + text[at:])


def without_items(page: Page, extract: Extract) -> Iterator[Page]:
    """Give the page with all that stands around its items, as on days without news.

    Nothing is given where the items cannot be told apart in the source of the page.
    """
    text = text_of(page)
    found = _found(page, extract)
    if found is not None:
        _, pieces = found
        yield with_text(page, text[: pieces[0][0]] + text[pieces[-1][1] :])


def _found(page: Page, extract: Extract) -> tuple[list[_Span], list[_Span]] | None:
    """Give where the titles stand, and what of the source each item takes."""
    text = text_of(page)
    titles = [item.title.text for item in extract.items if item.title is not None]
    spans = _in_order(text, titles)
    if len(spans) != len(extract.items) or len(spans) < 2:  # noqa: PLR2004 - one has no neighbour
        return None
    stated = [[given.value.text for given in item.stated] for item in extract.items]
    pieces = _pieces(text, spans, stated, form_of(page))
    return None if pieces is None else (spans, pieces)


def _in_order(text: str, titles: Sequence[str]) -> list[_Span]:
    spans: list[_Span] = []
    at = 0
    for title in titles:
        found = title_span(text[at:], title)
        if found is None:
            return []
        spans.append((at + found[0], at + found[1]))
        at = spans[-1][1]
    return spans


def _pieces(
    text: str, spans: Sequence[_Span], stated: Sequence[Sequence[str]], form: Form
) -> list[_Span] | None:
    """Give the part of the source that each item takes.

    What an item states may stand above its title, such as the day, and belongs to it.
    """
    if form is Form.TEXT:
        floors = [0, *(end for _, end in spans)]
        firsts = [
            min([start, *_above(text[floor:start], floor, words)])
            for (start, _), floor, words in zip(spans, floors, stated, strict=False)
        ]
        starts = [text.rfind("\n", 0, first) + 1 for first in firsts]
        return [*pairwise([*starts, len(text)])]
    if form not in {Form.HTML, Form.XML}:
        return None
    page = elements_of(text)
    paths = [_around(page, span).path() for span in spans]
    depth = 0
    while (
        all(len(path) > depth for path in paths) and len({id(path[depth]) for path in paths}) == 1
    ):
        depth += 1
    if any(len(path) <= depth for path in paths):
        return None
    siblings = paths[0][depth - 1].children
    tops = [siblings.index(path[depth]) for path in paths]
    if len(set(tops)) < len(tops):
        return None
    floors = [0, *(top + 1 for top in tops)]
    firsts = [
        _first(text, siblings[floor : top + 1], words) + floor
        for top, floor, words in zip(tops, floors, stated, strict=False)
    ]
    last = min(firsts[-1] + firsts[1] - firsts[0], len(siblings)) - 1
    return [*pairwise([*(siblings[first].start for first in firsts), siblings[last].end])]


def _above(text: str, offset: int, stated: Sequence[str]) -> list[int]:
    """Give where what an item states stands above its title."""
    return [offset + text.rfind(words) for words in stated if words and words in text]


def _first(text: str, siblings: Sequence[Element], stated: Sequence[str]) -> int:
    """Give the first element of an item, of those between the last title and its own."""
    for number, sibling in enumerate(siblings[:-1]):
        said = squeezed(text[sibling.start : sibling.end])
        if any(words and squeezed(words) in said for words in stated):
            return number
    return len(siblings) - 1


def _around(page: Element, span: _Span) -> Element:
    """Give the innermost element that holds a part of the source."""
    inner = page
    for element in page.walk():
        if element.start <= span[0] and span[1] <= element.end and element.end <= inner.end:
            inner = element
    return inner


def _stranger(text: str, piece: _Span, title: _Span) -> str:
    """Give a copy of an item with another title and other addresses."""
    copy = text[piece[0] : title[0]] + _TITLE + text[title[1] : piece[1]]
    copy = _ADDRESS.sub(r"\1\2-of-the-seven-mills", copy)
    copy = _IN_ELEMENT.sub(r"\1\2-of-the-seven-mills", copy)
    return copy if copy.endswith("\n") else f"{copy}\n"
