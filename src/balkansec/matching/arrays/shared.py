"""Which of many numbers come more than once, told in a fraction of the time of sorting them."""

import numpy as np
from attrs import frozen

from balkansec.matching.arrays.ragged import Flags, Ints

__all__ = ["Lately", "are_repeated", "may_be_shared"]

_LEAST_BITS, _ROUNDS = 10, 2
_BITS, _ODD = 64, np.uint64(0x9E3779B97F4A7C15)


@frozen(eq=False)
class Lately:
    """Numbers that came lately, in a table in which any two may ask for one place.

    Attributes:
        table: the number that came last at each place; 0 where none did.
        shift: by how many bits a mixed number is a place.

    Example:
        >>> from balkansec.matching.arrays.ragged import ints
        >>> lately = Lately.of(4)
        >>> lately.are_new(ints([7, 9])).tolist(), lately.are_new(ints([9, 8])).tolist()
        ([True, True], [False, True])
    """

    table: Ints
    shift: np.uint64

    @classmethod
    def of(cls, bits: int) -> "Lately":
        """Begin without any, with as many places as such numbers of bits tell apart."""
        return cls(np.zeros(1 << bits, np.int64), np.uint64(_BITS - bits))

    def are_new(self, numbers: Ints) -> Flags:
        """Tell which of numbers above 0 are new; some that came before are said to be, too."""
        places = numbers.view(np.uint64) * _ODD >> self.shift
        new: Flags = self.table[places] != numbers
        self.table[places[new]] = numbers[new]
        return new


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
