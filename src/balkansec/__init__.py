"""Announcements of security events in the Western Balkans, merged into one calendar.

Every name below is imported when it is first used, so that ``import balkansec``
costs next to nothing.
"""

from typing import TYPE_CHECKING

from balkansec.first_use import at_first_use

if TYPE_CHECKING:
    from balkansec.assembly import Reading, build, export, load_plugins, read
    from balkansec.errors import (
        BalkansecError,
        InvalidValue,
        NotWritten,
        PluginError,
        Unreadable,
    )
    from balkansec.exporting import event_rows
    from balkansec.matching import Weights
    from balkansec.merging import Merge, merge
    from balkansec.model import (
        Announcement,
        DateMention,
        DateRange,
        Event,
        Ledger,
        Page,
        Relation,
        Ruling,
    )
    from balkansec.plugins import Isolation
    from balkansec.problems import Problem
    from balkansec.reading import announce, find_dates, read_text
    from balkansec.tables import AnnouncedRows, ClusteredRows, announce_rows, cluster_rows

__all__ = [
    "AnnouncedRows",
    "Announcement",
    "BalkansecError",
    "ClusteredRows",
    "DateMention",
    "DateRange",
    "Event",
    "InvalidValue",
    "Isolation",
    "Ledger",
    "Merge",
    "NotWritten",
    "Page",
    "PluginError",
    "Problem",
    "Reading",
    "Relation",
    "Ruling",
    "Unreadable",
    "Weights",
    "announce",
    "announce_rows",
    "build",
    "cluster_rows",
    "event_rows",
    "export",
    "find_dates",
    "load_plugins",
    "merge",
    "read",
    "read_text",
]

__getattr__, __dir__ = at_first_use(
    __name__,
    {
        "assembly": ("Reading", "build", "export", "load_plugins", "read"),
        "errors": ("BalkansecError", "InvalidValue", "NotWritten", "PluginError", "Unreadable"),
        "exporting": ("event_rows",),
        "matching": ("Weights",),
        "merging": ("Merge", "merge"),
        "model": (
            "Announcement",
            "DateMention",
            "DateRange",
            "Event",
            "Ledger",
            "Page",
            "Relation",
            "Ruling",
        ),
        "plugins": ("Isolation",),
        "problems": ("Problem",),
        "reading": ("announce", "find_dates", "read_text"),
        "tables": ("AnnouncedRows", "ClusteredRows", "announce_rows", "cluster_rows"),
    },
)
