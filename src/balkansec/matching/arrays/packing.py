"""Rows with their keys, and both as one number."""

import numpy as np
from attrs import evolve, frozen

from balkansec.matching.arrays.ragged import Flags, Ints, begins, distinct
from balkansec.matching.arrays.shared import may_be_shared

__all__ = ["Keyed", "bits_for", "numbers_of", "packed_of"]


@frozen(eq=False)
class Keyed:
    """Rows with keys, one each; a row with several keys stands there several times.

    Attributes:
        keys: the keys, mixed.
        rows: the rows.
        leads: whether it meets all under the key, and not those that lead alone.
        is_mutual: whether those that lead meet each other, too.
        holds_words: whether all under the key share words enough, so that no more part them.
    """

    keys: Ints
    rows: Ints
    leads: Flags
    is_mutual: bool = True
    holds_words: bool = False

    def shared(self) -> "Keyed":
        """Leave out the rows that are alone under their key, but for a few."""
        kept = may_be_shared(self.keys)
        return evolve(self, keys=self.keys[kept], rows=self.rows[kept], leads=self.leads[kept])


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
    follows = (~keyed.leads).astype(np.int64)
    return distinct(numbers << (bits + 1) | follows << bits | keyed.rows)


def numbers_of(packed: Ints, bits: int) -> Ints:
    """Give the numbers of the keys of what is packed, sorted and each once."""
    numbers = packed >> (bits + 1)
    return numbers[begins(numbers)]
