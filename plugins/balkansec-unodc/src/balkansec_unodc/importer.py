"""The importer: whose page it is, and the stories on it."""

from balkansec.importing import (
    FURNITURE,
    OpenedPage,
    address_of,
    main_of,
    open_page,
    refusal,
)
from balkansec.model import Extract, Order, Page
from balkansec.plugins import Claim
from balkansec_unodc.marks import WEAK, claim
from balkansec_unodc.stories import cut_stories

__all__ = ["UnodcImporter"]

_MAIN = ("#content", ".contentarea", "#main")


class UnodcImporter:
    r"""Finds the stories of UNODC's archives, front page, single pages and newsletters.

    Example:
        >>> from balkansec.model import Page
        >>> page = Page(
        ...     b"UNODC trains customs officers\n\n"
        ...     b"5-6 May 2018, Skopje, North Macedonia: UNODC held a training."
        ... )
        >>> (item,) = UnodcImporter().extract(page).items
        >>> item.stated_as("dates").text, item.stated_as("place").text
        ('5-6 May 2018', 'Skopje, North Macedonia')
    """

    def identify(self, page: Page) -> Claim:
        """Judge by address, markup and words."""
        return claim(_opened(page), address_of(page))

    def extract(self, page: Page) -> Extract:
        """Cut the stories out; lists begin with the newest one."""
        refused = refusal(page)
        if refused is not None:
            return Extract("", problems=(refused,))
        opened = _opened(page)
        url = address_of(page)
        assumed = claim(opened, url).confidence <= WEAK
        whole = main_of(opened, *_MAIN)
        items, problems = cut_stories(whole, page.name, url)
        order = Order.NEWEST_FIRST if len(items) > 1 else Order.UNKNOWN
        return Extract(opened.text, items, order, opened.problems + problems, assumed)


def _opened(page: Page) -> OpenedPage:
    return open_page(page, without=FURNITURE)
