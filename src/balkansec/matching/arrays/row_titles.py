"""What many titles of table rows say, those of one shape read once."""

from collections.abc import Sequence

import numpy as np
from attrs import frozen

from balkansec.matching.arrays.alike import summed
from balkansec.matching.arrays.columns import NONE
from balkansec.matching.arrays.mixing import mixed
from balkansec.matching.arrays.numbering import Numbering
from balkansec.matching.arrays.ragged import Flags, Ints, Ragged, in_rows
from balkansec.matching.arrays.tokens import Known, Tokens
from balkansec.reading.titles.many_rows import RowTitle, RowTitles
from balkansec.vocabulary import Vocabulary

__all__ = ["ReadTitles", "TitleReader"]

_SIGNS = ("shape", "is_any", "may_show", "has_words", "has_quotes")


@frozen(eq=False)
class ReadTitles:
    """What titles say.

    Attributes:
        said: what is said, each once.
        number: for each title the place of what it says among these.
    """

    said: Sequence[RowTitle]
    number: Ints


class TitleReader:
    """Reads titles by the shapes of their tokens.

    Args:
        tokens: numbers the tokens of the titles.
        vocabulary: the knowledge of the field.
    """

    def __init__(self, tokens: Tokens, vocabulary: Vocabulary) -> None:
        """Begin without any title."""
        self._titles = RowTitles(vocabulary)
        self._shapes = Numbering[str]()
        self._signs = Known(tokens, self._look)
        self._said: dict[int, RowTitle] = {}

    def read(self, titles: Sequence[str], tokens: Ragged) -> ReadTitles:
        """Read titles, given with the numbers of their tokens."""
        signs = dict(
            zip(_SIGNS, self._signs.table().values.reshape(-1, len(_SIGNS)).T, strict=True)
        )
        shapes = signs["shape"][tokens.values]
        by_itself = np.zeros(len(tokens), np.bool_)
        by_itself[tokens.rows[shapes == NONE]] = True
        kept = _that_matter(tokens, {name: signs[name] == 1 for name in _SIGNS[1:]})
        told = in_rows(len(tokens), tokens.rows[kept], shapes[kept])
        places = np.arange(len(told.values)) - told.offsets[told.rows]
        code = summed(Ragged(told.offsets, mixed(told.values, places)))
        # One that is read by itself is like no other one.
        code[by_itself] = -1 - np.arange(by_itself.sum())
        codes, examples, number = np.unique(code, return_index=True, return_inverse=True)
        said = [
            self._of_shape(kind, titles[at]) if not by_itself[at] else self._titles.read(titles[at])
            for kind, at in zip(codes.tolist(), examples.tolist(), strict=True)
        ]
        return ReadTitles(said, number)

    def _of_shape(self, code: int, title: str) -> RowTitle:
        known = self._said.get(code)
        if known is None:
            known = self._said[code] = self._titles.read(title)
        return known

    def _look(self, token: str) -> list[int]:
        shape = self._titles.shape(token)
        if shape is None:
            return [NONE, 0, 0, 1, 0]
        signs = (shape.is_any, shape.may_show, shape.has_words, shape.has_quotes)
        return [self._shapes[shape.text], *map(int, signs)]


def _that_matter(tokens: Ragged, signs: dict[str, Flags]) -> Flags:
    """Tell which tokens make a difference; see ``RowTitles.shape``."""
    rows, count, many = tokens.rows, len(tokens), len(tokens.values)
    is_any, may_show, has_words, has_quotes = (signs[name][tokens.values] for name in _SIGNS[1:])
    quoted = np.zeros(count, np.bool_)
    quoted[rows[has_quotes]] = True
    last = np.full(count, many)
    shown = np.flatnonzero(may_show)
    # Of several the last is what stays.
    last[rows[shown]] = shown
    worded = np.append(np.flatnonzero(has_words), many)
    following = worded[np.searchsorted(worded[:-1], last, side="right")]
    following[last == many] = NONE
    matter = quoted[rows] | (np.arange(many) <= following[rows])
    within = (rows[1:-1] == rows[:-2]) & (rows[1:-1] == rows[2:])
    matter[1:-1] &= ~(within & is_any[1:-1] & is_any[:-2] & is_any[2:])
    return matter
