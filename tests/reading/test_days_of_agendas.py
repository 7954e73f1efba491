"""Days that an agenda numbers, and those that only look so."""

import pytest

from balkansec import find_dates, read_text
from balkansec.model import MentionRole


def _event_days(text: str) -> list[str]:
    return [str(each.date_range) for each in find_dates(text) if each.role is MentionRole.EVENT]


@pytest.mark.parametrize(
    "text",
    [
        "Agenda\nDay 1: 14 May 2018\nOpening\nDay 2: 15 May 2018\nClosing",
        "Day 1 - 14 May 2018\n9:00 Opening\nDay 2 - 15 May 2018\n9:00 Visit",
        "Day 1, Monday 14 May 2018\nOpening\nDay 2, Tuesday 15 May 2018\nClosing",
        "DAY 1 (14 May 2018)\nOpening\nDAY 2 (15 May 2018)\nClosing",
        "Dan 1: 14. maj 2018.\nOtvaranje\nDan 2: 15. maj 2018.\nZatvaranje",
    ],
)
def test_numbered_days_are_those_of_one_event(text: str) -> None:
    assert _event_days(text)[0] == "2018-05-14/2018-05-15"


def test_each_later_day_of_an_agenda_is_of_the_event() -> None:
    text = "Day 1: 14 May 2018\nOpening\nDay 2: 15 May 2018\nVisit\nDay 3: 16 May 2018\nClosing"

    assert _event_days(text) == ["2018-05-14/2018-05-16", "2018-05-15", "2018-05-16"]


def test_days_of_an_agenda_without_a_year_take_it_from_the_text() -> None:
    text = "Day 1: 14 May\nOpening\nDay 2: 15 May\nClosing"

    assert str(read_text(text, title="Forum of Harbours 2018").dates) == "2018-05-14/2018-05-15"


@pytest.mark.parametrize(
    "text",
    [
        "Module 1: 14 May 2018\nModule 2: 21 May 2018",
        "Day 1: 14 May 2018\nDay 3: 15 May 2018",
        "Line 1: 14 May 2018\nLine 2: 15 May 2018",
        "Day 2: 14 May 2018\nDay 3: 15 May 2018",
    ],
)
def test_days_apart_or_numbered_otherwise_are_not_joined(text: str) -> None:
    assert _event_days(text)[0] == "2018-05-14"
