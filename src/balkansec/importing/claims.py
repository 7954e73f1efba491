"""How sure an importer of one site is of a page, by what most sites show."""

import re

from balkansec.importing.addresses import host_of, is_on, site_name
from balkansec.importing.html_text import FlatPage
from balkansec.plugins import Claim

__all__ = ["WEAK", "claim_by_address", "claim_by_site_name"]

WEAK = 20
"""The most with which a page may be claimed by words or a form that stand on pages of others,
too; up to here its source is assumed."""

_ON_THE_SITE = 95
_SO_NAMED = 85


def claim_by_address(address: str | None, *domains: str, what: str = "its address") -> Claim | None:
    """Judge a page by its address; None where that names no host.

    Args:
        address: the address of the page, see `address_of`.
        domains: where the site is, the one that reasons name first; those below count, too.
        what: what reasons call the address.

    Example:
        >>> claim_by_address("https://www.rcc.int/events/1", "rcc.int")
        Claim(confidence=95, reason='its address is on rcc.int')
        >>> claim_by_address("https://osce.org/1", "rcc.int", what="its canonical link")
        Claim(confidence=0, reason='its canonical link is on osce.org, not on rcc.int')
    """
    by_address = is_on(address, *domains)
    if by_address is None:
        return None
    if by_address:
        return Claim(_ON_THE_SITE, f"{what} is on {domains[0]}")
    return Claim(0, f"{what} is on {host_of(address)}, not on {domains[0]}")


def claim_by_site_name(page: FlatPage, name: re.Pattern[str]) -> Claim | None:
    """Judge a page by the site's name that it states (og:site_name); None where it states none.

    Example:
        >>> from balkansec.importing import parse_html
        >>> page = parse_html('<meta property="og:site_name" content="RCC">')
        >>> claim_by_site_name(page, re.compile("RCC"))
        Claim(confidence=85, reason="its site name is 'RCC'")
    """
    stated = site_name(page)
    if stated is None:
        return None
    return Claim(_SO_NAMED if name.search(stated) else 0, f"its site name is {stated!r}")
