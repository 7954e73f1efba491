"""Rows that share a key, and what becomes of them where they are too many."""

import itertools
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from attrs import evolve, frozen

from balkansec.matching.arrays.mixing import mixed
from balkansec.matching.arrays.ragged import (
    Flags,
    Ints,
    Ragged,
    among,
    begins,
    distinct,
    flat_places,
    offsets_of,
    pair_codes,
    united,
)
from balkansec.matching.arrays.shared import are_repeated
from balkansec.matching.blocks import MOST_ALIKE, MOST_PAIRS, NEIGHBOURS

__all__ = [
    "Met",
    "Touched",
    "are_crowded",
    "pairs_in",
]

_BITS = 63
_PAIRS_AT_ONCE = 8_000_000
# In a crowd each has some tens of details.
_PACKED_AT_ONCE = 1_000_000


@frozen(eq=False)
class Met:
    """The pairs that meet under keys.

    Attributes:
        pairs: each as lesser row times the count of rows plus greater one, sorted.
        crowds: by its number, the rows of each key under which pairs are left out.
        parts: numbers of the parts of crowds that were looked at, sorted.
    """

    pairs: Ints
    crowds: dict[int, Ints]
    parts: Ints


@frozen(eq=False)
class Touched:
    """What has changed, where the pairs of other parts of crowds are not wanted.

    Attributes:
        asked: whether a row came, or all its pairs are wanted.
        known: how many rows were there before.
        parts: the parts to look at; None where it is to be told: those that hold what is
            asked for, and those that all rows shared before and no longer do.
    """

    asked: Flags
    known: int
    parts: Ints | None = None

    def concerns(self, blocks: "_Blocks", finer: "_Finer", parts: Ints) -> Flags:
        """Tell which parts of blocks it concerns."""
        if self.parts is not None:
            return among(parts, self.parts)
        many = len(finer.blocks.starts)
        held = np.bincount(finer.blocks.block[self.asked[finer.blocks.rows]], minlength=many)
        before = np.bincount(blocks.block[blocks.rows < self.known], minlength=len(blocks.starts))
        found: Flags = (held > 0) | (finer.blocks.sizes == before[finer.of])
        return found


@frozen(eq=False)
class _Blocks:
    """Rows in the order of their blocks, those that lead first.

    Attributes:
        rows: the rows.
        leads: whether each leads.
        block: the number of its block.
        starts: where each block begins.
        sizes: how many rows it has.
        leading: how many of them lead.
    """

    rows: Ints
    leads: Flags
    block: Ints
    starts: Ints
    sizes: Ints
    leading: Ints

    def pairs(self, *, is_mutual: bool) -> Ints:
        """Count the pairs that meet in each block."""
        among = self.leading * (self.leading - 1) // 2 if is_mutual else 0
        met: Ints = among + self.leading * (self.sizes - self.leading)
        return met

    def contents(self) -> Ints:
        """Give each block a number, the same for those with the same rows."""
        # A row adds something even where both numbers are 0.
        passed = np.append(0, np.cumsum(mixed(self.rows, np.where(self.leads, 2, 1))))
        contents: Ints = passed[self.starts + self.sizes] - passed[self.starts]
        return contents

    def where(self, kept: Flags) -> "_Blocks":
        """Keep some of the blocks."""
        places, sizes = kept[self.block], self.sizes[kept]
        return _Blocks(
            self.rows[places],
            self.leads[places],
            np.repeat(np.arange(len(sizes)), sizes),
            offsets_of(sizes)[:-1],
            sizes,
            self.leading[kept],
        )

    def without(self, left_out: Flags) -> "_Blocks":
        """Let nobody lead in some of the blocks, so that none meet there."""
        leads = self.leads & ~left_out[self.block]
        return evolve(self, leads=leads, leading=np.where(left_out, 0, self.leading))


@frozen(eq=False)
class _Finer:
    """What crowded blocks are parted into.

    Attributes:
        blocks: the parts.
        shared: the last detail that each part shares.
        of: the block that each is a part of.
        whole: the blocks that are parted.
    """

    blocks: _Blocks
    shared: Ints
    of: Ints
    whole: Ints


def are_crowded(packed: Ints, bits: int, *, is_mutual: bool) -> Flags:
    """Tell of what is packed which stands under a key under which more pairs meet than suffice."""
    blocks = _blocks(packed, bits)
    return (blocks.pairs(is_mutual=is_mutual) > MOST_PAIRS)[blocks.block]


def pairs_in(
    packed: Ints,
    bits: int,
    details: Ragged,
    ranks: Callable[[Ints], Ints],
    count: int,
    *,
    is_mutual: bool,
    touched: Touched | None = None,
) -> Met:
    """Give the pairs that meet under a key.

    What is too crowded is refined as ``balkansec.matching.blocks`` says.

    Args:
        packed: the rows with their keys, from ``packed_of``.
        bits: how many bits a row takes there.
        details: what else a row may be asked to share, sorted numbers by row.
        ranks: gives the ranks of rows in the order of what they say, no two alike.
        count: how many rows there are.
        is_mutual: whether those that lead meet each other, too.
        touched: what has changed, where no other parts of crowds are wanted.
    """
    met = [
        _pairs_under(
            packed[start:end],
            bits=bits,
            details=details,
            ranks=ranks,
            count=count,
            is_mutual=is_mutual,
            touched=touched,
        )
        for start, end in _key_stretches(packed, bits)
    ]
    nothing = np.zeros(0, np.int64)
    return Met(
        united(each.pairs for each in met),
        {number: rows for each in met for number, rows in each.crowds.items()},
        np.sort(np.concatenate([nothing, *(each.parts for each in met)])),
    )


def _pairs_under(
    packed: Ints,
    *,
    bits: int,
    details: Ragged,
    ranks: Callable[[Ints], Ints],
    count: int,
    is_mutual: bool,
    touched: Touched | None,
) -> Met:
    blocks, parts = _blocks(packed, bits), np.zeros(0, np.int64)
    pairs = blocks.pairs(is_mutual=is_mutual)
    # Where a key is not crowded, others do not come between two.
    asked = touched.asked if touched and touched.parts is None else None
    alone = np.flatnonzero((pairs > 0) & (pairs <= MOST_PAIRS))
    wanted = np.zeros(len(pairs), np.bool_)
    wanted[alone[~are_repeated(blocks.contents()[alone])]] = True
    found = _met(blocks, wanted, count, is_mutual=is_mutual, asked=asked)
    crowded = pairs > MOST_PAIRS
    if not crowded.any():
        return Met(_once(found), {}, parts)
    finer = _parted(blocks, crowded, details)
    alike = crowded & (pairs <= MOST_ALIKE)
    alike[finer.whole] = False
    throngs = crowded & ~alike
    found += _met(blocks, alike, count, is_mutual=is_mutual)
    found += _beside(blocks, throngs, ranks, count, is_mutual=is_mutual)
    numbers = packed[blocks.starts] >> (bits + 1)
    inner, shares = finer.blocks, mixed(numbers[finer.of], finer.shared)
    if touched is not None:
        kept = touched.concerns(blocks, finer, shares)
        inner, parts = inner.where(kept), np.sort(shares[kept])
    crowded = inner.pairs(is_mutual=is_mutual) > MOST_PAIRS
    found += _met(inner, ~crowded, count, is_mutual=is_mutual)
    found += _beside(inner, crowded, ranks, count, is_mutual=is_mutual)
    starts = blocks.starts[throngs]
    places = zip(starts.tolist(), (starts + blocks.sizes[throngs]).tolist(), strict=True)
    rows = (blocks.rows[start:end].copy() for start, end in places)
    crowds = dict(zip(numbers[throngs].tolist(), rows, strict=True))
    return Met(_once(found), crowds, parts)


def _once(found: Sequence[Ints]) -> Ints:
    # Of many parts it takes less time to sort them anew than to merge them.
    return distinct(np.concatenate(found or [np.zeros(0, np.int64)]))


def _key_stretches(packed: Ints, bits: int) -> Iterator[tuple[int, int]]:
    """Cut what is packed between two keys where about so much as fits into memory has passed."""
    start = 0
    while start < len(packed):
        end = start + _PACKED_AT_ONCE
        if end < len(packed):
            end = int(np.searchsorted(packed, ((packed[end] >> (bits + 1)) + 1) << (bits + 1)))
        yield start, min(end, len(packed))
        start = end


def _blocks(packed: Ints, bits: int) -> _Blocks:
    """Part what is packed into its blocks."""
    number = packed >> (bits + 1)
    begun = begins(number)
    starts = np.flatnonzero(begun)
    block = np.cumsum(begun) - 1
    lead = (packed >> bits) & 1 == 0
    return _Blocks(
        rows=packed & ((1 << bits) - 1),
        leads=lead,
        block=block,
        starts=starts,
        sizes=np.diff(np.append(starts, len(number))),
        leading=np.bincount(block[lead], minlength=len(starts)),
    )


def _met(
    blocks: _Blocks, kept: Flags, count: int, *, is_mutual: bool, asked: Flags | None = None
) -> list[Ints]:
    """Give the pairs of the blocks that are kept: each leading row with all after it.

    If it is told what is asked for, pairs without any of it are left out.
    """
    places = np.flatnonzero(blocks.leads & kept[blocks.block])
    block = blocks.block[places]
    ends = blocks.starts[block] + blocks.sizes[block]
    first = places + 1 if is_mutual else blocks.starts[block] + blocks.leading[block]
    partners = ends - first
    found = []
    for start, end in _stretches(partners):
        many = partners[start:end]
        mine = np.repeat(blocks.rows[places[start:end]], many)
        yours = blocks.rows[flat_places(first[start:end], many)]
        meet = mine != yours if asked is None else (mine != yours) & (asked[mine] | asked[yours])
        found.append(distinct(pair_codes(mine[meet], yours[meet], count)))
    return found


def _beside(
    blocks: _Blocks,
    crowded: Flags,
    ranks: Callable[[Ints], Ints],
    count: int,
    *,
    is_mutual: bool,
) -> list[Ints]:
    """Give the pairs of crowded blocks that lie near in the order of what they say."""
    places = np.flatnonzero(crowded[blocks.block])
    rows, leads, block = blocks.rows[places], blocks.leads[places], blocks.block[places]
    known = distinct(rows)
    rank = ranks(known)
    bound = int(rank.max(initial=0)) + 1
    rank_of, row_at = np.empty(count, np.int64), np.empty(bound, np.int64)
    rank_of[known], row_at[rank] = rank, known
    # Sorted as one number each, which takes a fraction of the time of sorting by several.
    coded = np.sort((block * bound + rank_of[rows]) * 2 + ~leads)
    leads = coded & 1 == 0
    block, rank = np.divmod(coded >> 1, bound)
    rows = row_at[rank]
    found = []
    for apart in range(1, NEIGHBOURS + 1):
        mine, yours, lead, follow = rows[:-apart], rows[apart:], leads[:-apart], leads[apart:]
        meet = (lead != follow) | (lead & is_mutual)
        meet &= (block[:-apart] == block[apart:]) & (mine != yours)
        found.append(distinct(pair_codes(mine[meet], yours[meet], count)))
    return found


def _stretches(partners: Ints) -> list[tuple[int, int]]:
    """Cut a sequence where about so many pairs as fit into memory have passed."""
    passed = np.cumsum(partners)
    whole = int(passed[-1]) if len(passed) else 0
    marks = np.arange(_PAIRS_AT_ONCE, whole + _PAIRS_AT_ONCE, _PAIRS_AT_ONCE)
    ends = np.searchsorted(passed, marks) + 1
    cuts = [0, *np.minimum(ends, len(partners)).tolist()]
    return [(a, b) for a, b in itertools.pairwise(cuts) if a < b]


def _stable_order(codes: Ints) -> Ints:
    """Give the order of numbers, equal ones as they stand, by sorting them with their places."""
    bits = len(codes).bit_length()
    if int(codes.max(initial=0)).bit_length() + bits >= _BITS:
        codes = np.searchsorted(distinct(codes), codes)
    return np.sort(codes << bits | np.arange(len(codes))) & ((1 << bits) - 1)


def _parted(blocks: _Blocks, crowded: Flags, details: Ragged) -> _Finer:
    """Part crowded blocks by what their rows share beside, but for what all of them share."""
    places = np.flatnonzero(crowded[blocks.block])
    wanted = details.taken(blocks.rows[places])
    places = places[wanted.rows]
    bound = int(wanted.values.max(initial=0)) + 1
    codes = blocks.block[places] * bound + wanted.values
    order = _stable_order(codes)
    codes, places = codes[order], places[order]
    begun = begins(codes)
    starts = np.flatnonzero(begun)
    number = np.cumsum(begun) - 1
    leads, known = blocks.leads[places], codes[starts]
    finer = _Blocks(
        rows=blocks.rows[places],
        leads=leads,
        block=number,
        starts=starts,
        sizes=np.diff(np.append(starts, len(codes))),
        leading=np.bincount(number[leads], minlength=len(starts)),
    )
    whole = known // bound
    everyone = (finer.sizes == blocks.sizes[whole]) & (finer.leading == blocks.leading[whole])
    return _Finer(finer.without(everyone), known % bound, whole, whole[~everyone])
