"""What a text opens with is its event; what follows is sooner a deadline or another meeting."""

from datetime import date

import pytest

from balkansec import read_text
from balkansec.model import Status


def edtf(text, published=None):
    dates = read_text(text, published=published).dates
    return None if dates is None else dates.to_edtf()


@pytest.mark.parametrize(
    "later",
    [
        "A summit of presidents will be held in Oslo on 9 June.",
        "A course for judges is scheduled for the week of 9 June in Oslo.",
        "Authors are informed on 9 June.",
        "One lecturer worked in Oslo in June 2016.",
        "The handbook will be presented in Oslo on 9 June.",
    ],
)
@pytest.mark.parametrize(
    "opening",
    [
        "Guards compared notes in Bar between 3 and 5 May 2018.",
        "Papers are welcome for the conference on prisons, Bar, 3-5 May 2018.",
        "Guards may see the seminar that a centre prepares for 3-5 May 2018 in Bar.",
    ],
)
def test_days_of_the_opening_stand_against_a_later_day(opening, later):
    text = f"{opening} Thirty guards come. All of them are from the south. {later}"

    assert edtf(text) == "2018-05-03/2018-05-05"


@pytest.mark.parametrize(
    "opening",
    [
        "A workshop for guards on 5 May 2018 in Bar closed a series.",
        "Fifteen guards spent 5 May 2018 in Bar with trainers.",
        "Akademija je ugostila 5. maja 2018. u Baru inspektore.",
    ],
)
def test_a_single_day_of_the_first_sentence_stands_against_a_later_one(opening):
    text = f"{opening} A conference will be held in Oslo on 9 June 2018."

    assert edtf(text) == "2018-05-05"


@pytest.mark.parametrize(
    "opening",
    [
        "The government adopted its plan on 5 May 2018.",
        "Two men were arrested on 5 May 2018 in Neum.",
        "Vlada je 5. maja 2018. usvojila plan.",
    ],
)
def test_the_day_of_a_first_sentence_without_a_meeting_gives_way(opening):
    text = f"{opening} A workshop will be held in Bar on 9 June 2018."

    assert edtf(text) == "2018-06-09"


def test_yesterday_in_the_opening_stands_against_a_later_day():
    text = (
        "Bar - Guards yesterday took part in a forum. Ten came. All of them spoke at length. "
        "They pointed to the summit in Oslo on 20 and 21 May."
    )

    assert edtf(text, date(2018, 5, 3)) == "2018-05-02"


def test_todays_meeting_stands_against_the_last_one():
    text = "Today's forum in Bar was attended by guards. They last met on 26 April 2017."

    assert edtf(text, date(2018, 5, 3)) == "2018-05-03"


def test_today_under_a_dateline_is_its_day():
    text = (
        "Bar, 3 May 2018. A centre opened today a course for guards. Ten of them came. "
        "A second course is scheduled for the week of 17 June in Oslo."
    )

    assert edtf(text) == "2018-05-03"


def test_days_that_were_put_off_give_way_to_the_new_ones():
    text = "Vježba zakazana za 28. i 29. maj u Baru, odgođena za 19. i 20. juni 2018. godine."

    assert edtf(text) == "2018-06-19/2018-06-20"


def test_a_course_that_began_and_finishes_has_both_ends():
    text = "The course in Bar began on 11 May 2018 and finishes on 15 May 2018."

    assert edtf(text) == "2018-05-11/2018-05-15"


def test_what_was_written_after_the_first_day_is_held():
    text = "A course will close in Bar on Friday. The course is held from 1 to 4 May 2018."

    assert read_text(text, published=date(2018, 5, 3)).status is Status.HELD
