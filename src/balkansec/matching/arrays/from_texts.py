"""Titles as they are printed to columns, word by word."""

from collections.abc import Iterable

import numpy as np

from balkansec.matching.arrays.columns import NONE, Compounds, Titles, Words
from balkansec.matching.arrays.numbering import Numbering
from balkansec.matching.arrays.ragged import (
    Flags,
    Ints,
    Ragged,
    below,
    distinct,
    in_rows,
    ints,
    offsets_of,
    paired,
    ragged,
)
from balkansec.matching.arrays.spellings import Spellings
from balkansec.matching.arrays.title_columns import title_columns
from balkansec.matching.arrays.tokens import Known, Tokens
from balkansec.matching.titles import (
    MOST_TITLE_WORDS,
    TitleParts,
    place_keys,
    printed_words,
    title_parts,
    title_words,
)
from balkansec.vocabulary import Vocabulary

__all__ = ["TitleTexts"]


class TitleTexts:
    """Titles, taken many at a time; what they say is worked out for all at once.

    Args:
        vocabulary: the knowledge of the field.
        tokens: numbers what stands between the spaces of titles.
    """

    def __init__(self, vocabulary: Vocabulary, tokens: Tokens) -> None:
        """Begin without any title."""
        self._vocabulary = vocabulary
        self._spellings = Spellings(vocabulary)
        self._words = Known(tokens, lambda token: self._spellings.of(printed_words(token)))
        self._printed: list[Ragged] = []
        self._places: list[Ints] = []
        self._known_places = Numbering[frozenset[str]]()
        self._compared: dict[int, list[int]] = {}
        self._numbers: dict[int, frozenset[str]] = {}
        self._rows: list[Ints] = []

    def place(self, names: frozenset[str]) -> int:
        """Number the folded names of the places of an event."""
        return self._known_places[names]

    def add(self, rows: Ints, tokens: Ragged, places: Ints) -> dict[int, TitleParts]:
        """Take titles, and give the parts of those of which any word may count or number.

        The parts come by the place of the title among these.

        Args:
            rows: the numbers of their rows.
            tokens: the tokens of the titles, or of the names of their series.
            places: for each the number of its places.
        """
        printed = self._with_co(self._words.of(tokens))
        self._printed.append(Ragged(printed.offsets, printed.values.astype(np.int32)))
        self._places.append(places)
        self._rows.append(rows)
        texts, found = self._spellings.texts, {}
        odd = np.flatnonzero(self._spellings.may_count(printed))
        for place, row in zip(odd.tolist(), rows[odd].tolist(), strict=True):
            words = [texts[number] for number in printed.of(place)]
            parts = found[place] = title_parts(words, self._vocabulary)
            self._compared[row] = self._spellings.of(parts.compared)
            if parts.numbers:
                self._numbers[row] = parts.numbers
        return found

    def _with_co(self, printed: Ragged) -> Ragged:
        """Write "co-operation" as one word."""
        co = self._spellings.get("co")
        if co is None or not (printed.values == co).any():
            return printed
        texts, words = self._spellings.texts, [printed.of(row) for row in range(len(printed))]
        for row in distinct(printed.rows[printed.values == co]).tolist():
            text = " ".join(texts[number] for number in words[row])
            words[row] = self._spellings.of(title_words(text, self._vocabulary))
        return ragged(words)

    def columns(self) -> tuple[Words, Compounds, Titles]:
        """Give the titles in columns, with the tables of their words and compounds."""
        rows = np.concatenate([np.zeros(0, np.int64), *self._rows])
        order = np.argsort(rows)
        rows = rows[order]
        printed = below(self._printed).taken(order)
        stand_in = self._spellings.compared()
        compared = _first(self._kept(rows, printed, stand_in), MOST_TITLE_WORDS)
        words = self._spellings.words()
        numbers = Numbering[str]()
        counted = [
            (row, numbers[each])
            for row, all_ in zip(
                _places(rows, self._numbers).tolist(), self._numbers.values(), strict=True
            )
            for each in all_
        ]
        return title_columns(
            compared,
            words,
            self._vocabulary.title_words,
            placed=self._placed(compared, [word.key for word in words], order),
            language=_languages(printed, self._spellings.languages()),
            numbers=paired(len(rows), counted),
            behind=self._behind(printed),
        )

    def _behind(self, printed: Ragged) -> Ragged:
        """Give the words behind the last one of each title such as "at"."""
        known = self._vocabulary.title_words.held_at_words
        held = ints(self._spellings[word] for word in known if word in self._spellings)
        rows, places = printed.rows, np.arange(len(printed.values))
        last = np.full(len(printed), len(places))
        said = np.flatnonzero(np.isin(printed.values, held))
        # Of several the last is what stays.
        last[rows[said]] = said
        kept = places > last[rows]
        return Ragged(offsets_of(kept)[printed.offsets], printed.values[kept])

    def _kept(self, rows: Ints, printed: Ragged, stand_in: Ragged) -> Ragged:
        """Give the words that are compared, in the order of the text."""
        whole = np.ones(len(printed), np.bool_)
        looked_at, places = ragged(list(self._compared.values())), _places(rows, self._compared)
        whole[places] = False
        taken = stand_in.taken(printed.values)
        owners = printed.rows[taken.rows]
        kept = whole[owners]
        return in_rows(
            len(printed),
            np.concatenate([owners[kept], places[looked_at.rows]]),
            np.concatenate([taken.values[kept], looked_at.values]),
        )

    def _placed(self, compared: Ragged, keys: list[str], order: Ints) -> Flags:
        """Tell which words name the place of the event."""
        numbers = Numbering[str]()
        key = numbers.each(keys)
        bound = len(numbers)
        meant = [place_keys(names, self._vocabulary) for names in self._known_places]
        of_places = ragged([[numbers[each] for each in all_ if each in numbers] for all_ in meant])
        codes = distinct(of_places.rows * bound + of_places.values)
        places = np.concatenate([np.zeros(0, np.int64), *self._places])[order][compared.rows]
        return np.isin(places * bound + key[compared.values], codes)


def _places(rows: Ints, some: Iterable[int]) -> Ints:
    """Give the places of some rows among all."""
    places: Ints = np.searchsorted(rows, ints(some))
    return places


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
    least, most = np.partition(votes, -2)[:, -2:].T
    found: Ints = np.where(most > least, best, NONE)
    return found
