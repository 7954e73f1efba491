"""How much time and memory strangers' importers have."""

from typing import Any, Final

from attrs import Attribute, field, frozen

from balkansec.errors import InvalidValue
from balkansec.model.validation import whole

__all__ = ["Isolation"]


_MOST: Final = 1_000_000


def _span(_: object, attribute: "Attribute[Any]", value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= _MOST:
        raise InvalidValue(attribute.name, value, f"a number above 0, up to {_MOST:,}")


@frozen
class Isolation:
    """What importers that do not come with balkansec may use in their worker process.

    Attributes:
        seconds: the longest time for one page, and for loading one plugin.
        megabytes: the most memory of the process; not kept where the system has no
            such limit, as Windows and macOS.

    Raises:
        InvalidValue: seconds that are no number above 0 and up to 1,000,000, megabytes
            that are no whole number from 1 upwards.

    Example:
        >>> Isolation(seconds=5).megabytes
        2048
    """

    seconds: float = field(default=30, validator=_span)
    megabytes: int = field(default=2048, validator=whole(1))
