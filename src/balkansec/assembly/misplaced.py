"""Pages of one source that came with the address of another."""

import re

from balkansec.importing import host_of
from balkansec.importing.opening import stated_site
from balkansec.model import Extract, Page
from balkansec.problems import Problem

__all__ = ["SURE", "may_be_of_another", "named_by_another"]

SURE = 80
"""With how much an importer has to claim a page without its address to be taken for it."""

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 2


def may_be_of_another(page: Page, extract: Extract | None) -> bool:
    """Tell whether it is worth to ask whose a page is without its address.

    It is where the page states the name of a site that its host does not bear, and where
    something is wrong with what the importer of its address found.
    """
    host = host_of(page.url)
    if host is None:
        return False
    if extract is None or not extract.items or extract.problems:
        return True
    site = stated_site(page)
    return site is not None and not _bears(host, site)


def named_by_another(page: Page, importer: str) -> Problem:
    """Give the problem of a page that another importer knows than that of its address."""
    what = f"came from {host_of(page.url)}, but has the marks of pages of {importer}"
    accepted = "the address that the page was saved from"
    return Problem(page.name, what, field="url", rejected=page.url, accepted=accepted)


def _bears(host: str, site: str) -> bool:
    """Tell whether a host bears a word of a name, or its first letters."""
    words = _WORD.findall(site.casefold())
    initials = "".join(word[0] for word in words)
    labels = [label for label in _WORD.findall(host) if len(label) > _SHORTEST]
    return any(len(word) > _SHORTEST and word in host for word in words) or any(
        label in initials for label in labels
    )
