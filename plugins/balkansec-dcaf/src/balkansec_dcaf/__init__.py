"""Importers of balkansec for the pages of DCAF Geneva and DCAF Ljubljana."""

__balkansec_contract__ = "~=1.0"

from pathlib import Path

from balkansec.plugins import ImporterDescriptor, hookimpl
from balkansec_dcaf.geneva import GenevaImporter
from balkansec_dcaf.ljubljana import LjubljanaImporter

__all__ = ["GenevaImporter", "LjubljanaImporter", "balkansec_importers"]

_SAMPLES = Path(__file__).parent / "samples"


@hookimpl
def balkansec_importers() -> tuple[ImporterDescriptor, ...]:
    """Give the importers to balkansec."""
    return (
        ImporterDescriptor(
            name="dcaf",
            source="dcaf",
            importer=GenevaImporter(),
            homepage="https://www.dcaf.ch",
            layouts=("sections of news, a paragraph an event", "posts", "activities of projects"),
            samples=_SAMPLES / "dcaf",
        ),
        ImporterDescriptor(
            name="dcaf-ljubljana",
            source="dcaf-ljubljana",
            importer=LjubljanaImporter(),
            homepage="https://www.dcaf-ljubljana.si",
            layouts=("events by year with calendar tiles", "news"),
            samples=_SAMPLES / "dcaf-ljubljana",
        ),
    )
