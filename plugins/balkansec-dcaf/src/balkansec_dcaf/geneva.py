"""DCAF Geneva: sections of news in which each paragraph is an event without a title."""

import re

from balkansec.importing import (
    Cut,
    OpenedPage,
    SitePage,
    before_line,
    claim_of_site,
    dateline_at,
    extract_of_site,
    items_by_openings,
    lines_with_datelines,
    main_of,
)
from balkansec.model import Extract, Item, Order, Page, Passage, Stated, StatedField
from balkansec.plugins import Claim
from balkansec.problems import Problem
from balkansec_dcaf.activities import activities
from balkansec_dcaf.posts import cut_posts

__all__ = ["GenevaImporter"]

_DOMAINS = ("dcaf.ch",)
_WEAK = 15
_NAME = re.compile(r"\bDCAF\b|Geneva Centre for (?:the Democratic Control|Security Sector)")
_FOOT = re.compile(r"(?:©|Copyright)|Contact us\b|Follow us\b|Footer\s*\Z|Share\b", re.IGNORECASE)
_FIRST_WORDS = 1_500


class GenevaImporter:
    r"""Finds the events in the news of DCAF Geneva.

    Example:
        >>> from balkansec.model import Page
        >>> page = Page(
        ...     b"Home\nNews SEE\n"
        ...     b"05.05.2016 - 06.05.2016 Budva, Montenegro: DCAF held a workshop of police.\n"
        ...     b"01.04.2016 Tirana, Albania: DCAF held a course of police officers."
        ... )
        >>> [item.stated_as("dates").text for item in GenevaImporter().extract(page).items]
        ['05.05.2016 - 06.05.2016', '01.04.2016']
    """

    def identify(self, page: Page) -> Claim:
        """Judge by address, markup and words."""
        return claim_of_site(page, _claim, *_DOMAINS)

    def extract(self, page: Page) -> Extract:
        """Cut the items out; sections begin with the newest one."""
        return extract_of_site(page, self.identify(page), _cut)


def _claim(opened: OpenedPage) -> Claim:
    if opened.flat is not None:
        named = opened.flat.title is not None and "DCAF" in opened.flat.title
        return Claim(70, "its title names DCAF") if named else Claim(0, "its title names others")
    if _NAME.search(opened.text[:_FIRST_WORDS]):
        return Claim(_WEAK, "its first words name DCAF, which others do, too")
    return Claim(0, "nothing on it says that it is DCAF's")


def _cut(site: SitePage) -> Cut:
    whole = before_line(main_of(site.opened), _FOOT)
    items, problems = _items(whole, site.name, site.url)
    return Cut(items, problems, Order.NEWEST_FIRST if len(items) > 1 else Order.UNKNOWN)


def _items(
    whole: Passage, name: str, url: str | None
) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    openings = [
        line
        for line in lines_with_datelines(whole)
        if (dated := dateline_at(line)) is not None and dated.place is not None
    ]
    if openings:
        items = items_by_openings(whole, openings)
        return tuple(_with_dateline(item) for item in items), ()
    listed = activities(whole)
    if listed:
        return listed, ()
    return cut_posts(whole, name, url)


def _with_dateline(item: Item) -> Item:
    dated = dateline_at(item.body)
    stated = []
    if dated is not None and dated.date is not None:
        stated.append(StatedField(Stated.DATES, dated.date))
    if dated is not None and dated.place is not None:
        stated.append(StatedField(Stated.PLACE, dated.place))
    return Item(item.position, None, item.body, None, tuple(stated))
