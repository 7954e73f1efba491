"""Which texts are copies, told from what was read of them and how far apart it stands."""

import pytest
from attrs import evolve
from strategies.hand_written import announcement

from balkansec.merging.copies import texts_of
from balkansec.model import Evidence


def read(*words_and_gaps, start=100):
    """Evidence of words with so many other characters between them."""
    evidence = []
    for given in words_and_gaps:
        if isinstance(given, int):
            start += given
        else:
            evidence.append(Evidence("topics", given, start, "words of a topic"))
            start += len(given)
    return tuple(evidence)


def are_copies(one, other):
    texts = texts_of(
        [
            evolve(announcement(source, key=source), evidence=said)
            for source, said in (("rcc", one), ("osce", other))
        ]
    )
    return texts[0] == texts[1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (read("drugs", 60, "arms"), read("drugs", 60, "arms", start=900)),
        (read("drugs", 30, "arms", 30, "cyber"), read("drugs", 30, "arms", 30, "cyber", 9, "aid")),
        (read("drugs", 70, "arms", 30, "aid"), read("drugs", 70, "arms", 40, "aid")),
        (
            read("aid", 30, "law", 30, "drugs", 30, "arms", 30, "cyber"),
            read("cash", 80, "drugs", 30, "arms", 30, "cyber"),
        ),
    ],
)
def test_texts_that_share_a_telling_stretch_are_copies(one, other):
    assert are_copies(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (read("drugs", 59, "arms"), read("drugs", 59, "arms")),
        (read("drugs", 70, "arms"), read("drugs", 71, "arms")),
        (read("drugs", 70, "arms"), read("drugs", 70, "cash")),
        (read("drugs", 70, "arms", 1, "aid"), read("drugs", 70, "cash", 1, "aid")),
        (read("drugs", -2, "arms", 59, "aid"), read("drugs", -2, "arms", 59, "aid")),
        (read("drugs"), read("drugs")),
        ((), ()),
    ],
)
def test_texts_that_share_less_are_two(one, other):
    assert not are_copies(one, other)


def test_a_text_between_two_that_share_nothing_makes_copies_of_all():
    a, b = read("drugs", 70, "arms"), read("cash", 70, "aid")
    both = (*a, *read("cash", 70, "aid", start=500))
    given = [
        evolve(announcement(s, key=s), evidence=said)
        for s, said in (("a", a), ("b", both), ("c", b))
    ]
    assert len(set(texts_of(given))) == 1


TITLE = (Evidence("title", "Drugs, now", 40, "printed"),)


@pytest.mark.parametrize(("start", "copied"), [(39, True), (40, False), (49, False), (50, True)])
def test_what_was_read_from_the_title_tells_no_copy(start, copied):
    body = read("drugs", 70, "arms", start=start)
    assert are_copies((*TITLE, *body), (*TITLE, *body)) is copied
