"""Independent readers of formats that the standard library knows."""

import csv
import io
import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from xml.dom import minidom

__all__ = ["READERS"]


def _json(content: bytes | str) -> None:
    json.loads(content, parse_constant=_no_number)


def _no_number(constant: str) -> None:
    raise ValueError(f"{constant} is no number of JSON")


def _json_lines(content: bytes) -> None:
    for line in content.decode().split("\n")[:-1]:
        _json(line)


def _table(content: bytes) -> None:
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    widths = {len(row) for row in rows}
    if len(widths) > 1:
        raise ValueError(f"rows of {min(widths)} to {max(widths)} cells")


def _xml(content: bytes) -> None:
    minidom.parseString(content)  # noqa: S318 - a file of our own


def _text(content: bytes) -> None:
    content.decode()


READERS: Mapping[str, Callable[[bytes], object]] = MappingProxyType(
    {
        "application/geo+json": _json,
        "application/json": _json,
        "application/jsonl": _json_lines,
        "application/ld+json": _json,
        "application/xml": _xml,
        "image/svg+xml": _xml,
        "text/csv": _table,
        "text/html": _text,
        "text/markdown": _text,
        "text/plain": _text,
        "text/calendar": _text,
    }
)
"""What reads a format, by its media type; it raises at what it cannot read."""
