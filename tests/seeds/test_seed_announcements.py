"""What a person reads in the five captures, and how it moves when they are changed in memory."""

import re
from collections import defaultdict
from itertools import chain

import pytest
from attrs import evolve
from judged_seeds import JUDGED, SHARED

from balkansec.model import Extract, Kind, Order, Page
from balkansec.reading import read_items
from balkansec.vocabulary import fold, load

pytestmark = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the captures in ../shared are not on this machine"
)
iisg = pytest.importorskip("balkansec_iisg")


EACH = [
    pytest.param(name, at, id=f"{name[:3]}-{at + 1}")
    for name, facts in JUDGED.items()
    for at in range(len(facts))
]
FILES = [pytest.param(name, id=name[:3]) for name in JUDGED]


def _text(name):
    return (SHARED / "seeds" / name).read_text("utf-8")


def _extract(text):
    return iisg.IisgImporter().extract(Page(text.encode(), path="page.txt"))


def _read(text):
    return _read_extract(_extract(text))


def _read_extract(extract):
    """Read all but the related ones, which stand inside others."""
    return tuple(said for said in _read_all(extract) if said.host is None)


def _read_all(extract):
    return read_items(extract, source="iisg", page=Page(b"", path="page.txt"))


@pytest.fixture(scope="module")
def read():
    return {name: _read(_text(name)) for name in JUDGED}


@pytest.fixture(scope="module")
def related():
    read = {name: _read_all(_extract(_text(name))) for name in JUDGED}
    return {name: [said for said in found if said.host is not None] for name, found in read.items()}


def _names_of(actor):
    """Give every name of an actor, those of the registry where it is known there."""
    known = load().actor_names.get(fold(actor.name))
    others = () if known is None else (known.name, *known.other_names)
    return {fold(name) for name in (actor.name, *others)}


def _edtf(announcement):
    return None if announcement.dates is None else announcement.dates.to_edtf()


@pytest.mark.parametrize(
    ("name", "count"),
    list(zip(JUDGED, (10, 4, 7, 10, 7), strict=False)),
)
def test_each_file_has_as_many_announcements_as_a_person_counts(read, name, count):
    assert len(read[name]) == count


def test_two_more_meetings_are_named_in_bullets(related):
    found = {name[:3]: [_edtf(said) for said in all_of_it] for name, all_of_it in related.items()}

    assert {name: days for name, days in found.items() if days} == {
        "004": ["2019-04-23", "2019-04-25"]
    }


def test_meetings_in_bullets_name_their_own_organisers_and_no_place(related):
    (found,) = (all_of_it for all_of_it in related.values() if all_of_it)

    assert [[actor.name for actor in said.organisers] for said in found] == [
        ["Regional Cooperation Council"],
        ["IISG Support Group"],
    ]
    assert [said.city for said in found] == [None, None]


def test_meetings_in_bullets_and_their_host_name_each_other(read, related):
    (name,) = (name for name, found in related.items() if found)
    host = read[name][2]

    assert host.related == tuple(said.key for said in related[name])
    assert {said.host for said in related[name]} == {host.key}


@pytest.mark.parametrize(("name", "at"), EACH)
class TestEveryJudgedField:
    def test_title(self, read, name, at):
        assert read[name][at].title.startswith(JUDGED[name][at].title)

    def test_kind(self, read, name, at):
        assert read[name][at].kind is Kind(JUDGED[name][at].kind)

    def test_dates(self, read, name, at):
        assert _edtf(read[name][at]) == JUDGED[name][at].dates

    def test_whether_the_year_was_inferred(self, read, name, at):
        assert read[name][at].year_inferred is JUDGED[name][at].year_inferred

    def test_city(self, read, name, at):
        assert read[name][at].city == JUDGED[name][at].city

    def test_country(self, read, name, at):
        assert read[name][at].country == JUDGED[name][at].country

    def test_edition(self, read, name, at):
        assert read[name][at].edition == JUDGED[name][at].edition

    def test_every_organiser_is_found(self, read, name, at):
        found = set().union(*map(_names_of, read[name][at].organisers))
        wanted = [{*map(fold, names)} for names in JUDGED[name][at].organisers]

        assert [names for names in wanted if found.isdisjoint(names)] == []

    def test_nothing_else_is_found_as_an_organiser(self, read, name, at):
        facts = JUDGED[name][at]
        taken = {*chain.from_iterable(facts.organisers), *facts.may_be_organisers}
        named = [_names_of(actor) for actor in read[name][at].organisers]

        assert [names for names in named if names.isdisjoint(map(fold, taken))] == []


@pytest.mark.parametrize("name", FILES)
def test_every_quote_stands_in_the_page_where_the_evidence_says(read, name):
    text = _text(name)

    assert [
        given
        for announcement in read[name]
        for given in announcement.evidence
        if given.quote is not None and text[given.start : given.end] != given.quote
    ] == []


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def _years_later(edtf, years):
    return None if edtf is None else _YEAR.sub(lambda year: str(int(year[0]) + years), edtf)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("years", [3, -4])
def test_shifting_every_printed_year_shifts_every_date(name, years):
    shifted = _YEAR.sub(lambda year: str(int(year[0]) + years), _text(name))

    assert [_edtf(read) for read in _read(shifted)] == [
        _years_later(facts.dates, years) for facts in JUDGED[name]
    ]


def _both_ways(*pairs):
    return {one: other for pair in pairs for one, other in (pair.split("/"), pair.split("/")[::-1])}


_CITIES = _both_ways(
    "Sarajevo/Podgorica",
    "Mostar/Budva",
    "Tirana/Zagreb",
    "Ljubljana/Belgrade",
    "Portorož/Novi Sad",
    "Skopje/Sofia",
    "Struga/Plovdiv",
    "Rome/Vienna",
    "Bratislava/Prague",
    "Strasbourg/Paris",
)
_TERRITORIES = _both_ways(
    "Bosnia and Herzegovina/Montenegro",
    "Albania/Croatia",
    "Slovenia/Serbia",
    "North Macedonia/Bulgaria",
    "Slovakia/Czechia",
) | {"Macedonia": "Bulgaria"}
_CODES = _both_ways("BA/ME", "AL/HR", "SI/RS", "MK/BG", "IT/AT", "SK/CZ", "FR/FR")
_SWAPS = {**_CITIES, **_TERRITORIES}
_NAME = re.compile(rf"\b(?:{'|'.join(sorted(_SWAPS, key=len, reverse=True))})\b")


@pytest.mark.parametrize("name", FILES)
def test_swapping_cities_and_territories_swaps_the_places(name):
    swapped = _NAME.sub(lambda found: _SWAPS[found[0]], _text(name))

    assert [(read.city, read.country) for read in _read(swapped)] == [
        (_CITIES.get(facts.city), _CODES.get(facts.country)) for facts in JUDGED[name]
    ]


@pytest.mark.parametrize("name", FILES)
def test_swapping_cities_and_territories_moves_no_date(name):
    swapped = _NAME.sub(lambda found: _SWAPS[found[0]], _text(name))

    assert [_edtf(read) for read in _read(swapped)] == [facts.dates for facts in JUDGED[name]]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("said", list(Order))
def test_a_listing_turned_around_gives_every_item_the_same_dates(name, said):
    extract = _extract(_text(name))
    turned = tuple(
        evolve(item, position=place) for place, item in enumerate(reversed(extract.items), 1)
    )

    read = _read_extract(Extract(extract.text, turned, said))

    assert [_edtf(announcement) for announcement in reversed(read)] == [
        facts.dates for facts in JUDGED[name]
    ]


@pytest.mark.parametrize("name", FILES)
def test_an_item_alone_keeps_all_that_it_prints(name, read):
    extract = _extract(_text(name))
    among_neighbours = {said.key: said for said in read[name]}
    for item in extract.items:
        (alone,) = _read_extract(evolve(extract, items=(item,)))
        same = among_neighbours[alone.key]
        if same.year_inferred:
            assert _all_but_the_year(alone) == _all_but_the_year(same)
        else:
            assert alone == same


def _all_but_the_year(said):
    fields = (said.title, said.kind, said.event_type, said.date_text, said.edition, said.series)
    return (*fields, said.city, said.country, said.actors)


def test_a_page_that_was_seen_twice_gives_the_same_keys(read):
    name = next(iter(JUDGED))
    wider = _text(name).replace("\n\n", "\n\n\n")

    assert [again.key for again in _read(wider)] == [first.key for first in read[name]]


def test_one_post_on_two_pages_has_one_key(read):
    keys = defaultdict(set)
    for announcement in chain.from_iterable(read.values()):
        keys[announcement.title].add(announcement.key)

    assert [title for title, found in keys.items() if len(found) > 1] == []
