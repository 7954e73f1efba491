"""Days of the event that are said below a line with a day of its own."""

import pytest

from balkansec import read_text


def _days(text):
    said = read_text(text)
    return None if said.dates is None else said.dates.to_edtf()


@pytest.mark.parametrize(
    "text",
    [
        "Time: 18 May 2018\nPlace: Bar\n\nThe map makers met in Bar on 15-16 May 2018.",
        "Author: Press 28/05/2018\n\nA two-day course took place in Bar on 15 and 16 May 2018.",
        "Shkruar nga: Zyra 28/05/2018\n\nZyra mbajti një trajnim në Tivar më 15 dhe 16 maj 2018.",
    ],
)
def test_several_days_below_a_line_are_those_of_the_event(text):
    assert _days(text) == "2018-05-15/2018-05-16"


def test_a_day_that_opens_the_sentence_of_a_meeting_counts_below_a_stamp():
    text = "18 May 2018\n\nOn the 15 May 2018, the office presented a workshop to 50 sailors."
    assert _days(text) == "2018-05-15"


@pytest.mark.parametrize(
    "text",
    [
        "18 May 2018\n\nThe map makers met in Bar. They had met in Ulcinj on 2-3 February 2018.",
        "18 May 2018\n\nOn 15 May 2018 a ship sank off Bar. The map makers met in its harbour.",
    ],
)
def test_other_days_below_a_line_are_left_to_it(text):
    assert _days(text) == "2018-05-18"


def test_a_relative_clause_before_the_verb_leaves_the_days_to_the_event():
    said = "The bodies which check sums held their meeting on 15-16 May 2018 in Zagreb."
    assert _days(f"Bodies meet\n\n18 May 2018\n\n{said}") == "2018-05-15/2018-05-16"


def test_a_month_without_its_capital_letter_counts_between_day_and_year():
    assert _days("A seminar was organised on 22-25 march 2011 in Bar.") == "2011-03-22/2011-03-25"
    assert _days("They may march 3 days.") is None


@pytest.mark.parametrize("hour", [" 9:15 AM", " 9:15 p.m.", " 09:15", ". 09:15"])
def test_a_day_with_an_hour_in_a_line_of_its_own_is_the_day_of_publication(hour):
    assert _days(f"October 7, 2017{hour}\n\nThe faculty hosts a conference.") is None


@pytest.mark.parametrize(
    "text",
    [
        "Bar, on 23 May 2018 - The ministry organised a workshop in Budva on 21-22 May.",
        "Tiranë, më 23 maj 2018 - Ministria organizoi një trajnim në Pogradec, më 21-22 maj.",
    ],
)
def test_a_dateline_may_have_a_small_word_before_its_day(text):
    assert _days(text) == "2018-05-21/2018-05-22"


def test_a_training_takes_place_when_it_is_delivered():
    assert _days("The training was delivered on 3 May 2018 in Bar.") == "2018-05-03"
    assert _days("The days are 14.V.-16.V.2018. in Bar.") == "2018-05-14/2018-05-16"


@pytest.mark.parametrize("day", ["2018.05.15", "15 May 2018"])
def test_days_that_begin_on_the_day_of_a_line_go_before_those_of_the_next_meeting(day):
    text = (
        f"Bar, Montenegro, {day}\n\nThe map makers met on 15 - 16 May 2018 in Bar. "
        "The ministers met the next day, on 17 May 2018 in Bar."
    )
    assert _days(text) == "2018-05-15/2018-05-16"


@pytest.mark.parametrize(
    "label", ["Date", "Dates", "Period", "When", "Event Date", "Termin", "Datum održavanja"]
)
def test_labelled_days_go_before_a_stamp(label):
    text = f"12 July 2018\n\nVenue: Bar\n{label}: 3 - 5 October 2018\n\nMap makers meet."
    assert _days(text) == "2018-10-03/2018-10-05"
