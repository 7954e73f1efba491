"""Reports whose event is on another day than the one that stands above them."""

import pytest

from balkansec import find_dates, read_text
from balkansec.model import MentionRole


@pytest.mark.parametrize(
    "text",
    [
        "SKOPJE, 16 May 2018 - A workshop on borders was held last week in Ohrid.",
        "16 May 2018\nA workshop on borders took place this week in Ohrid.",
        "SKOPJE, 16 May 2018 - A workshop on borders will be held in Ohrid.",
        "SKOPJE, 16 May 2018 - A workshop on borders is going to be held in Ohrid.",
        "Wednesday, 16 May 2018\n\nEarlier this month a workshop on borders was held in Ohrid.",
        "SKOPJE, 16 May 2018 - Next month a workshop on borders takes place in Ohrid.",
        "Skoplje, 16. maj 2018. - Radionica o granicama održana je prošle sedmice u Ohridu.",
        "Tiranë, 16 maj 2018 - Javën e kaluar në Ohër u mbajt një trajnim.",
    ],
)
def test_the_day_of_a_report_is_not_that_of_an_event_of_another_week_or_to_come(text: str) -> None:
    said = read_text(text, title="Workshop on borders")

    assert (said.kind.value, said.dates, said.city) == ("event", None, "Ohrid")


@pytest.mark.parametrize(
    "text",
    [
        "SKOPJE, 16 May 2018 - A workshop on borders was held in Ohrid.",
        "SKOPJE, 16 May 2018 - A workshop on borders will open in Ohrid at 10:00.",
        "SKOPJE, 16 May 2018 - A workshop on borders ended today. Last week judges met.",
        "SKOPJE, 16 May 2018 - Judges met in Ohrid. A workshop will be held next month.",
        "SKOPJE, 16 May 2018 - This week, judges are meeting for a workshop in Ohrid.",
    ],
)
def test_the_day_of_a_report_is_that_of_its_event_where_nothing_says_otherwise(text: str) -> None:
    assert str(read_text(text).dates) == "2018-05-16"


def test_the_reason_names_the_words_that_put_the_event_on_another_day() -> None:
    (day,) = find_dates("SKOPJE, 16 May 2018 - A workshop was held last week in Ohrid.")

    assert (day.role, "'last week'" in day.reason) == (MentionRole.PUBLICATION, True)


@pytest.mark.parametrize(
    "text",
    [
        "7 April 2009\n\nThe seminar is going to be held in Bar on 13-17 July 2009.",
        "7 April 2009\n\nThe seminar will be held in Bar on 13 and 14 October 2009.",
    ],
)
def test_days_that_a_report_names_come_before_its_own(text: str) -> None:
    assert read_text(text).dates.start.isoformat() != "2009-04-07"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            (
                "The council will be organising the Second Regional Conference on Harbours, Ports "
                "and the Smuggling of Tobacco, Fuel and Medicines along the Coasts of the Adriatic "
                "and the Ionian Sea on 29 - 30 November 2017.\n\nThe plan was discussed at the "
                "meeting of the network, held in Bar on 15 - 16 December 2016."
            ),
            "2017-11-29/2017-11-30",
        ),
        (
            (
                "Two conferences are planned. The first is taking place in Bar on 11-12 May 2014; "
                "the second will be held in Budva on 15-16 May 2014."
            ),
            "2014-05-11/2014-05-12",
        ),
    ],
)
def test_what_is_announced_first_comes_before_what_was_and_what_follows(
    text: str, days: str
) -> None:
    assert str(read_text(text).dates) == days


def test_a_report_and_its_event_may_both_lack_the_year() -> None:
    (line, met) = find_dates("Thursday, 6 October\n\nAdvisors met on 5 October in Bar.")

    assert (line.role, met.role) == (MentionRole.OTHER_EVENT, MentionRole.EVENT)


@pytest.mark.parametrize(
    "text",
    [
        "The network has had a secretary since 2017, as the council had advised in May 2015.",
        "The plan which the ministers had adopted in June 2016 was praised.",
    ],
)
def test_what_had_been_is_not_the_event(text: str) -> None:
    assert read_text(text, title="Praise for the network").dates is None


def test_labels_may_name_the_ends_of_a_project() -> None:
    text = "Start date: 01/10/2022\nEnd date: 30/04/2023\n\nA forum was held on 3 April 2023."
    (project, forum) = find_dates(text)

    assert (str(project.date_range), project.role) == (
        "2022-10-01/2023-04-30",
        MentionRole.PERIOD,
    )
    assert (str(forum.date_range), forum.role) == ("2023-04-03", MentionRole.EVENT)


@pytest.mark.parametrize(
    "text",
    [
        "The conference is set for 29 March 2010 in Bar.",
        "The opening is set for 29 March 2010, at a conference in Bar.",
    ],
)
def test_the_day_for_which_an_event_is_set_is_its_own(text: str) -> None:
    assert str(read_text(text).dates) == "2010-03-29"
