"""Ranges of dates with weekdays, hours or commas inside."""

from datetime import date

import pytest

from balkansec import find_dates, read_text


def _days(text):
    return [str(mention.date_range) for mention in find_dates(text)]


@pytest.mark.parametrize(
    "text",
    [
        "14 May 2018 (Monday) - 16 May 2018",
        "The course ran from 14 May 2018 (Monday) to 16 May 2018 (Wednesday).",
        "Customs officers trained in Bar from 14 (Monday) to 16 (Wednesday) May 2018.",
        "Bar, 14 to 16 (Monday to Wednesday) May 2018: customs officers trained with dogs.",
        "The course ran from Monday, 14 May, through Wednesday, 16 May 2018.",
        "Kurs je trajao od ponedjeljka, 14. maja, do srijede, 16. maja 2018.",
    ],
)
def test_weekdays_and_commas_stand_inside_a_range(text):
    assert _days(text) == ["2018-05-14/2018-05-16"]


def test_two_days_with_weekdays_in_brackets_are_joined():
    text = "The course was held on 14 May (Monday) and 15 May (Tuesday) 2018."
    assert _days(text) == ["2018-05-14/2018-05-15"]


@pytest.mark.parametrize(
    "text",
    [
        "Date: 14 May 2018, 9 am to 16 May 2018, 4 pm. The course is held in Bar.",
        "When: 14 May 2018, 09:00 to Wednesday, 16 May 2018, 16:00",
        "From: 14 May 2018\nTo: 16 May 2018\nThe course is held in Bar.",
    ],
)
def test_hours_stand_between_first_and_last_day(text):
    assert _days(text) == ["2018-05-14/2018-05-16"]


def test_an_hour_before_noon_is_no_day():
    assert _days("Doors open at 9 am. June 2018 brings two more courses.") == ["2018-06"]


def test_a_german_day_after_am_stays_a_day():
    assert _days("Das Treffen findet am 16. Mai 2018 in Bar statt.") == ["2018-05-16"]


@pytest.mark.parametrize(
    "text",
    [
        "The course ran in Bar from May 30 to 1 June 2018.",
        "The course ran in Bar from 30 May to June 1 2018.",
    ],
)
def test_the_month_stands_on_either_side_of_its_day(text):
    assert _days(text) == ["2018-05-30/2018-06-01"]


def test_a_length_is_counted_from_the_verb_before_the_day():
    body = "A three-day conference on maps which began on Tuesday ends in Bar today."
    said = read_text(body, published=date(2018, 5, 3))
    assert str(said.dates) == "2018-05-01/2018-05-03"
