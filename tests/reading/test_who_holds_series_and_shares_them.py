"""Organisers of series of trainings, with companions, in statements and beside reports."""

import pytest

from balkansec import read_text

RCC = "Regional Cooperation Council"
KOSOVO = "OSCE Mission in Kosovo"


def _organisers(text):
    return [actor.name for actor in read_text(text).organisers]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The RCC has launched a training in Bar.", [RCC]),
        ("The RCC has successfully conducted a two-day training in Bar.", [RCC]),
        ("The RCC has launched a series of ten regional workshops on maps.", [RCC]),
        ("On 4 May 2016 the RCC began a series of 11 training sessions.", [RCC]),
        ("A short course on very old maps held by the RCC ended in Bar.", [RCC]),
        ("The RCC with the help of sailors, on 4 and 5 May 2016 organised a course in Bar.", [RCC]),
        (
            "A forum has been organised in Bar on 5-6 May by the Cooperation and Maps Institute.",
            ["Cooperation and Maps Institute"],
        ),
        (
            (
                "On 4 May 2016 the OSCE Mission in Kosovo, together with the harbour police and "
                "ministries of fish, sails and of maps, began a series of courses."
            ),
            [KOSOVO],
        ),
        (
            "“Në vijim të Samitit, më 4 maj 2016, Qendra për Harta organizon në Durrës takimin.",
            ["Qendra për Harta"],
        ),
        (
            "Takimi u mbajt, i organizuar nga Qendra për Harta si vendi që mban presidencën.",
            ["Qendra për Harta"],
        ),
    ],
)
def test_who_holds_it_is_read(text, names):
    assert _organisers(text) == names


def test_who_is_represented_at_a_meeting_does_not_organise_it():
    text = "The RCC was represented at the meeting by Ann Sea, Director for Maps of the OSCE."
    assert _organisers(text) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Danes, 9. aprila 2013, se je začela konferenca, ki bo potekala do 11. aprila 2013.",
            "2013-04-09/2013-04-11",
        ),
        (
            "On 9 April 2013 a course began in Bar, which will last until 11 April 2013.",
            "2013-04-09/2013-04-11",
        ),
        (
            "A course took place on 8 September 2011. Others run until the end of December 2011.",
            "2011-09-08",
        ),
    ],
)
def test_the_days_are_told_from_the_end_of_what_follows(text, days):
    assert str(read_text(text).dates.to_edtf()) == days


def test_a_region_is_no_city_and_a_study_visit_goes_to_a_territory():
    in_region = read_text("Police from stations in Gjakova region learned to sail on 3 May 2016.")
    visit = read_text("They will pay a study visit to the Republic of Croatia on 5 March 2013.")
    assert (in_region.city, visit.country) == (None, "HR")
