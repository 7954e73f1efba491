"""How much time and memory strangers' importers have."""

from typing import Any

from attrs import Attribute, field, frozen

from balkansec.errors import InvalidValue

__all__ = ["Isolation"]


def _more_than_nothing(_: object, attribute: "Attribute[Any]", value: object) -> None:
    # The clocks of systems count no further than this.
    most = 1_000_000_000
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= most:
        raise InvalidValue(attribute.name, value, "a number above 0")


@frozen
class Isolation:
    """What importers that do not come with balkansec may use in their worker process.

    Attributes:
        seconds: the longest time for one page, and for loading one plugin.
        megabytes: the most memory of the process; not kept where the system has no
            such limit, as Windows and macOS.

    Raises:
        InvalidValue: a limit that is no number above 0.

    Example:
        >>> Isolation(seconds=5).megabytes
        2048
    """

    seconds: float = field(default=30, validator=_more_than_nothing)
    megabytes: int = field(default=2048, validator=_more_than_nothing)
