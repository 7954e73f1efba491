"""Web addresses: one form for all writings of the same one."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

__all__ = ["canonical_address", "names_edition", "names_item", "served_address"]

# An archive serves the page of another host; the address of that page stands in its own.
_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\w{1,20}/(.+)", re.IGNORECASE)
# Most addresses are so plain that there is nothing to take apart.
_PLAIN = re.compile(
    r"https?://(?:www\.)?((?!www\.|web\.archive\.)[a-z0-9.-]+)((?:/[\w.~-]*)*)", re.ASCII
)
_COUNTS_VISITORS = frozenset({"fbclid", "gclid"})
# Three digits and more count items, unless they write a year, a month or a day, or say where
# a part of a list begins.
_NUMBER_OF_ITEM = re.compile(
    r"(?<!\d)(?<!page=)(?<!start=)(?<!offset=)(?<!limit=)"
    r"(?!(?:19|20)\d\d(?:[01]\d(?:[0-3]\d)?)?(?!\d))\d{3,}"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_EDITION = re.compile(r"[^\W\d_][-_](?:19|20)\d\d$|^(?:19|20)\d\d[-_][^\W\d_]")
_FILE = re.compile(r"\.(?:pdf|ics|csv|txt|rtf|docx?|xlsx?|pptx?|od[tsp])(?:\?|$)", re.IGNORECASE)


def served_address(address: str) -> str:
    """Give the address of the page itself where an archive serves it.

    Example:
        >>> served_address("https://web.archive.org/web/2019/http://rcc.int/events/1")
        'http://rcc.int/events/1'
    """
    archived = _ARCHIVED.match(address.strip())
    return address.strip() if archived is None else archived[1]


def canonical_address(address: str) -> str | None:
    """Give the form of an address in which writings of the same one are equal.

    Scheme, "www.", case of the host, a slash at the end, fragments, the archive
    that serves it and the parameters that only count visitors make no
    difference. An address without host and path has no such form: None.

    Example:
        >>> canonical_address("http://www.RCC.int/events/1/?utm_source=x#top")
        'rcc.int/events/1'
        >>> canonical_address("#top") is None
        True
    """
    plain = _PLAIN.fullmatch(address)
    if plain is not None:
        return plain[1] + plain[2].rstrip("/")
    served = served_address(address)
    try:
        parts = urlsplit(served)
        kept = [
            (name, value)
            for name, value in parse_qsl(parts.query, keep_blank_values=True)
            if not name.startswith("utm_") and name not in _COUNTS_VISITORS
        ]
    except ValueError:  # an address that is none, such as "http://[", is compared as it is
        return served or None
    host = parts.netloc.lower().removeprefix("www.")
    query = f"?{urlencode(sorted(kept))}" if kept else ""
    return f"{host}{parts.path.rstrip('/')}{query}" or None


def names_item(address: str) -> bool:
    """Tell whether an address in canonical form surely is that of one item alone.

    It is where its path or query has the number of an item. Any other may be that of a
    home page, a list or a file, which hold several events or the next edition of one;
    neither a number in the name of a host nor years, months and days name an item.

    Example:
        >>> names_item("rcc.int/events/1104"), names_item("rcc.int/2019/06/calendar")
        (True, False)
    """
    below = address.partition("/")[2]
    return bool(_NUMBER_OF_ITEM.search(below)) and not _FILE.search(below)


def names_edition(address: str) -> bool:
    """Tell whether an address in canonical form is that of one item or one edition.

    An edition it names by a year in its host or by words and a year in its last part; what
    is held beside the edition may be announced there, too.

    Example:
        >>> names_edition("europol.europa.eu/epcc-2019"), names_edition("rcc.int/2019/programme")
        (True, False)
    """
    host, _, below = address.partition("/")
    named = _YEAR.search(host) or _EDITION.search(below.rpartition("/")[2])
    return named is not None or names_item(address)
