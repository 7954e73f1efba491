"""A page decoded and, where it is HTML, parsed: once, however many importers ask for it."""

import re
from functools import lru_cache

from attrs import field, frozen

from balkansec.importing.addresses import canonical_url, site_name
from balkansec.importing.decoding import Decoded, decode
from balkansec.importing.html_text import FlatPage, is_html, is_served_as_text, parse_html
from balkansec.model import Page
from balkansec.problems import Problem

__all__ = ["OpenedPage", "address_of", "decoded", "open_page", "stated_address", "stated_site"]

_END_OF_HEAD = "</head"
_LONGEST_HEAD = 65_536
# What a head states with elements of its own; the rest of it is passed over.
_OF_HEAD = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|template|noscript)\b.*?(?:</\1|\Z)"
    r"|(?P<states><(?:link|meta)\b[^>]{0,4000}>)",
    re.IGNORECASE | re.DOTALL,
)
_STATES = re.compile(r"canonical|og:url|og:site_name", re.IGNORECASE)
# Importers are asked one after another about one page, and few leave out other elements.
_REMEMBERED = 2


@frozen
class OpenedPage:
    """A page as text, with its elements where it is HTML.

    Attributes:
        text: the text into which the passages of an extract point: of HTML the words.
        written: the decoded page, tags included.
        flat: the elements; None for a page that is not HTML.
        problems: what was in doubt, such as a guessed encoding or an end that is missing.
    """

    text: str
    written: str = field(repr=False)
    flat: FlatPage | None = field(repr=False)
    problems: tuple[Problem, ...]


def open_page(page: Page, *, without: str | None = None) -> OpenedPage:
    """Decode a page and parse it where it is HTML.

    Asking again about the same page costs nothing.

    Args:
        page: any bytes.
        without: CSS selector of elements to leave out, such as `FURNITURE`.

    Raises:
        InvalidValue: ``without`` is no valid selector.

    Example:
        >>> opened = open_page(Page(b"<nav>Home</nav><p>In Skopje."), without="nav")
        >>> opened.text, opened.flat is None
        ('In Skopje.', False)
    """
    return _opened(page, without)


def address_of(page: Page) -> str | None:
    """Give the address of a page: the one it came from, else the one by which it calls itself.

    Of the page only what states it is parsed, so that every importer may ask.

    Example:
        >>> address_of(Page(b'<link rel="canonical" href="https://rcc.int/press/7">'))
        'https://rcc.int/press/7'
    """
    return page.url or stated_address(page)


def stated_address(page: Page) -> str | None:
    """Give the address by which a page calls itself, see `canonical_url`."""
    head = _stating(page)
    return None if head is None else canonical_url(head)


def stated_site(page: Page) -> str | None:
    """Give the name of its site that a page states, see `site_name`."""
    head = _stating(page)
    return None if head is None else site_name(head)


@lru_cache(maxsize=_REMEMBERED)
def _stating(page: Page) -> FlatPage | None:
    text = decoded(page).text
    if not is_html(page, text):
        return None
    end = text.lower().find(_END_OF_HEAD, 0, _LONGEST_HEAD)
    head = text[: end if end >= 0 else _LONGEST_HEAD]
    if _STATES.search(head) is None:
        return None
    return parse_html("".join(found["states"] or "" for found in _OF_HEAD.finditer(head)))


@lru_cache(maxsize=_REMEMBERED)
def decoded(page: Page) -> Decoded:
    """Decode a page; asking again about the same page costs nothing.

    For importers that only look whether a page is theirs, as it is not parsed.

    Example:
        >>> decoded(Page(b"In Skopje.")).text
        'In Skopje.'
    """
    return decode(page)


@lru_cache(maxsize=_REMEMBERED)
def _opened(page: Page, without: str | None) -> OpenedPage:
    read = decoded(page)
    if not is_html(page, read.text):
        return OpenedPage(read.text, read.text, None, read.problems)
    flat = parse_html(read.text, without=without)
    problems = read.problems
    if is_served_as_text(page):
        served = "is served as text/plain but is HTML"
        problems += (Problem(page.name, served, field="content_type", accepted="text/html"),)
    if not flat.complete:
        problems += (Problem(page.name, "has too many elements; the rest was left out"),)
    elif _is_cut(read.text):
        cut = "is cut off: its end tag is missing"
        problems += (Problem(page.name, cut, accepted="the whole page"),)
    return OpenedPage(flat.text, read.text, flat, problems)


def _is_cut(html: str) -> bool:
    lower = html.lower()
    return "<html" in lower and "</html" not in lower
