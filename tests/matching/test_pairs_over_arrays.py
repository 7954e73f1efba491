"""Candidate pairs over arrays are those of the readable search."""

from hypothesis import given, settings
from hypothesis import strategies as st
from strategies.universes import universes

from balkansec import announce
from balkansec.matching.arrays.from_traits import columns_of
from balkansec.matching.arrays.pairs import candidate_pairs as pairs_over_arrays
from balkansec.matching.blocks import NEIGHBOURS
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


long_titles = st.permutations(WORDS[:5]).map(lambda words: " ".join(words[:4]))
undated = st.fixed_dictionaries(
    {
        "title": st.one_of(st.just("Airport Border Weapons Smuggling"), long_titles, titles),
        "city": st.sampled_from(CITIES),
        "organisers": st.sampled_from(((), ("MARRI",), ("MARRI", "DCAF"))),
        "dates": st.sampled_from((None, None, None, "2018-05-14", "2019-05-14")),
    }
)


@settings(max_examples=20)
@given(st.lists(undated, min_size=56, max_size=64))
def test_crowds_without_dates_are_parted_as_in_the_readable_search(crowd):
    rows = [announce(source=f"s{place}", **given) for place, given in enumerate(crowd)]
    traits = prepared(rows)
    assert met(traits) == candidate_pairs(traits)


def bare(count):
    return prepared(
        announce(
            source="rcc", url=f"https://rcc.int/events/{n}", title="Border", dates="2018-05-14"
        )
        for n in range(1000, 1000 + count)
    )


def test_a_throng_that_nothing_parts_meets_its_neighbours_alone():
    traits = bare(400)
    beside = [(a, b) for a in range(400) for b in range(a + 1, min(a + 1 + NEIGHBOURS, 400))]
    assert candidate_pairs(traits) == met(traits) == beside


def test_a_crowd_that_nothing_parts_and_that_is_no_throng_meets():
    traits = bare(60)
    assert len(candidate_pairs(traits)) == len(met(traits)) == 60 * 59 // 2


@settings(max_examples=20)
@given(st.lists(cells, min_size=48, max_size=60), st.randoms())
def test_in_a_crowd_order_makes_no_difference(crowd, random):
    rows = [announce(source=f"s{place}", **given) for place, given in enumerate(crowd)]
    turned = random.sample(rows, len(rows))
    pairs, again = (
        {frozenset((given[a].key, given[b].key)) for a, b in met(prepared(given))}
        for given in (rows, turned)
    )
    assert pairs == again
