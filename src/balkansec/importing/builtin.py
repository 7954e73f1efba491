"""The importers of standards, registered through the same hook as those of others."""

__balkansec_contract__ = "~=1.0"

from collections.abc import Iterable
from pathlib import Path

from balkansec.importing.standards.calendars import CalendarImporter
from balkansec.importing.standards.feeds import FeedImporter
from balkansec.importing.standards.prose import ProseImporter
from balkansec.importing.standards.schema_org import SchemaOrgImporter
from balkansec.importing.standards.tables import TableImporter
from balkansec.plugins import ImporterDescriptor, hookimpl

__all__ = ["ANY_SITE", "balkansec_importers"]

ANY_SITE = "web"
"""The source of importers that read the formats of any site."""

_SAMPLES = Path(__file__).parent / "standards/samples"


@hookimpl
def balkansec_importers() -> Iterable[ImporterDescriptor]:
    """Give the importers that read no source of their own."""
    importers = (
        ("schema-org", SchemaOrgImporter(), ("events as JSON-LD", "events as microdata")),
        ("calendar", CalendarImporter(), ("iCalendar files",)),
        ("feed", FeedImporter(), ("RSS feeds", "Atom feeds")),
        ("table", TableImporter(), ("CSV files", "JSON Lines")),
        ("prose", ProseImporter(), ("one announcement in prose, as a last resort",)),
    )
    return tuple(
        ImporterDescriptor(
            name=name,
            source=ANY_SITE,
            importer=importer,
            layouts=layouts,
            samples=_SAMPLES / name,
        )
        for name, importer, layouts in importers
    )
