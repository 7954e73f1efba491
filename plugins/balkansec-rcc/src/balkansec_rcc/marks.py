"""By what a page shows that it is the council's."""

import re

from balkansec.importing import (
    FlatPage,
    OpenedPage,
    claim_by_site_name,
)
from balkansec.plugins import Claim

__all__ = ["DOMAIN", "IN_BRIEF", "LABELS", "NEWSLETTER", "claim"]

DOMAIN = "rcc.int"
IN_BRIEF = re.compile(r"Newsletter\s+\d{1,3}/\d{4}\s*[-–—]\s*Activities in brief", re.IGNORECASE)
NEWSLETTER = re.compile(r"Newsletter\s+\d{1,3}/\d{4}\s*[-–—]\s*RCC events calendar", re.IGNORECASE)
LABELS = re.compile(
    r"Good\. Better\. Regional\.|Activity details|Press Releases?|News(?: Archive)?|Events?"
    r"|Press(?: Archive)?",
    re.IGNORECASE,
)
"""Lines that stand above every page of a kind."""

# Words that stand on pages of others, too.
_WEAK = 15

_SLOGAN = "Good. Better. Regional."
_NAME = re.compile(r"\bRegional Cooperation Council\b", re.IGNORECASE)
_ACTIVITY = re.compile(r"^\s*Activity details\s*$", re.MULTILINE)
_FIRST_WORDS = 1_500
_HEAD = 4_000


def claim(opened: OpenedPage) -> Claim:
    """Judge a page without an address by its markup and its words."""
    nothing = Claim(0, "nothing on it says that it is the council's")
    if opened.flat is not None:
        return _by_markup(opened.flat) or _by_headings(opened.text) or nothing
    if by_headings := _by_headings(opened.text):
        return by_headings
    if _NAME.search(opened.text[:_FIRST_WORDS]):
        return Claim(_WEAK, "its first words name the council, which others do, too")
    return nothing


def _by_markup(flat: FlatPage) -> Claim | None:
    by_name = claim_by_site_name(flat, _NAME)
    if by_name is not None:
        return by_name
    if flat.title is not None and _NAME.search(flat.title):
        return Claim(75, "its title names the council")
    return None


def _by_headings(text: str) -> Claim | None:
    head = text[:_HEAD]
    if NEWSLETTER.search(head):
        return Claim(85, "it is headed as a calendar of the council's newsletter")
    if _SLOGAN in head:
        return Claim(80, "it bears the council's slogan")
    if _ACTIVITY.search(head):
        return Claim(60, "it is headed as the council heads its activities")
    return None
