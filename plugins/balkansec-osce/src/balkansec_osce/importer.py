"""The importer: whose page it is, and the items of it."""

from balkansec.importing import (
    FURNITURE,
    Cut,
    SitePage,
    address_of,
    claim_by_address,
    cut_feed_of_site,
    extract_of_site,
    main_of,
    open_page,
)
from balkansec.model import Extract, Order, Page
from balkansec.plugins import Claim
from balkansec_osce.listing import cut_listing, is_listing
from balkansec_osce.marks import DOMAIN, claim, is_mirror
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
        address = address_of(page)
        by_address = None if is_mirror(address) else claim_by_address(address, DOMAIN)
        return by_address or claim(open_page(page, without=FURNITURE), address)

    def extract(self, page: Page) -> Extract:
        """Cut the items out, of a listing or of a page of one item."""
        return extract_of_site(page, self.identify(page), _cut, feed=cut_feed_of_site)


def _cut(site: SitePage) -> Cut:
    whole = main_of(site.opened, *_MAIN)
    if is_listing(whole):
        items = cut_listing(whole, site.opened.flat, site.name, site.url)
        return Cut(*items, Order.NEWEST_FIRST)
    return Cut(*cut_single(whole, site.name, site.url))
