"""What a page says about where it goes on."""

from typing import Final

from balkansec.assembly import Reading

__all__ = ["goes_on"]

_MOST: Final = 3
_LONGEST: Final = 300


def goes_on(reading: Reading) -> str | None:
    """Say which addresses belong to a page as well, which nobody fetches; None without any."""
    addresses = () if reading.extract is None else reading.extract.follow
    if not addresses:
        return None
    named = (a if len(a) <= _LONGEST else a[: _LONGEST - 1] + "…" for a in addresses[:_MOST])
    more = f" and {len(addresses) - _MOST} more" if len(addresses) > _MOST else ""
    return f"goes on at {', '.join(named)}{more}"
