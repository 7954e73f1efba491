"""Importer of balkansec for the pages of UNODC on South Eastern Europe (unodc.org)."""

__balkansec_contract__ = "~=1.0"

from pathlib import Path

from balkansec.plugins import ImporterDescriptor, hookimpl
from balkansec_unodc.importer import UnodcImporter

__all__ = ["UnodcImporter", "balkansec_importers"]


@hookimpl
def balkansec_importers() -> tuple[ImporterDescriptor, ...]:
    """Give the importer to balkansec."""
    return (
        ImporterDescriptor(
            name="unodc",
            source="unodc",
            importer=UnodcImporter(),
            homepage="https://www.unodc.org/southeasterneurope/",
            layouts=(
                "yearly archives of stories",
                "the front page",
                "single stories",
                "pages of the regional programme",
                "newsletters as text of a PDF",
            ),
            samples=Path(__file__).parent / "samples",
        ),
    )
