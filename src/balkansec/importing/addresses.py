"""Addresses that a page states about itself, and the name of its site."""

from urllib.parse import urljoin, urlsplit

from balkansec.importing.html_text import FlatPage
from balkansec.model.addresses import served_address

__all__ = ["addresses_by_words", "canonical_url", "host_of", "is_on", "resolved", "site_name"]


def host_of(url: str | None) -> str | None:
    """Give the host of an address, without "www.", in small letters; None where there is none.

    The host of an archived page is that of the page, not that of the archive.

    Example:
        >>> host_of("https://www.rcc.int/events/1/board")
        'rcc.int'
        >>> host_of("https://web.archive.org/web/2019/http://rcc.int/")
        'rcc.int'
        >>> host_of("saved.html") is None
        True
    """
    if url is None:
        return None
    try:
        host = urlsplit(served_address(url)).hostname
    except ValueError:
        return None
    return host.rstrip(".").removeprefix("www.") or None if host else None


def is_on(url: str | None, *domains: str) -> bool | None:
    """Tell whether an address is on one of some domains or below; None where it names no host.

    Example:
        >>> is_on("https://www.rcc.int/events/1", "rcc.int"), is_on("https://osce.org", "rcc.int")
        (True, False)
        >>> is_on(None, "rcc.int") is None
        True
    """
    host = host_of(url)
    if host is None:
        return None
    return any(host == domain or host.endswith(f".{domain}") for domain in domains)


def canonical_url(page: FlatPage) -> str | None:
    """Give the address by which a page calls itself: canonical link, else og:url, else None.

    Example:
        >>> from balkansec.importing import parse_html
        >>> canonical_url(parse_html('<link rel="canonical" href="https://rcc.int/press/7">'))
        'https://rcc.int/press/7'
    """
    stated = [
        *(link.attribute("href") for link in page.select('link[rel~="canonical" i][href]')),
        *(meta.attribute("content") for meta in page.select('meta[property="og:url" i][content]')),
    ]
    return next((url.strip() for url in stated if url and _is_absolute(url)), None)


def site_name(page: FlatPage) -> str | None:
    """Give the name of its site that a page states (og:site_name), else None.

    Example:
        >>> from balkansec.importing import parse_html
        >>> site_name(parse_html('<meta property="og:site_name" content=" RCC ">'))
        'RCC'
    """
    stated = page.select('meta[property="og:site_name" i][content]')
    names = (" ".join((meta.attribute("content") or "").split()) for meta in stated)
    return next(filter(None, names), None)


def addresses_by_words(page: FlatPage | None, base: str | None) -> dict[str, str]:
    """Give the address that the first link of some words leads to; nothing without a page.

    Example:
        >>> from balkansec.importing import parse_html
        >>> page = parse_html('<a href="/press/7">Board meets</a>')
        >>> addresses_by_words(page, "https://rcc.int/press")
        {'Board meets': 'https://rcc.int/press/7'}
    """
    found: dict[str, str] = {}
    for link in () if page is None else page.select("a[href]"):
        address = resolved(link.attribute("href"), base)
        if address is not None and link.passage.text:
            found.setdefault(link.passage.text, address)
    return found


def resolved(address: str | None, base: str | None) -> str | None:
    """Give an absolute web address for one that a page at ``base`` links to, None for all else.

    Example:
        >>> resolved("../board", "https://rcc.int/press/7")
        'https://rcc.int/board'
        >>> resolved("javascript:void(0)", "https://rcc.int/") is None
        True
    """
    if not address or not address.strip():
        return None
    try:
        whole = urljoin(base or "", address.strip())
    except ValueError:
        return None
    return whole if _is_absolute(whole) else None


def _is_absolute(url: str) -> bool:
    return url.strip().lower().startswith(("http://", "https://")) and host_of(url) is not None
