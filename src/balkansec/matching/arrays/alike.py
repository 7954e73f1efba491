"""Rows that nothing tells apart but their keys."""

import numpy as np

from balkansec.matching.arrays.columns import NONE, Columns
from balkansec.matching.arrays.mixing import mixed
from balkansec.matching.arrays.ragged import Ints, Ragged

__all__ = ["alike", "summed"]


def alike(columns: Columns) -> Ints:
    """Give each row a number, the same for rows that compare alike with every row.

    A source or an address that no other row has compares as none would. Rows that name
    others by their keys, or are named so, are like no other one.
    """
    titles, days = columns.titles, columns.days
    single = np.isin(columns.key, np.append(columns.hosts.values, columns.related.values))
    single |= (columns.hosts.lengths > 0) | (columns.related.lengths > 0)
    stretches = mixed(titles.initials.values, summed(titles.stretches))
    ranges = mixed(mixed(days.start, days.end), days.start_precision * 4 + days.end_precision)
    columns_of_one = (
        _shared(columns.source),
        _shared(columns.address),
        columns.kind,
        columns.edition,
        columns.event_type,
        columns.is_city_known,
        columns.is_moved,
        titles.is_given,
        titles.as_one,
        titles.language,
        titles.beside,
        titles.held_at.at,
        titles.held_at.letters_at,
        titles.held_at.letters,
        days.is_open,
        days.is_inferred,
        days.is_from_title,
        days.weekday,
        np.where(single, np.arange(len(columns)), NONE),
    )
    of_several = (
        *(columns.ordinals, columns.years, columns.cities, columns.vicinities),
        *(columns.countries, columns.organisers, columns.participants, columns.pages),
        *(columns.topics, columns.programmes),
        *(titles.words, titles.compounds, titles.numbers, titles.places),
        *(titles.apart[what] for what in sorted(titles.apart)),
        Ragged(titles.initials.offsets, stretches),
        Ragged(days.offsets, ranges),
        Ragged(titles.keys.offsets, mixed(titles.keys.values, _standing(titles.keys))),
        days.years_beside,
    )
    found = np.zeros(len(columns), np.int64)
    for column in (*columns_of_one, *map(summed, of_several)):
        found = mixed(found, column)
    return found


def _shared(numbers: Ints) -> Ints:
    """Keep what several rows have."""
    many = np.bincount(numbers[numbers != NONE], minlength=1)
    return np.where((numbers != NONE) & (many[numbers] > 1), numbers, NONE)


def _standing(column: Ragged) -> Ints:
    """Give how many numbers stand before each in its row."""
    return np.arange(len(column.values)) - column.offsets[column.rows]


def summed(column: Ragged) -> Ints:
    """Make one number of those of each row, in whatever order they stand."""
    passed = np.append(0, np.cumsum(mixed(column.values, 1)))
    return mixed(passed[column.offsets[1:]] - passed[column.offsets[:-1]], column.lengths)
