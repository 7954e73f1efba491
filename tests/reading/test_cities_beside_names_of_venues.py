"""A house, a palace or a hill gives the city it stands in."""

from datetime import date

import pytest

from balkansec import read_text


@pytest.mark.parametrize(
    ("body", "city"),
    [
        ("It was held at the Faculty of Law of the University of Split on 3 May 2018.", "Split"),
        ("The mapmakers met in Sarajevo's Hotel Old Lamp on 3 May 2018.", "Sarajevo"),
        ("The workshop took place on 3 May 2018 in the Palace of Culture, Tirana.", "Tirana"),
        ("It was held on 6 October 2017 at the Avala Hotel in Budva, Montenegro.", "Budva"),
        ("15 November 2016, NATO Headquarters Brussels\n\nThe event was for all.", "Brussels"),
        ("All are invited to a debate.\n\nRue du Parc 14, 1000 Brussels\n13.00-15.00", "Brussels"),
        ("The workshop was held on Mt. Jahorina on 3 May 2018.", "Jahorina"),
        ("Radionica je održana 3. maja 2018. u Sremskim Karlovcima.", "Sremski Karlovci"),
        ("Punëtoria u mbajt në Ulqin më 3 maj 2018.", "Ulcinj"),
    ],
)
def test_the_city_is_read(body, city):
    assert read_text(body).city == city


def test_days_beside_last_week_are_the_event_s():
    body = "The mapmakers of the lake met in Bar last week, on 3 and 4 May."
    said = read_text(body, published=date(2018, 5, 9))
    assert str(said.dates) == "2018-05-03/2018-05-04"
