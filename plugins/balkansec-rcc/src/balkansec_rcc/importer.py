"""The importer: whose page it is, and the items of it."""

from balkansec.importing import (
    Cut,
    SitePage,
    claim_of_site,
    extract_of_site,
    main_of,
)
from balkansec.model import Extract, Order, Page
from balkansec.plugins import Claim
from balkansec_rcc.addresses import read_address
from balkansec_rcc.archive import cut_archive
from balkansec_rcc.feed import cut_events_feed
from balkansec_rcc.marks import DOMAIN, IN_BRIEF, NEWSLETTER, claim
from balkansec_rcc.newsletter import cut_in_brief, cut_newsletter
from balkansec_rcc.single_page import cut_single

__all__ = ["RccImporter"]

_HEAD = 4_000


class RccImporter:
    r"""Finds the items of the council's event pages, press releases, news and calendars.

    Example:
        >>> from balkansec.model import Page
        >>> page = Page(b"Activity details\n\n16.05.2019 Sarajevo\n\nBoard meets\n\nIt meets.")
        >>> (item,) = RccImporter().extract(page).items
        >>> item.title.text, item.stated_as("dates").text, item.stated_as("place").text
        ('Board meets', '16.05.2019', 'Sarajevo')
    """

    def identify(self, page: Page) -> Claim:
        """Judge by address, markup and words."""
        return claim_of_site(page, claim, DOMAIN)

    def extract(self, page: Page) -> Extract:
        """Cut the items out, by the layout that address and words tell."""
        return extract_of_site(page, self.identify(page), _cut, feed=cut_events_feed)


def _cut(site: SitePage) -> Cut:
    address = read_address(site.url)
    whole = main_of(site.opened, "#content article", "#main-content", "article")
    if address.kind == "events_nl" or NEWSLETTER.search(site.opened.text[:_HEAD]):
        return Cut(*cut_newsletter(whole, site.name), Order.OLDEST_FIRST)
    if IN_BRIEF.search(site.opened.text[:_HEAD]):
        return Cut(*cut_in_brief(whole, site.name))
    if address.kind in {"news_archive", "press_archive"} or (
        address.kind in {"news", "press"} and address.ident is None
    ):
        items = cut_archive(whole, site.opened.flat, site.name, site.url)
        return Cut(*items, Order.NEWEST_FIRST)
    return Cut(*cut_single(whole, address, site.name, site.url))
