"""What rows say stays in the order of the texts, in whatever steps they came."""

from itertools import pairwise

import pytest
from strategies.hard_rows import hard_rows

from balkansec.matching.arrays.fields import fields_of
from balkansec.matching.arrays.from_traits import columns_of
from balkansec.matching.arrays.told import Told
from balkansec.matching.contents import content_of
from balkansec.matching.keys import around_of, details_of

STEPS = (0, 40, 41, 41, 80, len(hard_rows()))
each_step = pytest.mark.parametrize("steps", range(1, len(STEPS)))


def grown(steps):
    told = Told.nothing()
    for known, count in pairwise(STEPS[: steps + 1]):
        rows = hard_rows()[known:count]
        columns = columns_of(rows)
        told = told.with_more(columns, fields_of(columns).details, [given.key for given in rows])
    return told


def in_texts(told, column):
    """Give the texts of each row, which must stand in their order."""
    texts = told.texts.texts
    assert list(texts) == sorted(texts)
    return [[texts[rank] for rank in column.of(row)] for row in range(len(column))]


def written(keys):
    return sorted({f"{kind} {text}" for kind, text in keys})


@each_step
def test_details_are_told_in_the_order_of_their_texts(steps):
    told = grown(steps)
    details, _ = told.ranked()
    rows = hard_rows()[: STEPS[steps]]
    assert in_texts(told, details.every) == [written(details_of(given)) for given in rows]
    assert in_texts(told, details.around) == [written(around_of(given)) for given in rows]


@each_step
def test_contents_are_told_in_their_order(steps):
    told = grown(steps)
    _, contents = told.ranked()
    words = in_texts(told, contents.words)
    days = zip(contents.start.tolist(), contents.end.tolist(), strict=True)
    said = [content_of(given) for given in hard_rows()[: STEPS[steps]]]
    assert words == [[f"key {key}" for key in keys] for keys, _, _ in said]
    assert list(days) == [days for _, days, _ in said]


@each_step
def test_keys_are_ranked_and_of_equal_ones_the_first_to_come_is_the_first(steps):
    told = grown(steps)
    keys = [given.key for given in hard_rows()[: STEPS[steps]]]
    order = sorted(range(len(keys)), key=keys.__getitem__)
    assert len(told) == len(keys)
    assert told.keys.texts == tuple(sorted(keys))
    assert [order[rank] for rank in told.ranked()[1].key.tolist()] == list(range(len(keys)))


def test_each_text_is_numbered_once():
    told = grown(len(STEPS) - 1)
    assert len(set(told.number_of.values())) == len(told.number_of) == len(told.texts.texts)


def test_what_was_told_stays_as_it_is():
    told = grown(2)
    before = dict(told.number_of)
    columns = columns_of(hard_rows())
    told.with_more(columns, fields_of(columns).details, [given.key for given in hard_rows()])
    assert dict(told.number_of) == before
    assert len(told) == STEPS[2]
