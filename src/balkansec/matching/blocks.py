"""Announcements that share a key, and what becomes of them where they are too many."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, combinations, product

from attrs import Factory, frozen

from balkansec.matching.contents import Content
from balkansec.matching.keys import Key

__all__ = ["MOST_ALIKE", "MOST_PAIRS", "NEIGHBOURS", "Block", "pairs_in"]

Pair = tuple[int, int]
# Among the rows of a table that are all different hardly any key has more.
MOST_PAIRS = 1_000
# So many pairs of a crowd that nothing parts are still compared.
MOST_ALIKE = 50_000
# With so many that come next in the order of what they say each of a crowd is compared.
NEIGHBOURS = 10


@frozen
class Block:
    """Places of announcements under one key.

    Attributes:
        leading: those that meet all.
        others: those that meet the leading ones alone.
        is_mutual: whether the leading ones meet each other, too.
    """

    leading: list[int] = Factory(list)
    others: list[int] = Factory(list)
    is_mutual: bool = True

    @property
    def pairs(self) -> int:
        """How many pairs meet."""
        many = len(self.leading)
        return many * (many - 1) // 2 * self.is_mutual + many * len(self.others)

    def __iter__(self) -> Iterator[Pair]:
        """Give the pairs that meet, each with the lesser place first."""
        if self.is_mutual:
            yield from combinations(self.leading, 2)
        for a, b in product(self.leading, self.others):
            if a != b:
                yield min(a, b), max(a, b)


def pairs_in(
    block: Block, details: Callable[[int], Sequence[Key]], content: Callable[[int], Content]
) -> tuple[Iterable[Pair], bool]:
    """Give the pairs of a block, in a crowded one those that share more, and neighbours.

    A block of more than ``MOST_PAIRS`` pairs is parted by its announcements' cities,
    organisers and words, leaving out what all have, and those of a part meet, unless it is
    crowded, too. A crowd that nothing parts is compared up to ``MOST_ALIKE`` pairs. In
    every crowd each is compared with its next ``NEIGHBOURS`` in the order of what they say,
    so that those who say the same hang together however many they are. Order makes no
    difference.

    Source: Hernández, Stolfo, The merge/purge problem for large databases, 1995.

    Args:
        block: the block.
        details: gives what else an announcement may be asked to share, by its place.
        content: gives what an announcement says, by its place.

    Returns:
        The pairs, and whether pairs that meet are left out.
    """
    if block.pairs <= MOST_PAIRS:
        return block, False
    parts = _parts(block, details)
    if not parts and block.pairs <= MOST_ALIKE:
        return block, False
    found = (part if part.pairs <= MOST_PAIRS else _beside(part, content) for part in parts)
    return chain(_beside(block, content), chain.from_iterable(found)), True


def _parts(block: Block, details: Callable[[int], Sequence[Key]]) -> list[Block]:
    """Part a block by what its announcements share beside, but for what all of them share."""
    parts: defaultdict[Key, Block] = defaultdict(lambda: Block(is_mutual=block.is_mutual))
    for side in ("leading", "others"):
        for place in getattr(block, side):
            for detail in details(place):
                getattr(parts[detail], side).append(place)
    everyone = (len(block.leading), len(block.others))
    return [part for part in parts.values() if (len(part.leading), len(part.others)) != everyone]


def _beside(block: Block, content: Callable[[int], Content]) -> Iterator[Pair]:
    """Give the pairs that meet and lie near in the order of what they say."""
    placed = sorted(
        (content(place), place, is_other)
        for is_other, side in enumerate((block.leading, block.others))
        for place in side
    )
    for at, (_, mine, is_other) in enumerate(placed):
        for _, yours, is_another in placed[at + 1 : at + 1 + NEIGHBOURS]:
            meet = is_other != is_another or (block.is_mutual and not is_other)
            if meet and mine != yours:
                yield min(mine, yours), max(mine, yours)
