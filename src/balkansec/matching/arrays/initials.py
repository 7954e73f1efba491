"""Words of titles before the stretches of words whose initials they are."""

from collections.abc import Iterator

import numpy as np

from balkansec.matching.arrays.columns import Columns
from balkansec.matching.arrays.mixing import mixed
from balkansec.matching.arrays.packing import Keyed
from balkansec.matching.arrays.ragged import (
    Flags,
    Ints,
    Ragged,
    across,
    distinct,
    in_rows,
    ints,
)
from balkansec.matching.arrays.times import Times
from balkansec.matching.titles import LENGTHS_OF_INITIALS

__all__ = ["facing_of"]


def facing_of(columns: Columns, times: Times, initials: Ragged | None = None) -> Iterator[Keyed]:
    """Give what may abbreviate another title, which leads, and what may be abbreviated.

    Of two that meet, one has no date, or both share a month or the day of a year.

    Args:
        columns: the rows.
        times: when they take place.
        initials: the marks of all initials of the titles, where rows are to be found
            that come later; else those that are a word of a title here suffice.
    """
    words, initials = _met(columns) if initials is None else (_short(columns), initials)
    for moments in (times.months, times.days_of_year):
        yield _facing(_at(moments, words), _at(moments, initials))
    timeless = times.is_timeless
    yield _facing((words.rows, words.values), _some(initials, timeless))
    yield _facing(_some(words, timeless), (initials.rows, initials.values))


def _met(columns: Columns) -> tuple[Ragged, Ragged]:
    """Give the words that are initials of a title, and these initials."""
    said, stands_for = columns.titles.words, columns.titles.initials
    words = _where(columns, said, np.isin(said.values, distinct(stands_for.values)))
    return words, _where(columns, stands_for, np.isin(stands_for.values, distinct(said.values)))


def _short(columns: Columns) -> Ragged:
    """Give the words that are short enough to be initials."""
    lengths = ints(map(len, columns.words.folded))
    fitting = (lengths >= LENGTHS_OF_INITIALS.start) & (lengths < LENGTHS_OF_INITIALS.stop)
    said = columns.titles.words
    return _where(columns, said, fitting[said.values])


def _where(columns: Columns, words: Ragged, kept: Flags) -> Ragged:
    marks = columns.marks.word[words.values[kept]]
    return in_rows(len(columns), words.rows[kept], marks)


def _at(moments: Ragged, words: Ragged) -> tuple[Ints, Ints]:
    rows, moment, word = across(moments, words)
    return rows, mixed(moment, word)


def _some(words: Ragged, kept: Flags) -> tuple[Ints, Ints]:
    rows = words.rows
    return rows[kept[rows]], words.values[kept[rows]]


def _facing(leading: tuple[Ints, Ints], others: tuple[Ints, Ints]) -> Keyed:
    rows, keys = (np.concatenate(both) for both in zip(leading, others, strict=True))
    leads = np.arange(len(rows)) < len(leading[0])
    return Keyed(mixed(keys, 0), rows, leads, is_mutual=False)
