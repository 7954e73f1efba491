"""The conformance kit: what every importer and every format has to keep to.

Every name below is imported when it is first used: the process in which a plugin is
tried by itself begins here, and needs none of them.
"""

from typing import TYPE_CHECKING

from balkansec.first_use import at_first_use

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

__getattr__, __dir__ = at_first_use(
    __name__,
    {
        "checking": ("check_exporter", "check_importer"),
        "kits": ("ExporterKit", "ImporterKit"),
        "rules": ("Rule", "Violation"),
    },
)
