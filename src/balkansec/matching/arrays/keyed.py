"""What rows are found under, a family of keys at a time."""

from collections.abc import Iterator

import numpy as np

from balkansec.matching.arrays.blocks import Keyed
from balkansec.matching.arrays.columns import NONE, Columns
from balkansec.matching.arrays.fields import Fields, products
from balkansec.matching.arrays.initials import facing_of
from balkansec.matching.arrays.mixing import mixed
from balkansec.matching.arrays.ragged import (
    Flags,
    Ints,
    Ragged,
    begins,
    beside,
    distinct,
    flat_places,
)
from balkansec.matching.arrays.times import times_of
from balkansec.matching.keys import ALONE, SHORT

__all__ = ["families_of"]

_KEYS_AT_ONCE = 4_000_000


def families_of(
    columns: Columns, fields: Fields, initials: Ragged | None = None
) -> Iterator[Iterator[Keyed]]:
    """Give the rows with all keys of ``keys_of`` and those of abbreviations.

    No two families have a key in common, and each gives what is under one key at once.

    Args:
        columns: the rows.
        fields: what they are found by.
        initials: the marks of all initials of the titles, where rows are to be found
            that come later; else keys are left out under which none of these meet.
    """
    everyone, times = np.ones(len(columns), np.bool_), times_of(columns)
    is_short, is_alone = fields.telling <= SHORT, fields.telling <= ALONE
    yield _single(columns.key, columns.marks.key)
    yield _single(columns.address, columns.marks.address)
    around, countries = fields.around, fields.countries
    words_around = products(fields.words, around, fields.editions)
    counted = products(fields.words, fields.editions)
    on_a_day = beside(
        _kind(around, -1),
        _kind(fields.names, -2),
        products(fields.words, countries, fields.editions),
    )
    yield _in_time(times.days, on_a_day, everyone)
    yield _in_time(times.days, fields.words, is_short)
    named = beside(products(fields.names, around, countries), counted)
    yield _in_time(times.months, named, everyone)
    yield _in_time(times.slips, beside(_kind(fields.names, -2), words_around), everyone)
    named = beside(products(fields.names, around, fields.editions), _kind(fields.matters, -3))
    later, timeless = initials is not None, times.is_timeless
    yield _timeless(named, timeless, everyone, later=later)
    # Of two that meet under a word and something around, one is timeless and one is short.
    yield _timeless(words_around, timeless & is_alone, everyone, later=later)
    yield _timeless(words_around, timeless & ~is_alone, timeless != is_alone, later=later)
    yield from (iter((facing,)) for facing in facing_of(columns, times, initials))


def _single(column: Ints, marks: Ints) -> Iterator[Keyed]:
    rows = np.flatnonzero(column != NONE)
    yield Keyed(mixed(marks[column[rows]], 0), rows, np.ones(len(rows), np.bool_))


def _kind(column: Ragged, kind: int) -> Ragged:
    """Keep numbers of one kind apart from those of another."""
    return Ragged(column.offsets, mixed(column.values, kind))


def _in_time(times: Ragged, fields: Ragged, leads: Flags) -> Iterator[Keyed]:
    """Give each field of a row at each of its times."""
    order = np.argsort(times.values, kind="stable")
    moments, rows = times.values[order], times.rows[order]
    passed = np.cumsum(fields.lengths[rows])
    starts = np.flatnonzero(begins(moments))
    at = 0
    while at < len(rows):
        end = int(np.searchsorted(passed, passed[at] + _KEYS_AT_ONCE))
        following = np.searchsorted(starts, end)
        end = int(starts[following]) if following < len(starts) else len(rows)
        some, many = rows[at:end], fields.lengths[rows[at:end]]
        values = fields.values[flat_places(fields.offsets[some], many)]
        owners = np.repeat(some, many)
        yield Keyed(mixed(np.repeat(moments[at:end], many), values), owners, leads[owners])
        at = end


def _timeless(fields: Ragged, leads: Flags, comes: Flags, *, later: bool) -> Iterator[Keyed]:
    """Give fields without times; if none come later, as far as some row that leads has them."""
    rows = fields.rows
    here = comes[rows]
    if not later:
        here &= np.isin(fields.values, distinct(fields.values[leads[rows]]))
    yield Keyed(mixed(fields.values[here], 0), rows[here], leads[rows[here]])
