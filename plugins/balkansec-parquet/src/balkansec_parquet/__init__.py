"""Apache Parquet for balkansec: events as a table with types."""

__balkansec_contract__ = "~=1.0"

from balkansec.exporting import ROWS_LOSE
from balkansec.plugins import ExporterDescriptor, hookimpl
from balkansec_parquet.table_file import TableFile

__all__ = ["TableFile", "balkansec_exporters"]


@hookimpl
def balkansec_exporters() -> tuple[ExporterDescriptor, ...]:
    """Give the format to balkansec."""
    return (
        ExporterDescriptor(
            name="parquet",
            media_type="application/vnd.apache.parquet",
            suffix=".parquet",
            exporter=TableFile(),
            loses=(*ROWS_LOSE, "halves of characters"),
        ),
    )
