"""Importer of balkansec for the pages of the Regional Cooperation Council (rcc.int)."""

__balkansec_contract__ = "~=1.0"

from pathlib import Path

from balkansec.plugins import ImporterDescriptor, hookimpl
from balkansec_rcc.importer import RccImporter

__all__ = ["RccImporter", "balkansec_importers"]


@hookimpl
def balkansec_importers() -> tuple[ImporterDescriptor, ...]:
    """Give the importer to balkansec."""
    return (
        ImporterDescriptor(
            name="rcc",
            source="rcc",
            importer=RccImporter(),
            homepage="https://www.rcc.int",
            layouts=(
                "event pages, date line above or below the title",
                "event pages of the sub-site on violent extremism",
                "press releases",
                "news",
                "archives of news and press",
                "calendars of newsletters",
                "newsletters with activities in brief",
                "the feed of events",
            ),
            samples=Path(__file__).parent / "samples",
        ),
    )
