"""Numbers that a later sentence gives to the event itself, and those that count other things."""

import pytest

from balkansec import read_text
from balkansec.model import EventType

TITLE = "Map makers of the region to meet in Bar"
OPENING = "Map makers gather in Bar on 3 May 2018."


@pytest.mark.parametrize(
    ("text", "edition"),
    [
        (f"{OPENING} It will be the fourth meeting of the circle and the first at the sea.", 4),
        (f"{OPENING} This has been the fifth workshop of the centre.", 5),
        (f"{OPENING} The 10th Regional Conference on Maps has two hosts.", 10),
        (f"{OPENING} The seventh conference of map makers of the region has one host.", 7),
        (f"{OPENING} The 4th meeting of their board was organised by the RCC.", 4),
        (f"{OPENING} The opening meeting, third in a row, was short.", 3),
        (f"{OPENING} The meeting is the 6th in a series.", 6),
        (f"{OPENING} The meeting is the fourth one in a row.", 4),
        (f"{OPENING} The circle's second meeting was hosted by Montenegro.", 2),
    ],
)
def test_a_later_sentence_counts_the_event(text, edition):
    assert read_text(text, title=TITLE).edition == edition


def test_a_sentence_with_the_date_of_the_event_counts_it_though_it_lies_ahead():
    text = "Bar is the host of the conference on maps. The 14th conference will open on 3 May 2018."
    assert read_text(text, title=TITLE).edition == 14


def test_the_first_meeting_of_a_new_circle_is_its_first():
    text = "A circle of map makers has begun its work. Its first meeting was held on 3 May 2018."
    assert read_text(text, title="Map makers found a circle").edition == 1


def test_a_plenary_is_a_meeting_that_is_counted():
    read = read_text("At the 54th Plenary of the committee, in Bar on 3 May 2018, all spoke.")
    assert (read.edition, read.event_type) == (54, EventType.MEETING)


def test_a_month_cut_short_does_not_end_the_sentence_that_counts():
    text = "RCC and UNODC hosted on Sept. 28, 2018 in Bar the 24th conference of map makers."
    assert read_text(text, title=TITLE).edition == 24


@pytest.mark.parametrize(
    "text",
    [
        f"{OPENING} The third meeting had been held in Neum.",
        f"{OPENING} The third meeting would follow in Neum.",
        f"{OPENING} The 3rd Conference on Maps was held in Neum on 4 June 2016.",
        f"{OPENING} The second workshop took place in Neum.",
        f"{OPENING} Its first meeting was held in 2003.",
        f"{OPENING} The first session takes place on 3 May 2018.",
    ],
)
def test_meetings_before_and_after_do_not(text):
    assert read_text(text, title=TITLE).edition is None


@pytest.mark.parametrize(
    "text",
    [
        "Bar played host on December 7th and 8th to a seminar on maps.",
        "Bar played host on December 7th to 9th to a seminar on maps.",
    ],
)
def test_days_of_one_month_count_nothing(text):
    assert read_text(text).edition is None


@pytest.mark.parametrize(
    "text",
    [
        "The circle came together for its second session of the year on 3 May 2018.",
        "The circle holds its third meeting this year on 3 May 2018.",
        "The circle held its second meeting of 2018 in Bar on 3 May.",
        "The circle met for the second time since the start of the year on 3 May 2018.",
    ],
)
def test_what_is_counted_anew_each_year_is_no_edition(text):
    assert read_text(text).edition is None


def test_a_forum_that_takes_place_this_year_keeps_its_number():
    assert read_text("The 5th forum on maps takes place this year in Bar.").edition == 5
