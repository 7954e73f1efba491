"""The importer: whose page it is, and the stories on it."""

from balkansec.importing import (
    Cut,
    SitePage,
    claim_of_site,
    extract_of_site,
    main_of,
)
from balkansec.model import Extract, Order, Page
from balkansec.plugins import Claim
from balkansec_unodc.marks import DOMAIN, claim
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
        return claim_of_site(page, claim, DOMAIN)

    def extract(self, page: Page) -> Extract:
        """Cut the stories out; lists begin with the newest one."""
        return extract_of_site(page, self.identify(page), _cut)


def _cut(site: SitePage) -> Cut:
    whole = main_of(site.opened, *_MAIN)
    items, problems = cut_stories(whole, site.name, site.url)
    return Cut(items, problems, Order.NEWEST_FIRST if len(items) > 1 else Order.UNKNOWN)
