"""What the address of a page tells: its kind, and the id that one item has at all addresses."""

import re

from attrs import frozen

__all__ = ["Address", "read_address"]

_PATH = re.compile(
    r"rcc\.int(?::\d+)?/(?P<site>(?:p-cve|swp|romaintegration2020|[a-z0-9-]+)/)??"
    r"(?P<kind>events_nl|events|press_archive|press|news_archive|news|pages|working_groups)"
    r"(?=[/?#]|\Z)(?:/(?P<id>\d+))?",
    re.IGNORECASE,
)


@frozen
class Address:
    """What the address of a page tells.

    Attributes:
        kind: "events", "press", "news", "events_nl", ...; None for all else.
        ident: the id of the item with its kind and sub-site; None for a page of many.

    Example:
        >>> read_address("http://www.rcc.int/p-cve/events/17/seensa-working-group-meeting")
        Address(kind='events', ident='p-cve/events/17')
    """

    kind: str | None
    ident: str | None


def read_address(url: str | None) -> Address:
    """Take an address apart; the host with and without www, http and https are one."""
    found = _PATH.search(url or "")
    if found is None:
        return Address(None, None)
    kind, number = found["kind"].lower(), found["id"]
    if number is None or kind == "events_nl":
        return Address(kind, None)
    return Address(kind, f"{(found['site'] or '').lower()}{kind}/{number}")
