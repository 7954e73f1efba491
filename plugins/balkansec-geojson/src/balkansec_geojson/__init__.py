"""GeoJSON for balkansec: events as features of a map."""

__balkansec_contract__ = "~=1.0"

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
            loses=(
                "what is undecided",
                "evidence",
                "what single announcements say",
                "when pages were seen",
                "where announcements stood on their pages",
                "which announcements name others",
                "inconsistencies",
                "halves of characters",
            ),
        ),
    )
