"""The strategies reach what the laws need: collisions, hostile texts, chains."""

import attrs
import pytest
from hypothesis import Phase, find, settings
from hypothesis import strategies as st

import balkansec.model as public
from balkansec.model import Precision, Relation
from balkansec.testing.strategies import STRATEGIES, hostile_pages, web_pages
from balkansec.testing.strategies.announcements import announcements, narrow_announcements
from balkansec.testing.strategies.dates import (
    narrow_day_ranges,
    narrow_ranges,
    ranges,
    yearless_ranges,
)
from balkansec.testing.strategies.events import events
from balkansec.testing.strategies.memory import ledgers
from balkansec.testing.strategies.pages import extracts, mentions
from balkansec.testing.strategies.values import HOSTILE, words

# Whether it is reached is the question: the least witness, costly to find, is not.
_PATIENT = settings(max_examples=5_000, database=None, phases=[Phase.generate], deadline=None)


def _reaches(strategy, condition):
    find(strategy, condition, settings=_PATIENT)


@pytest.mark.parametrize("relation", Relation)
def test_narrow_ranges_reach_every_relation(relation):
    pairs = st.tuples(narrow_day_ranges, narrow_day_ranges)

    _reaches(pairs, lambda pair: pair[0].relation_to(pair[1]) is relation)


@pytest.mark.parametrize("start", Precision)
@pytest.mark.parametrize("end", Precision)
@pytest.mark.parametrize("some", [narrow_ranges, ranges], ids=["narrow", "rich"])
def test_ranges_reach_every_pair_of_precisions(some, start, end):
    _reaches(some, lambda dates: (dates.start_precision, dates.end_precision) == (start, end))


def test_yearless_ranges_reach_the_leap_day_and_the_turn_of_the_year():
    _reaches(yearless_ranges, lambda dates: (dates.start_month, dates.start_day) == (2, 29))
    _reaches(yearless_ranges, lambda dates: dates.end_month < dates.start_month)


@pytest.mark.parametrize("text", [text for text in HOSTILE if text.strip()])
def test_words_reach_every_hostile_text(text):
    _reaches(words, lambda word: word == text)


@pytest.mark.parametrize("some", [announcements, narrow_announcements], ids=["rich", "narrow"])
def test_announcements_reach_known_open_and_unknown_dates(some):
    _reaches(some, lambda one: one.dates is not None and one.year_inferred)
    _reaches(some, lambda one: len(one.dates_possible) > 1)
    _reaches(some, lambda one: one.dates is None and not one.dates_possible)


def test_narrow_announcements_collide():
    pairs = st.tuples(narrow_announcements, narrow_announcements)

    _reaches(pairs, lambda pair: pair[0].key == pair[1].key and pair[0] != pair[1])


def test_events_reach_conflicts_and_several_announcements():
    _reaches(events, lambda event: event.conflicts and len(event.announcements) > 1)


def test_ledgers_reach_chains_of_aliases():
    def has_chain(ledger):
        aliases = {given.uid: given.alias_of for given in ledger.ids}
        return any(aliases.get(alias) is not None for alias in aliases.values())

    _reaches(ledgers(), has_chain)


def test_extracts_reach_items_with_titles():
    _reaches(extracts, lambda extract: any(item.title for item in extract.items))


def test_mentions_reach_candidates_and_inferred_years():
    _reaches(mentions, lambda mention: mention.candidates)
    _reaches(mentions, lambda mention: mention.year_inferred)


def test_every_public_type_has_a_strategy():
    kinds = {getattr(public, name) for name in public.__all__}
    assert {kind for kind in kinds if attrs.has(kind)} <= set(STRATEGIES)


def test_pages_of_the_web_reach_whole_items_and_other_encodings():
    _reaches(web_pages, lambda page: b"<article>" in page.content and b"</h2>" in page.content)
    _reaches(web_pages, lambda page: page.content.startswith(b"\xff\xfe"))


def test_hostile_pages_reach_bytes_that_are_no_text():
    _reaches(hostile_pages, lambda page: b"\x00" in page.content and page.url is None)
