"""Where an event is when no plain "in" stands before its city."""

import pytest

from balkansec import read_text


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("A workshop is held at the Grand Hotel Bar on 3 May 2018.", "Bar"),
        ("A workshop is held on 3 May 2018, Hotel Park, Bar.", "Bar"),
        ("A workshop is held at Hotel Moskva in Bar on 3 May 2018.", "Bar"),
        ("Judges came to Bar for a workshop on 3 May 2018.", "Bar"),
        ("Judges travelled to Bar for a workshop on 3 May 2018.", "Bar"),
        ("Judges were on a study visit to Bar on 3 and 4 May 2018.", "Bar"),
        ("A workshop is held in hotel Park, Bar, on 3 May 2018.", "Bar"),
        ("A centre organised a workshop, Bar, Hotel Park, 3 May 2018.", "Bar"),
        ("Bar. Judges held a workshop on 3 May 2018.", "Bar"),
        ("A workshop is held on Mount Jahorina on 3 May 2018.", "Jahorina"),
        ("A workshop is held at Police Academy in Bar on 3 May 2018.", "Bar"),
        ("Judges paid a study visit to the Institute in Bar. It took place on 3 May 2018.", "Bar"),
        ("A workshop was held in Bar on 3 May 2018. The organiser is a centre in Vienna.", "Bar"),
    ],
)
def test_the_city_is_read(text, city):
    assert read_text(text).city == city


@pytest.mark.parametrize("title", ["Workshop on arms (Bar, Montenegro)", "Workshop on arms (Bar)"])
def test_the_city_in_brackets_at_the_end_of_a_title_is_read(title):
    assert read_text("The workshop is held on 3 May 2018.", title=title).city == "Bar"


def test_a_travel_that_was_called_off_names_no_place():
    text = "A workshop was held by video link on 3 May 2018, as the travel to Bar was not possible."

    assert read_text(text).city is None


def test_the_host_of_the_next_meeting_is_not_its_place():
    text = (
        "It was the fifth forum, held on 3 May 2018 in Bar; Neum will host the next on 6 May 2019."
    )

    assert read_text(text).city == "Bar"
