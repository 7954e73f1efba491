"""One number of two, which no other two give."""

from itertools import product

import numpy as np

from balkansec.matching.arrays.mixing import marked, mixed
from balkansec.matching.arrays.ragged import ints

SMALL = range(-3, 300)
PAIRS = list(product(SMALL, repeat=2))


def mixes():
    first, second = (ints(ends) for ends in zip(*PAIRS, strict=True))
    return mixed(first, second)


def test_no_two_small_pairs_give_one_number():
    assert len(set(mixes().tolist())) == len(PAIRS)


def test_no_bit_of_either_number_is_lost():
    bits = ints([0, *(1 << bit for bit in range(63)), -(1 << 63)])
    for first, second in ((bits, np.zeros_like(bits)), (np.zeros_like(bits), bits)):
        assert len(set(mixed(first, second).tolist())) == len(bits)


def test_the_highest_bits_are_as_good_as_all_of_it():
    highest = mixes() >> 16
    assert len(PAIRS) - len(set(highest.tolist())) <= 1


def test_each_bit_is_set_as_often_as_not():
    for bit in range(64):
        is_set = (mixes() >> bit & 1).mean()
        assert abs(is_set - 0.5) < 0.01


def test_a_number_goes_with_each_of_several():
    numbers = ints(SMALL)
    assert mixed(numbers, 7).tolist() == mixed(numbers, np.full(len(numbers), 7)).tolist()


def test_equal_values_alone_have_one_mark():
    first, second, again = marked(["rcc", "iisg", "rcc"]).tolist()
    assert first == again != second


def test_it_is_mixed_as_splitmix64_mixes_what_it_begins_with():
    # Of Rosetta Code's "Pseudo-random numbers/Splitmix64".
    expected = [6457827717110365317, 3203168211198807973, 9817491932198370423]
    assert mixed(ints([1, 2, 3]), 1234567).astype(np.uint64).tolist() == expected
