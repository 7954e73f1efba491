"""By what a page shows that it is the platform's, or another source's."""

import re

from balkansec.importing import FlatPage, canonical_url, claim_by_address, claim_by_site_name
from balkansec.plugins import Claim

__all__ = ["DOMAIN", "claim_by_markup", "claim_by_words"]

DOMAIN = "wb-iisg.com"
_NAMES = re.compile(r"\bIISG\b|\bIntegrative Internal Security Governance\b", re.IGNORECASE)
_DOMAIN_IN_WORDS = re.compile(r"(?<![\w-])(?:[\w-]{1,40}\.){0,3}wb-iisg\.com\b", re.IGNORECASE)


def claim_by_markup(page: FlatPage) -> Claim | None:
    """Judge by what the markup says of the page; None where it says nothing."""
    by_address = claim_by_address(canonical_url(page), DOMAIN, what="its canonical link")
    if by_address is not None:
        return by_address
    by_name = claim_by_site_name(page, _NAMES)
    if by_name is not None:
        return by_name
    for link in page.select("article .entry-title a[href]"):
        by_address = claim_by_address(link.attribute("href"), DOMAIN, what="the first of its posts")
        if by_address is not None:
            return by_address
    # The blog's titles end with the name of the site; other sites' posts on the
    # platform have its name elsewhere in the title.
    if page.title is not None and page.select('meta[name="generator" i][content^="WordPress" i]'):
        site = re.split(r"\s[–—|-]\s", page.title)[-1]
        if _NAMES.search(site):
            return Claim(75, f"it is a WordPress page entitled {site!r}")
    return None


def claim_by_words(text: str) -> Claim | None:
    """Judge by the words of a plain text; None where they hold no mark of the platform."""
    if _DOMAIN_IN_WORDS.search(text):
        return Claim(60, f"its text names {DOMAIN}")
    return None
