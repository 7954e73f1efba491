"""Addresses at which a listing goes on."""

from balkansec.importing.addresses import resolved
from balkansec.importing.html_text import FlatPage

__all__ = ["next_pages"]


def next_pages(flat: FlatPage | None, base: str | None) -> tuple[str, ...]:
    """Give the addresses that a page names as that of its next one (rel=next), each once.

    On a page with one item the next one is that of another item, and no part of it.

    Args:
        flat: the page; None where it is no HTML.
        base: its address.

    Example:
        >>> from balkansec.importing import parse_html
        >>> page = parse_html('<link rel="next" href="/events?page=2"><a rel=next href=?page=2>')
        >>> next_pages(page, "https://rcc.int/events")
        ('https://rcc.int/events?page=2',)
    """
    links = [] if flat is None else flat.select('link[rel~="next" i], a[rel~="next" i]')
    named = (resolved(link.attribute("href"), base) for link in links)
    return tuple(dict.fromkeys(url for url in named if url is not None and url != base))
