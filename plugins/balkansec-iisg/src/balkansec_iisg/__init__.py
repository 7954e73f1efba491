"""Importer of balkansec for the pages of the platform IISG (wb-iisg.com)."""

__balkansec_contract__ = "~=1.0"

from pathlib import Path

from balkansec.plugins import ImporterDescriptor, hookimpl
from balkansec_iisg.importer import IisgImporter

__all__ = ["IisgImporter", "balkansec_importers"]


@hookimpl
def balkansec_importers() -> tuple[ImporterDescriptor, ...]:
    """Give the importer to balkansec."""
    return (
        ImporterDescriptor(
            name="iisg",
            source="iisg",
            importer=IisgImporter(),
            homepage="https://wb-iisg.com",
            layouts=(
                "tag pages as plain text",
                "tag pages as HTML",
                "single posts as HTML",
                "posts at the root of the site",
                "events of the calendar",
                "answers of WordPress as JSON",
                "feeds",
            ),
            samples=Path(__file__).parent / "samples",
        ),
    )
