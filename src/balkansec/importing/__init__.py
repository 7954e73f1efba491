"""Building blocks for importers: decoding, HTML as text with offsets, paragraphs, addresses."""

from balkansec.importing.addresses import canonical_url, host_of, resolved
from balkansec.importing.decoding import Decoded, decode
from balkansec.importing.html_text import FlatPage, HtmlElement, is_html, parse_html
from balkansec.importing.paragraphs import Paragraph, paragraphs
from balkansec.importing.titles import (
    could_be_title,
    looks_like_bullet,
    looks_like_footnote,
    looks_like_prose,
    looks_like_title,
)

__all__ = [
    "Decoded",
    "FlatPage",
    "HtmlElement",
    "Paragraph",
    "canonical_url",
    "could_be_title",
    "decode",
    "host_of",
    "is_html",
    "looks_like_bullet",
    "looks_like_footnote",
    "looks_like_prose",
    "looks_like_title",
    "paragraphs",
    "parse_html",
    "resolved",
]
