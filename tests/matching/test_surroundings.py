"""What places, organisers and addresses of two announcements say, each in a sentence."""

import pytest
from attrs import evolve
from strategies.hand_written import announcement

from balkansec.matching import Weight, compare
from balkansec.model import Actor, Participation, Place, Role, Scope, Territory
from balkansec.vocabulary import load

ALBANIA, KOSOVO = Territory("AL", "Albania"), Territory("XK", "Kosovo*")


def seen(one, other, field):
    verdict = compare(one, other, load())
    assert verdict.comparisons == compare(other, one, load()).comparisons
    return [(c.points, c.sentence) for c in verdict.comparisons if c.field == field]


def at(source, *places):
    return evolve(announcement(source, key=f"{source}:{places}", title="Forum"), places=places)


def places(one, other, sources=("rcc", "osce")):
    first, second = (
        at(source, place) if place else at(source)
        for source, place in zip(sources, (one, other), strict=True)
    )
    return seen(first, second, "places")


@pytest.mark.parametrize(
    ("one", "other", "weight", "sentence"),
    [
        (
            Place("Tirana", ALBANIA),
            Place("Pristina", KOSOVO),
            Weight.OTHER_COUNTRY,
            "in other countries: AL and XK",
        ),
        (Place("Tirana", ALBANIA), Place(None, KOSOVO), Weight.OTHER_COUNTRY, "AL and XK"),
        (Place("Tirana", ALBANIA), Place("Tirana"), Weight.SAME_CITY, "both in tirana"),
        (Place("Tirana"), Place("Bar"), Weight.OTHER_CITY, "in other cities: bar and tirana"),
        (
            Place("Tirana"),
            Place("Hotel Zircon"),
            Weight.OTHER_PLACE,
            "perhaps a venue: hotel zircon and tirana",
        ),
        (
            Place("Zircon"),
            Place("Hotel Zircon"),
            Weight.NEAR_CITY,
            "one near the other: hotel zircon and zircon",
        ),
        (Place("Tirana", ALBANIA), Place(None, ALBANIA), Weight.SAME_COUNTRY, "both in AL"),
    ],
)
def test_two_places_weigh_by_how_near_they_are(one, other, weight, sentence):
    ((points, said),) = places(one, other)
    assert points == weight.points
    assert said.endswith(sentence)


def test_a_suburb_stands_for_its_city():
    known = load()
    near = (each for each in known.vicinities.items() if each[0][0] not in known.places)
    (suburb, code), city = next(near)
    territory = Territory(code, "Anywhere") if code else None
    ((points, sentence),) = places(Place(suburb.title(), territory), Place(city.title(), territory))
    assert points == Weight.NEAR_CITY.points
    assert sentence.startswith("one near the other: ")


def test_a_suburb_that_a_table_knows_is_no_venue():
    suburb, code = next(near for near in load().vicinities if near[0] not in load().places)
    ((points, _),) = places(Place(suburb.title(), Territory(code, "Anywhere")), Place("Tirana"))
    assert points == Weight.OTHER_CITY.points


def test_a_territory_beside_a_city_does_not_make_a_venue_of_it():
    both = at("rcc", Place("Tirana"), Place(None, ALBANIA))
    ((points, _),) = seen(both, at("osce", Place("Bar")), "places")
    assert points == Weight.OTHER_CITY.points


def test_one_source_writes_one_city_in_one_way():
    ((points, sentence),) = places(Place("Tirana"), Place("Zircon"), ("rcc", "rcc"))
    assert (points, sentence) == (Weight.OTHER_CITY.points, "in other cities: tirana and zircon")


@pytest.mark.parametrize(("one", "other"), [(None, None), (Place("Tirana"), None)])
def test_without_a_place_on_one_side_there_is_nothing_to_compare(one, other):
    assert places(one, other) == [(0, "no place on one side to compare")]


def test_a_city_and_a_territory_alone_are_nothing_to_compare():
    assert places(Place("Tirana"), Place(None, ALBANIA)) == [(0, "no place on one side to compare")]


def test_one_city_of_several_in_common_suffices():
    both = at("rcc", Place("Tirana", ALBANIA), Place("Pristina", KOSOVO))
    assert seen(both, at("osce", Place("Pristina", KOSOVO)), "places") == [
        (Weight.SAME_CITY.points, "both in pristina")
    ]


def by(source, *taking_part):
    return evolve(announcement(source, title="Forum"), actors=taking_part)


def organiser(name, id_=None):
    return Participation(Actor(name, id_), Role.ORGANISER)


def actors(one, other):
    return seen(one, other, "actors")


@pytest.mark.parametrize("other", [by("osce"), by("osce", Participation(Actor("A"), Role.HOST))])
def test_without_an_organiser_on_one_side_there_is_nothing_to_compare(other):
    nothing = [(0, "no organiser on one side to compare")]
    assert actors(by("rcc", organiser("A")), other) == nothing


def test_organisers_in_common_are_named():
    one, other = by("rcc", organiser("Guild"), organiser("B")), by("osce", organiser("GUILD"))
    assert actors(one, other) == [(Weight.SHARED_ORGANISER.points, "both organised by guild")]


def test_an_organiser_goes_by_its_id_too():
    one, other = by("rcc", organiser("A", "rcc")), by("osce", organiser("B", "rcc"))
    assert actors(one, other) == [(Weight.SHARED_ORGANISER.points, "both organised by rcc")]


@pytest.mark.parametrize("role", [Role.HOST, Role.FUNDER, Role.PARTNER])
def test_who_organises_one_and_takes_part_in_the_other_is_no_other_organiser(role):
    other = by("osce", organiser("B"), Participation(Actor("A"), role))
    said = [(0, "who organises one takes part in the other")]
    assert actors(by("rcc", organiser("A")), other) == said


def test_who_takes_part_in_the_project_alone_does_not_in_the_event():
    funder = Participation(Actor("A"), Role.FUNDER, Scope.PROJECT)
    said = actors(by("rcc", organiser("A")), by("osce", organiser("B"), funder))
    assert said == [(Weight.OTHER_ORGANISERS.points, "other organisers")]


def urls(one, other, sources=("rcc", "osce")):
    first, second = (
        announcement(source, key=key, title="Forum", url=url)
        for key, source, url in zip("ab", sources, (one, other), strict=True)
    )
    return seen(first, second, "url")


@pytest.mark.parametrize(
    ("address", "weight"),
    [
        ("https://rcc.int/events/1104", Weight.SAME_ADDRESS),
        ("https://rcc.int/events", Weight.SAME_HOME_PAGE),
    ],
)
def test_an_address_in_common_weighs_by_whether_it_names_an_item(address, weight):
    same = f"same address {address.removeprefix('https://')}"
    assert urls(address, address) == [(weight.points, same)]


@pytest.mark.parametrize(
    ("one", "other", "sources"),
    [
        ("https://rcc.int/events/1104", "https://rcc.int/events/1105", ("rcc", "osce")),
        ("https://rcc.int/events/1104", "https://rcc.int/events/1104", ("rcc", "rcc")),
        (None, None, ("rcc", "osce")),
    ],
)
def test_other_addresses_and_those_of_one_source_say_nothing(one, other, sources):
    assert urls(one, other, sources) == []
