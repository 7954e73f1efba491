"""Rows of tables gathered into columns, by their cells and by what they announce."""

import numpy as np

from balkansec import announce
from balkansec.matching.arrays.from_rows import GatheredRows, PlainRows
from balkansec.matching.arrays.ragged import ints
from balkansec.model import DateRange
from balkansec.vocabulary import load


def from_cells(table):
    """Gather rows by their cells, as ``announce`` takes them."""
    gathered = GatheredRows(load())
    gathered.add(np.arange(len(table)), plain(gathered, table))
    return gathered


def plain(gathered, table):
    """Give the rows by their cells."""
    dates = [None if row["dates"] is None else DateRange.from_edtf(row["dates"]) for row in table]
    return PlainRows(
        titles=[row["title"] for row in table],
        urls=[row["url"] for row in table],
        places=[row["city"] or row["country"] or "" for row in table],
        source=ints(gathered.source(row["source"]) for row in table),
        days=ints(gathered.days(() if each is None else (each,)) for each in dates),
        place=ints(
            gathered.place(row["city"], row["country"], None if each is None else each.start)
            for row, each in zip(table, dates, strict=True)
        ),
        body=ints(gathered.body(row["organisers"]) for row in table),
    )


def from_announcements(table):
    """Gather the same rows by what they announce."""
    gathered = GatheredRows(load())
    gathered.add_announced(ints(range(len(table))), [announce(**row) for row in table])
    return gathered


def piece_by_piece(table, many=7):
    """Gather the same rows a few at a time, from the last to the first, and by turns."""
    gathered = GatheredRows(load())
    pieces = [range(start, min(start + many, len(table))) for start in range(0, len(table), many)]
    for place, piece in enumerate(reversed(pieces)):
        rows = [table[row] for row in piece]
        if place % 2:
            gathered.add(ints(piece), plain(gathered, rows))
        else:
            gathered.add_announced(ints(piece), [announce(**row) for row in rows])
    return gathered
