"""By what a page shows that it is UNODC's."""

import re

from balkansec.importing import (
    FlatPage,
    OpenedPage,
    claim_by_site_name,
)
from balkansec.plugins import Claim

__all__ = ["DOMAIN", "claim"]

DOMAIN = "unodc.org"
# Words that stand on pages of others, too.
_WEAK = 15

_NAME = re.compile(r"\bUNODC\b|United Nations Office on Drugs and Crime", re.IGNORECASE)
_OWN = re.compile(
    r"Welcome to UNODC South Eastern Europe|UNODC in (?:the region of )?South Eastern Europe",
    re.IGNORECASE,
)
_HEAD = 3_000
_FIRST_WORDS = 1_500


def claim(opened: OpenedPage) -> Claim:
    """Judge a page without an address by its markup and its words."""
    by_markup = None if opened.flat is None else _by_markup(opened.flat)
    if by_markup is not None:
        return by_markup
    if _OWN.search(opened.text[:_HEAD]):
        return Claim(85, "it is headed as the pages of the office on the region are")
    if opened.flat is None and _NAME.search(opened.text[:_FIRST_WORDS]):
        return Claim(_WEAK, "its first words name the office, which others do, too")
    return Claim(0, "nothing on it says that it is the office's")


def _by_markup(flat: FlatPage) -> Claim | None:
    by_name = claim_by_site_name(flat, _NAME)
    if by_name is not None:
        return by_name
    if flat.title is not None and _NAME.search(flat.title):
        return Claim(75, "its title names the office")
    return None
