"""For which days an event was planned before it was moved."""

from datetime import date

import pytest

from balkansec import announce, merge, read_text

TITLE = "Asset Recovery Forum"


def former(text):
    return [days.to_edtf() for days in read_text(text, title=TITLE).dates_former]


@pytest.mark.parametrize(
    "text",
    [
        "The forum planned for 30 May 2020 in Tirana was postponed to 15 October 2020.",
        "The forum in Tirana has been postponed from 30 May to 15 October 2020.",
        "The forum, originally scheduled for 30 May 2020, was moved to 15 October 2020.",
        "Forum u Tirani planiran za 30. maj 2020. odgođen je za 15. oktobar 2020.",
    ],
)
def test_the_days_that_were_given_up_are_kept(text):
    assert former(text) == ["2020-05-30"]


def test_former_days_without_a_year_are_those_next_to_the_new_ones():
    said = "The forum has been postponed from 20 December to 15 January 2021."
    assert former(said) == ["2020-12-20"]


@pytest.mark.parametrize(
    "text",
    [
        "The forum will be held in Tirana on 30 May 2020.",
        "The forum, planned for 30 May 2020, has been postponed.",
        "The forum was postponed to 15 October 2020. The previous one met on 30 May 2019.",
    ],
)
def test_no_other_days_are_former_ones(text):
    assert former(text) == []


@pytest.mark.parametrize("source", ["rcc", "osce"])
def test_the_word_that_an_event_was_moved_meets_its_announcement(source):
    first = announce(source="rcc", title=TITLE, dates="2020-05-30", city="Tirana")
    text = "The forum planned for 30 May 2020 in Tirana was postponed to 15 October 2020."
    (event,) = merge([first, read_text(text, title=TITLE, source=source)])
    assert (event.dates.to_edtf(), event.conflicts) == ("2020-10-15", ())


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("The forum, which ought to have opened on 21 May, has been moved to October.", "2020-10"),
        ("The forum planned for 21 May 2020 is postponed until late September.", "2020-09"),
        ("The forum was to be held on 21 May and has been deferred to March.", "2021-03"),
    ],
)
def test_the_month_to_which_an_event_is_moved_is_its_date(text, month):
    said = read_text(text, title=TITLE, published=date(2020, 5, 25))
    assert str(said.dates) == month


def test_a_month_to_which_something_else_is_moved_is_not():
    text = "The forum took place on 21 May. The next one has been moved to October."
    assert str(read_text(text, title=TITLE, published=date(2020, 5, 25)).dates) == "2020-05-21"
