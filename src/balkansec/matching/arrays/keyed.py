"""What rows are found under, a family of keys at a time."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import numpy as np
from attrs import evolve, frozen

from balkansec.matching.arrays.columns import NONE, Columns
from balkansec.matching.arrays.fields import Fields, matters_of, products
from balkansec.matching.arrays.initials import facing_of
from balkansec.matching.arrays.mixing import mixed
from balkansec.matching.arrays.packing import Keyed
from balkansec.matching.arrays.ragged import (
    Few,
    Flags,
    Ints,
    Ragged,
    begins,
    beside,
    distinct,
    offsets_of,
)
from balkansec.matching.arrays.times import times_of
from balkansec.matching.keys import ALONE, SHORT

__all__ = ["families_of"]

# What is kept for others to come stands in few parts, the rest in such as take little memory.
_KEYS_AT_ONCE = {True: 8_000_000, False: 2_000_000}
_ROWS_AT_ONCE = 50_000
# Eight times as many bits as keys, but not more memory than the keys themselves take.
_BITS_MORE, _MOST_BITS = 3, 27
_NOTHING = np.zeros(0, np.int64)


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
    later, timeless = initials is not None, times.is_timeless
    is_short, is_alone = fields.telling <= SHORT, fields.telling <= ALONE
    # It takes longest, so that others are done beside it.
    yield _timeless(fields, _without_time, timeless, everyone, later=later, holds_words=True)
    yield _single(columns.key, columns.marks.key)
    yield _single(columns.address, columns.marks.address)
    yield _in_time(times.days, fields, _on_a_day, everyone, later=later)
    yield _in_time(times.days, fields, _words, is_short, later=later)
    yield _in_time(times.months, fields, _in_a_month, everyone, later=later)
    yield _in_time(times.slips, fields, _slipped, everyone, later=later)
    yield _in_time(times.ranges, fields, _programmes, everyone, later=later)
    yield _in_time(times.ranges, fields, _countries, columns.cities.lengths == 0, later=later)
    # Of two that meet under less, one leads and one is short.
    for make, leads, holds_words in (
        (_names, timeless, True),
        (_words_around, timeless, False),
        (_words_there, times.has_span, False),
    ):
        both, one = leads & is_alone, leads != is_alone
        yield _timeless(fields, make, both, everyone, later=later, holds_words=holds_words)
        under = _timeless(fields, make, leads & one, one, later=later, holds_words=holds_words)
        yield (evolve(keyed, is_mutual=False) for keyed in under)
    yield _timeless(fields, _counted, ~times.are_printed, everyone, later=later)
    yield from (iter((facing,)) for facing in facing_of(columns, times, initials))


def _single(column: Ints, marks: Ints) -> Iterator[Keyed]:
    rows = np.flatnonzero(column != NONE)
    yield Keyed(mixed(marks[column[rows]], 0), rows, np.ones(len(rows), np.bool_))


def _words(fields: Fields) -> Ragged:
    return fields.words


def _names(fields: Fields) -> Ragged:
    return fields.names


def _countries(fields: Fields) -> Ragged:
    return fields.countries


def _programmes(fields: Fields) -> Ragged:
    return fields.programmes


def _words_there(fields: Fields) -> Ragged:
    return products(fields.words, fields.countries, fields.programmes)


def _counted(fields: Fields) -> Ragged:
    return products(products(fields.words, fields.editions), fields.bodies, fields.programmes)


def _words_around(fields: Fields) -> Ragged:
    return products(fields.words, fields.around, fields.editions)


def _on_a_day(fields: Fields) -> Ragged:
    return beside(
        _kind(fields.around, -1),
        _kind(fields.names, -2),
        products(fields.words, fields.countries, fields.editions),
    )


def _in_a_month(fields: Fields) -> Ragged:
    return beside(
        products(fields.names, fields.around, fields.countries),
        products(fields.words, fields.editions),
    )


def _slipped(fields: Fields) -> Ragged:
    return beside(_kind(fields.names, -2), fields.held, _words_around(fields))


def _without_time(fields: Fields) -> Ragged:
    named = products(fields.names, fields.around, fields.editions)
    return beside(named, _kind(matters_of(fields), -3))


def _kind(column: Ragged, kind: int) -> Ragged:
    """Keep numbers of one kind apart from those of another."""
    return Ragged(column.offsets, mixed(column.values, kind))


def _in_time(
    times: Ragged,
    fields: Fields,
    make: Callable[[Fields], Ragged],
    leads: Flags,
    *,
    later: bool,
) -> Iterator[Keyed]:
    """Give what is made of the fields of a row at each of its times, some times at once."""
    order = np.argsort(times.values, kind="stable")
    moments, rows = times.values[order], times.rows[order]
    # No more are made than this of any row.
    around = fields.around.lengths + fields.countries.lengths + fields.editions.lengths
    most = (fields.names.lengths + fields.words.lengths + 1) * (around + 1)
    most += fields.held.lengths + fields.programmes.lengths
    passed = np.cumsum(most[rows])
    starts = np.flatnonzero(begins(moments))
    at = 0
    while at < len(rows):
        end = int(np.searchsorted(passed, passed[at] + _KEYS_AT_ONCE[later]))
        following = np.searchsorted(starts, end)
        end = int(starts[following]) if following < len(starts) else len(rows)
        known = distinct(rows[at:end])
        made = make(fields.taken(known)).taken(np.searchsorted(known, rows[at:end]))
        owners = rows[at:end][made.rows]
        yield Keyed(mixed(moments[at:end][made.rows], made.values), owners, leads[owners])
        at = end


def _timeless(
    fields: Fields,
    make: Callable[[Fields], Ragged],
    leads: Flags,
    comes: Flags,
    *,
    later: bool,
    holds_words: bool = False,
) -> Iterator[Keyed]:
    """Give what is made of fields without times; if none come later, as far as some lead."""
    led = make(fields.taken(np.flatnonzero(leads & comes))).values
    wanted = _Wanted.of(led)
    places = np.flatnonzero(comes if later or len(led) else comes & leads)
    parts = []
    for start in range(0, len(places), _ROWS_AT_ONCE):
        rows = places[start : start + _ROWS_AT_ONCE]
        made = make(fields.taken(rows))
        here = np.ones(len(made.values), np.bool_) if later else wanted.hold(made.values)
        # They stand here all at once: half the bytes suffice for a row.
        parts.append((mixed(made.values[here], 0), rows[made.rows[here]].astype(np.int32)))
    many = 1 if later else sum(len(keys) for keys, _ in parts) // _KEYS_AT_ONCE[later] + 1
    # What was given is held no longer: it takes more memory than all else here.
    parted = [_parted(*parts.pop(), many) for _ in range(len(parts))]
    for _ in range(many):
        yield _joined([each.pop() for each in parted], leads, holds_words=holds_words)


def _parted(keys: Ints, owners: Few, many: int) -> list[tuple[Ints, Few]]:
    """Part keys with their rows, so that all of one key come into the same of many parts."""
    turns = (keys % many).astype(np.int16)
    order = np.argsort(turns, kind="stable")
    ends = offsets_of(np.bincount(turns, minlength=many)).tolist()
    return [(keys[order[start:end]], owners[order[start:end]]) for start, end in pairwise(ends)]


def _joined(parts: Sequence[tuple[Ints, Few]], leads: Flags, *, holds_words: bool) -> Keyed:
    keys = np.concatenate([_NOTHING, *(keys for keys, _ in parts)])
    rows = np.concatenate([_NOTHING, *(owners for _, owners in parts)])
    return Keyed(keys, rows, leads[rows], holds_words=holds_words)


@frozen(eq=False)
class _Wanted:
    """The last bits that any of some keys has, which most others have not."""

    bits: Flags

    @classmethod
    def of(cls, keys: Ints) -> "_Wanted":
        many = min(len(keys).bit_length() + _BITS_MORE, _MOST_BITS)
        bits = np.zeros(1 << many, np.bool_)
        bits[keys & (len(bits) - 1)] = True
        return cls(bits)

    def hold(self, keys: Ints) -> Flags:
        found: Flags = self.bits[keys & (len(self.bits) - 1)]
        return found
