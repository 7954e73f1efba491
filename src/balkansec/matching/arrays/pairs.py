"""Which pairs of rows are worth comparing."""

from collections.abc import Mapping
from functools import partial

import numpy as np
from attrs import frozen

from balkansec.matching.arrays.blocks import bits_for, packed_of, pairs_in
from balkansec.matching.arrays.columns import NONE, Columns
from balkansec.matching.arrays.contents import contents_of, ranks_of
from balkansec.matching.arrays.fields import fields_of
from balkansec.matching.arrays.index import Index
from balkansec.matching.arrays.keyed import families_of
from balkansec.matching.arrays.meeting import meet
from balkansec.matching.arrays.ragged import Flags, Ints, Ragged, distinct

__all__ = ["Crowds", "Searched", "candidate_pairs", "in_vain", "search"]

# By family and number of a key the rows under it.
Crowds = Mapping[tuple[int, int], Ints]
# An index has room for so many times the rows that it begins with, and for so many at least.
_ROOM, _LEAST_ROOM = 4, 4_096


@frozen(eq=False)
class Searched:
    """What a search for pairs found.

    Attributes:
        first, second: the pairs that are worth comparing, sorted, the lesser row first.
        crowds: rows that share a key and of which not each is compared with each.
        details: what crowds are refined by.
        index: what finds them again; empty where none come later.
    """

    first: Ints
    second: Ints
    crowds: Crowds
    details: Ragged
    index: Index


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
    found = search(columns)
    return found.first, found.second


def search(columns: Columns, initials: Ragged | None = None) -> Searched:
    """Search rows for the pairs that are worth comparing.

    Args:
        columns: the rows.
        initials: the marks of all initials of the titles, where rows come later.
    """
    count, later = len(columns), initials is not None
    bits = bits_for(max(count * _ROOM, _LEAST_ROOM) if later else count)
    found, crowds, families = [np.zeros(0, np.int64)], dict[tuple[int, int], Ints](), []
    fields = fields_of(columns)
    ranks = partial(ranks_of, contents_of(columns))
    for family, parts in enumerate(families_of(columns, fields, initials)):
        kept = []
        for keyed in parts:
            packed = packed_of(keyed, bits)
            met = pairs_in(packed, bits, fields.details, ranks, count, is_mutual=keyed.is_mutual)
            crowds |= {(family, number): rows for number, rows in met.crowds.items()}
            found.append(met.pairs[~in_vain(columns, *np.divmod(met.pairs, count))])
            kept += [packed] if later else []
        families.append(tuple(kept))
    first, second = np.divmod(distinct(np.concatenate(found)), max(count, 1))
    return Searched(first, second, crowds, fields.details, Index(bits, tuple(families)))


def in_vain(columns: Columns, first: Ints, second: Ints) -> Flags:
    """Tell whether other countries outweigh all that the rest may say."""
    countries, numbered = columns.countries, columns.numbered
    where = countries.lengths > 0
    elsewhere = where[first] & where[second]
    elsewhere &= ~meet(countries, first, countries, second)
    for column in (columns.key, columns.address, numbered):
        elsewhere &= (column[first] == NONE) | (column[first] != column[second])
    return elsewhere
