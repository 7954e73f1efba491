"""Texts are parted at spaces, and each token is looked at once."""

import numpy as np

from balkansec.matching.arrays.tokens import Known, Tokens

TEXTS = (["a (b)  a", "", "c", "b a "], ["(b) d", "d c"], [], ["e"])


def parted():
    """Part the texts some at a time."""
    tokens = Tokens()
    return tokens, [tokens.of(texts) for texts in TEXTS]


def test_tokens_are_numbered_in_the_order_in_which_they_are_met():
    tokens, columns = parted()
    assert tokens.texts == ["a", "(b)", "", "c", "b", "d", "e"]
    assert dict(tokens) == {text: number for number, text in enumerate(tokens.texts)}
    for texts, column in zip(TEXTS, columns, strict=True):
        assert column.values.dtype == np.int64
        assert [[tokens.texts[n] for n in column.of(row)] for row in range(len(column))] == [
            text.split(" ") for text in texts
        ]


def test_each_token_is_looked_at_once_and_in_its_order():
    tokens, looked_at = Tokens(), []
    known = Known(tokens, lambda token: looked_at.append(token) or [len(token), 7][: len(token)])
    for texts in TEXTS:
        given = tokens.of(texts)
        found = known.of(given)
        assert [found.of(row) for row in range(len(found))] == [
            [number for token in text.split(" ") for number in [len(token), 7][: len(token)]]
            for text in texts
        ]
    assert looked_at == tokens.texts
    assert [known.table().of(number) for number in range(3)] == [[1], [3, 7], []]


def test_one_number_a_token_is_a_column():
    tokens, _ = parted()
    assert Known(tokens, lambda token: [len(token)]).column().tolist() == [1, 3, 0, 1, 1, 1, 1]
