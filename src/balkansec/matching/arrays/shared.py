"""Which of many numbers come more than once, told in a fraction of the time of sorting them."""

import numpy as np

from balkansec.matching.arrays.ragged import Flags, Ints

__all__ = ["are_repeated", "may_be_shared"]

_LEAST_BITS, _ROUNDS = 10, 2


def are_repeated(numbers: Ints) -> Flags:
    """Tell which of mixed numbers come again at another place, of equal ones of all but one.

    A few that come again are left out.

    Example:
        >>> from balkansec.matching.arrays.ragged import ints
        >>> int(are_repeated(ints([7, 1 << 60, 7, 7])).sum())
        2
    """
    bits = max(len(numbers).bit_length() + 1, _LEAST_BITS)
    some, numbered = numbers & ((1 << bits) - 1), np.arange(len(numbers))
    one = np.empty(1 << bits, np.int32)
    one[some] = numbered
    found: Flags = (one[some] != numbered) & (numbers[one[some]] == numbers)
    return found


def may_be_shared(numbers: Ints) -> Flags:
    """Tell which of mixed numbers come more than once; of a few others that they do, too.

    Example:
        >>> from balkansec.matching.arrays.ragged import ints
        >>> may_be_shared(ints([7, 1 << 60, 7])).tolist()
        [True, False, True]
    """
    found = np.ones(len(numbers), np.bool_)
    shift = 0
    for _ in range(_ROUNDS):
        places = np.flatnonzero(found)
        bits = max(len(places).bit_length() + 1, _LEAST_BITS)
        some = (numbers[places] >> shift) & ((1 << bits) - 1)
        numbered = np.arange(len(some), dtype=np.int32)
        # Of several with the same bits one alone finds its own number again.
        last = np.empty(1 << bits, np.int32)
        last[some] = numbered
        several = np.zeros(1 << bits, np.bool_)
        several[some[last[some] != numbered]] = True
        found[places] = several[some]
        shift += bits
    return found
