"""The importer: whose page it is, and the items of it."""

from balkansec.importing import (
    FURNITURE,
    Cut,
    OpenedPage,
    SitePage,
    address_of,
    claim_by_address,
    could_be_title,
    cut_feed_of_site,
    extract_of_site,
    lines_of,
    looks_like_prose,
    main_of,
    open_page,
    part,
)
from balkansec.model import Extract, Order, Page, Passage
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
    return Cut(*cut_single(_from_heading(whole, site.opened), site.name, site.url))


def _from_heading(whole: Passage, opened: OpenedPage) -> Passage:
    """Leave out the menu above the one heading of a page, which no markup tells for one.

    Where a day stands above the heading, or no prose below it, nothing is left out.
    """
    headings = [] if opened.flat is None else opened.flat.select("h1")
    found = [heading.passage for heading in headings if could_be_title(heading.passage.text)]
    if len(found) != 1 or not whole.start <= found[0].start < whole.end:
        return whole
    at = found[0].start - whole.start
    below = part(whole, at, len(whole.text))
    has_day = any(map(str.isdigit, whole.text[:at]))
    told = any(looks_like_prose(line.text) for line in lines_of(below))
    return below if told and not has_day else whole
