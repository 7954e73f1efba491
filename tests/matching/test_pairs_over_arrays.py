"""Candidate pairs over arrays are those of the readable search."""

from hypothesis import given
from hypothesis import strategies as st
from strategies.universes import universes

from balkansec import announce
from balkansec.matching.arrays.from_traits import columns_of
from balkansec.matching.arrays.pairs import candidate_pairs as pairs_over_arrays
from balkansec.matching.candidates import candidate_pairs
from balkansec.matching.traits import traits_of
from balkansec.vocabulary import load

WORDS = ("Airport", "Air", "Port", "Border", "Weapons", "Smuggling", "Trafficking", "Reform")
CITIES = ("Skopje", "Tirana", "Tirana", "Tirana")
titles = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6, unique=True).map(" ".join)
cells = st.fixed_dictionaries(
    {
        "title": titles,
        "city": st.sampled_from(CITIES),
        "organisers": st.sampled_from(((), ("MARRI",), ("MARRI", "DCAF"))),
        "dates": st.sampled_from(
            ("2018-05-14", "2018-05-14", "2018-05-14", "2018-05", "2019-05-14", "2018", None)
        ),
    }
)


def prepared(announcements):
    return [traits_of(given, load()) for given in announcements]


def met(traits):
    first, second = pairs_over_arrays(columns_of(traits))
    return list(zip(first.tolist(), second.tolist(), strict=True))


@given(universes())
def test_the_pairs_are_those_of_the_readable_search(universe):
    traits = prepared(universe)
    assert met(traits) == candidate_pairs(traits)


@given(st.lists(cells, min_size=48, max_size=60))
def test_crowds_are_refined_as_in_the_readable_search(crowd):
    rows = [announce(source=f"s{place}", **given) for place, given in enumerate(crowd)]
    traits = prepared(rows)
    assert met(traits) == candidate_pairs(traits)


def test_a_crowd_that_nothing_parts_costs_no_square():
    many = [
        announce(
            source="rcc", url=f"https://rcc.int/events/{n}", title="Border", dates="2018-05-14"
        )
        for n in range(1000, 1400)
    ]
    traits = prepared(many)
    assert candidate_pairs(traits) == met(traits) == []
    some = traits[:60]
    assert len(candidate_pairs(some)) == len(met(some)) == 60 * 59 // 2
