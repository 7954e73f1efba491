"""What every row of the registry holds."""

from collections import Counter

import pytest

from balkansec.vocabulary import load

KNOWN = load()
IDS = {actor.id for actor in KNOWN.actors}
_KINDS = {
    *("international", "european-union", "regional", "ministry", "police", "agency", "state"),
    *("court-or-prosecution", "academia", "civil-society", "network", "project", "programme"),
}
_LEAST_ROWS = 250


def test_the_registry_has_250_actors_or_more():
    assert len(KNOWN.actors) >= _LEAST_ROWS


def test_every_actor_has_another_name():
    assert [actor.id for actor in KNOWN.actors if not actor.other_names] == []


def test_every_actor_has_a_seat():
    assert [actor.id for actor in KNOWN.actors if actor.seat is None] == []


def test_every_actor_says_where_its_facts_can_be_checked():
    assert [actor.id for actor in KNOWN.actors if not actor.fact_source] == []


def test_every_actor_is_of_a_kind():
    assert {actor.kind for actor in KNOWN.actors} == _KINDS


def test_every_parent_is_in_the_registry():
    named = {actor.id: actor.parent for actor in KNOWN.actors if actor.parent is not None}

    assert {id_: parent for id_, parent in named.items() if parent not in IDS} == {}


def test_no_actor_is_its_own_parent_along_any_way_up():
    parents = {actor.id: actor.parent for actor in KNOWN.actors}
    circles = []
    for id_, parent in parents.items():
        above, steps = parent, 0
        while above is not None and above != id_ and steps < len(parents):
            above, steps = parents.get(above), steps + 1
        if above is not None:
            circles.append(id_)

    assert circles == []


@pytest.mark.parametrize("code", ["AL", "BA", "HR", "ME", "MK", "RS", "SI", "XK"])
@pytest.mark.parametrize("kind", ["ministry", "police"])
def test_the_region_has_its_ministries_and_police(code, kind):
    counted = Counter((actor.seat, actor.kind) for actor in KNOWN.actors)

    assert counted[code, kind] > 0


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Savjet za regionalnu saradnju", "rcc"),
        ("OEBS", "osce"),
        ("ОБСЕ", "osce"),
        ("OSBE", "osce"),
        ("Vijeće Europe", "coe"),
        ("Këshilli i Evropës", "coe"),
        ("MUP Srbije", "moi-serbia"),
        ("Policia e Shtetit", "albanian-state-police"),
    ],
)
def test_an_actor_is_found_by_the_names_of_the_region(name, id_):
    assert KNOWN.actor(name).id == id_
