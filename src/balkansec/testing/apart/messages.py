"""What is asked of a process apart, and what it answers; all of it travels by pickle."""

from typing import Any

from attrs import frozen

__all__ = ["Beginning", "Begun", "Call", "Reply"]

Call = tuple[str, Any]
"""What to do, and with what: a page to identify, events to write."""


@frozen
class Beginning:
    """Whom to try.

    Attributes:
        module: the module whose import brings the plugin.
        packed: its importer or exporter; None where it cannot be packed, so that the
            module is imported and no more.
        imported: the modules that are imported before the plugin is watched, for it is
            not the plugin that imports them.
        megabytes: the most memory of the process; None means what there is.
        is_away: whether it is tried far from home.
    """

    module: str
    packed: bytes | None
    imported: tuple[str, ...]
    megabytes: int | None
    is_away: bool


@frozen
class Begun:
    """What came of the import.

    Attributes:
        failed: why the module cannot be imported; None where it was.
        unpicklable: why what was packed cannot be copied; None where it can.
        reached: what it reached for meanwhile.
    """

    failed: str | None = None
    unpicklable: str | None = None
    reached: tuple[str, ...] = ()


@frozen
class Reply:
    """What one copy gave, call by call.

    Attributes:
        given: the answers, or failures.
        reached: what it reached for meanwhile.
        printed: what it printed meanwhile, as "printed 'hello'"; None for nothing.
    """

    given: tuple[Any, ...]
    reached: tuple[str, ...] = ()
    printed: str | None = None
