"""The rows of tables that others made: to announcements, and to the cluster of each row.

Every name below is imported when it is first used: reading a page that is a table takes
its rows apart, and merges none.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from balkansec.tables.announced import AnnouncedRows, announce_rows
    from balkansec.tables.clustered import cluster_rows
    from balkansec.tables.row_clusters import ClusteredRows

__all__ = ["AnnouncedRows", "ClusteredRows", "announce_rows", "cluster_rows"]

_MODULE_OF = {
    "AnnouncedRows": "announced",
    "ClusteredRows": "row_clusters",
    "announce_rows": "announced",
    "cluster_rows": "clustered",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used."""
    if name not in _MODULE_OF:
        raise AttributeError(f"module 'balkansec.tables' has no attribute {name!r}")
    value: object = getattr(import_module(f"balkansec.tables.{_MODULE_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
