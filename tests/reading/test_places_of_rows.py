import pytest

from balkansec import announce
from balkansec.model import Attendance


def place_of(**cells):
    place = announce(source="a", title="Workshop", **cells).place
    return place and (place.venue, place.city, place.country)


@pytest.mark.parametrize(
    ("cell", "place"),
    [
        ("Tiranë", (None, "Tirana", "AL")),
        ("Tirana, Albania", (None, "Tirana", "AL")),
        ("Tirana (Albania)", (None, "Tirana", "AL")),
        ("Albania, Tirana", (None, "Tirana", "AL")),
        ("Hotel Metropol, Belgrade", ("Hotel Metropol", "Belgrade", "RS")),
        ("Rogner, Bulevardi 7, Tirana, Albania", ("Rogner, Bulevardi 7", "Tirana", "AL")),
        ("Washington, DC, USA", (None, "Washington", "US")),
        ("Paris, FR", (None, "Paris", "FR")),
        ("Dragon Inn, Nowhere, Serbia", (None, "Dragon Inn, Nowhere", "RS")),
        ("Serbia", (None, None, "RS")),
        ("Korčula (island)", (None, "Korčula (island)", None)),
    ],
)
def test_a_cell_may_hold_venue_city_and_territory(cell, place):
    assert place_of(city=cell) == place


@pytest.mark.parametrize("cell", ["London, Ontario", "Paris, Texas", "Portland, ME"])
def test_a_city_of_a_known_name_elsewhere_keeps_its_cell(cell):
    assert place_of(city=cell) == (None, cell, None)


def test_the_country_of_the_row_stands_against_that_of_the_cell():
    assert place_of(city="Paris, France", country="DE") == (None, "Paris, France", "DE")


@pytest.mark.parametrize("cell", ["Online", "VIRTUAL", "Webinar", "Online event", "online (Zoom)"])
def test_online_is_no_city(cell):
    said = announce(source="a", title="Workshop", city=cell)
    assert (said.place, said.attendance) == (None, Attendance.ONLINE)


def test_a_city_and_online_are_hybrid():
    said = announce(source="a", title="Workshop", city="Belgrade / online")
    assert (said.city, said.attendance) == ("Belgrade", Attendance.HYBRID)


@pytest.mark.parametrize("cell", [",", "(", "()"])
def test_a_cell_of_signs_is_kept(cell):
    assert place_of(city=cell) == (None, cell, None)
