"""Titles as they are printed to columns, word by word."""

from array import array

import numpy as np

from balkansec.matching.arrays.columns import NONE, Compounds, Titles, Words
from balkansec.matching.arrays.numbering import Numbering
from balkansec.matching.arrays.ragged import (
    Flags,
    Ints,
    Ragged,
    distinct,
    in_rows,
    ints,
    offsets_of,
    paired,
    ragged,
)
from balkansec.matching.arrays.spellings import Spellings
from balkansec.matching.arrays.title_columns import title_columns
from balkansec.matching.titles import (
    MOST_TITLE_WORDS,
    TitleParts,
    place_keys,
    title_parts,
    title_words,
)
from balkansec.vocabulary import Vocabulary

__all__ = ["TitleTexts"]


class TitleTexts:
    """Titles, taken one after the other; what they say is worked out for all at once.

    Args:
        vocabulary: the knowledge of the field.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Begin without any title."""
        self._vocabulary = vocabulary
        self._spellings = Spellings(vocabulary)
        self._printed, self._lengths, self._places = array("i"), array("i"), array("i")
        self._known_places = Numbering[frozenset[str]]()
        self._compared: dict[int, list[int]] = {}
        self._numbers: dict[int, frozenset[str]] = {}

    def add(self, text: str, places: frozenset[str] = frozenset()) -> TitleParts | None:
        """Take the next title; give its parts, where any word of it may count or number.

        Args:
            text: the title, or the name of its series.
            places: folded names of the places of the event.
        """
        row = len(self._lengths)
        words = title_words(text, self._vocabulary)
        printed = self._spellings.of(words)
        self._printed.extend(printed)
        self._lengths.append(len(printed))
        self._places.append(self._known_places[places])
        if not self._spellings.may_count(printed):
            return None
        parts = title_parts(words, self._vocabulary)
        self._compared[row] = self._spellings.of(parts.compared)
        if parts.numbers:
            self._numbers[row] = parts.numbers
        return parts

    def columns(self) -> tuple[Words, Compounds, Titles]:
        """Give the titles in columns, with the tables of their words and compounds."""
        count = len(self._lengths)
        lengths = np.array(self._lengths, np.int64)
        printed = Ragged(offsets_of(lengths), np.array(self._printed, np.int64))
        stand_in = self._spellings.compared()
        compared = _first(self._kept(printed, stand_in), MOST_TITLE_WORDS)
        words = self._spellings.words()
        numbers = Numbering[str]()
        counted = [(row, numbers[each]) for row, all_ in self._numbers.items() for each in all_]
        return title_columns(
            compared,
            words,
            self._vocabulary.title_words,
            placed=self._placed(compared, [word.key for word in words]),
            language=_languages(printed, self._spellings.languages()),
            numbers=paired(count, counted),
            may_be_held_at=self._may_be_held_at(printed),
        )

    def _may_be_held_at(self, printed: Ragged) -> Flags:
        known = self._vocabulary.title_words.held_at_words
        held = ints(self._spellings[word] for word in known if word in self._spellings)
        found = np.zeros(len(printed), np.bool_)
        found[printed.rows[np.isin(printed.values, held)]] = True
        return found

    def _kept(self, printed: Ragged, stand_in: Ragged) -> Ragged:
        """Give the words that are compared, in the order of the text."""
        whole = np.ones(len(printed), np.bool_)
        whole[ints(self._compared)] = False
        taken = stand_in.taken(printed.values)
        rows = printed.rows[taken.rows]
        kept = whole[rows]
        looked_at = ragged(list(self._compared.values()))
        return in_rows(
            len(printed),
            np.concatenate([rows[kept], ints(self._compared)[looked_at.rows]]),
            np.concatenate([taken.values[kept], looked_at.values]),
        )

    def _placed(self, compared: Ragged, keys: list[str]) -> Flags:
        """Tell which words name the place of the event."""
        numbers = Numbering[str]()
        key = numbers.each(keys)
        bound = len(numbers)
        meant = [place_keys(names, self._vocabulary) for names in self._known_places]
        of_places = ragged([[numbers[each] for each in all_ if each in numbers] for all_ in meant])
        codes = distinct(of_places.rows * bound + of_places.values)
        places = np.array(self._places, np.int64)[compared.rows]
        return np.isin(places * bound + key[compared.values], codes)


def _first(column: Ragged, most: int) -> Ragged:
    places = np.arange(len(column.values)) - column.offsets[column.rows]
    return Ragged(offsets_of(np.minimum(column.lengths, most)), column.values[places < most])


def _languages(printed: Ragged, languages: Ints) -> Ints:
    """Give the language of most words of each title; NONE where two are even."""
    many = max(int(languages.max(initial=0)) + 1, 2)
    spoken = languages[printed.values]
    shown = spoken != NONE
    cells = printed.rows[shown] * many + spoken[shown]
    votes = np.bincount(cells, minlength=len(printed) * many).reshape(-1, many)
    best = votes.argmax(axis=1)
    least, most = np.partition(votes, (-2, -1), axis=1)[:, -2:].T
    found: Ints = np.where(most > least, best, NONE)
    return found
