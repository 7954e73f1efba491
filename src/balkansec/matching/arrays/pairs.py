"""Which pairs of rows are worth comparing."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import numpy as np
from attrs import Factory, frozen

from balkansec.matching.arrays.blocks import pairs_in
from balkansec.matching.arrays.columns import Columns
from balkansec.matching.arrays.contents import contents_of, ranking_of
from balkansec.matching.arrays.details import Details
from balkansec.matching.arrays.fields import fields_of
from balkansec.matching.arrays.index import Index
from balkansec.matching.arrays.keyed import families_of
from balkansec.matching.arrays.packing import Keyed, bits_for, packed_of
from balkansec.matching.arrays.ragged import Flags, Ints, Ragged, united
from balkansec.matching.arrays.shared import Lately
from balkansec.matching.arrays.vain import Vain

__all__ = ["Crowds", "Searched", "candidate_pairs", "search"]

# By family and number of a key the rows under it.
Crowds = Mapping[tuple[int, int], Ints]
# An index has room for so many times the rows that it begins with, and for so many at least.
_ROOM, _LEAST_ROOM = 4, 4_096
_PAIRS_AT_ONCE = 4_000_000
# So many times the rows, as a power of two, are the pairs of a family that are known again.
_BITS_MORE = 4
# Of so many rows so many families are searched side by side, each in memory of its own.
_MANY, _AT_ONCE = 50_000, 2


@frozen(eq=False)
class _Family:
    """What was found under the keys of a family.

    Attributes:
        codes: pairs, as in ``Searched``.
        crowds: by the number of a key the rows under it.
        packed: the rows with their keys, where some come later.
    """

    codes: list[Ints] = Factory(list)
    crowds: dict[int, Ints] = Factory(dict)
    packed: list[Ints] = Factory(list)


@frozen(eq=False)
class Searched:
    """What a search for pairs found.

    Attributes:
        count: how many rows were searched.
        codes: the pairs that are worth comparing, each as lesser row times ``count`` plus
            greater one, in sorted parts that may have some in common.
        crowds: rows that share a key and of which not each is compared with each.
        details: what crowds are refined by; empty where none come later.
        vain: what tells which pairs are left out.
        index: what finds them again; empty where none come later.
    """

    count: int
    codes: tuple[Ints, ...]
    crowds: Crowds
    details: Details
    vain: Vain
    index: Index

    def pairs(self) -> Iterator[tuple[Ints, Ints]]:
        """Give the pairs, each once and sorted, the lesser row first, some of them at a time."""
        many = sum(map(len, self.codes)) // _PAIRS_AT_ONCE + 1
        bounds = [self.count * part // many * self.count for part in range(many + 1)]
        bounds[-1] = self.count * self.count
        for low, high in pairwise(bounds):
            places = ((np.searchsorted(part, (low, high)), part) for part in self.codes)
            some = [part[start:end] for (start, end), part in places]
            first, second = np.divmod(united(some), max(self.count, 1))
            yield first, second


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
    first, second = zip(*search(columns).pairs(), strict=True)
    return np.concatenate(first), np.concatenate(second)


def search(
    columns: Columns,
    initials: Ragged | None = None,
    may_be: Callable[[Ints, Ints], Flags] | None = None,
) -> Searched:
    """Search rows for the pairs that are worth comparing.

    Args:
        columns: the rows.
        initials: the marks of all initials of the titles, where rows come later.
        may_be: tells of pairs of rows which are to be kept; all without it.
    """
    count, later = len(columns), initials is not None
    bits = bits_for(max(count * _ROOM, _LEAST_ROOM) if later else count)
    fields = fields_of(columns)
    ranks, vain = ranking_of(contents_of(columns), of_all=True), Vain.of(columns)

    def under(parts: Iterator[Keyed]) -> _Family:
        found, lately = _Family(), Lately.of(count.bit_length() + _BITS_MORE)
        for keyed in parts:
            packed = packed_of(keyed if later else keyed.shared(), bits)
            is_mutual, holds_words = keyed.is_mutual, keyed.holds_words
            parting = fields.details.of(holds_words=holds_words)
            # The keys themselves are no longer needed, and take much memory.
            del keyed
            met = pairs_in(packed, bits, parting, ranks, count, is_mutual=is_mutual)
            found.crowds.update(met.crowds)
            first, second = np.divmod(met.pairs, count)
            worth = ~vain.holds(first, second)
            if holds_words:
                # Those that share some words meet under each two or three of them.
                worth[worth] = lately.are_new(met.pairs[worth])
            if may_be is not None:
                worth[worth] = may_be(first[worth], second[worth])
            found.codes.append(met.pairs[worth])
            found.packed.extend([packed] if later else [])
        return found

    # Of many rows numpy lets go of the lock of the interpreter in all that takes long.
    with ThreadPoolExecutor(_AT_ONCE if count >= _MANY else 1) as threads:
        families = list(threads.map(under, families_of(columns, fields, initials)))
    codes = tuple(part for each in families for part in each.codes)
    crowds = {
        (family, number): rows
        for family, each in enumerate(families)
        for number, rows in each.crowds.items()
    }
    # One part is searched in a fraction of the time of several.
    index = Index(bits, tuple((united(each.packed),) if later else () for each in families))
    details = fields.details if later else Details.nothing()
    return Searched(count, codes, crowds, details, vain, index)
