"""The CSV format: one row an event, safe to open in a spreadsheet."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO

from attrs import field, frozen

from balkansec.exporting.facts import footnotes, sources, standpoints, taking_part
from balkansec.exporting.sieve import SURROGATES, Sieve
from balkansec.model import Event
from balkansec.model.validation import of
from balkansec.problems import Problem

if TYPE_CHECKING:
    # Most commands that load the formats merge nothing.
    from balkansec.merging import Merge

__all__ = ["COLUMNS", "CsvTable", "event_rows", "restored"]

_UNWANTED = SURROGATES + "\x00-\x08\x0b\x0c\x0e-\x1f\x7f"  # RFC 4180 has line breaks in quotes
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_MARK = "'"
# Where the list separator is a semicolon, as in most of Europe, a spreadsheet parts a row there
# and at line breaks, whatever quotes say.
_PARTED = re.compile(rf"([;\t\r\n])(?=[^\S\t\r\n]*[=+\-@＝＋－＠]|{_MARK})")
_MARKED = re.compile(rf"(^|[;\t\r\n]){_MARK}")
_BETWEEN = " | "


def _joined(values: Sequence[object]) -> str:
    return _BETWEEN.join(str(value) for value in values)


def _conflicts(event: Event) -> list[str]:
    return [
        f"{conflict.field}: " + " or ".join(f"{v} ({n})" for v, n in standpoints(event, conflict))
        for conflict in event.conflicts
    ]


COLUMNS: Mapping[str, Callable[[Event], object]] = MappingProxyType(
    {
        "uid": lambda event: event.uid,
        "revision": lambda event: event.revision,
        "kind": lambda event: event.kind,
        "event_type": lambda event: event.event_type,
        "title": lambda event: event.title,
        "dates": lambda event: event.dates,
        "precision": lambda event: event.dates and event.dates.precision.name.lower(),
        "first_day": lambda event: _day(event, "start"),
        "last_day": lambda event: _day(event, "end"),
        "dates_possible": lambda event: _joined(event.dates_possible),
        "year_inferred": lambda event: "yes" if event.year_inferred else "no",
        "venue": lambda event: event.place and event.place.venue,
        "city": lambda event: event.place and event.place.city,
        "country": lambda event: event.place and event.place.country,
        "country_name": lambda event: (
            event.place and event.place.territory and event.place.territory.name
        ),
        "other_places": lambda event: _joined(event.places[1:]),
        "attendance": lambda event: event.attendance,
        "organisers": lambda event: _joined([actor.name for actor in event.organisers]),
        "taking_part": lambda event: _joined([f"{who}: {n}" for who, n in taking_part(event)]),
        "series": lambda event: event.series,
        "edition": lambda event: event.edition,
        "programmes": lambda event: _joined(event.programmes),
        "topics": lambda event: _joined(event.topics),
        "pillars": lambda event: _joined(event.pillars),
        "territories": lambda event: _joined([t.name for t in event.territories]),
        "status": lambda event: event.status,
        "languages": lambda event: _joined(event.languages),
        "urls": lambda event: _joined(event.urls),
        "sources": lambda event: _joined(sorted({s.name for s in sources(event)})),
        "conflicts": lambda event: _joined(_conflicts(event)),
        "footnotes": lambda event: _joined([f"{n}: {text}" for n, text in footnotes(event)]),
    }
)
"""The columns in their order, each with what it holds of an event; None is an empty cell."""


@frozen
class CsvTable:
    """Writes a table with a heading and a row for each event, in the order given.

    All kinds and undated events are in it. The cells are quoted as RFC 4180
    says, rows end with CRLF, line breaks in values stay. ``dates`` is in EDTF;
    ``first_day`` and ``last_day``, both inclusive, are empty unless days were
    stated. Where a cell holds several values, " | " stands between them.

    A spreadsheet runs cells that begin like a formula. Before such a beginning,
    and before an apostrophe, stands an apostrophe more, at the start of a cell and after
    each semicolon, tab and line break in it, where some spreadsheets begin another cell;
    ``restored`` takes all of them off.

    Attributes:
        byte_order_mark: whether the file, in UTF-8, begins with U+FEFF: Excel
            wants it to tell the encoding, other readers take it for a part of the
            first column's name.

    Example:
        >>> from io import BytesIO
        >>> from balkansec import Merge
        >>> stream = BytesIO()
        >>> CsvTable().write(Merge(()), stream)
        ()
        >>> stream.getvalue()[:25]
        b'uid,revision,kind,event_t'
    """

    byte_order_mark: bool = field(default=False, validator=of(bool))

    def write(self, merge: "Merge", stream: BinaryIO) -> tuple[Problem, ...]:
        """Write the table and give the characters that had to be left out or replaced."""
        sieve = Sieve("csv", _UNWANTED)
        table = io.StringIO(newline="")
        rows = csv.writer(table, lineterminator="\r\n")
        rows.writerow(COLUMNS)
        for event in merge.events:
            rows.writerow(
                [
                    _disarmed(sieve.text(_cell(value(event)), where=event.uid, field=column))
                    for column, value in COLUMNS.items()
                ]
            )
        stream.write(table.getvalue().encode("utf-8-sig" if self.byte_order_mark else "utf-8"))
        return tuple(sieve.problems)


def event_rows(events: Iterable[Event]) -> list[dict[str, str | int | date | None]]:
    """Give events as the rows of the CSV format, for a data frame.

    Whole numbers and days are values, all else is text as it is; None is an empty cell.

    Args:
        events: a merge, or some of its events.

    Example:
        >>> from balkansec import announce, merge
        >>> said = announce(source="rcc", title="2nd Donor Workshop", dates="2018-05-30")
        >>> row, = event_rows(merge([said]))
        >>> row["title"], row["first_day"], row["edition"], row["city"]
        ('2nd Donor Workshop', datetime.date(2018, 5, 30), 2, None)
    """
    return [{column: _value(value(event)) for column, value in COLUMNS.items()} for event in events]


def _value(found: object) -> str | int | date | None:
    if isinstance(found, int | date) or found is None:
        return found
    return str(found) or None


def restored(cell: str) -> str:
    """Give the value of a cell without the apostrophes that keep it from being run.

    Example:
        >>> restored("'=1+1")
        '=1+1'
    """
    return _MARKED.sub(r"\1", cell)


def _disarmed(cell: str) -> str:
    # Some spreadsheets skip the spaces before a formula.
    begins = cell.startswith((_MARK, *_FORMULA)) or cell.lstrip().startswith(_FORMULA)
    parted = _PARTED.sub(rf"\1{_MARK}", cell)
    return _MARK + parted if begins else parted


def _cell(value: object) -> str:
    return "" if value is None else str(value)


def _day(event: Event, end: str) -> object:
    return getattr(event.dates, end) if event.dates and event.dates.is_day_precise else None
