"""Over arrays the same rows meet under their keys as block by block."""

from collections import defaultdict
from random import Random

import numpy as np
import pytest
from strategies.hard_rows import LIMITS, crowded_from

from balkansec.matching import blocks as singly
from balkansec.matching.arrays.blocks import Touched, are_crowded, pairs_in
from balkansec.matching.arrays.mixing import mixed
from balkansec.matching.arrays.ragged import ints, ragged
from balkansec.matching.blocks import Block

BITS, COUNT = 6, 40
CHANCE = Random(23)  # noqa: S311 - it only has to be the same each time
RANKS = CHANCE.sample(range(100), COUNT)
KNOWN = 31
ASKED = {3, 17, *range(KNOWN, COUNT)}
OF_ASKED = np.isin(np.arange(COUNT), list(ASKED))
each_limit = pytest.mark.parametrize("limit", LIMITS)
each_way = pytest.mark.parametrize("is_mutual", [True, False])


def _drawn(keys, most):
    """Draw rows that lead and rows that follow under each key, some on both sides."""
    return {
        key: tuple(set(CHANCE.choices(range(COUNT), k=CHANCE.randrange(most))) for _ in range(2))
        for key in range(0, 3 * keys, 3)
    }


# What rows share beside; all share 0, most 1, and the first 5.
DETAILS = [
    sorted({0, *CHANCE.choices((1, 1, 1, 2, 3, 4, 9), k=CHANCE.randrange(5)), *[5] * (row < 10)})
    for row in range(COUNT)
]
FAR = [[detail << 57 for detail in row] for row in DETAILS]
NONE = [[] for _ in range(COUNT)]
SAME = [[0]] * (COUNT - 1) + [[0, 2]]
TABLES = [{}, _drawn(1, 30), _drawn(8, 6), _drawn(8, 12), _drawn(5, 40)]
# Keys with the same rows, of which the same lead or not, and rows 0 that lead or not.
TABLES += [{0: ({1, 2}, {3}), 1: ({1, 2}, {3}), 2: ({3}, {1, 2}), 9: ({1, 2, 3}, set())}]
TABLES += [{0: ({1, 2}, {3}), 1: ({3}, {1, 2})}]
TABLES += [{0: ({1, 2}, set()), 1: ({3, 4}, set()), 2: ({1, 2}, set()), 3: ({5, 6}, set())}]
TABLES += [{0: ({0, 1, 2}, set()), 1: ({1, 2}, set()), 2: ({0, 1, 2}, set())}]
TABLES += [
    {0: ({1}, {0, 2}), 1: ({1}, {2}), 2: ({1}, {0, 2}), 5: ({3, 4}, {0}), 6: ({3, 4}, set())}
]
# What is known shares more than what comes, and all of a key comes.
TABLES += [
    {0: ({*range(10), KNOWN} - ASKED | {KNOWN}, {11}), 1: (set(range(KNOWN, COUNT)), {4, 5})}
]
TABLES += [{0: (set(range(20)), {22}), 2: (set(), set(range(KNOWN, COUNT)))}]
TABLES += [{0: (set(range(20)), {22}), 2: (set(range(KNOWN, COUNT)), set(range(KNOWN, COUNT)))}]
# Keys that nothing parts, of as many pairs as still meet among them.
ALIKE = {
    1: (set(range(0, COUNT, 2)), {1}),
    4: ({5}, set()),
    5: (set(), {5, 6}),
    6: ({1, 2, 3, 4}, set()),
}
ALIKE |= {7: (set(range(5)), set(range(5, 13))), 8: ({1, 2}, {5, 6, 7}), 9: ({*range(8)}, set())}
# Tables with what their rows share beside.
CASES = [
    *((table, DETAILS) for table in TABLES),
    *((ALIKE, shared) for shared in (SAME, NONE, FAR, DETAILS)),
    *((TABLES[4], shared) for shared in (NONE, FAR)),
]
each_table = pytest.mark.parametrize("which", range(len(CASES)))


def packed(which):
    return ints(
        sorted(
            (key << (BITS + 1)) + (side << BITS) + row
            for key, sides in CASES[which][0].items()
            for side, rows in enumerate(sides)
            for row in rows
        )
    )


def details(which):
    return CASES[which][1]


def over_arrays(which, *, is_mutual, touched=None):
    def ranks(rows):
        return ints(RANKS[row] for row in rows)

    table = ragged(details(which))
    return pairs_in(packed(which), BITS, table, ranks, COUNT, is_mutual=is_mutual, touched=touched)


def as_pairs(met):
    """Give the pairs, which must be sorted and stand there once."""
    assert met.pairs.dtype == np.int64
    assert met.pairs.tolist() == sorted(set(met.pairs.tolist()))
    return {divmod(code, COUNT) for code in met.pairs.tolist()}


def blocks(which, *, is_mutual):
    for key, (leading, others) in CASES[which][0].items():
        yield key, Block(sorted(leading), sorted(others), is_mutual)


def content(row):
    return (), (RANKS[row], 0), ""


def readable(which, is_mutual):
    """Give the pairs of all blocks, and the rows of those where some are left out."""
    pairs, crowds = set(), {}
    for key, block in blocks(which, is_mutual=is_mutual):
        met, is_cut = singly.pairs_in(block, details(which).__getitem__, content)
        pairs.update(met)
        if is_cut:
            crowds[key] = {*block.leading, *block.others}
    return pairs, crowds


@each_way
@each_limit
@each_table
def test_the_same_meet(which, limit, is_mutual):
    with crowded_from(limit):
        found = over_arrays(which, is_mutual=is_mutual)
        crowds = {key: set(rows.tolist()) for key, rows in found.crowds.items()}
        assert (as_pairs(found), crowds) == readable(which, is_mutual)
        assert (found.parts.tolist(), found.parts.dtype) == ([], np.int64)


@each_way
@each_limit
@each_table
def test_how_much_is_looked_at_in_one_go_makes_no_difference(which, limit, is_mutual, monkeypatch):
    with crowded_from(limit):
        expected = over_arrays(which, is_mutual=is_mutual)
        for at_once in (1, 5):
            for name in ("_PACKED_AT_ONCE", "_PAIRS_AT_ONCE"):
                monkeypatch.setattr(f"balkansec.matching.arrays.blocks.{name}", at_once)
            found = over_arrays(which, is_mutual=is_mutual)
            assert as_pairs(found) == as_pairs(expected)
            assert found.crowds.keys() == expected.crowds.keys()


@each_way
@each_limit
@each_table
def test_a_key_is_crowded_where_more_meet_than_suffice(which, limit, is_mutual):
    with crowded_from(limit):
        crowded = {
            key
            for key, block in blocks(which, is_mutual=is_mutual)
            if block.pairs > singly.MOST_PAIRS
        }
        found = are_crowded(packed(which), BITS, is_mutual=is_mutual)
    keys = (packed(which) >> (BITS + 1)).tolist()
    assert found.tolist() == [key in crowded for key in keys]


def parts_of(block, which):
    """Give what a block is parted into, by the detail that is shared."""
    parts = defaultdict(lambda: Block(is_mutual=block.is_mutual))
    for side in ("leading", "others"):
        for row in getattr(block, side):
            for detail in details(which)[row]:
                getattr(parts[detail], side).append(row)
    return parts


def met_in(block):
    """Give the pairs of a part of a crowd, which is not parted again."""
    if block.pairs <= singly.MOST_PAIRS:
        return set(block)
    return set(near_in(block))


def near_in(block):
    """Give the pairs of those that lie near, as of a throng that nothing parts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("balkansec.matching.blocks.MOST_PAIRS", -1)
        patch.setattr("balkansec.matching.blocks.MOST_ALIKE", -1)
        return singly.pairs_in(block, lambda _: [], content)[0]


def wanted_of(which, is_mutual, is_wanted, *, asked):
    """Give the pairs of all blocks, in crowds of the parts that are wanted, and their numbers."""
    pairs, numbers = set(), []
    for key, block in blocks(which, is_mutual=is_mutual):
        met, is_cut = singly.pairs_in(block, details(which).__getitem__, content)
        if block.pairs <= singly.MOST_PAIRS:
            pairs.update(pair for pair in met if asked.intersection(pair))
        elif not is_cut:
            pairs.update(met)
        else:
            pairs.update(near_in(block))
        if block.pairs <= singly.MOST_PAIRS:
            continue
        for detail, part in parts_of(block, which).items():
            number = int(mixed(ints([key]), ints([detail]))[0])
            if is_wanted(number, block, part):
                numbers.append(number)
                sizes = [(len(of.leading), len(of.others)) for of in (block, part)]
                pairs.update(met_in(part) if sizes[0] != sizes[1] else ())
    return pairs, sorted(numbers)


def is_concerned(_, block, part):
    """Tell whether a part holds what is asked for, or all of the block shared it before."""
    rows = [*part.leading, *part.others]
    before = sum(row < KNOWN for row in (*block.leading, *block.others))
    return bool(ASKED.intersection(rows)) or len(rows) == before


@each_way
@each_limit
@each_table
def test_where_some_come_parts_of_crowds_that_it_concerns_are_looked_at(which, limit, is_mutual):
    with crowded_from(limit):
        found = over_arrays(which, is_mutual=is_mutual, touched=Touched(OF_ASKED, KNOWN))
        expected = wanted_of(which, is_mutual, is_concerned, asked=ASKED)
    assert (as_pairs(found), found.parts.tolist()) == expected


@each_way
@each_limit
@each_table
def test_parts_that_are_told_are_looked_at(which, limit, is_mutual):
    with crowded_from(limit):
        _, numbers = wanted_of(which, is_mutual, is_concerned, asked=ASKED)
        touched = Touched(OF_ASKED, KNOWN, ints(numbers[::2]))
        found = over_arrays(which, is_mutual=is_mutual, touched=touched)
        told = {*numbers[::2]}
        expected = wanted_of(
            which, is_mutual, lambda number, *_: number in told, asked={*range(COUNT)}
        )
    assert (as_pairs(found), found.parts.tolist()) == expected
