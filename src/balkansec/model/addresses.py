"""Web addresses: one form for all writings of the same one."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

__all__ = ["canonical_address", "served_address"]

# An archive serves the page of another host; the address of that page stands in its own.
_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\w{1,20}/(.+)", re.IGNORECASE)
# Most addresses are so plain that there is nothing to take apart.
_PLAIN = re.compile(
    r"https?://(?:www\.)?((?!www\.|web\.archive\.)[a-z0-9.-]+)((?:/[\w.~-]*)*)", re.ASCII
)
_COUNTS_VISITORS = frozenset({"fbclid", "gclid"})


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
