"""Arrays tell of all titles which are held at what others name, as the readable version does."""

from functools import cache
from itertools import product

import pytest
from strategies.gathered import from_announcements, from_cells

from balkansec import announce
from balkansec.matching.arrays.from_traits import columns_of
from balkansec.matching.arrays.held_at import are_held_at_one, may_be_held_at
from balkansec.matching.arrays.ragged import ints
from balkansec.matching.telling_apart import are_held_at_one as are_at_one
from balkansec.matching.telling_apart import letters_in, one_is_held_at_the_other
from balkansec.matching.traits import traits_of
from balkansec.vocabulary import load

TITLES = (
    *("Zircon Marble Days", "Marble Zircon Days", "ZirconMarble Days", "Zircon at Marble Days"),
    *("Basalt stand at Zircon Marble Days", "Quartz stand @ Zircon Marble Days"),
    *("Basalt stand during Marble Zircon", "At Zircon Marble Days", "Zircon at Zircon Marble"),
    *("Basalt at the quartz at Zircon Marble", "Basalt at the forum", "Forum", "Days at"),
    *("Zircons Marble", "Basalt at Zircon Marbles in Skopje", "Stand at Skopje", "Zircon zircons"),
    *("Basalt stand u okviru ZM Zircon Marble", "Zircon stand at ZirconMarble", "ZM", "Marmorz"),
    *("Quartz at Mazircon Rble", "EU border at the European Union", "3rd basalt at 2nd quartz"),
)
PAIRS = list(product(range(len(TITLES)), repeat=2))


def table():
    rest = {"source": "rcc", "dates": None, "url": None, "country": None, "organisers": ()}
    return [{"title": title, "city": "Skopje", **rest} for title in TITLES]


@cache
def prepared():
    return tuple(traits_of(announce(**cells), load()) for cells in table())


@pytest.fixture(
    scope="module",
    params=[
        lambda: from_cells(table()).columns(),
        lambda: from_announcements(table()).columns(),
        lambda: columns_of(prepared()),
    ],
    ids=["cells", "announcements", "traits"],
)
def held(request):
    return request.param().titles.held_at


def told(holds):
    return [pair for pair in PAIRS if holds(*(prepared()[row] for row in pair))]


def found(held, holds):
    first, second = (ints(ends) for ends in zip(*PAIRS, strict=True))
    flags = holds(held, first, second).tolist()
    return [pair for pair, flag in zip(PAIRS, flags, strict=True) if flag]


def test_the_same_are_held_at_one_event(held):
    assert found(held, are_held_at_one) == told(are_at_one)


def test_of_those_held_at_what_the_other_names_none_is_missed(held):
    expected = told(one_is_held_at_the_other)
    assert expected
    assert set(expected) <= set(found(held, may_be_held_at))


def have_the_same_letters(first, second):
    """Tell whether one is held at what has the letters of the name of the other."""
    return any(
        sorted(letters_in(title, title.held_at))
        == sorted(letters_in(other, {word.key for word in other.telling}))
        for title, other in ((first.title, second.title), (second.title, first.title))
    )


def test_others_are_taken_for_such_only_where_they_have_the_same_letters(held):
    more = set(found(held, may_be_held_at)) - set(told(one_is_held_at_the_other))
    assert more
    assert more <= set(told(have_the_same_letters))
