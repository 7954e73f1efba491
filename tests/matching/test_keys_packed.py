"""Rows and their keys are packed into one number each, from which both are told again."""

from random import Random

import numpy as np
import pytest

from balkansec.matching.arrays.packing import Keyed, bits_for, numbers_of, packed_of
from balkansec.matching.arrays.ragged import ints

CHANCE = Random(13)  # noqa: S311 - it only has to be the same each time
KEYS = [CHANCE.randrange(-(1 << 63), 1 << 63) for _ in range(12)]
STANDING = [(CHANCE.choice(KEYS), CHANCE.randrange(5), CHANCE.random() < 0.5) for _ in range(40)]
STANDING += STANDING[:3]


def keyed(**given):
    keys, rows, leads = (list(of_all) for of_all in zip(*STANDING, strict=True))
    return Keyed(ints(keys), ints(rows), np.array(leads), **given)


@pytest.mark.parametrize("bits", [3, 4, 20])
def test_what_stands_twice_is_packed_once_and_those_that_lead_come_first(bits):
    packed = packed_of(keyed(), bits)
    expected = {
        # All but the last bits of a key, without its sign, stand for it.
        (key % (1 << 64) >> (bits + 2), not leads, row)
        for key, row, leads in STANDING
    }
    assert packed.dtype == np.int64
    assert packed.tolist() == [
        (number << (bits + 1)) + (follows << bits) + row
        for number, follows, row in sorted(expected)
    ]
    assert numbers_of(packed, bits).tolist() == sorted({number for number, _, _ in expected})


def test_so_many_bits_number_so_many_rows():
    assert [bits_for(count) for count in (0, 1, 2, 3, 4, 7, 8, 1000)] == [0, 1, 2, 2, 3, 3, 4, 10]


def test_those_that_share_a_key_are_left():
    alone = [key for key in KEYS if [other for other, _, _ in STANDING].count(key) == 1]
    found = keyed(is_mutual=False, holds_words=True).shared()
    standing = list(
        zip(found.keys.tolist(), found.rows.tolist(), found.leads.tolist(), strict=True)
    )
    assert standing == [each for each in STANDING if each in standing]
    assert {key for key, _, _ in standing} >= {key for key, _, _ in STANDING} - {*alone}
    assert (found.is_mutual, found.holds_words) == (False, True)


def test_most_that_are_alone_are_left_out():
    keys = ints(CHANCE.randrange(1 << 63) for _ in range(2_000))
    many = Keyed(keys, np.arange(2_000), np.ones(2_000, np.bool_)).shared()
    assert len(many.keys) < 500


def test_a_key_is_mutual_and_holds_no_words_unless_it_is_told():
    assert (keyed().is_mutual, keyed().holds_words) == (True, False)
