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
    articles = [article for article in flat.select("article") if not article.select("article")]
    items: list[Item] = []
    problems: list[Problem] = []
    for article in articles:
        title = next((found for found in article.select(_TITLES) if found.passage.text), None)
        if title is None:
            continue
        address = _address(title, base) or (base if is_single_post(flat) else None)
        items.append(
            Item(
                len(items) + 1,
                title.passage,
                _body(article, title.passage),
                resolved(address, base),
                tuple(_stated(article)),
            )
        )
    if not flat.complete:
        problems.append(Problem(page.name, "has too many elements; the rest was left out"))
    elif _is_cut(html):
        cut = "is cut off: its end tag is missing"
        problems.append(Problem(page.name, cut, accepted="the whole page"))
    return tuple(items), tuple(problems)


def _address(title: HtmlElement, base: str | None) -> str | None:
    for link in title.select("a[href]"):
        address = resolved(link.attribute("href"), base)
        if address is not None:
            return address
    return None


def _body(article: HtmlElement, title: Passage) -> Passage:
    contents = [found.passage for found in article.select(_CONTENTS) if found.passage.text]
    return contents[0] if contents else Passage(title.end, "")


def _stated(article: HtmlElement) -> Iterator[StatedField]:
    published = [found.passage for found in article.select(_PUBLISHED) if found.passage.text]
    if published:
        yield StatedField("published", published[0])
    categories = [found.passage for found in article.select(_CATEGORIES) if found.passage.text]
    for category in dict.fromkeys(categories):
        yield StatedField("category", category)


def _is_cut(html: str) -> bool:
    lower = html.lower()
    return "<html" in lower and "</html" not in lower
