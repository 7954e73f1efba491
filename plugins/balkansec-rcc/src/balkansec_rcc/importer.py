"""The importer: whose page it is, and the items of it."""

from balkansec.importing import FURNITURE, OpenedPage, address_of, main_of, open_page, refusal
from balkansec.importing.standards import is_feed
from balkansec.model import Extract, Order, Page
from balkansec.plugins import Claim
from balkansec_rcc.addresses import read_address
from balkansec_rcc.archive import cut_archive
from balkansec_rcc.feed import cut_events_feed
from balkansec_rcc.marks import NEWSLETTER, WEAK, claim
from balkansec_rcc.newsletter import cut_newsletter
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
        return claim(_opened(page), address_of(page))

    def extract(self, page: Page) -> Extract:
        """Cut the items out, by the layout that address and words tell."""
        refused = refusal(page)
        if refused is not None:
            return Extract("", problems=(refused,))
        if is_feed(page):
            return cut_events_feed(page)
        opened = _opened(page)
        url = address_of(page)
        address = read_address(url)
        assumed = claim(opened, url).confidence <= WEAK
        whole = main_of(opened, "#content article", "#main-content", "article")
        if address.kind == "events_nl" or NEWSLETTER.search(opened.text[:_HEAD]):
            items, problems = cut_newsletter(whole, page.name)
            order = Order.OLDEST_FIRST
        elif address.kind in {"news_archive", "press_archive"} or (
            address.kind in {"news", "press"} and address.ident is None
        ):
            items, problems = cut_archive(whole, opened.flat, page.name, url)
            order = Order.NEWEST_FIRST
        else:
            items, problems = cut_single(whole, address, page.name, url)
            order = Order.UNKNOWN
        return Extract(opened.text, items, order, opened.problems + problems, assumed)


def _opened(page: Page) -> OpenedPage:
    return open_page(page, without=FURNITURE)
