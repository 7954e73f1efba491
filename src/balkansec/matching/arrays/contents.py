"""What rows say, in a form in which like lies beside like."""

from collections.abc import Callable

import numpy as np
from attrs import frozen

from balkansec.matching.arrays.alike import summed
from balkansec.matching.arrays.columns import Columns
from balkansec.matching.arrays.mixing import marked, mixed
from balkansec.matching.arrays.ragged import Ints, Ragged, among, ints

__all__ = ["Contents", "contents_of", "ranking_of", "ranks_of", "said_in"]

_BITS = 62


@frozen(eq=False)
class Contents:
    """What rows say, as in ``balkansec.matching.contents.content_of``.

    Attributes:
        words: the keys of the words of the title, sorted numbers that follow their order.
        start, end: the first of the ranges; 0 without one.
        key: a number that follows the order of the keys.
    """

    words: Ragged
    start: Ints
    end: Ints
    key: Ints


def contents_of(columns: Columns) -> Contents:
    """Give what the rows of columns say."""
    said, days = columns.titles.words, columns.days
    keys = columns.words.key[said.values]
    first = days.offsets[:-1]
    dated = np.diff(days.offsets) > 0
    start, end = np.zeros((2, len(columns)), np.int64)
    start[dated], end[dated] = days.start[first[dated]], days.end[first[dated]]
    many = max(len(columns.words), 1)
    sorted_ = np.sort(said.rows * many + keys, kind="stable") % many
    return Contents(Ragged(said.offsets, sorted_), start, end, columns.key)


def ranks_of(contents: Contents, rows: Ints) -> Ints:
    """Give the ranks of rows in the order of ``balkansec.matching.contents.content_of``.

    Args:
        contents: what the rows say.
        rows: some of the rows, sorted; of two that say the same the lesser comes first.
    """
    said = contents.words.taken(rows)
    order = np.lexsort((contents.key[rows], contents.end[rows], contents.start[rows]))
    # As many words at once as fit into one number, the last ones first.
    bits = (int(said.values.max(initial=0)) + 1).bit_length()
    many = _BITS // bits
    for start in range(int(said.lengths.max(initial=0)) // many * many, -1, -many):
        code = np.zeros(len(rows), np.int64)
        for place in range(start, start + many):
            code <<= bits
            # A title that is over comes before one that goes on.
            longer = said.lengths > place
            code[longer] |= said.values[said.offsets[:-1][longer] + place] + 1
        order = order[np.argsort(code[order], kind="stable")]
    ranks = np.empty(len(rows), np.int64)
    ranks[order] = np.arange(len(rows))
    return ranks


def ranking_of(contents: Contents, *, of_all: bool = False) -> Callable[[Ints], Ints]:
    """Give what ranks rows; parts of the rows that were ranked last are not ranked anew.

    Args:
        contents: what the rows say.
        of_all: whether so many will be asked for that all are ranked at once.
    """
    last = ints(()), ints(())

    def ranks(rows: Ints) -> Ints:
        nonlocal last
        # Another thread may ask for other rows meanwhile.
        ranked, found = last
        if not among(rows, ranked).all():
            ranked = np.arange(len(contents.key)) if of_all else rows
            found = ranks_of(contents, ranked)
            last = ranked, found
        return found[np.searchsorted(ranked, rows)]

    return ranks


def said_in(columns: Columns) -> Ints:
    """Give each row a number, the same where ``balkansec.matching.contents.said_by`` is.

    It is the same in the columns of any announcements, as marks are.
    """
    words, days, marks = columns.titles.words, columns.days, columns.marks
    keys = marked(columns.words.keys)[columns.words.key]
    found = summed(Ragged(words.offsets, keys[words.values]))
    ranges = Ragged(days.offsets, mixed(days.start, days.end))
    for column, mark in (
        (columns.cities, marks.city),
        (columns.countries, marks.country),
        (columns.organisers, marks.body),
    ):
        found = mixed(found, summed(Ragged(column.offsets, mark[column.values])))
    return mixed(found, summed(ranges))
