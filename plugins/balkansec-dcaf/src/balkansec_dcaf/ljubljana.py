"""DCAF Ljubljana: events by year with calendar tiles, and news."""

import re

from balkansec.importing import (
    Cut,
    OpenedPage,
    SitePage,
    claim_of_site,
    extract_of_site,
    main_of,
)
from balkansec.model import Extract, Order, Page, Passage
from balkansec.plugins import Claim
from balkansec.problems import Problem
from balkansec_dcaf.news import cut_news
from balkansec_dcaf.tiled import cut_tiled

__all__ = ["LjubljanaImporter"]

_DOMAIN = "dcaf-ljubljana.si"
_WEAK = 18
_BANNER = re.compile(
    r"INSTITUTE DCAF LJUBLJANA|A centre for security, development and the rule of law",
    re.IGNORECASE,
)
_NAME = re.compile(r"\bDCAF Ljubljana\b")
_EVENTS = re.compile(r"[?&]page=events&(?:.*&)?mode=past\b", re.IGNORECASE)
_HEAD = 2_000


class LjubljanaImporter:
    r"""Finds the events and news of DCAF Ljubljana.

    Example:
        >>> from balkansec.model import Page
        >>> page = Page(
        ...     b"Events\n2013, January\n28\nJan\n12:01\nOpening Conference\n"
        ...     b"Ljubljana, Slovenia\nIt took place from 28-31 January 2013.",
        ...     "https://dcaf-ljubljana.si/index.php?page=events&item=95&mode=past&y=2013",
        ... )
        >>> (item,) = LjubljanaImporter().extract(page).items
        >>> item.title.text, item.stated_as("year").text, item.stated_as("place").text
        ('Opening Conference', '2013', 'Ljubljana, Slovenia')
    """

    def identify(self, page: Page) -> Claim:
        """Judge by address, banner and words."""
        return claim_of_site(page, _claim, _DOMAIN)

    def extract(self, page: Page) -> Extract:
        """Cut the items out, of a year of events or of a page of news."""
        return extract_of_site(page, self.identify(page), _cut)


def _cut(site: SitePage) -> Cut:
    whole = main_of(site.opened)
    tiled = cut_tiled(whole)
    if tiled:
        return Cut(tiled, order=Order.OLDEST_FIRST)
    items, problems = cut_news(whole, site.name, site.url)
    if items and not problems and _EVENTS.search(site.url or ""):
        changed = "has no calendar tiles, so its layout may have changed"
        problems = (Problem(site.name, changed, accepted="events of a year"),)
    return Cut(items, problems)


def _claim(opened: OpenedPage) -> Claim:
    head = opened.text[:_HEAD]
    if _BANNER.search(head):
        return Claim(85, "it bears the institute's banner")
    if opened.flat is None and cut_tiled(Passage(0, opened.text)):
        return Claim(30, "it has the institute's calendar tiles, but no mark")
    if opened.flat is None and _NAME.search(head):
        return Claim(_WEAK, "its first words name the institute, which others do, too")
    return Claim(0, "nothing on it says that it is the institute's")
