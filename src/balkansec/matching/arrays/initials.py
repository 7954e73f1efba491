"""Words of titles before the stretches of words whose initials they are."""

from collections.abc import Iterator

import numpy as np

from balkansec.matching.arrays.blocks import Keyed
from balkansec.matching.arrays.columns import Columns
from balkansec.matching.arrays.mixing import mixed
from balkansec.matching.arrays.ragged import Flags, Ints, Ragged, across, distinct, in_rows
from balkansec.matching.arrays.times import Times

__all__ = ["facing_of"]

_WORD, _INITIALS = 1, 2


def facing_of(columns: Columns, times: Times) -> Iterator[Keyed]:
    """Give what may abbreviate another title, which leads, and what may be abbreviated.

    Of two that meet, one has no date, or both share a month or the day of a year.
    """
    titles = columns.titles
    met = distinct(titles.initials.values)
    kept = np.isin(titles.words.values, met)
    words = in_rows(len(columns), titles.words.rows[kept], titles.words.values[kept])
    kept = np.isin(titles.initials.values, distinct(words.values))
    initials = in_rows(len(columns), titles.initials.rows[kept], titles.initials.values[kept])
    for moments in (times.months, times.days_of_year):
        yield _facing(_at(moments, words), _at(moments, initials))
    timeless = times.is_timeless
    yield _facing((words.rows, words.values), _some(initials, timeless))
    yield _facing(_some(words, timeless), (initials.rows, initials.values))


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
