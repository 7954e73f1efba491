"""The rows of tables that others made: to announcements, and to the cluster of each row."""

from balkansec.tables.announced import AnnouncedRows, announce_rows
from balkansec.tables.clustered import cluster_rows
from balkansec.tables.row_clusters import ClusteredRows

__all__ = ["AnnouncedRows", "ClusteredRows", "announce_rows", "cluster_rows"]
