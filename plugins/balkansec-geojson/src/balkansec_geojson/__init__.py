"""GeoJSON for balkansec: events as features of a map."""

__balkansec_contract__ = "~=1.0"

from balkansec.exporting import ROWS_LOSE
from balkansec.plugins import ExporterDescriptor, hookimpl
from balkansec_geojson.feature_collection import FeatureCollection

__all__ = ["FeatureCollection", "balkansec_exporters"]


@hookimpl
def balkansec_exporters() -> tuple[ExporterDescriptor, ...]:
    """Give the format to balkansec."""
    return (
        ExporterDescriptor(
            name="geojson",
            media_type="application/geo+json",
            suffix=".geojson",
            exporter=FeatureCollection(),
            loses=(*ROWS_LOSE, "halves of characters"),
        ),
    )
