"""Items of RSS and Atom feeds."""

import re
from collections.abc import Iterator

from balkansec.importing.addresses import resolved
from balkansec.importing.opening import decoded
from balkansec.importing.standards.publishers import publisher_of
from balkansec.importing.standards.xml_elements import Element, doctype_at, elements_of
from balkansec.importing.stated_days import impossible_days
from balkansec.importing.writing import Writing
from balkansec.model import Extract, Item, Order, Page, Stated, StatedField
from balkansec.plugins import Claim
from balkansec.problems import Problem

__all__ = ["FeedImporter", "cut_feed", "is_feed"]

_PROLOG = (("<?", "?>"), ("<!--", "-->"))
_MOST_OF_A_PROLOG = 20
_ROOT = re.compile(r"<(?:rss|(?:\w{1,20}:)?feed|(?:\w{1,20}:)?RDF)[\s>]", re.IGNORECASE)
_ITEMS = ("item", "entry")
_STAMPS = ("pubdate", "published", "date", "updated")
_BODIES = ("encoded", "content", "description", "summary")
_OLDER = ("next", "prev-archive")
_MORE = re.compile(r"(?:https?://\S+|The post .{1,300} appeared first on .{1,200})\Z", re.DOTALL)


class FeedImporter:
    """Finds the items of a feed; its stamps are days of publication, never of the event.

    Example:
        >>> page = Page(b"<rss><channel><item><title>Board</title>"
        ...     b"<pubDate>Thu, 21 Dec 2017 15:10:00 +0200</pubDate></item></channel></rss>")
        >>> FeedImporter().extract(page).items[0].stated_as("published").text
        'Thu, 21 Dec 2017 15:10:00 +0200'
    """

    def identify(self, page: Page) -> Claim:
        """Claim what begins as a feed."""
        if not is_feed(page):
            return Claim(0, "it does not begin as a feed")
        return Claim(70, "it is an RSS or Atom feed")

    def extract(self, page: Page) -> Extract:
        """Cut the items out, the newest first."""
        return cut_feed(page)


def is_feed(page: Page) -> bool:
    """Tell whether a page is a feed, for importers of a site that has one.

    Example:
        >>> is_feed(Page(b"<?xml version='1.0'?><rss><channel></channel></rss>"))
        True
    """
    return _begins_as_feed(decoded(page).text)


def cut_feed(page: Page) -> Extract:
    """Cut the items of an RSS (0.9 to 2.0) or Atom (RFC 4287) feed.

    The title and the fullest text of an item are flattened where they are HTML; its stamp
    is stated as the day of publication, its categories as those of the site, its link is
    its address. The guid or id is no ident, as sites give a new one to each copy. The pages
    with older items that it names are where it goes on.

    Args:
        page: the feed.

    Example:
        >>> cut_feed(Page(b"<feed><entry><title>Board</title></entry></feed>")).text
        'Board'
    """
    read = decoded(page)
    taken, faults = elements_of(read.text, lambda found: _is_item(found) or _is_next(found))
    entries = [found for found in taken if _is_item(found)]
    writing = Writing()
    items = tuple(
        _item(position, entry, writing, page) for position, entry in enumerate(entries, start=1)
    )
    problems = [
        Problem(page.name, fault.what, line=fault.line, accepted="a feed as RSS or Atom has it")
        for fault in faults
    ]
    for item, entry in zip(items, entries, strict=True):
        problems += impossible_days(item, page.name, entry.line)
    if not items and not problems:
        problems = [Problem(page.name, "is a feed without items", accepted="a feed with items")]
    source = publisher_of(page)
    following = (
        resolved(found.attributes.get("href"), page.url) for found in taken if _is_next(found)
    )
    return Extract(
        writing.text,
        items,
        Order.NEWEST_FIRST,
        (*read.problems, *problems),
        source=source,
        source_assumed=source is None,
        follow=tuple(dict.fromkeys(filter(None, following))),
    )


def _begins_as_feed(written: str) -> bool:
    """Tell whether the first element, behind comments and declarations, is that of a feed."""
    at = 0
    for _ in range(_MOST_OF_A_PROLOG):
        at += len(written[at : at + 200]) - len(written[at : at + 200].lstrip())
        declared = doctype_at(written, at)
        if declared is not None:
            at = declared.end()
            continue
        end = next((last for first, last in _PROLOG if written.startswith(first, at)), None)
        if end is None:
            return _ROOT.match(written, at) is not None
        at = written.find(end, at) + len(end)
        if at < len(end):
            return False
    return False


def _is_item(element: Element) -> bool:
    return element.name in _ITEMS


def _is_next(element: Element) -> bool:
    """Tell whether an element leads to older items (RFC 5005)."""
    return element.name == "link" and element.attributes.get("rel") in _OLDER


def _item(position: int, entry: Element, writing: Writing, page: Page) -> Item:
    title = entry.child("title")
    named = None if title is None or not title.text else writing.add_html(title.text)
    bodies = [found.text for found in map(entry.child, _BODIES) if found is not None]
    words = max(bodies, key=len, default="")
    body = writing.add_html(_MORE.sub("", words)) if words else writing.add("")
    stated = tuple(_stated(entry, writing))
    url = resolved(_link(entry), page.url)
    has_title = named is not None and bool(named.text)
    return Item(position, named if has_title else None, body, url, stated)


def _stated(entry: Element, writing: Writing) -> Iterator[StatedField]:
    stamp = entry.child(*_STAMPS)
    if stamp is not None and stamp.text:
        yield StatedField(Stated.PUBLISHED, writing.add(stamp.text))
    for child in entry.children:
        category = child.text or child.attributes.get("term", "")
        if child.name == "category" and category.strip():
            yield StatedField(Stated.CATEGORY, writing.add(category))


def _link(entry: Element) -> str | None:
    """Give the address of an item: of several links in Atom the one to the item itself."""
    links = [child for child in entry.children if child.name == "link"]
    for link in links:
        if link.text:
            return link.text
    alternate = [link for link in links if link.attributes.get("rel", "alternate") == "alternate"]
    if alternate:
        return alternate[0].attributes.get("href")
    guid = entry.child("guid")
    return None if guid is None or guid.attributes.get("ispermalink") == "false" else guid.text
