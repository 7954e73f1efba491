"""The importer of any neighbour: whose page it is, and the items of it."""

from attrs import frozen

from balkansec.importing import (
    Cut,
    OpenedPage,
    SitePage,
    claim_by_site_name,
    claim_of_site,
    extract_of_site,
    lines_of,
    main_of,
    no_marks,
    part,
    single_page,
)
from balkansec.model import Extract, Item, Order, Page
from balkansec.plugins import Claim
from balkansec.problems import Problem
from balkansec_neighbours.any_listing import any_listing
from balkansec_neighbours.profile import Profile
from balkansec_neighbours.stating import stamped, stated_by

__all__ = ["NeighbourImporter"]

_HEAD = 3_000


@frozen
class NeighbourImporter:
    r"""Finds the items of one neighbour's pages.

    Attributes:
        profile: the source and the form of its pages.

    Example:
        >>> from balkansec.model import Page
        >>> from balkansec_neighbours import PROFILES
        >>> (seesac,) = (profile for profile in PROFILES if profile.source == "seesac")
        >>> page = Page(
        ...     b"Regional Workshop on Small Arms\n5-6 May 2018, Budva\nSEESAC held it.",
        ...     "http://www.seesac.org/News_1/Regional-Workshop/",
        ... )
        >>> (item,) = NeighbourImporter(seesac).extract(page).items
        >>> item.stated_as("dates").text, item.stated_as("place").text
        ('5-6 May 2018', 'Budva')
    """

    profile: Profile

    def identify(self, page: Page) -> Claim:
        """Judge by address, site name and words."""
        return claim_of_site(page, self._by_marks, *self.profile.domains)

    def extract(self, page: Page) -> Extract:
        """Cut the items out, of a listing or of a page of one item."""
        return stamped(extract_of_site(page, self.identify(page), self._cut), page)

    def _by_marks(self, opened: OpenedPage) -> Claim:
        if opened.flat is not None:
            by_name = claim_by_site_name(opened.flat, self.profile.site)
            if by_name is not None:
                return by_name
        if self.profile.words.search(opened.text[:_HEAD] + opened.text[-_HEAD:]):
            return Claim(80, f"it holds words that stand on pages of {self.profile.source} alone")
        return Claim(0, f"nothing on it says that it is of {self.profile.source}")

    def _cut(self, site: SitePage) -> Cut:
        whole = main_of(site.opened)
        items = any_listing(whole, self.profile)
        if items:
            return Cut(items, order=Order.NEWEST_FIRST)
        above = max((found.end() for found in self.profile.above.finditer(whole.text)), default=0)
        whole = part(whole, above, len(whole.text))
        found = single_page(whole, headings=self.profile.headings, foot=self.profile.foot)
        if found is None or (found.title is None and not found.body.text):
            nothing = Problem(site.name, "holds no item", accepted="a post, or a list of posts")
            return Cut((), (nothing,))
        url = site.url
        stated = stated_by(found, of_posts=self.profile.of_posts)
        # What says where an item begins stands directly above its title.
        title = lines_of(whole)[0] if above else found.title
        item = Item(None, title, found.body, url, stated, self._ident(url))
        lost = Problem(site.name, "has no title", field="title")
        problems = [] if title is not None else [lost]
        if not stated:
            problems += no_marks(whole, site.name, self.profile.source, url)
        return Cut((item,), tuple(problems))

    def _ident(self, url: str | None) -> str | None:
        found = self.profile.ident.search(url or "")
        return None if found is None else "/".join(filter(None, found.groups())).lower()
