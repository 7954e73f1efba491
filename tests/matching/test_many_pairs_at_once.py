"""Arrays compare many pairs at once as announcements are compared singly."""

import csv
import sys
from itertools import combinations_with_replacement, permutations
from pathlib import Path

import numpy as np
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from strategies.universes import KEYS, announcements, spans, universes
from strategies.weights import any_weights

from balkansec import announce
from balkansec.matching import Decision
from balkansec.matching.arrays.exchanging import are_exchanged
from balkansec.matching.arrays.from_traits import columns_of
from balkansec.matching.arrays.ragged import ints, ragged
from balkansec.matching.arrays.scores import Scoring
from balkansec.matching.candidates import candidate_pairs
from balkansec.matching.compare import compare_traits
from balkansec.matching.telling_apart import is_exchanged
from balkansec.matching.traits import traits_of
from balkansec.matching.weights import FITTED
from balkansec.model import EventType
from balkansec.vocabulary import load

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks" / "merging"))

from announcing import CELLS
from generator import announced
from word_lists import word_list

HARD = Path(__file__).parent / "pairs" / "hard"
# Near and equal words, translations, abbreviations with what they stand for, words written
# as one and as two, numbers, audiences, and what is held beside.
PHRASES = (
    "counter terrorism initiative",
    "cti",
    "counterterrorism",
    "air port security",
    "airport",
    "granicna policija",
    "border police",
    "organised crime",
    "organisations",
    "ogranized crimes",
    "module 2",
    "part ii",
    "for judges",
    "for prosecutors",
    "opening",
    "youth",
    "side event",
    "during the",
    "workshop",
    "conference",
    "meeting",
    "sastanak",
    "the and of",
    "12th",
    "2018",
)
titles = st.lists(st.sampled_from(PHRASES), max_size=5).map(" ".join)


def dated(dates, is_inferred):
    """One range is printed or inferred, of several one is possible."""
    if len(dates) == 1 and is_inferred is not None:
        return {"dates": dates[0], "dates_possible": (), "year_inferred": is_inferred}
    return {"dates": None, "dates_possible": tuple(sorted(dates)), "year_inferred": False}


days = st.sampled_from(spans(2018) + spans(2019)[:2])
dates = st.sampled_from((0, 1, 1, 1, 1, 2)).flatmap(
    lambda many: st.lists(days, min_size=many, max_size=many, unique=True)
)
# Announcements with odd titles on one page, all within months.
oddities = st.builds(
    lambda given_, title, dated_, rest: evolve(given_, title=title or None, **dated_, **rest),
    announcements(),
    titles,
    st.builds(dated, dates, st.sampled_from((False, False, True, None))),
    st.fixed_dictionaries(
        {
            "date_text": st.sampled_from((None, "Monday 14 May", "Tuesday")),
            "event_type": st.sampled_from((None, *EventType)),
            "page": st.sampled_from((None, "one.txt")),
            "related": st.sampled_from(((), (), KEYS[:1], KEYS[1:3])),
        }
    ),
)


def answers(traits, pairs, weights=FITTED):
    """What arrays say of each pair: points, whether vetoed or opposed, and the decision."""
    first, second = ints(a for a, _ in pairs), ints(b for _, b in pairs)
    found = Scoring.of(columns_of(traits), traits, weights).scores(first, second)
    decisions = np.where(
        found.is_same,
        Decision.SAME,
        np.where(found.is_different, Decision.DIFFERENT, Decision.UNSURE),
    )
    against = found.is_vetoed.tolist(), found.is_opposed.tolist()
    return [*zip(found.points.tolist(), *against, decisions, strict=True)]


def single_answers(traits, pairs, weights=FITTED):
    verdicts = [compare_traits(traits[a], traits[b], weights) for a, b in pairs]
    return [(v.score, bool(v.vetoes), v.is_opposed(weights), v.decision) for v in verdicts]


def prepared(universe):
    return [traits_of(given_, load()) for given_ in universe]


def hard_ones():
    for path in sorted(HARD.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="|", restval=""):
                cells = {cell: row[cell] for cell in row if cell not in {"answer", "difficulty"}}
                cells["kind"] = cells["kind"] or "event"
                cells["organisers"] = [n for n in cells["organisers"].split(";") if n.strip()]
                yield announce(**cells)


@given(universes(), any_weights())
def test_pairs_of_a_universe_are_compared_as_single_ones(universe, weights):
    traits = prepared(universe)
    pairs = list(combinations_with_replacement(range(len(traits)), 2))
    assert answers(traits, pairs, weights) == single_answers(traits, pairs, weights)


@given(st.lists(oddities, max_size=5))
def test_odd_announcements_are_compared_as_single_ones(universe):
    traits = prepared(universe)
    pairs = list(permutations(range(len(traits)), 2))
    assert answers(traits, pairs) == single_answers(traits, pairs)


def test_hard_pairs_are_compared_as_single_ones():
    traits = prepared(hard_ones())
    beside = [(place, place + apart) for apart in (1, 2, 7) for place in range(len(traits) - apart)]
    assert answers(traits, beside) == single_answers(traits, beside)


def synthetic_ones(count):
    for _, given_ in announced(count, 5, word_list("fitting")):
        cells = dict(zip(CELLS, given_.cells, strict=True))
        cells["organisers"] = [name for name in cells["organisers"].split("|") if name]
        yield announce(**cells)


@pytest.fixture(scope="module")
def synthetic():
    return prepared(synthetic_ones(400))


def test_synthetic_announcements_are_compared_as_single_ones(synthetic):
    pairs = candidate_pairs(synthetic)
    assert answers(synthetic, pairs) == single_answers(synthetic, pairs)


def test_strangers_are_compared_as_single_ones(synthetic):
    pairs = [(place, place * 37 % len(synthetic)) for place in range(len(synthetic))]
    assert answers(synthetic, pairs) == single_answers(synthetic, pairs)


def left_out(traits, pairs, weights):
    """What is decided of the pairs that are left out at a glance."""
    first, second = ints(a for a, _ in pairs), ints(b for _, b in pairs)
    scoring = Scoring.of(columns_of(traits), traits, weights)
    out = ~scoring.may_be_same(first, second)
    return scoring.scores(first[out], second[out]).is_different.tolist()


@given(st.one_of(universes(), st.lists(oddities, max_size=5)), any_weights())
def test_what_is_left_out_at_a_glance_is_different(universe, weights):
    pairs = list(combinations_with_replacement(range(len(universe)), 2))
    assert all(left_out(prepared(universe), pairs, weights))


def test_most_that_is_different_is_left_out_at_a_glance(synthetic):
    pairs = candidate_pairs(synthetic)
    decided = [decision for *_, decision in single_answers(synthetic, pairs)]
    different = decided.count(Decision.DIFFERENT)
    assert different / 2 < len(left_out(synthetic, pairs, FITTED)) <= different


orders = st.lists(st.sampled_from("abc"), max_size=7).map(tuple)


@given(orders, orders)
def test_words_in_one_place_are_exchanged_as_in_two_titles(mine, yours):
    keys = ragged([["abc".index(letter) for letter in order] for order in (mine, yours)])
    (found,) = are_exchanged(keys, ints([0]), ints([1])).tolist()
    assert found == is_exchanged(mine, yours)


def test_no_pairs_have_no_answers(synthetic):
    assert answers(synthetic, []) == []


def test_no_announcements_have_no_answers():
    assert answers([], []) == []
