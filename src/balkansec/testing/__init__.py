"""The conformance kit: what every importer and every format has to keep to.

Every name below is imported when it is first used: the process in which a plugin is
tried by itself begins here, and needs none of them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from balkansec.testing.checking import check_exporter, check_importer
    from balkansec.testing.kits import ExporterKit, ImporterKit
    from balkansec.testing.rules import Rule, Violation

__all__ = [
    "ExporterKit",
    "ImporterKit",
    "Rule",
    "Violation",
    "check_exporter",
    "check_importer",
]

_ROOM_OF = {
    "ExporterKit": "kits",
    "ImporterKit": "kits",
    "Rule": "rules",
    "Violation": "rules",
    "check_exporter": "checking",
    "check_importer": "checking",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used."""
    if name not in _ROOM_OF:
        raise AttributeError(f"module 'balkansec.testing' has no attribute {name!r}")
    value: object = getattr(import_module(f"balkansec.testing.{_ROOM_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
