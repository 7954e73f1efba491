"""What every importer of one site does: tell whose a page is, refuse an error, open, hand on."""

from collections.abc import Callable

from attrs import evolve, frozen

from balkansec.importing.claims import WEAK, claim_by_address
from balkansec.importing.error_pages import refusal
from balkansec.importing.main_part import FURNITURE
from balkansec.importing.next_pages import next_pages
from balkansec.importing.opening import OpenedPage, address_of, open_page
from balkansec.importing.standards.feeds import cut_feed, is_feed
from balkansec.model import Extract, Item, Order, Page
from balkansec.plugins import Claim
from balkansec.problems import Problem

__all__ = ["Cut", "SitePage", "claim_of_site", "cut_feed_of_site", "extract_of_site"]


@frozen
class SitePage:
    """A page of a site, opened.

    Attributes:
        name: what problems call it.
        url: its address, or that by which it calls itself; None where there is neither.
        opened: its words and its elements.
    """

    name: str
    url: str | None
    opened: OpenedPage


@frozen
class Cut:
    """What was cut out of a page.

    Attributes:
        items: in the order of the page.
        problems: what could not be cut out.
        order: in which order of time the items stand.
    """

    items: tuple[Item, ...]
    problems: tuple[Problem, ...] = ()
    order: Order = Order.UNKNOWN


def claim_of_site(page: Page, by_marks: Callable[[OpenedPage], Claim], *domains: str) -> Claim:
    """Judge a page of a site, as `Importer.identify` has to: by its address, else by its marks.

    Most pages of others end at their address, before they are parsed.

    Args:
        page: any bytes.
        by_marks: judges a page of which no address is known by what stands on it, menus and
            footers left out.
        domains: where the site is, as for `claim_by_address`.

    Example:
        >>> def by_marks(opened: OpenedPage) -> Claim:
        ...     return Claim(60 if "RCC" in opened.text else 0, "by its name")
        >>> claim_of_site(Page(b"The RCC met."), by_marks, "rcc.int").confidence
        60
        >>> elsewhere = Page(b"The RCC met.", url="https://osce.org/1")
        >>> claim_of_site(elsewhere, by_marks, "rcc.int").confidence
        0
    """
    by_address = claim_by_address(address_of(page), *domains)
    return by_address or by_marks(open_page(page, without=FURNITURE))


def extract_of_site(
    page: Page,
    claim: Claim,
    cut: Callable[[SitePage], Cut],
    *,
    without: str = FURNITURE,
    feed: Callable[[Page], Extract] | None = None,
) -> Extract:
    """Cut a page of a site, as `Importer.extract` has to give it.

    A page of an error is refused, what was in doubt when the page was opened is told, and
    the source is assumed where the claim is weak (`WEAK`). A listing names where it goes on.

    Args:
        page: any bytes.
        claim: what `Importer.identify` says of the page.
        cut: cuts the items out of the opened page.
        without: CSS selector of elements to leave out.
        feed: cuts a feed of the site, such as `cut_feed_of_site`; None where it has none.

    Raises:
        InvalidValue: ``without`` is no valid selector.

    Example:
        >>> def cut(site: SitePage) -> Cut:
        ...     whole = Passage(0, site.opened.text)
        ...     return Cut((Item(1, None, whole),))
        >>> from balkansec.model import Passage
        >>> extract_of_site(Page(b"<p>In Skopje."), Claim(95, "it is ours"), cut).items[0].body.text
        'In Skopje.'
    """
    refused = refusal(page)
    if refused is not None:
        return Extract("", problems=(refused,))
    if feed is not None and is_feed(page):
        return feed(page)
    opened = open_page(page, without=without)
    address = address_of(page)
    done = cut(SitePage(page.name, address, opened))
    problems = opened.problems + done.problems
    assumed = claim.confidence <= WEAK
    follow = next_pages(opened.flat, address) if len(done.items) > 1 else ()
    return Extract(opened.text, done.items, done.order, problems, assumed, follow)


def cut_feed_of_site(page: Page) -> Extract:
    """Cut a feed that a site offers: its items are the site's own; see `cut_feed`.

    Example:
        >>> feed = Page(b"<rss><channel><item><title>Board</title></item></channel></rss>")
        >>> cut_feed_of_site(feed).source_assumed
        False
    """
    return evolve(cut_feed(page), source=None, source_assumed=False)
