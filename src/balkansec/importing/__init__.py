"""Building blocks for importers, from bytes to items with passages of the page's text."""

from balkansec.importing.addresses import (
    addresses_by_words,
    canonical_url,
    host_of,
    is_on,
    resolved,
)
from balkansec.importing.claims import WEAK, claim_by_address, claim_by_site_name
from balkansec.importing.datelines import Dateline, dateline_at, datelines_at
from balkansec.importing.decoding import Decoded, decode
from balkansec.importing.error_pages import refusal
from balkansec.importing.headlines import headlines_before_datelines, lines_with_datelines
from balkansec.importing.html_text import FlatPage, HtmlElement, is_html, parse_html
from balkansec.importing.item_lists import (
    items_by_openings,
    items_by_selectors,
    items_by_titles,
)
from balkansec.importing.labels import LABELS, LabelledValue, labelled_values, without_lines
from balkansec.importing.layouts import no_marks
from balkansec.importing.main_part import FURNITURE, main_of, main_part, main_part_of_text
from balkansec.importing.next_pages import next_pages
from balkansec.importing.opening import OpenedPage, address_of, decoded, open_page
from balkansec.importing.paragraphs import Paragraph, paragraphs
from balkansec.importing.passages import after_line, before_line, lines_of, part, trimmed
from balkansec.importing.repeats import below_title, printed_once
from balkansec.importing.single_page import SinglePage, single_page
from balkansec.importing.sites import (
    Cut,
    SitePage,
    claim_of_site,
    cut_feed_of_site,
    extract_of_site,
)
from balkansec.importing.standards.feeds import cut_feed
from balkansec.importing.standards.schema_org import schema_org_items
from balkansec.importing.standards.tables import TableImporter
from balkansec.importing.stated_days import impossible_days
from balkansec.importing.tiles import Tile, tile_at, year_of_heading
from balkansec.importing.titles import (
    could_be_title,
    looks_like_bullet,
    looks_like_footnote,
    looks_like_prose,
    looks_like_title,
)
from balkansec.importing.writing import Writing

__all__ = [
    "FURNITURE",
    "LABELS",
    "WEAK",
    "Cut",
    "Dateline",
    "Decoded",
    "FlatPage",
    "HtmlElement",
    "LabelledValue",
    "OpenedPage",
    "Paragraph",
    "SinglePage",
    "SitePage",
    "TableImporter",
    "Tile",
    "Writing",
    "address_of",
    "addresses_by_words",
    "after_line",
    "before_line",
    "below_title",
    "canonical_url",
    "claim_by_address",
    "claim_by_site_name",
    "claim_of_site",
    "could_be_title",
    "cut_feed",
    "cut_feed_of_site",
    "dateline_at",
    "datelines_at",
    "decode",
    "decoded",
    "extract_of_site",
    "headlines_before_datelines",
    "host_of",
    "impossible_days",
    "is_html",
    "is_on",
    "items_by_openings",
    "items_by_selectors",
    "items_by_titles",
    "labelled_values",
    "lines_of",
    "lines_with_datelines",
    "looks_like_bullet",
    "looks_like_footnote",
    "looks_like_prose",
    "looks_like_title",
    "main_of",
    "main_part",
    "main_part_of_text",
    "next_pages",
    "no_marks",
    "open_page",
    "paragraphs",
    "parse_html",
    "part",
    "printed_once",
    "refusal",
    "resolved",
    "schema_org_items",
    "single_page",
    "tile_at",
    "trimmed",
    "without_lines",
    "year_of_heading",
]
