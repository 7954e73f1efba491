"""Which of the distinct words of many titles are fellows: mean the same, or nearly are one."""

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz

from balkansec.matching.arrays.columns import Words
from balkansec.matching.arrays.meeting import meet
from balkansec.matching.arrays.ragged import Flags, Ints, Ragged, flags, ints
from balkansec.matching.likeness import NEAR_LENGTH, NEAR_RATIO

__all__ = ["Marks", "are_fellows", "bits_of", "marks_of", "sums_of"]

Marks = npt.NDArray[np.uint64]
_BITS = 64


def marks_of(words: Words, part: int = 1) -> Marks:
    """Mark each word with a few bits, so that only words with a bit in common may be fellows.

    Most words of two titles are told apart by these alone, nearly all by those of two parts.

    Args:
        words: the words.
        part: 1 for the last six bits of the numbers, 64 for the six before them.
    """
    lasting = ints(map(len, words.letters)) >= NEAR_LENGTH
    marks = np.where(lasting, bits_of(words.opening // part), np.uint64(0))
    np.bitwise_or.at(marks, words.senses.rows, bits_of(words.senses.values // part))
    return np.where(marks == 0, bits_of(words.key // part), marks)


def sums_of(marks: Marks, titles: Ragged) -> Marks:
    """Give all bits of the words of each title.

    Example:
        >>> from balkansec.matching.arrays.ragged import ragged
        >>> marks = np.array([1, 2, 4], np.uint64)
        >>> sums_of(marks, ragged([[0, 2], [], [1]])).tolist()
        [5, 0, 2]
    """
    sums = np.zeros(len(titles), np.uint64)
    np.bitwise_or.at(sums, titles.rows, marks[titles.values])
    return sums


def bits_of(numbers: Ints) -> Marks:
    """Give one of 64 bits for each number."""
    return np.uint64(1) << (numbers % _BITS).astype(np.uint64)


def are_fellows(words: Words, first: Ints, second: Ints) -> Flags:
    """Tell for each pair of words with other keys whether they mean the same or nearly are one."""
    # Words meet again and again: each two of them are looked at once.
    pairs, places = np.unique(first * len(words) + second, return_inverse=True)
    a, b = np.divmod(pairs, max(len(words), 1))
    found = meet(words.senses, a, words.senses, b)
    spelled = np.flatnonzero(~found & (words.opening[a] == words.opening[b]))
    asked = zip(a[spelled].tolist(), b[spelled].tolist(), strict=True)
    found[spelled] = flags(_are_near(words.letters[m], words.letters[y]) for m, y in asked)
    return found[places]


def _are_near(mine: str, yours: str) -> bool:
    lasting = min(len(mine), len(yours)) >= NEAR_LENGTH
    return lasting and fuzz.ratio(mine, yours) >= NEAR_RATIO
