"""Which pairs become worth comparing, and which no longer are, when more rows come."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

import numpy as np
from attrs import evolve, frozen

from balkansec.matching.arrays.blocks import (
    Met,
    Touched,
    are_crowded,
    pairs_in,
)
from balkansec.matching.arrays.columns import Columns
from balkansec.matching.arrays.contents import ranking_of, said_in
from balkansec.matching.arrays.fields import Fields, fields_of
from balkansec.matching.arrays.from_traits import columns_of, initials_of
from balkansec.matching.arrays.index import Index
from balkansec.matching.arrays.keyed import families_of
from balkansec.matching.arrays.packing import numbers_of, packed_of
from balkansec.matching.arrays.pairs import Crowds, Searched, search
from balkansec.matching.arrays.ragged import Flags, Ints, among, begins, distinct, united
from balkansec.matching.arrays.taking import rows_of
from balkansec.matching.arrays.told import Told
from balkansec.matching.arrays.vain import Vain
from balkansec.matching.traits import Traits

__all__ = ["Growing", "Grown"]


@frozen(eq=False)
class Grown:
    """What becomes of the pairs of rows when more come.

    Attributes:
        growing: what it takes to go on.
        said: what the rows that were asked about say, as numbers.
        asked: the pairs of the rows that were asked about, new ones included.
        gained: the pairs of other rows that may be worth comparing from now on.
        lost: those that may be so no longer.
    """

    growing: "Growing"
    said: Ints
    asked: tuple[Ints, Ints]
    gained: tuple[Ints, Ints]
    lost: tuple[Ints, Ints]


@frozen(eq=False)
class Growing:
    """What it takes to find the partners of rows that come later.

    Where a key is crowded, others decide whether two are worth comparing: there alone
    pairs of rows that are here already can come and go.

    Attributes:
        index: the rows by their keys.
        told: what crowds are refined and ordered by.
        crowds: rows of which not each is compared with each.
        vain: what tells which pairs are left out.
    """

    index: Index
    told: Told
    crowds: Crowds
    vain: Vain

    @classmethod
    def begun(cls, columns: Columns, traits: Sequence[Traits]) -> tuple["Growing", Searched]:
        """Begin with some rows, and give what was found among them.

        Args:
            columns: the rows.
            traits: the same.
        """
        found = search(columns, initials_of(traits))
        told = Told.nothing().with_more(columns, found.details, [given.key for given in traits])
        return cls(found.index, told, found.crowds, found.vain), found

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.told)

    def with_more(self, asked: Sequence[Traits], rows: Ints) -> Grown:
        """Let rows come in; this value stays as it is.

        Args:
            asked: rows that are here of which all pairs are wanted, then those that come.
            rows: their numbers, sorted; those that come follow those that are here.
        """
        columns, known, bits = columns_of(asked), len(self), self.index.bits
        fields, later = fields_of(columns), np.flatnonzero(rows >= known)
        keys = [asked[at].key for at in later.tolist()]
        some = rows_of(columns, later)
        told = self.told.with_more(some, fields.details.taken(later), keys)
        count, meetings = len(told), _meeting(told, bits)
        is_asked = np.zeros(count, np.bool_)
        is_asked[rows] = True
        touched, vain = Touched(is_asked, known), self.vain.with_more(Vain.of(some))
        crowds, more = dict(self.crowds), []
        now, then = ([np.zeros(0, np.int64)] for _ in range(2))
        packed = _packed(columns, fields, asked, rows, bits)
        for family, (mine, holds_words, is_mutual) in enumerate(packed):
            meet = meetings(holds_words=holds_words)
            found = self.index.under(family, numbers_of(mine, bits))
            more.append(mine[(mine & ((1 << bits) - 1)) >= known])
            here = united([found, more[-1]])
            full = are_crowded(here, bits, is_mutual=is_mutual)
            was_there = among(found >> (bits + 1), numbers_of(here[full], bits))
            met = meet(here, is_mutual=is_mutual, touched=touched)
            crowds |= {(family, number): held for number, held in met.crowds.items()}
            now.append(met.pairs)
            before = evolve(touched, parts=met.parts)
            then.append(meet(found[was_there], is_mutual=is_mutual, touched=before).pairs)
        present, past = (distinct(np.concatenate(codes)) for codes in (now, then))
        gained, lost = present[~among(present, past)], past[~among(past, present)]
        return Grown(
            Growing(self.index.with_more(more), told, crowds, vain),
            said_in(columns),
            *(
                _worth_it(vain, codes)
                for codes in (
                    present[_any(is_asked, present)],
                    gained[~_any(is_asked, gained)],
                    lost[~_any(is_asked, lost)],
                )
            ),
        )

    def are_worth_it(self, some: Sequence[Traits], rows: Ints, pairs: tuple[Ints, Ints]) -> Flags:
        """Tell of pairs of rows whether they are worth comparing: meet under any key.

        Args:
            some: these rows.
            rows: their numbers, sorted.
            pairs: pairs of them, the lesser row first.
        """
        columns, bits, count = columns_of(some), self.index.bits, len(self)
        meetings, codes = _meeting(self.told, bits), pairs[0] * count + pairs[1]
        found = np.zeros(len(codes), np.bool_)
        fields = fields_of(columns)
        packed = _packed(columns, fields, some, rows, bits)
        for family, (mine, holds_words, is_mutual) in enumerate(packed):
            numbers = mine >> (bits + 1)
            shared = distinct(numbers[~begins(numbers)])
            here = self.index.under(family, shared)
            meet = meetings(holds_words=holds_words)
            found |= among(codes, meet(here, is_mutual=is_mutual).pairs)
        return found & ~self.vain.holds(*pairs)


def _packed(
    columns: Columns, fields: Fields, given: Sequence[Traits], rows: Ints, bits: int
) -> Iterator[tuple[Ints, bool, bool]]:
    """Give the keys of some rows, a family at a time.

    With each comes whether its keys hold words, and whether those that lead meet there.
    """
    for parts in families_of(columns, fields, initials_of(given)):
        packed, holds_words, is_mutual = [np.zeros(0, np.int64)], False, True
        for keyed in parts:
            holds_words, is_mutual = keyed.holds_words, keyed.is_mutual
            packed.append(packed_of(evolve(keyed, rows=rows[keyed.rows]), bits))
        yield distinct(np.concatenate(packed)), holds_words, is_mutual


def _meeting(told: Told, bits: int) -> Callable[..., Callable[..., Met]]:
    details, contents = told.ranked()
    ranks = ranking_of(contents)

    def meetings(*, holds_words: bool) -> Callable[..., Met]:
        parting = details.of(holds_words=holds_words)
        return partial(pairs_in, bits=bits, details=parting, ranks=ranks, count=len(told))

    return meetings


def _worth_it(vain: Vain, codes: Ints) -> tuple[Ints, Ints]:
    """Give the pairs that it is not in vain to compare."""
    first, second = _parted(codes, len(vain.key))
    kept = ~vain.holds(first, second)
    return first[kept], second[kept]


def _any(flags: Flags, codes: Ints) -> Flags:
    """Tell of which pairs one row or the other is flagged."""
    first, second = _parted(codes, len(flags))
    return flags[first] | flags[second]


def _parted(codes: Ints, count: int) -> tuple[Ints, Ints]:
    first, second = np.divmod(codes, max(count, 1))
    return first, second
