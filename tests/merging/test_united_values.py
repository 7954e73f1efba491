"""How actors, territories and topics of several announcements are united, and who says which."""

import pytest
from attrs import evolve
from strategies.hand_written import announcement

from balkansec.merging.events import draft_event
from balkansec.model import Actor, Participation, Role, Scope, Territory


def by(source, *actors, role=Role.ORGANISER, scope=Scope.EVENT):
    said = tuple(Participation(actor, role, scope) for actor in actors)
    return evolve(announcement(source, key=f"{source}:1"), actors=said)


def event(*announcements):
    return draft_event(announcements, ())


def names(shown):
    return [taking_part.actor.name for taking_part in shown.actors]


def parts(shown, field):
    (given,) = [one for one in shown.provenance if one.field == field]
    return [(part.value, part.keys) for part in given.parts]


def test_one_id_under_two_names_is_one_actor():
    shown = event(by("a", Actor("RCC", "rcc")), by("b", Actor("Regional Council", "rcc")))
    assert names(shown) == ["Regional Council"]


def test_two_names_without_an_id_are_two_actors():
    assert names(event(by("a", Actor("MARRI"), Actor("DCAF")))) == ["DCAF", "MARRI"]


def test_the_name_that_the_vocabulary_gives_stands_before_what_most_write():
    said = by("b", Actor("RCC")), by("c", Actor("RCC"))
    assert names(event(by("a", Actor("Rcc", "rcc")), *said)) == ["Rcc"]


@pytest.mark.parametrize(("most", "other"), [("MARRI", "Marri"), ("Marri", "MARRI")])
def test_an_actor_is_written_as_most_write_it_in_whatever_role(most, other):
    host = by("b", Actor(most), role=Role.HOST)
    shown = event(by("a", Actor(most)), host, by("c", Actor(other)))
    assert set(names(shown)) == {most}


def test_a_part_in_a_project_stays_one_in_the_project():
    (funder,) = event(by("a", Actor("DCAF"), role=Role.FUNDER, scope=Scope.PROJECT)).actors
    assert funder.scope is Scope.PROJECT


def test_who_names_an_actor_is_told_whatever_way_it_is_written():
    funded = by("c", Actor("DCAF"), role=Role.FUNDER, scope=Scope.PROJECT)
    assert parts(event(by("a", Actor("MARRI")), by("b", Actor("Marri")), funded), "actors") == [
        ("DCAF (project funder)", ("c:1",)),
        ("Marri (organiser)", ("a:1", "b:1")),
    ]


def test_where_each_says_something_else_it_is_told_who_says_what():
    a, b = (evolve(by(source), topics=(topic,)) for source, topic in ("a1", "b2"))
    assert parts(event(a, b), "topics") == [("1", ("a:1",)), ("2", ("b:1",))]


def test_where_all_say_all_it_is_not_told_who_says_what():
    a, b = (evolve(by(source), topics=("1", "2")) for source in "ab")
    assert parts(event(a, b), "topics") == []


def test_a_territory_has_the_name_that_most_give_it():
    a, b, c = (
        evolve(by(source), territories=(Territory("MK", name),))
        for source, name in (("a", "Macedonia"), ("b", "North Macedonia"), ("c", "North Macedonia"))
    )
    assert [t.name for t in event(a, b, c).territories] == ["North Macedonia"]
