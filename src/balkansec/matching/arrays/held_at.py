"""What many titles say that their events are held at, and which may be held at which."""

from collections.abc import Sequence

import numpy as np

from balkansec.matching.arrays.alike import summed
from balkansec.matching.arrays.columns import NONE, HeldAt, Words
from balkansec.matching.arrays.mixing import mixed
from balkansec.matching.arrays.ragged import (
    Flags,
    Ints,
    Ragged,
    added,
    among,
    distinct,
    ints,
    offsets_of,
    sorted_once,
)

__all__ = ["are_held_at_one", "held_at_of", "letters_of", "may_be_held_at"]


def held_at_of(said: Ragged, behind: Ragged, in_titles: Ragged, words: Words) -> HeldAt:
    """Give what titles are held at.

    Args:
        said: the words that are compared, in the order of the text.
        behind: the words behind the last word such as "at".
        in_titles: the words that are compared, each key once.
        words: the table of words.
    """
    rows, numbers, many = said.rows, said.values, len(words)
    is_telling = ~words.is_common[numbers]
    told = among(rows * many + numbers, distinct(behind.rows * many + behind.values)) & is_telling
    keys = sorted_once(len(said), rows[told], words.key[numbers[told]], many)
    # A word of the same key stands before "at", too.
    meant = among(rows * many + words.key[numbers], keys.rows * many + keys.values)
    letters = letters_of(words.folded)[numbers]
    named = ~words.is_common[in_titles.values]
    telling = Ragged(offsets_of(named)[in_titles.offsets], words.key[in_titles.values[named]])
    return HeldAt(
        at=np.where(keys.lengths > 0, summed(keys), NONE),
        named=summed(telling),
        letters_at=added(letters * meant, said),
        letters=added(letters * is_telling, said),
    )


def letters_of(texts: Sequence[str]) -> Ints:
    """Give each text a number of its letters, in whatever order; those of parts add up to it.

    Example:
        >>> letters = letters_of(["defcon", "def", "con"])
        >>> bool(letters[0] == letters[1:].sum()), bool(letters[1] == letters[2])
        (True, False)
    """
    written = "".join(texts).encode("utf-32-le")
    letters = mixed(np.frombuffer(written, np.uint32).astype(np.int64), 0)
    return added(letters, Ragged(offsets_of(ints(map(len, texts))), letters))


def are_held_at_one(held: HeldAt, first: Ints, second: Ints) -> Flags:
    """Tell for each pair of titles whether both are held at the same."""
    flags: Flags = (held.at[first] == held.at[second]) & (held.at[first] != NONE)
    return flags


def may_be_held_at(held: HeldAt, first: Ints, second: Ints) -> Flags:
    """Tell for each pair whether what one title names may be held at just what the other names.

    Those for which it says no are not; of some others the letters are those of other words.
    """
    return _may_be_at(held, first, second) | _may_be_at(held, second, first)


def _may_be_at(held: HeldAt, first: Ints, second: Ints) -> Flags:
    at = held.at[first]
    said = (at == held.named[second]) | (held.letters_at[first] == held.letters[second])
    flags: Flags = said & (at != NONE) & (at != held.named[first])
    return flags
