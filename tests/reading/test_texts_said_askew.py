from datetime import date

import pytest

from balkansec import find_dates, read_text
from balkansec.model import MentionRole, Role

WRITTEN = date(2018, 5, 16)


def _days(text, **more):
    return [
        str(mention.date_range)
        for mention in find_dates(text, **more)
        if mention.role is MentionRole.EVENT
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The forum will be held on Monday in Ohrid.", "2018-05-21"),
        ("The forum is going to be held on Friday.", "2018-05-18"),
        ("Radionica će biti održana u petak.", "2018-05-18"),
        ("The forum was held on Monday in Ohrid.", "2018-05-14"),
    ],
)
def test_a_weekday_is_the_coming_one_where_the_verb_looks_ahead(text, day):
    assert _days(text, reference=WRITTEN) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "Forum zakazan za 3. juli 2018. u Mostaru odgođen je za 10. juli 2018.",
        "Forumi i planifikuar për 3 korrik 2018 në Durrës shtyhet për 10 korrik 2018.",
        "Форумот закажан за 3 јули 2018 се одложува за 10 јули 2018.",
        "Forum 3. julija 2018 v Kopru je prestavljen na 10. julij 2018.",
        "The forum on 3 July 2018 in Ulcinj has been moved to 10 July 2018.",
    ],
)
def test_a_moved_event_has_its_new_date(text):
    assert read_text(text).dates.to_edtf() == "2018-07-10"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Courses on 14 May and 16 June 2018", ["2018-05-14", "2018-06-16"]),
        ("5-6 May and 9-10 June 2018", ["2018-05-05/2018-05-06", "2018-06-09/2018-06-10"]),
        ("28 December and 5 January 2018", ["2017-12-28", "2018-01-05"]),
    ],
)
def test_days_of_two_months_share_their_year(text, days):
    (mention,) = find_dates(text)

    assert [found.to_edtf() for found in mention.candidates] == days


def test_a_dash_that_begins_a_line_is_a_bullet():
    found = find_dates("Dates:\n- 5 June 2018\n- 6 June 2018\n- 12.07.2018\n- 14.07.2018")

    assert [str(mention.date_range) for mention in found] == [
        "2018-06-05",
        "2018-06-06",
        "2018-07-12",
        "2018-07-14",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The fo\u00adrum was held in Ti\u00adrana on 5 Ju\u00adne 2018.",
        "\ufeffThe forum was held in\u200b Tirana on 5\u200b June\u200b 2018.",
        "The forum was held in \u200fTirana\u200e on 5\u200f June\u200e 2018\u200f.",
    ],
)
def test_unseen_signs_are_looked_through_and_counted(text):
    said = read_text(text)
    (mention,) = find_dates(text)

    assert (said.city, said.dates.to_edtf()) == ("Tirana", "2018-06-05")
    assert text[slice(*mention.span)] == mention.text
    assert all(text[proof.start : proof.end] == proof.quote for proof in said.evidence if proof.end)


@pytest.mark.parametrize("day", ["32 May 2018", "0 May 2018", "31 April 2018"])
def test_a_day_that_does_not_exist_is_said_and_not_corrected(day):
    text = f"The forum was held in Tirana on {day}."
    (mention,) = find_dates(text)

    assert (mention.text, mention.date_range) == (day, None)
    assert day in read_text(text).inconsistencies[0]


def test_an_hour_is_no_wrong_day():
    assert _days("The forum opens at 10:00 May 2018") == ["2018-05"]


def test_who_is_denied_to_organise_is_no_organiser():
    text = "The forum was not organised by the RCC but by UNODC on 5 June 2018 in Tirana."

    assert "rcc" not in {part.actor.id for part in read_text(text).actors}


@pytest.mark.parametrize("persons", [True, False])
def test_natural_persons_organise_and_host_nothing(persons):
    text = "The forum was organised by Robert Miller and hosted by Ana Perić on 5 June 2018."

    assert read_text(text, persons=persons).actors == ()


def test_a_natural_person_may_be_in_the_chair():
    text = "The forum was chaired by Robert Miller on 5 June 2018."

    assert [part.role for part in read_text(text).actors] == [Role.CHAIR]


@pytest.mark.parametrize(
    "text",
    [
        "The workshop organised by the RCC will be in Tirana on 4 October 2018.",
        "The workshop, organised by the RCC, starts on 4 October 2018 in Tirana.",
        "The training hosted by Slovenia begins on 4 October 2018.",
    ],
)
def test_who_runs_an_event_does_not_say_that_it_is_over(text):
    assert read_text(text).status == "announced"
