"""Importer of balkansec for the pages of the OSCE (osce.org)."""

__balkansec_contract__ = "~=1.0"

from pathlib import Path

from balkansec.plugins import ImporterDescriptor, hookimpl
from balkansec_osce.importer import OsceImporter

__all__ = ["OsceImporter", "balkansec_importers"]


@hookimpl
def balkansec_importers() -> tuple[ImporterDescriptor, ...]:
    """Give the importer to balkansec."""
    return (
        ImporterDescriptor(
            name="osce",
            source="osce",
            importer=OsceImporter(),
            homepage="https://www.osce.org",
            layouts=(
                "press releases with a dateline",
                "news without a dateline",
                "event pages",
                "listings of press releases",
                "feeds",
            ),
            samples=Path(__file__).parent / "samples",
        ),
    )
