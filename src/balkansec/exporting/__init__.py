"""The built-in formats, what formats share, and the writing of files whole or not at all."""

from balkansec.exporting.csv_table import CsvTable, event_rows
from balkansec.exporting.html_page import HtmlPage
from balkansec.exporting.ics import IcsCalendar
from balkansec.exporting.json_file import JsonFile
from balkansec.exporting.json_ld import JsonLd
from balkansec.exporting.json_lines import JsonLines
from balkansec.exporting.losses import ROWS_LOSE
from balkansec.exporting.markdown import Markdown
from balkansec.exporting.sieve import CONTROLS, SURROGATES, Sieve
from balkansec.exporting.whole_file import write_whole

__all__ = [
    "CONTROLS",
    "ROWS_LOSE",
    "SURROGATES",
    "CsvTable",
    "HtmlPage",
    "IcsCalendar",
    "JsonFile",
    "JsonLd",
    "JsonLines",
    "Markdown",
    "Sieve",
    "event_rows",
    "write_whole",
]
