"""WordPress pages of the platform: tag pages with many posts, pages of a single post."""

from collections.abc import Iterator

from balkansec.importing import FlatPage, HtmlElement, canonical_url, parse_html, resolved
from balkansec.model import Item, Page, Passage, StatedField
from balkansec.problems import Problem

__all__ = ["cut_html", "is_single_post", "read_html"]

# What stands within a post and is not the post's: comment widgets, buttons, neighbours.
_WIDGETS = (
    ".comments-link, .comment-respond, .comments-area, .sharedaddy, .jp-relatedposts, "
    ".post-navigation, .navigation, .more-link, .screen-reader-text"
)
_TITLES = ".entry-title"
_CONTENTS = ".entry-content, .entry-summary"
_PUBLISHED = "time.published, time.entry-date:not(.updated), .posted-on .entry-date"
_CATEGORIES = '.cat-links a, .entry-categories a, a[rel~="category"]'


def read_html(html: str) -> FlatPage:
    """Flatten a page of the platform, without the widgets inside of posts."""
    return parse_html(html, without=_WIDGETS)


def is_single_post(flat: FlatPage) -> bool:
    """Tell whether a page shows one post, as WordPress marks it."""
    return bool(flat.select("body.single, body.single-post"))


def cut_html(flat: FlatPage, html: str, page: Page) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """Cut a page into its items: its articles, in the order of the page.

    Widgets beside the articles, the platform's menus and their dates belong to no
    item. Where the markup states the day of the post or its category, the item
    states them too.
    """
    base = page.url or canonical_url(flat)
    # Each selector runs once over the page, never once an article: articles that are
    # never closed lie inside of each other by the thousand.
    titles = _by_article(flat, _TITLES)
    contents = _by_article(flat, _CONTENTS)
    published = _by_article(flat, _PUBLISHED)
    categories = _by_article(flat, _CATEGORIES)
    addresses = _addresses(flat, base)
    own_address = base if is_single_post(flat) else None
    items = tuple(
        Item(
            position,
            title.passage,
            contents[article][0].passage if article in contents else Passage(title.passage.end, ""),
            addresses.get(title) or resolved(own_address, None),
            tuple(_stated(published.get(article, [])[:1], categories.get(article, []))),
        )
        for position, (article, (title, *_)) in enumerate(titles.items(), start=1)
    )
    return items, tuple(_problems(flat, html, page.name))


def _by_article(flat: FlatPage, css: str) -> dict[HtmlElement, list[HtmlElement]]:
    """Give the elements that have words, by the innermost article that holds them."""
    found: dict[HtmlElement, list[HtmlElement]] = {}
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


def _problems(flat: FlatPage, html: str, name: str) -> Iterator[Problem]:
    if not flat.complete:
        yield Problem(name, "has too many elements; the rest was left out")
    elif _is_cut(html):
        yield Problem(name, "is cut off: its end tag is missing", accepted="the whole page")


def _is_cut(html: str) -> bool:
    lower = html.lower()
    return "<html" in lower and "</html" not in lower
