"""Words that are the initials of others are found in all titles at once as in each by itself."""

from random import Random

import pytest

from balkansec.matching.arrays.letters import initials_of
from balkansec.matching.arrays.ragged import ragged
from balkansec.matching.titles import LENGTHS_OF_INITIALS

CHANCE = Random(3)  # noqa: S311 - it only has to be the same each time
# The first are too short or too long to be initials.
WORDS = (
    "a",
    "b0",
    "zz",
    "0a",
    "a" * 7,
    "aba",
    "0ab",
    "1aba",
    "ab1",
    "b1ab",
    "zab",
    "a" * 6,
    "a" * 5,
)
TITLES = {
    many: [[CHANCE.randrange(many) for _ in range(CHANCE.randrange(14))] for _ in range(60)]
    for many in (1, 4, 5, 6, 7, len(WORDS))
}
# Where few words come often, many stand for others.
TITLES[len(WORDS)] += [CHANCE.choices((0, 1, 3, 7), k=9) for _ in range(60)] + [[0] * 8]
each_titles = pytest.mark.parametrize("many", TITLES)


def stretches(title):
    """Give words that follow one another, where they begin, and their letters."""
    for length in LENGTHS_OF_INITIALS:
        for at in range(len(title) - length + 1):
            yield at, length, "".join(WORDS[word][0] for word in title[at : at + length])


def found_in(many):
    return initials_of(ragged(TITLES[many]), list(WORDS[:many]))


def expected(many):
    begin = 0
    for row, title in enumerate(TITLES[many]):
        for at, length, letters in stretches(title):
            if letters in WORDS[:many]:
                yield row, WORDS.index(letters), begin + at, length
        begin += len(title)


@each_titles
def test_all_stretches_are_found_whose_initials_are_a_word(many):
    found = found_in(many)
    columns = found.rows, found.words, found.starts, found.lengths
    assert sorted(zip(*map(list, columns), strict=True)) == sorted(expected(many))


@each_titles
@pytest.mark.parametrize("spoken", [[], [5], [5, 7, 10], range(12)])
def test_of_a_word_that_some_title_says_the_last_stretch_stays(many, spoken):
    kept = found_in(many).of_words(ragged([[], list(spoken)]))
    last = {}
    for row, word, start, length in sorted(expected(many)):
        if word in spoken:
            last[row, word] = TITLES[many], start, length
    titles = ragged(TITLES[many])
    words = [titles.values[start : start + length].tolist() for _, start, length in last.values()]
    assert [list(key) for key in zip(kept.rows, kept.words, strict=True)] == [*map(list, last)]
    stretched = kept.stretches(titles)
    assert [stretched.of(at) for at in range(len(stretched))] == words
    column = kept.column(len(titles))
    assert [column.of(row) for row in range(len(titles))] == [
        [word for at, word in last if at == row] for row in range(len(titles))
    ]
