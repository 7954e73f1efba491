"""How the places of announcements come together in the place of their event."""

from datetime import date

import pytest
from attrs import evolve
from strategies.hand_written import announcement

from balkansec.merging.events import draft_event
from balkansec.model import Actor, Participation, Place, Role, Territory

ALBANIA = Territory("AL", "Albania")
MARCH, APRIL = date(2018, 3, 1), date(2018, 4, 1)
BY_RCC = (Participation(Actor("RCC", "rcc"), Role.ORGANISER),)


def event(*announcements):
    return draft_event(announcements, ())


def at(source, *places, **said):
    return evolve(announcement(source, key=f"{source}:1", **said), places=places)


def rule_of(shown):
    return next(given.rule.value for given in shown.provenance if given.field == "places")


def standpoints(shown):
    return [(s.value, s.keys) for c in shown.conflicts for s in c.standpoints]


def test_a_place_on_which_all_agree_is_undisputed():
    tirana = Place("Tirana", ALBANIA)
    assert rule_of(event(at("a", tirana), at("b", tirana))) == "undisputed"


def test_a_city_wins_by_precision_over_the_territory_that_it_lies_in():
    shown = event(at("a", Place(None, ALBANIA)), at("b", Place("Tirana", ALBANIA)))
    assert (shown.place.city, rule_of(shown), shown.conflicts) == ("Tirana", "precision", ())


def test_each_of_two_places_names_all_who_give_it():
    shown = event(
        at("a", Place("Tirana", ALBANIA)),
        at("b", Place("Tirana", ALBANIA, "Hotel Dajti")),
        at("c", Place("Durrës", ALBANIA)),
    )
    assert standpoints(shown) == [("Tirana, AL", ("a:1", "b:1")), ("Durrës, AL", ("c:1",))]


def test_an_organiser_who_names_the_territory_backs_the_city_in_it():
    own = evolve(at("rcc", Place(None, ALBANIA)), actors=BY_RCC)
    skopje = Place("Skopje", Territory("MK", "North Macedonia"))
    shown = event(own, at("a", Place("Tirana", ALBANIA)), at("b", skopje), at("c", skopje))
    assert (shown.place.city, rule_of(shown)) == ("Tirana", "own event")


def test_a_place_is_corrected_by_later_words():
    early = [at(source, Place("Bar"), published=MARCH) for source in "ab"]
    shown = event(*early, at("c", Place("Tivat"), published=APRIL))
    assert (shown.place.city, rule_of(shown)) == ("Tivat", "later")


def test_among_equals_the_first_city_is_shown_whatever_its_accents():
    assert event(at("a", Place("Zagreb")), at("b", Place("Čačak"))).place.city == "Čačak"


@pytest.mark.parametrize("first", [Place(None, ALBANIA), Place(None, None, "Hotel Dajti")])
def test_writings_of_a_city_are_counted_over_all_that_is_known_beside_it(first):
    loud = Place("TIRANA", first.territory, first.venue)
    shown = event(at("a", Place("Tirana")), at("b", loud), at("c", Place("TIRANA")))
    assert shown.place.city == "TIRANA"


def test_a_venue_is_what_most_say_whether_they_name_the_city_or_not():
    shown = event(
        at("a", Place("Tirana", ALBANIA, "Rogner")),
        at("b", Place(None, ALBANIA, "Rogner")),
        at("c", Place("Tirana", ALBANIA, "Hotel Dajti")),
    )
    assert shown.place.venue == "Rogner"


def test_a_venue_is_corrected_by_later_words():
    early = [at(source, Place("Tirana", None, "Dajti"), published=MARCH) for source in "ab"]
    shown = event(*early, at("c", Place("Tirana", None, "Rogner"), published=APRIL))
    assert shown.place.venue == "Rogner"


def test_a_territory_has_the_name_that_most_give_it_whether_they_name_the_city_or_not():
    now = Territory("MK", "North Macedonia")
    shown = event(
        at("a", Place("Skopje", now)),
        at("b", Place(None, now)),
        at("c", Place("Skopje", Territory("MK", "Macedonia"))),
    )
    assert shown.place.territory == now


def test_further_places_stand_in_one_order_whoever_names_them():
    further = [Place("Ohrid"), Place(None, ALBANIA), Place("Bar")]
    one = event(at("a", Place("Skopje"), *further))
    other = event(at("a", Place("Skopje"), *further[::-1]))
    assert [str(place) for place in one.places] == ["Skopje", "Bar", "Ohrid", "Albania"]
    assert one.places == other.places
