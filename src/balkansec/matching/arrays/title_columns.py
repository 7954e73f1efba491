"""The words of many titles to columns, all titles at once."""

from collections.abc import Mapping, Sequence

import numpy as np

from balkansec.matching.arrays.columns import NONE, Compounds, Titles, Words
from balkansec.matching.arrays.held_at import held_at_of
from balkansec.matching.arrays.letters import Initials, initials_of
from balkansec.matching.arrays.numbering import Numbering
from balkansec.matching.arrays.ragged import (
    Flags,
    Ints,
    Ragged,
    begins,
    distinct,
    flags,
    in_rows,
    sorted_once,
)
from balkansec.matching.arrays.words import as_one, compounds_of, opening_of, words_of
from balkansec.matching.titles import Word
from balkansec.vocabulary.title_words import TitleWords

__all__ = ["title_columns"]


def title_columns(
    compared: Ragged,
    words: Sequence[Word],
    known: TitleWords,
    *,
    placed: Flags,
    language: Ints,
    numbers: Ragged,
    behind: Ragged,
) -> tuple[Words, Compounds, Titles]:
    """Put titles into columns, with the tables of their words and compounds.

    Args:
        compared: the words that are compared, in the order of the text, by their numbers.
        words: the distinct words.
        known: the senses of words.
        placed: which of the compared words name the place of the event.
        language: as in ``Titles``.
        numbers: as in ``Titles``.
        behind: the words behind the last one such as "at".
    """
    count = len(compared)
    pairs, column = _compounds(compared, words)
    keys = Numbering[str]().each(word.key for word in words)
    places = sorted_once(count, compared.rows[placed], keys[compared.values[placed]], len(words))
    compared = _without(compared, placed)
    initials = initials_of(compared, [word.folded for word in words])
    said = _said(compared, initials, len(words))
    in_titles = _once(said, words, keys)
    ones = _ones(in_titles, words)
    openings = (opening_of(pair) for pair in pairs)
    table = words_of(words, {text for text in (*openings, *ones.values()) if text is not None})
    topic_of = {text: number for number, text in enumerate(table.topics)}
    whole = np.full(count, NONE)
    for row, one in ones.items():
        whole[row] = topic_of[one]
    apart = {what: _senses(said, words, frozenset(senses)) for what, senses in known.apart.items()}
    beside = _sets(_senses(said, words, frozenset(known.beside)))
    kinds = _senses(said, words, frozenset(known.kinds))
    stands_for = initials.of_words(in_titles)
    titles = Titles(
        is_given=np.ones(count, np.bool_),
        words=in_titles,
        keys=Ragged(said.offsets, table.key[said.values]),
        as_one=whole,
        language=language,
        compounds=column,
        numbers=numbers,
        places=places,
        apart=apart,
        beside=beside,
        forms=np.where(kinds.lengths > 0, _sets(kinds), NONE),
        held_at=held_at_of(said, behind, in_titles, table),
        initials=stands_for.column(count),
        stretches=stands_for.stretches(compared),
    )
    return table, compounds_of(pairs, table), titles


def _said(compared: Ragged, initials: Initials, many: int) -> Ragged:
    """Leave out words that are initials of others of their title: they say one thing twice."""
    twice = distinct(initials.rows * many + initials.words)
    rows = compared.rows
    kept = ~np.isin(rows * many + compared.values, twice)
    return in_rows(len(compared), rows[kept], compared.values[kept])


def _without(compared: Ragged, placed: Flags) -> Ragged:
    """Leave out the words that name the place, from titles that have others."""
    rows = compared.rows
    others = ~placed | ~np.isin(rows, rows[~placed])
    return in_rows(len(compared), rows[others], compared.values[others])


def _once(said: Ragged, words: Sequence[Word], keys: Ints) -> Ragged:
    """Of words of a title with one key keep the first in the order of their letters."""
    ranks, many = _ranks([word.letters for word in words]), len(words)
    order = np.lexsort((ranks, keys))
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    codes = distinct(said.rows * many + place[said.values])
    rows, values = codes // many, order[codes % many]
    kept = begins(rows * many + keys[values])
    alike = ~kept[1:] & (ranks[values[1:]] == ranks[values[:-1]])
    found = in_rows(len(said), rows[kept], values[kept])
    for row in distinct(rows[1:][alike]).tolist():
        # Of equal ones the last in the text stays.
        best: dict[int, int] = {}
        for word in said.of(row):
            known = best.setdefault(int(keys[word]), word)
            if ranks[word] <= ranks[known]:
                best[int(keys[word])] = word
        found.values[found.offsets[row] : found.offsets[row + 1]] = [best[k] for k in sorted(best)]
    return found


def _ranks(texts: Sequence[str]) -> Ints:
    places = {text: place for place, text in enumerate(sorted(set(texts)))}
    return Numbering[str](places).each(texts)


def _compounds(compared: Ragged, words: Sequence[Word]) -> tuple[list[tuple[str, str]], Ragged]:
    """Give the distinct adjacent words that may meet what another title writes, and a column."""
    rows, values = compared.rows, compared.values
    adjacent = rows[1:] == rows[:-1]
    codes = (values[:-1] * len(words) + values[1:])[adjacent]
    known = distinct(codes)
    folded = [word.folded for word in words]
    spoken = set(folded)
    both = [(folded[a], folded[b]) for a, b in np.stack(np.divmod(known, len(words)), 1).tolist()]
    useful = np.flatnonzero(
        flags(opening_of(pair) is not None or "".join(pair) in spoken for pair in both)
    )
    numbers = np.full(len(known), NONE)
    numbers[useful] = np.arange(len(useful))
    numbered = numbers[np.searchsorted(known, codes)]
    wanted = numbered != NONE
    column = sorted_once(len(compared), rows[:-1][adjacent][wanted], numbered[wanted], len(useful))
    return [both[place] for place in useful.tolist()], column


def _ones(in_titles: Ragged, words: Sequence[Word]) -> Mapping[int, str]:
    """Give all words as one for each title of common words alone."""
    is_common = flags(word.is_common for word in words)
    telling = np.zeros(len(in_titles), np.bool_)
    telling[in_titles.rows[~is_common[in_titles.values]]] = True
    found = {}
    for row in np.flatnonzero(~telling & (in_titles.lengths > 0)).tolist():
        one = as_one(words[number] for number in in_titles.of(row))
        if one is not None:
            found[row] = one
    return found


def _senses(said: Ragged, words: Sequence[Word], wanted: frozenset[str]) -> Ragged:
    """Give those of some senses that the words of each title have, numbered."""
    number_of = Numbering[str]((sense, number) for number, sense in enumerate(sorted(wanted)))
    by_word = number_of.sets([wanted & word.senses for word in words])
    taken = by_word.taken(said.values)
    return sorted_once(len(said), said.rows[taken.rows], taken.values, len(wanted))


def _sets(column: Ragged) -> Ints:
    """Number the sets of numbers of the rows."""
    numbers = Numbering[tuple[int, ...]]()
    found = np.full(len(column), numbers[()])
    for row in np.flatnonzero(column.lengths).tolist():
        found[row] = numbers[tuple(column.of(row))]
    return found
