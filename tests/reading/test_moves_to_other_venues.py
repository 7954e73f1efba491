"""What is said of an event that moves to another place, or to another day."""

from datetime import date

import pytest

from balkansec import read_text
from balkansec.model import Status

WRITTEN = date(2018, 6, 1)


def _status(text):
    return read_text(text, title="Forum of Harbours", published=WRITTEN).status


@pytest.mark.parametrize(
    "text",
    [
        "Change of venue: the forum on 12 June 2018 has been moved from Bar to Budva.",
        "Change of venue: the forum on 12 June 2018 will now be held in Budva.",
        "The forum on 12 June 2018 has been moved to the Hotel Lighthouse.",
        "The forum on 12 June 2018 has been moved to another hotel.",
        "The forum on 12 June 2018 has been moved online.",
        "The forum on 12 June 2018 has been shifted to the town hall.",
        "Our office was moved to Budva. The forum will be held on 12 June 2018.",
        "Forum 12. juna 2018. premješten je iz Bara u Budvu.",
        "Forumot na 12 juni 2018 e pomesten vo Ohrid.",
        "Форумот на 12 јуни 2018 е поместен во Охрид.",
        "Forumi i 12 qershorit 2018 zhvendoset në Durrës.",
        "Forum 12. junija 2018 je prestavljen v Koper.",
        "Das Forum am 12. Juni 2018 wird nach Rijeka verlegt.",
    ],
)
def test_another_venue_is_no_other_day(text):
    said = read_text(text, title="Forum of Harbours", published=WRITTEN)

    assert (said.status, str(said.dates)) == (Status.ANNOUNCED, "2018-06-12")


@pytest.mark.parametrize(
    "text",
    [
        "The forum of 12 June 2018 has been moved.",
        "The forum of 12 June 2018 has been moved to a later date.",
        "The forum of 12 June 2018 has been moved to the autumn.",
        "The forum of 12 June 2018 has been moved to another day.",
        "The forum of 12 June 2018 has been moved from Bar to Budva and is postponed.",
        "Das Forum am 12. Juni 2018 in Rijeka wird verlegt.",
        "Forum 12. juna 2018. premješten je za jesen.",
    ],
)
def test_a_move_to_no_place_leaves_the_day_open(text):
    assert _status(text) is Status.POSTPONED


@pytest.mark.parametrize(
    "text",
    [
        "The forum has been moved from 12 June 2018 to 15 June 2018.",
        "The forum of 12 June 2018 has been moved to September.",
        "The forum of 12 June 2018 in Bar has been moved to 15 June 2018 in Budva.",
        "The forum of 12 June 2018 will now be held in Budva on 15 June 2018.",
        "Forum 12. junija 2018 je prestavljen na 15. junij 2018.",
    ],
)
def test_a_move_to_another_day_is_one_wherever_it_goes(text):
    assert _status(text) is Status.RESCHEDULED


def test_a_day_after_two_places_is_that_of_the_move():
    said = read_text("The forum was moved from Bar to Budva, 12 June 2018.", title="Forum")

    assert (said.city, str(said.dates)) == ("Budva", "2018-06-12")
