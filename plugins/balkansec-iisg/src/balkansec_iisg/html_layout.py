"""WordPress pages of the platform: tag pages with many posts, pages of a single post."""

from bisect import bisect_left
from collections.abc import Iterator

from balkansec.importing import FURNITURE, FlatPage, HtmlElement, resolved
from balkansec.model import Item, Passage, StatedField
from balkansec.problems import Problem

__all__ = ["WIDGETS", "cut_html", "is_single_post"]

WIDGETS = f"{FURNITURE}, .comments-link, .comment-respond, .navigation, .more-link"
"""What stands around a post or within it and is not the post's: menus, comments, buttons."""

_TITLES = ".entry-title"
_CONTENTS = ".entry-content, .entry-summary"
_PUBLISHED = "time.published, time.entry-date:not(.updated), .posted-on .entry-date"
_CATEGORIES = '.cat-links a, .entry-categories a, a[rel~="category"]'


def is_single_post(flat: FlatPage) -> bool:
    """Tell whether a page shows one post, as WordPress marks it."""
    return bool(flat.select("body.single, body.single-post"))


def cut_html(
    flat: FlatPage, name: str, base: str | None
) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """Cut a page into its items: its articles, in the order of the page.

    Widgets beside the articles, the platform's menus and their dates belong to no
    item. Where the markup states the day of the post or its category, the item
    states them too.
    """
    # Each selector runs once over the page, never once an article: articles that are
    # never closed lie inside of each other by the thousand.
    titles = [
        title for title in flat.select(_TITLES) if title.passage.text and title.closest("article")
    ]
    contents = [content.passage for content in flat.select(_CONTENTS) if content.closest("article")]
    published = _by_article(flat, _PUBLISHED)
    categories = _by_article(flat, _CATEGORIES)
    addresses = _addresses(flat, base)
    own_address = base if is_single_post(flat) else None
    ends = [*(title.passage.start for title in titles), len(flat.text)][1:]
    items = []
    for position, (title, end) in enumerate(zip(titles, ends, strict=False), start=1):
        article = title.closest("article")
        item = Item(
            position,
            title.passage,
            _body(contents, title.passage.end, end),
            addresses.get(title) or resolved(own_address, None),
            tuple(_stated(published.pop(article, [])[:1], categories.pop(article, []))),
        )
        items.append(item)
    return tuple(items), tuple(_problems(flat, name))


def _body(contents: list[Passage], start: int, end: int) -> Passage:
    """Give the first content between a title and the next one, and no more than stands there."""
    at = bisect_left(contents, start, key=lambda content: content.start)
    if at == len(contents) or contents[at].start >= end:
        return Passage(start, "")
    content = contents[at]
    return Passage(content.start, content.text[: end - content.start].rstrip())


def _by_article(flat: FlatPage, css: str) -> dict[HtmlElement | None, list[HtmlElement]]:
    """Give the elements that have words, by the innermost article that holds them."""
    found: dict[HtmlElement | None, list[HtmlElement]] = {}
    for element in flat.select(css):
        article = element.closest("article")
        if article is not None and element.passage.text:
            found.setdefault(article, []).append(element)
    return found


def _addresses(flat: FlatPage, base: str | None) -> dict[HtmlElement, str]:
    found: dict[HtmlElement, str] = {}
    for link in flat.select(f"{_TITLES} a[href]"):
        title = link.closest(_TITLES)
        address = resolved(link.attribute("href"), base)
        if title is not None and address is not None:
            found.setdefault(title, address)
    return found


def _stated(published: list[HtmlElement], categories: list[HtmlElement]) -> Iterator[StatedField]:
    for day in published:
        yield StatedField("published", day.passage)
    for category in dict.fromkeys(found.passage for found in categories):
        yield StatedField("category", category)


def _problems(flat: FlatPage, name: str) -> Iterator[Problem]:
    # Beyond some depth of articles that are never closed a parser parts titles and words.
    if wordless := sum(not title.passage.text for title in flat.select(_TITLES)):
        what = f"has titles without words, {wordless} in number"
        yield Problem(name, what, accepted="posts with a title each")
