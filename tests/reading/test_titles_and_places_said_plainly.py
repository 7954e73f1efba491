"""Types, editions and places in the words of press offices."""

from datetime import date

import pytest

from balkansec import read_text
from balkansec.model import EventType, Kind


@pytest.mark.parametrize(
    ("body", "number"),
    [
        ("Në Lisbonë më 3 maj 2018 u mbajt konferenca e 39-të e detarëve.", 39),
        ("RCC held the 20th Old Maps and New Maps of the Sea Meeting in Bar on 3 May 2018.", 20),
        ("Maps are old. The 14th meeting of map makers was held in Bar on 3 May 2018.", 14),
        ("Maps are old, as all know by now. The 14th meeting of makers will be in Bar.", None),
        ("Në Lisbonë më 3 maj 2018 nisi konferenca e 39 -të e detarëve.", 39),
        ("U periodu od 3. do 5. maja 2018. godine održana je VII jadranska konferencija.", 7),
        ("The second Steering Committee of the Maps Project was held in Bar on 3 May 2018.", 2),
        ("Time: 3 May 2018\nPlace: Bar\nBar - The 19th Meeting of the Map Makers was held.", 19),
    ],
)
def test_an_edition_is_read_in_the_body(body, number):
    assert read_text(body, title="Old maps").edition == number


@pytest.mark.parametrize("part", ["day", "part", "module"])
def test_a_part_of_a_conference_is_no_edition(part):
    said = read_text(f"The second {part} of the conference took place in Bar on 3 May 2018.")
    assert said.edition is None


def test_the_type_stands_outside_the_quotes_of_a_title():
    said = read_text("It ended in Bar.", title="“Where the Sea Meets the Sky” Workshop ends")
    assert said.event_type is EventType.WORKSHOP


def test_a_general_assembly_is_an_event():
    said = read_text("Direktor je 3. maja 2018. bio na Generalnoj skupštini mornara u Baru.")
    assert (said.kind, said.event_type) == (Kind.EVENT, EventType.MEETING)


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("It was held at the School in Danilovgrad, near Podgorica, on 3 May 2018.", "Danilovgrad"),
        ("Zagreb, 3. svibnja 2018. - Ministar je bio na skupu o kartama u Sarajevu.", "Sarajevo"),
        ("Delavnica je bila 3. maja 2018 v Kongresnem centru Brdo pri Kranju.", "Brdo pri Kranju"),
    ],
)
def test_the_city_of_the_event_is_chosen(text, city):
    assert read_text(text).city == city


def test_an_evening_said_in_macedonian_is_a_day():
    said = read_text("Вечер во Охрид почнува школата за карти.", published=date(2018, 5, 3))
    assert str(said.dates) == "2018-05-03"


def test_the_last_board_meeting_is_another_event():
    text = "The RCC joined on the last Board meeting, on 3 April 2018."
    assert read_text(text, title="Meeting with the RCC").event_type is EventType.MEETING


def test_several_coordination_meetings_are_coordination():
    said = read_text("They were held on 3 May 2018.", title="Coordination meetings in Bar")
    assert said.event_type is EventType.COORDINATION_MEETING
