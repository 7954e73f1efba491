"""The id that one item has at all addresses."""

import re
from urllib.parse import urlsplit

__all__ = ["ident_of"]

_NODE = re.compile(r"/(?:[a-z]{2}/)?(?:[a-z0-9-]+/)+(\d{2,9})/?", re.IGNORECASE)
_EVENT = re.compile(r"/(?:[a-z]{2}/)?events?/([a-z0-9][a-z0-9-]*)/?", re.IGNORECASE)


def ident_of(url: str | None) -> str | None:
    """Give the id of the item at an address: its node's number, or the name of its event.

    Example:
        >>> ident_of("https://www.osce.org/serbia/48565"), ident_of("https://osce.org/node/48565")
        ('48565', '48565')
        >>> ident_of("https://osce.org/event/border-security-2020")
        'event/border-security-2020'
    """
    try:
        path = urlsplit(url or "").path
    except ValueError:
        return None
    node = _NODE.fullmatch(path)
    if node is not None:
        return node[1]
    event = _EVENT.fullmatch(path)
    return None if event is None else f"event/{event[1].lower()}"
