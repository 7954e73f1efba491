"""The importer: whose page it is, and the items of it."""

from functools import partial

from attrs import evolve

from balkansec.importing import FlatPage, address_of, decode, is_html
from balkansec.importing.standards import cut_feed, is_feed
from balkansec.model import Extract, Item, Order, Page
from balkansec.plugins import Claim
from balkansec.problems import Problem
from balkansec_iisg.calendar_pages import (
    cut_calendar_list,
    cut_calendar_page,
    cut_calendar_text,
    is_calendar_page,
    is_calendar_text,
)
from balkansec_iisg.html_layout import cut_html, read_html
from balkansec_iisg.marks import claim_by_address, claim_by_markup, claim_by_words
from balkansec_iisg.root_posts import cut_root_post
from balkansec_iisg.text_layout import cut_text
from balkansec_iisg.wordpress_answers import cut_answer, is_answer

__all__ = ["IisgImporter"]

_FORM_ALONE = 20
_WHOLE = "the whole page"
_EXPECTED = "a tag page, a post, or events of the calendar"


class IisgImporter:
    r"""Finds the items of the platform's tag pages and posts, HTML or plain text.

    Example:
        >>> from balkansec.model import Page
        >>> page = Page(b"4th Board Meeting\n\nIt meets in Skopje.\n")
        >>> IisgImporter().identify(page).confidence
        20
        >>> IisgImporter().extract(page).source_assumed
        True
    """

    def identify(self, page: Page) -> Claim:
        """Judge by address, markup and words; by the form alone a plain text is claimed low."""
        # Most pages of others end here, before more than their head is parsed.
        what = "its address" if page.url else "its canonical link"
        by_address = claim_by_address(address_of(page), what)
        if by_address is not None:
            return by_address
        text, flat, _ = _read(page)
        return _claim(page, text, flat)

    def extract(self, page: Page) -> Extract:
        """Cut the items out; the blog lists its newest post first."""
        if is_feed(page):
            return evolve(cut_feed(page), source=None, source_assumed=False)
        text, flat, doubts = _read(page)
        assumed = _claim(page, text, flat).confidence <= _FORM_ALONE
        if flat is not None:
            cut = cut_calendar_page if is_calendar_page(flat) else partial(cut_html, html=text)
            items, problems = cut(flat, page=page)
            text = flat.text
        elif is_answer(text):
            text, items, problems = cut_answer(text, page.name)
        else:
            items, problems = _cut_capture(text, page)
        problems = doubts + problems
        if not items and not problems:
            problems = (Problem(page.name, "holds no post", accepted=_EXPECTED),)
        return Extract(text, items, Order.NEWEST_FIRST, problems, assumed)


def _cut_capture(text: str, page: Page) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """Cut a plain text: a page of one event or post of the later sites, else posts of the blog."""
    if is_calendar_text(text):
        return cut_calendar_text(text, page.url), ()
    found = cut_root_post(text, page.url) or cut_calendar_list(text, page.url)
    return (found, _untitled(found, page.name)) if found else cut_text(text, page.name)


def _untitled(items: tuple[Item, ...], name: str) -> tuple[Problem, ...]:
    lost = Problem(name, "the title of an item is missing", field="title", accepted=_WHOLE)
    return (lost,) if any(item.title is None for item in items) else ()


def _read(page: Page) -> tuple[str, FlatPage | None, tuple[Problem, ...]]:
    decoded = decode(page)
    is_page = not is_answer(decoded.text) and is_html(page, decoded.text)
    flat = read_html(decoded.text) if is_page else None
    return decoded.text, flat, decoded.problems


def _claim(page: Page, text: str, flat: FlatPage | None) -> Claim:
    by_address = claim_by_address(page.url, "its address")
    if by_address is not None:
        return by_address
    if not text.strip():
        return Claim(0, "it holds no text")
    if flat is not None:
        by_markup = claim_by_markup(flat)
        return by_markup or Claim(0, "nothing in its markup names the platform")
    by_words = claim_by_words(text)
    if by_words is not None:
        return by_words
    items, _ = cut_text(text, page.name)
    if any(item.title is not None and item.body.text for item in items):
        return Claim(_FORM_ALONE, "it has the form of the platform's tag pages, but no mark")
    return Claim(0, "it has neither a mark of the platform nor the form of its pages")
