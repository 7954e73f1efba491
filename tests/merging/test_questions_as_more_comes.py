"""Adding to many asks what a merge of everything asks."""

from datetime import UTC, date, datetime, timedelta

import pytest
from attrs import evolve
from strategies.crowds import begun_early

from balkansec import announce, merge
from balkansec.model import Ruling, RulingVerdict


@pytest.fixture(scope="module", autouse=True)
def _small_crowds():
    with begun_early():
        yield


def course(week, source=None, title="Training on border control", **more):
    day = date(2019, 1, 7) + timedelta(weeks=week)
    said = {"title": title, "city": "Skopje", **more}
    return announce(source=source or f"s{week:02}", dates=str(day), **said)


def held_back(source, title):
    """Two meetings, and one that may be either of them."""
    said = {"title": title, "dates": "2016-06-03"}
    cities = (("osce", "Tirana"), ("mvr", "Bar"))
    return [
        *(announce(source=s, city=c, **said) for s, c in cities),
        announce(source=source, **said),
    ]


WEEKS = [course(week) for week in range(9)]
HELD, ALSO_HELD = held_back("rcc", "Mine clearance workshop"), held_back("eu", "Donor day")
OTHERS = [course(week, "eu", "Donor round table", city="Pristina") for week in (0, 30)]
UNSURE = [
    Ruling(OTHERS[0].key, OTHERS[1].key, RulingVerdict.UNSURE, "the same hall"),
    Ruling(HELD[2].key, ALSO_HELD[2].key, RulingVerdict.UNSURE, "no city is told"),
]
MORE = {
    "nothing": [],
    "a stranger": [course(80, title="Cyber summit", city="Bar")],
    "one of the first week": [course(0, "zoo")],
    "one of a week in the middle": [course(4, "zoo")],
    "one of the last week": [course(8, "zoo")],
    "one more week": [course(9)],
    "one that ends what is held back": [course(0, "rcc", "Mine clearance workshop", city="Bar")],
}


@pytest.mark.parametrize("more", MORE.values(), ids=MORE)
def test_what_comes_asks_anew_what_it_touches_and_leaves_the_rest(more):
    before = merge([*WEEKS, *HELD, *ALSO_HELD, *OTHERS], UNSURE)
    at_once = merge((*before.announcements, *more), before.rulings, before.ledger)
    assert before.add(more).undecided == at_once.undecided


def test_events_that_become_one_are_no_longer_asked_about():
    early = announce(source="a", title="Cyber summit", city="Skopje", dates="2018-05-14")
    one = announce(source="b", title="Border Forum", city="Skopje")
    other = announce(source="c", title="Forum on borders", dates="2018-05")
    before = merge([early, one, other])
    later = evolve(early, title="Border Forum", seen=datetime(2019, 1, 1, tzinfo=UTC))
    after = before.add([later])
    assert (len(before.undecided), len(after)) == (1, 1)
    assert not after.undecided
