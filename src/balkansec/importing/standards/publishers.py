"""Who published a page in a format that any site may use."""

from balkansec.importing.addresses import host_of
from balkansec.importing.opening import address_of
from balkansec.model import Page

__all__ = ["publisher_of"]


def publisher_of(page: Page) -> str | None:
    """Give the host of a page as its source, without "www."; None where nothing tells it.

    Example:
        >>> publisher_of(Page(b"...", url="https://www.pccseesecretariat.si/feed"))
        'pccseesecretariat.si'
    """
    return host_of(address_of(page))
