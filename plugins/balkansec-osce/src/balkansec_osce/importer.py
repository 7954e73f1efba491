"""The importer: whose page it is, and the items of it."""

from attrs import evolve

from balkansec.importing import FURNITURE, OpenedPage, address_of, main_of, open_page, refusal
from balkansec.importing.standards import cut_feed, is_feed
from balkansec.model import Extract, Order, Page
from balkansec.plugins import Claim
from balkansec_osce.listing import cut_listing, is_listing
from balkansec_osce.marks import WEAK, claim
from balkansec_osce.single_page import cut_single

__all__ = ["OsceImporter"]

_MAIN = ("#block-system-main", ".region-content article", "article.node", "#main-content")


class OsceImporter:
    r"""Finds the items of the OSCE's press releases, news, event pages and listings.

    Example:
        >>> from balkansec.model import Page
        >>> page = Page(
        ...     b"Newsroom\nOSCE trains police\nTIRANA 3 May 2007\n"
        ...     b"TIRANA, 3 May 2007 - A two-day course of the OSCE ended today."
        ... )
        >>> (item,) = OsceImporter().extract(page).items
        >>> item.title.text, item.stated_as("published").text
        ('OSCE trains police', '3 May 2007')
    """

    def identify(self, page: Page) -> Claim:
        """Judge by address, markup and words."""
        return claim(_opened(page), address_of(page))

    def extract(self, page: Page) -> Extract:
        """Cut the items out, of a listing or of a page of one item."""
        refused = refusal(page)
        if refused is not None:
            return Extract("", problems=(refused,))
        if is_feed(page):
            return evolve(cut_feed(page), source=None, source_assumed=False)
        opened = _opened(page)
        url = address_of(page)
        assumed = claim(opened, url).confidence <= WEAK
        whole = main_of(opened, *_MAIN)
        if is_listing(whole):
            items, problems = cut_listing(whole, opened.flat, page.name, url)
            order = Order.NEWEST_FIRST
        else:
            items, problems = cut_single(whole, page.name, url)
            order = Order.UNKNOWN
        return Extract(opened.text, items, order, opened.problems + problems, assumed)


def _opened(page: Page) -> OpenedPage:
    return open_page(page, without=FURNITURE)
