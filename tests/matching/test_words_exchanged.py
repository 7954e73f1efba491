"""Arrays tell of all short titles which are worded alike but for words in one place."""

from itertools import chain, product

from balkansec.matching.arrays.exchanging import are_exchanged
from balkansec.matching.arrays.ragged import ints, ragged
from balkansec.matching.telling_apart import is_exchanged

ORDERS = [
    *chain.from_iterable(product((0, 1, 2), repeat=n) for n in range(4)),
    *product((0, 1), repeat=5),
]
PAIRS = list(product(range(len(ORDERS)), repeat=2))


def test_words_of_any_two_are_exchanged_as_they_are_singly():
    first, second = (ints(ends) for ends in zip(*PAIRS, strict=True))
    found = are_exchanged(ragged(ORDERS), first, second).tolist()
    assert found == [is_exchanged(ORDERS[a], ORDERS[b]) for a, b in PAIRS]
