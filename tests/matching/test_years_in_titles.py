"""Titles as announce reads them: it reads a series out of one that ends in a year."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balkansec import announce, merge
from balkansec.matching import Decision, compare
from balkansec.matching.traits import traits_of
from balkansec.vocabulary import load

FORUM = {"city": "Bar", "dates": "2018-06-03"}


def said(source, title, **cells):
    return announce(source=source, title=title, **cells)


def reasons(one, other, **cells):
    verdict = compare(said("rcc", one, **cells), said("iisg", other, **cells), load())
    return [veto.reason for veto in verdict.vetoes]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Border police forum 2018", "Border police forum 2019"),
        ("2018 Border police forum", "Border police forum 2019"),
        ("Border police forum (2018)", "Border police forum - 2019"),
        ("Border police forum 2018: open borders", "Border police forum 2019: open borders"),
    ],
)
@pytest.mark.parametrize("cells", [{}, FORUM], ids=["undated", "on one day in one city"])
def test_titles_that_name_two_years_are_two_events(one, other, cells):
    assert "their titles name the years 2018 and 2019" in reasons(one, other, **cells)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Border police forum 2018", "Border police forum"),
        ("Border police forum 2018", "2018 Border police forum"),
        ("Seminar on the strategy 2018-2020", "Seminar on the strategy 2019"),
        ("Seminar on the strategy 2018/19", "Seminar on the strategy 2019"),
        ("Agenda 2030 seminar", "Agenda 2030 seminar 2019"),
    ],
)
def test_years_that_may_be_one_are_no_veto(one, other):
    assert reasons(one, other, **FORUM) == []


def test_a_day_after_a_year_is_no_second_year():
    both = reasons("Police forum 2018, 19 June", "Police forum 2019")
    assert "their titles name the years 2018 and 2019" in both


def test_a_title_that_names_its_year_joins_one_that_does_not():
    a = said("rcc", "Border police forum 2018", **FORUM)
    b = said("iisg", "Border police forum", **FORUM)
    assert compare(a, b, load()).decision is Decision.SAME


rows = st.builds(
    lambda source, year, dates: said(
        source, f"Border police forum {year}".strip(), dates=dates, city="Bar"
    ),
    st.sampled_from(("rcc", "iisg", "osce")),
    st.sampled_from(("", "2018", "2019")),
    st.sampled_from((None, "2018-06-03", "2018-06", "2019-06-03")),
)


@given(st.lists(rows, max_size=7))
def test_no_event_holds_titles_that_name_other_years(announcements):
    for event in merge(announcements):
        titles = {given.title or "" for given in event.announcements}
        assert len({title[-4:] for title in titles if title[-1:].isdigit()}) < 2


@pytest.mark.parametrize(
    "other", ["Horizon 2020 Info Day 2019", "Info Day, Horizon 2020", "Info Day on Agenda 2030"]
)
def test_the_year_of_a_programme_is_none_of_the_event(other):
    assert reasons("Info Day 2019", other) == []


def when(title, dates=None):
    traits = traits_of(said("rcc", title, dates=dates), load())
    return [stated.to_edtf() for stated in traits.ranges], traits.year_from_title


def test_where_no_dates_are_printed_the_one_year_of_a_title_says_when():
    assert when("Border police forum 2018") == (["2018"], True)


def test_dates_say_when_whatever_the_year_of_a_title():
    assert when("Border police forum 2018", "2018-06-03") == (["2018-06-03"], False)


def test_two_years_of_a_title_say_not_when():
    assert when("Border police forum 2018/19") == ([], False)


def test_the_year_of_a_programme_tells_no_time():
    assert traits_of(announce(source="rcc", title="Horizon 2020 Info Day"), load()).ranges == ()
