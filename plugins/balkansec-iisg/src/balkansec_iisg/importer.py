"""The importer: whose page it is, and the items of it."""

from balkansec.importing import (
    WEAK,
    Cut,
    FlatPage,
    SitePage,
    address_of,
    claim_by_address,
    cut_feed_of_site,
    decoded,
    extract_of_site,
    looks_like_prose,
    main_of,
    open_page,
    single_page,
)
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
from balkansec_iisg.html_layout import WIDGETS, cut_html
from balkansec_iisg.marks import DOMAIN, claim_by_markup, claim_by_words
from balkansec_iisg.root_posts import cut_root_post
from balkansec_iisg.text_layout import cut_text
from balkansec_iisg.wordpress_answers import extract_of_answer, is_answer

__all__ = ["IisgImporter"]

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
        by_address = claim_by_address(address_of(page), DOMAIN, what=what)
        if by_address is not None:
            return by_address
        if is_answer(decoded(page).text):
            return _claim(page, decoded(page).text, None)
        opened = open_page(page, without=WIDGETS)
        return _claim(page, opened.text, opened.flat)

    def extract(self, page: Page) -> Extract:
        """Cut the items out; the blog lists its newest post first."""
        claim = self.identify(page)
        if is_answer(decoded(page).text):
            return extract_of_answer(page, claim)
        return extract_of_site(page, claim, _cut, without=WIDGETS, feed=cut_feed_of_site)


def _cut(site: SitePage) -> Cut:
    flat = site.opened.flat
    if flat is None:
        items, problems = _cut_capture(site)
    else:
        cut = cut_calendar_page if is_calendar_page(flat) else cut_html
        items, problems = cut(flat, site.name, site.url)
    if not items and not problems and not site.opened.problems:
        items = _without_marks(site)
        problems = (Problem(site.name, "holds no post", accepted=_EXPECTED),)
        if items:
            changed = "has none of the marks of the platform's pages and was read as one post"
            problems = (Problem(site.name, changed, accepted=_EXPECTED),)
    return Cut(items, problems, Order.NEWEST_FIRST)


def _cut_capture(site: SitePage) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """Cut a plain text: a page of one event or post of the later sites, else posts of the blog."""
    text = site.opened.text
    if is_calendar_text(text):
        return cut_calendar_text(text, site.url), ()
    found = cut_root_post(text, site.url) or cut_calendar_list(text, site.url)
    return (found, _untitled(found, site.name)) if found else cut_text(text, site.name)


def _without_marks(site: SitePage) -> tuple[Item, ...]:
    """Cut a page whose layout is not known as one post, if it has a title and prose."""
    found = single_page(main_of(site.opened))
    if found is None or found.title is None or not looks_like_prose(found.body.text):
        return ()
    return (Item(None, found.title, found.body, site.url),)


def _untitled(items: tuple[Item, ...], name: str) -> tuple[Problem, ...]:
    lost = Problem(name, "the title of an item is missing", field="title", accepted=_WHOLE)
    return (lost,) if any(item.title is None for item in items) else ()


def _claim(page: Page, text: str, flat: FlatPage | None) -> Claim:
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
        return Claim(WEAK, "it has the form of the platform's tag pages, but no mark")
    return Claim(0, "it has neither a mark of the platform nor the form of its pages")
