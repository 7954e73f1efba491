"""What rows say, in a form in which like lies beside like."""

import numpy as np

from balkansec.matching.arrays.alike import summed
from balkansec.matching.arrays.columns import Columns
from balkansec.matching.arrays.mixing import mixed
from balkansec.matching.arrays.ragged import Ints, Ragged

__all__ = ["ranks_of", "said_in"]


def ranks_of(columns: Columns, rows: Ints) -> Ints:
    """Give the ranks of rows in the order of ``balkansec.matching.contents.content_of``.

    Args:
        columns: what the rows say.
        rows: some of the rows, sorted; of two that say the same the lesser comes first.
    """
    said = columns.titles.words.taken(rows)
    keys = columns.words.key[said.values]
    keys = keys[np.lexsort((keys, said.rows))]
    days = columns.days
    first = days.offsets[rows]
    dated = days.offsets[rows + 1] > first
    start, end = np.zeros((2, len(rows)), np.int64)
    start[dated], end[dated] = days.start[first[dated]], days.end[first[dated]]
    order = np.lexsort((columns.key[rows], end, start))
    for place in range(int(said.lengths.max(initial=0)) - 1, -1, -1):
        # A title that is over comes before one that goes on.
        word = np.full(len(rows), -1)
        longer = said.lengths > place
        word[longer] = keys[said.offsets[:-1][longer] + place]
        order = order[np.argsort(word[order], kind="stable")]
    ranks = np.empty(len(rows), np.int64)
    ranks[order] = np.arange(len(rows))
    return ranks


def said_in(columns: Columns) -> Ints:
    """Give each row a number, the same where ``balkansec.matching.contents.said_by`` is."""
    words, days = columns.titles.words, columns.days
    found = summed(Ragged(words.offsets, columns.words.key[words.values]))
    ranges = Ragged(days.offsets, mixed(days.start, days.end))
    for column in (ranges, columns.cities, columns.countries, columns.organisers):
        found = mixed(found, summed(column))
    return found
