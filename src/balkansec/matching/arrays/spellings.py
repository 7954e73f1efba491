"""The words of titles as they are printed, each looked at once."""

from collections.abc import Sequence

import numpy as np

from balkansec.matching.arrays.columns import NONE
from balkansec.matching.arrays.numbering import Numbering
from balkansec.matching.arrays.ragged import Flags, Ints, Ragged, begins, ragged
from balkansec.matching.ordinals import roman_value
from balkansec.matching.titles import NUMBERED, Word, title_parts, word_of
from balkansec.vocabulary import Vocabulary

__all__ = ["Spellings"]


class Spellings(dict[str, int]):
    """The folded words of titles with their numbers, in the order in which they are met.

    Attributes:
        texts: the words.

    Args:
        vocabulary: the knowledge of the field.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Begin without any word."""
        super().__init__()
        self.texts: list[str] = []
        self._odd: set[int] = set()
        self._letters: set[int] = set()
        self._numerals: set[int] = set()
        self._numbered: set[int] = set()
        self._parts: set[int] = set()
        self._vocabulary = vocabulary
        self._compared: list[Sequence[str]] = []
        self._counting = {words.split()[0] for words in vocabulary.ordinals}

    def __missing__(self, word: str) -> int:
        """Look at a word that is met for the first time."""
        self[word] = number = len(self.texts)
        self.texts.append(word)
        # A word before it keeps it from standing where a title begins.
        parts = title_parts(("", word), self._vocabulary)
        self._compared.append(parts.compared)
        if len(word) == 1 and not word.isdigit():
            self._letters.add(number)
            if roman_value(word) is not None:
                self._numerals.add(number)
        elif parts.numbers or word in self._counting or any(map(str.isdigit, word)):
            self._odd.add(number)
        known = self._vocabulary.title_words
        if known.may_be_numbered(word):
            self._numbered.add(number)
        if not NUMBERED.isdisjoint(known.senses(word)):
            self._parts.add(number)
        return number

    def of(self, words: Sequence[str]) -> list[int]:
        """Give the numbers of words."""
        return [self[word] for word in words]

    def may_count(self, titles: Ragged) -> Flags:
        """Tell of titles whether words of them may count or number something, or name a part."""
        words, rows = titles.values, titles.rows
        odd, letters, numerals = map(self._flagged, (self._odd, self._letters, self._numerals))
        numbered, parts = map(self._flagged, (self._numbered, self._parts))
        found = np.zeros(len(titles), np.bool_)
        found[rows[odd[words]]] = True
        # A single letter counts after "part", a numeral also after "workshop" and where a title
        # begins or ends.
        part = letters[words[1:]] & parts[words[:-1]]
        after = part | (numerals[words[1:]] & numbered[words[:-1]])
        found[rows[1:][after & (rows[1:] == rows[:-1])]] = True
        last = titles.offsets[1:][titles.lengths > 0] - 1
        found[rows[last[numerals[words[last]]]]] = True
        telling = np.flatnonzero(words != self.get("the", NONE))
        first = telling[begins(rows[telling])]
        found[rows[first[numerals[words[first]]]]] = True
        return found

    def _flagged(self, numbers: set[int]) -> Flags:
        found = np.zeros(len(self.texts), np.bool_)
        found[list(numbers)] = True
        return found

    def compared(self) -> Ragged:
        """Give for each word the numbers of the words that are compared in its stead."""
        # What an abbreviation stands for may be met here for the first time.
        found = [self.of(self._compared[number]) for number in range(len(self.texts))]
        while len(found) < len(self.texts):
            found.append(self.of(self._compared[len(found)]))
        return ragged(found)

    def languages(self) -> Ints:
        """Give the number of the language of each word; NONE where it has not one alone."""
        language_of = self._vocabulary.title_words.language_of
        return Numbering[str]().each(map(language_of, self.texts))

    def words(self) -> list[Word]:
        """Give what each word is compared by."""
        return [word_of(word, self._vocabulary) for word in self.texts]
