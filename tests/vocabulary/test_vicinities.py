import pytest

from balkansec.vocabulary import load
from balkansec.vocabulary.vicinities import (
    NEAR_KILOMETRES,
    TIMES_THE_PEOPLE,
    city_standing_for,
)

KNOWN = load()


@pytest.mark.parametrize(
    ("town", "country", "city"),
    [
        ("cavtat", "HR", "dubrovnik"),
        ("niska banja", "RS", "nis"),
        ("opatija", "HR", "rijeka"),
        ("fushe kosove", "XK", "pristina"),
        ("lillestrom", "NO", "oslo"),
    ],
)
def test_the_city_near_a_town_stands_for_it(town, country, city):
    assert city_standing_for(town, country, KNOWN) == city


def test_what_the_table_says_comes_before_what_lies_near():
    assert city_standing_for("brdo pri kranju", "SI", KNOWN) == "kranj"


@pytest.mark.parametrize(
    ("town", "country"),
    [
        ("zagreb", "HR"),  # has none that is larger
        ("kranj", "SI"),  # lies 25 kilometres from Ljubljana
        ("cavtat", "BA"),  # no town of the country
        ("octopus", "HR"),
        ("", ""),
    ],
)
def test_for_a_city_far_from_others_and_for_a_stranger_none_stands(town, country):
    assert city_standing_for(town, country, KNOWN) is None


def test_a_town_of_one_country_alone_needs_no_country_named():
    assert city_standing_for("cavtat", "", KNOWN) == "dubrovnik"


def test_a_name_that_several_countries_have_needs_one():
    towns = {place.territory for place in KNOWN.places["petrovac"]}
    assert len(towns) > 1
    assert city_standing_for("petrovac", "", KNOWN) is None


def test_no_city_stands_for_one_that_is_nearly_as_large_or_lies_far_off():
    for name, places in list(KNOWN.places.items())[::50]:
        town = places[0]
        city = city_standing_for(name, town.territory, KNOWN)
        if city is None or (name, town.territory) in KNOWN.vicinities:
            continue
        large = [other for other in KNOWN.places[city] if other.territory == town.territory]
        assert max(other.people for other in large) >= TIMES_THE_PEOPLE * town.people
        # A degree of latitude has 111 kilometres.
        north = [
            abs(other.coordinates.latitude - town.coordinates.latitude)
            for other in large
            if other.coordinates
        ]
        assert min(north) * 111 <= NEAR_KILOMETRES


def test_no_village_stands_for_a_seat_whose_people_are_not_counted():
    assert city_standing_for("surdulica", "RS", KNOWN) is None
