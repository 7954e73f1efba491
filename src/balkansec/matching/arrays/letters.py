"""Words that are the initials of words that follow one another in a title."""

import numpy as np
from attrs import frozen

from balkansec.matching.arrays.ragged import (
    Ints,
    Ragged,
    flat_places,
    in_rows,
    ints,
    offsets_of,
)
from balkansec.matching.titles import LENGTHS_OF_INITIALS

__all__ = ["Initials", "initials_of"]

_BASE = 37


@frozen(eq=False)
class Initials:
    """Stretches of words whose initials are a word of some title.

    Attributes:
        rows: the title of each.
        words: the word.
        starts: where the stretch begins among the words of all titles.
        lengths: how many words it has.
    """

    rows: Ints
    words: Ints
    starts: Ints
    lengths: Ints

    def of_words(self, spoken: Ragged) -> "Initials":
        """Keep what is the initials of a word that some title says, of two stretches the last."""
        kept = np.isin(self.words, spoken.values)
        order = np.lexsort((self.starts, self.words, self.rows))
        order = order[kept[order]]
        rows, words = self.rows[order], self.words[order]
        last = np.ones(len(order), np.bool_)
        last[:-1] = (rows[1:] != rows[:-1]) | (words[1:] != words[:-1])
        order = order[last]
        return Initials(
            self.rows[order], self.words[order], self.starts[order], self.lengths[order]
        )

    def column(self, count: int) -> Ragged:
        """Give the words by their titles."""
        return in_rows(count, self.rows, self.words)

    def stretches(self, compared: Ragged) -> Ragged:
        """Give the words of each stretch."""
        places = flat_places(self.starts, self.lengths)
        return Ragged(offsets_of(self.lengths), compared.values[places])


def initials_of(compared: Ragged, folded: list[str]) -> Initials:
    """Find the stretches of the compared words of titles whose initials are a word.

    Args:
        compared: the words of each title in the order of the text, by their numbers.
        folded: the distinct words.
    """
    fitting = [number for number, word in enumerate(folded) if len(word) in LENGTHS_OF_INITIALS]
    codes = ints(_code(folded[number]) for number in fitting)
    order = np.argsort(codes)
    codes, numbers = codes[order], ints(fitting)[order]
    letters = ints(_code(word[:1]) for word in folded)[compared.values]
    left = compared.offsets[1:][compared.rows] - np.arange(len(letters))
    found = [np.zeros((3, 0), np.int64)]
    written = letters
    for length in range(2, max(LENGTHS_OF_INITIALS) + 1):
        # The initials of a stretch are those of the one before it and one letter more.
        written = written[: len(letters) - length + 1] * _BASE + letters[length - 1 :]
        if length in LENGTHS_OF_INITIALS and len(codes):
            places = np.searchsorted(codes, written)
            places[places == len(codes)] = 0
            met = (codes[places] == written) & (left[: len(written)] >= length)
            starts = np.flatnonzero(met)
            found.append(np.stack([starts, numbers[places[starts]], np.full(len(starts), length)]))
    starts, words, lengths = np.concatenate(found, axis=1)
    return Initials(compared.rows[starts], words, starts, lengths)


def _code(letters: str) -> int:
    """Write letters and digits as one number."""
    code = 0
    for letter in letters:
        code = code * _BASE + int(letter, 36) + 1
    return code
