"""The rows of tables that others made: to announcements, and to the cluster of each row.

Every name below is imported when it is first used: reading a page that is a table takes
its rows apart, and merges none.
"""

from typing import TYPE_CHECKING

from balkansec.first_use import at_first_use

if TYPE_CHECKING:
    from balkansec.tables.announced import AnnouncedRows, announce_rows
    from balkansec.tables.clustered import cluster_rows
    from balkansec.tables.row_clusters import ClusteredRows

__all__ = ["AnnouncedRows", "ClusteredRows", "announce_rows", "cluster_rows"]

__getattr__, __dir__ = at_first_use(
    __name__,
    {
        "announced": ("AnnouncedRows", "announce_rows"),
        "clustered": ("cluster_rows",),
        "row_clusters": ("ClusteredRows",),
    },
)
