"""By what a page shows that it is the OSCE's."""

import re

from balkansec.importing import (
    FlatPage,
    OpenedPage,
    claim_by_site_name,
    is_on,
)
from balkansec.plugins import Claim

__all__ = ["DOMAIN", "claim", "is_mirror"]

DOMAIN = "osce.org"
# Words that stand on pages of others, too.
_WEAK = 15

# A mirror shows pages of the OSCE under its own host and the same paths.
_MIRRORS = ("shhada.ir",)
_NAME = re.compile(r"\bOSCE\b|Organi[sz]ation for Security and Co-?operation in Europe")
_MENU = re.compile(r"\bFields of work\b.{0,40}\bArms control\b", re.DOTALL)
_LISTING = re.compile(r"^\W*Publishing date:\s", re.MULTILINE)
_NEWSROOM = re.compile(r"^\W*Newsroom\s*$", re.MULTILINE)
_HEAD = 12_000
_FIRST_WORDS = 1_500


def is_mirror(address: str | None) -> bool:
    """Tell whether an address is on a host that shows pages of the organisation as they are."""
    return bool(is_on(address, *_MIRRORS))


def claim(opened: OpenedPage, address: str | None) -> Claim:
    """Judge a page of a mirror, or one without an address, by its markup and its words."""
    if is_mirror(address):
        named = _NAME.search(opened.text[:_HEAD]) is not None
        return Claim(70 if named else 0, f"its address is on {_MIRRORS[0]}, a mirror")
    by_markup = None if opened.flat is None else _by_markup(opened.flat)
    return by_markup or _by_words(opened)


def _by_markup(flat: FlatPage) -> Claim | None:
    by_name = claim_by_site_name(flat, _NAME)
    if by_name is not None:
        return by_name
    if flat.title is not None and re.search(r"\|\s*OSCE\s*(?:POLIS)?\s*$", flat.title):
        return Claim(80, "its title ends with the organisation's name")
    return None


def _by_words(opened: OpenedPage) -> Claim:
    head = opened.text[:_HEAD]
    if _MENU.search(head):
        return Claim(85, "it has the menu of the organisation's pages")
    named = _NAME.search(head) is not None
    if named and _LISTING.search(head):
        return Claim(80, "it lists what the organisation publishes")
    if named and _NEWSROOM.search(head[:_FIRST_WORDS]):
        return Claim(70, "it is from a newsroom and names the organisation")
    if opened.flat is None and _NAME.search(opened.text[:_FIRST_WORDS]):
        return Claim(_WEAK, "its first words name the organisation, which others do, too")
    return Claim(0, "nothing on it says that it is the organisation's")
