"""What sets one neighbour's pages apart from another's."""

import re

from attrs import frozen

__all__ = ["NOTHING", "Profile"]

NOTHING = re.compile(r"(?!)")


@frozen(kw_only=True)
class Profile:
    """One source and the form of its pages.

    Attributes:
        source: the name of the source and of its importer.
        homepage: its address.
        domains: where its pages are; those below them count, too.
        layouts: the forms of page that are known, a few words each.
        site: matches the site's own name in a page's title or site name.
        words: matches words that stand on pages of no other source.
        above: ends where an item begins, below words about its project; the last one counts.
        of_posts: whether the day beside a place is that of the post where the prose has its own.
        headings: matches, as a whole, lines that stand on every page.
        foot: matches the beginning of the first line below an item.
        ident: matches the site's own id of an item in an address: its groups, joined.
    """

    source: str
    homepage: str
    domains: tuple[str, ...]
    layouts: tuple[str, ...]
    site: re.Pattern[str]
    words: re.Pattern[str] = NOTHING
    above: re.Pattern[str] = NOTHING
    of_posts: bool = False
    headings: re.Pattern[str] = NOTHING
    foot: re.Pattern[str] = NOTHING
    ident: re.Pattern[str] = NOTHING
