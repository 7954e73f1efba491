"""Which pairs of rows are worth comparing."""

from collections.abc import Iterator
from functools import partial

import numpy as np

from balkansec.matching.arrays.blocks import Keyed, pairs_in
from balkansec.matching.arrays.columns import NONE, Columns
from balkansec.matching.arrays.contents import ranks_of
from balkansec.matching.arrays.fields import Fields, fields_of, products
from balkansec.matching.arrays.initials import facing_of
from balkansec.matching.arrays.meeting import meet
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
from balkansec.matching.arrays.times import Times, times_of
from balkansec.matching.keys import ALONE, SHORT

__all__ = ["candidate_pairs", "search"]

_KEYS_AT_ONCE = 4_000_000


def candidate_pairs(columns: Columns) -> tuple[Ints, Ints]:
    """Give the pairs of rows that are worth comparing, sorted, the lesser row first.

    They are those of ``balkansec.matching.candidates.candidate_pairs``.

    Example:
        >>> from balkansec import announce, vocabulary
        >>> from balkansec.matching.arrays.from_traits import columns_of
        >>> from balkansec.matching.traits import traits_of
        >>> titles = ["Balkan Summit", "Mine Clearance Course", "Summit of the Balkans"]
        >>> given = [announce(source="rcc", title=title) for title in titles]
        >>> columns = columns_of([traits_of(one, vocabulary.load()) for one in given])
        >>> [rows.tolist() for rows in candidate_pairs(columns)]
        [[0], [2]]
    """
    return search(columns)[:2]


def search(columns: Columns) -> tuple[Ints, Ints, list[Ints]]:
    """Give the pairs that are worth comparing, and the rows of each crowd.

    A crowd are rows that share a key and of which not each is compared with each.
    """
    count = len(columns)
    fields, numbered = fields_of(columns), columns.numbered
    bound = int(fields.words.values.max(initial=0)) + 1
    around = Ragged(fields.around.offsets, fields.around.values + bound)
    details = beside(fields.words, around)
    found, crowds = [np.zeros(0, np.int64)], list[Ints]()
    for keyed in _keyed(columns, fields, times_of(columns)):
        pairs, cut = pairs_in(keyed, details, partial(ranks_of, columns), count)
        crowds += cut
        first, second = pairs // count, pairs % count
        found.append(pairs[~_in_vain(columns, numbered, first, second)])
    every = distinct(np.concatenate(found))
    return every // count, every % count, crowds


def _in_vain(columns: Columns, numbered: Ints, first: Ints, second: Ints) -> Flags:
    """Tell whether other countries outweigh all that the rest may say."""
    countries = columns.countries
    where = countries.lengths > 0
    elsewhere = where[first] & where[second]
    elsewhere &= ~meet(countries, first, countries, second)
    for column in (columns.key, columns.address, numbered):
        elsewhere &= (column[first] == NONE) | (column[first] != column[second])
    return elsewhere


def _keyed(columns: Columns, fields: Fields, times: Times) -> Iterator[Keyed]:
    """Give the rows with all keys of ``keys_of`` and those of abbreviations, some at a time."""
    everyone = np.ones(len(columns), np.bool_)
    is_short, is_alone = fields.telling <= SHORT, fields.telling <= ALONE
    for column in (columns.key, columns.address):
        rows = np.flatnonzero(column != NONE)
        yield Keyed(mixed(column[rows], 0), rows, everyone[rows])
    around, countries = fields.around, fields.countries
    words_around = products(fields.words, around, fields.editions)
    counted = products(fields.words, fields.editions)
    named = beside(products(fields.names, around, countries), counted)
    on_a_day = beside(
        _kind(around, -1),
        _kind(fields.names, -2),
        products(fields.words, countries, fields.editions),
    )
    slipped = beside(_kind(fields.names, -2), words_around)
    yield from _in_time(times.days, on_a_day, everyone)
    yield from _in_time(times.days, fields.words, is_short)
    yield from _in_time(times.months, named, everyone)
    yield from _in_time(times.slips, slipped, everyone)
    named = products(fields.names, around, fields.editions)
    is_timeless = times.is_timeless
    yield from _timeless(beside(named, _kind(fields.matters, -3)), is_timeless, everyone)
    # Of two that meet under a word and something around, one is timeless and one is short.
    yield from _timeless(words_around, is_timeless & is_alone, everyone)
    yield from _timeless(words_around, is_timeless & ~is_alone, is_timeless != is_alone)
    yield from facing_of(columns, times)


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


def _timeless(fields: Ragged, leads: Flags, comes: Flags) -> Iterator[Keyed]:
    """Give fields without times, as far as some row that leads has them."""
    rows = fields.rows
    wanted = distinct(fields.values[leads[rows]])
    here = comes[rows] & np.isin(fields.values, wanted)
    yield Keyed(mixed(fields.values[here], 0), rows[here], leads[rows[here]])
