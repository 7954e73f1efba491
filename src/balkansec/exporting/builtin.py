"""The built-in formats, registered through the same hook as those of others."""

__balkansec_contract__ = "~=1.0"

from collections.abc import Iterable

from balkansec.exporting.csv_table import CsvTable
from balkansec.exporting.html_page import HtmlPage
from balkansec.exporting.ics import IcsCalendar
from balkansec.exporting.json_file import JsonFile
from balkansec.exporting.json_ld import JsonLd
from balkansec.exporting.json_lines import JsonLines
from balkansec.exporting.losses import LOST_BEHIND_EVENTS, LOST_OF_ANNOUNCEMENTS, ROWS_LOSE
from balkansec.exporting.markdown import Markdown
from balkansec.plugins import ExporterDescriptor, hookimpl

__all__ = ["balkansec_exporters"]


@hookimpl
def balkansec_exporters() -> Iterable[ExporterDescriptor]:
    """Give the formats that come with the library, each with its default options."""
    return (
        ExporterDescriptor(
            name="ics",
            media_type="text/calendar",
            suffix=".ics",
            exporter=IcsCalendar(),
            loses=(
                "undated events",
                "projects, publications and notices",
                "what is undecided",
                *LOST_BEHIND_EVENTS,
                "inconsistencies",
                "languages",
                "control characters",
            ),
        ),
        ExporterDescriptor(
            name="json",
            media_type="application/json",
            suffix=".json",
            exporter=JsonFile(),
        ),
        ExporterDescriptor(
            name="jsonl",
            media_type="application/jsonl",
            suffix=".jsonl",
            exporter=JsonLines(),
            loses=("what is undecided",),
        ),
        ExporterDescriptor(
            name="csv",
            media_type="text/csv",
            suffix=".csv",
            exporter=CsvTable(),
            loses=(*ROWS_LOSE, "control characters"),
        ),
        ExporterDescriptor(
            name="html",
            media_type="text/html",
            suffix=".html",
            exporter=HtmlPage(),
            loses=(
                "the ends of long quotes",
                *LOST_OF_ANNOUNCEMENTS,
                "pillars",
                "revisions",
                "control characters",
            ),
        ),
        ExporterDescriptor(
            name="jsonld",
            media_type="application/ld+json",
            suffix=".jsonld",
            exporter=JsonLd(),
            loses=(
                "projects, publications and notices",
                "what is undecided",
                *LOST_BEHIND_EVENTS,
                "languages",
                "revisions",
                "editions",
                "whether an event is tentative",
                "whether an event was held",
                "which organisers are co-organisers",
                "who takes part in the project behind an event",
            ),
        ),
        ExporterDescriptor(
            name="markdown",
            media_type="text/markdown",
            suffix=".md",
            exporter=Markdown(),
            loses=(
                *LOST_BEHIND_EVENTS,
                "languages",
                "ids",
                "revisions",
                "control characters",
                "line breaks and runs of spaces",
            ),
        ),
    )
