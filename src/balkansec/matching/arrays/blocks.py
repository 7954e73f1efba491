"""Rows that share a key, and what becomes of them where they are too many."""

import itertools
from collections.abc import Callable

import numpy as np
from attrs import evolve, frozen

from balkansec.matching.arrays.ragged import (
    Flags,
    Ints,
    Ragged,
    begins,
    distinct,
    flat_places,
    pair_codes,
)
from balkansec.matching.blocks import MOST_ALIKE, MOST_DETAILS, MOST_PAIRS, NEIGHBOURS

__all__ = ["Keyed", "Met", "are_crowded", "bits_for", "numbers_of", "packed_of", "pairs_in"]

_PAIRS_AT_ONCE = 8_000_000


@frozen(eq=False)
class Keyed:
    """Rows with keys, one each; a row with several keys stands there several times.

    Attributes:
        keys: the keys, mixed.
        rows: the rows.
        leads: whether it meets all under the key, and not those that lead alone.
        is_mutual: whether those that lead meet each other, too.
    """

    keys: Ints
    rows: Ints
    leads: Flags
    is_mutual: bool = True


@frozen(eq=False)
class Met:
    """The pairs that meet under keys.

    Attributes:
        pairs: each as lesser row times the count of rows plus greater one, sorted.
        crowds: by its number, the rows of each key under which pairs are left out.
    """

    pairs: Ints
    crowds: dict[int, Ints]


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
        whole: the blocks that are parted.
    """

    blocks: _Blocks
    shared: Ints
    whole: Ints


def bits_for(count: int) -> int:
    """Give how many bits the numbers of so many rows take."""
    return count.bit_length()


def packed_of(keyed: Keyed, bits: int) -> Ints:
    """Pack the number of each key, whether its row follows, and the row into one; sorted.

    Args:
        keyed: the rows with their keys.
        bits: how many of them a row takes.
    """
    # The highest bits of a mixed number are as good as all of it.
    numbers = (keyed.keys.view(np.uint64) >> np.uint64(bits + 2)).view(np.int64)
    return _packed(numbers, keyed.rows, keyed.leads, bits)


def numbers_of(packed: Ints, bits: int) -> Ints:
    """Give the numbers of the keys of what is packed, sorted and each once."""
    numbers = packed >> (bits + 1)
    return numbers[begins(numbers)]


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
) -> Met:
    """Give the pairs that meet under a key.

    What is too crowded is refined as ``balkansec.matching.blocks`` says.

    Args:
        packed: the rows with their keys, from ``packed_of``.
        bits: how many bits a row takes there.
        details: what else a row may be asked to share, sorted numbers by row.
        ranks: gives the ranks of rows in the order of what they say.
        count: how many rows there are.
        is_mutual: whether those that lead meet each other, too.
    """
    found, crowds = [np.zeros(0, np.int64)], dict[int, Ints]()
    blocks = _blocks(packed, bits)
    shared = np.full(len(blocks.starts), -1)
    for left in range(MOST_DETAILS, -1, -1):
        pairs = blocks.pairs(is_mutual=is_mutual)
        found += _met(blocks, pairs <= MOST_PAIRS, count, is_mutual=is_mutual)
        crowded = pairs > MOST_PAIRS
        if not crowded.any():
            break
        finer = _refined(blocks, crowded & (left > 0), shared, details, count)
        alike = crowded & (pairs <= MOST_ALIKE)
        alike[finer.whole] = False
        found += _met(blocks, alike, count, is_mutual=is_mutual)
        found += _beside(blocks, crowded & ~alike, ranks, count, is_mutual=is_mutual)
        if left == MOST_DETAILS:
            whole = np.flatnonzero(crowded & ~alike)
            starts = blocks.starts[whole]
            places = zip(starts.tolist(), (starts + blocks.sizes[whole]).tolist(), strict=True)
            numbers = (packed[starts] >> (bits + 1)).tolist()
            rows = (blocks.rows[start:end].copy() for start, end in places)
            crowds = dict(zip(numbers, rows, strict=True))
        blocks, shared = finer.blocks, finer.shared
    return Met(distinct(np.concatenate(found)), crowds)


def _packed(numbers: Ints, rows: Ints, leads: Flags, bits: int) -> Ints:
    return distinct((numbers << (bits + 1)) | ((~leads).astype(np.int64) << bits) | rows)


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


def _met(blocks: _Blocks, kept: Flags, count: int, *, is_mutual: bool) -> list[Ints]:
    """Give the pairs of the blocks that are kept: each leading row with all after it."""
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
        found.append(distinct(pair_codes(mine, yours, count)[mine != yours]))
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
    known = distinct(blocks.rows[places])
    rank = ranks(known)[np.searchsorted(known, blocks.rows[places])]
    places = places[np.lexsort((~blocks.leads[places], rank, blocks.block[places]))]
    found = []
    for apart in range(1, NEIGHBOURS + 1):
        first, second = places[:-apart], places[apart:]
        mine, yours = blocks.rows[first], blocks.rows[second]
        leads, follows = blocks.leads[first], blocks.leads[second]
        meet = (leads != follows) | (leads & is_mutual)
        meet &= (blocks.block[first] == blocks.block[second]) & (mine != yours)
        found.append(pair_codes(mine, yours, count)[meet])
    return found


def _stretches(partners: Ints) -> list[tuple[int, int]]:
    """Cut a sequence where about so many pairs as fit into memory have passed."""
    passed = np.cumsum(partners)
    whole = int(passed[-1]) if len(passed) else 0
    marks = np.arange(_PAIRS_AT_ONCE, whole + _PAIRS_AT_ONCE, _PAIRS_AT_ONCE)
    ends = np.searchsorted(passed, marks, side="left") + 1
    cuts = [0, *np.minimum(ends, len(partners)).tolist()]
    return [(a, b) for a, b in itertools.pairwise(cuts) if a < b]


def _refined(blocks: _Blocks, crowded: Flags, shared: Ints, details: Ragged, count: int) -> _Finer:
    """Part crowded blocks by what their rows share beside, but for what all of them share."""
    places = np.flatnonzero(crowded[blocks.block])
    wanted = details.taken(blocks.rows[places])
    block, detail = blocks.block[places][wanted.rows], wanted.values
    # Two details are asked for in one order and not again in the other.
    further = detail > shared[block]
    places, block, detail = places[wanted.rows][further], block[further], detail[further]
    bound = int(detail.max(initial=0)) + 1
    codes = block * bound + detail
    known = distinct(codes)
    numbers = np.searchsorted(known, codes)
    bits = bits_for(count)
    finer = _blocks(_packed(numbers, blocks.rows[places], blocks.leads[places], bits), bits)
    whole = known // bound
    everyone = (finer.sizes == blocks.sizes[whole]) & (finer.leading == blocks.leading[whole])
    return _Finer(finer.without(everyone), known % bound, whole[~everyone])
