from collections import defaultdict
from datetime import date, timedelta
from importlib.resources import files
from itertools import pairwise

import pytest
import tomli

from balkansec.model import EventType, Territory
from balkansec.vocabulary import fold, load

KNOWN = load()
DATA = files("balkansec.vocabulary") / "data"
PLACES = sorted(
    {place for found in KNOWN.places.values() for place in found},
    key=lambda place: (place.territory, place.name),
)
TERRITORIES = sorted(KNOWN.territories.values(), key=lambda territory: territory.code)


def _lines(name):
    return (DATA / name).read_text("utf-8").splitlines()


@pytest.mark.parametrize("known", TERRITORIES, ids=lambda known: known.code)
def test_a_territory_is_one_that_the_model_takes(known):
    assert KNOWN.territory(known.code) == Territory(
        known.code, known.names[-1].name, known.footnote
    )


@pytest.mark.parametrize("known", TERRITORIES, ids=lambda known: known.code)
def test_names_in_time_leave_no_hole_and_do_not_overlap(known):
    for earlier, later in pairwise(known.names):
        assert earlier.until + timedelta(days=1) == later.since


@pytest.mark.parametrize("known", TERRITORIES, ids=lambda known: known.code)
def test_names_in_time_reach_from_the_beginning_to_today(known):
    assert (known.names[0].since, known.names[-1].until) == (None, None)


def test_no_name_means_two_territories():
    named = defaultdict(set)
    for known in TERRITORIES:
        for name in (*(given.name for given in known.names), *known.other_names):
            named[fold(name)].add(known.code)

    assert {name: codes for name, codes in named.items() if len(codes) > 1} == {}


def test_no_adjective_means_two_territories():
    named = defaultdict(set)
    for known in TERRITORIES:
        for adjective in known.adjectives:
            named[fold(adjective)].add(known.code)

    assert {name: codes for name, codes in named.items() if len(codes) > 1} == {}


@pytest.mark.parametrize("code", ["AL", "BA", "HR", "ME", "MK", "RS", "SI", "XK"])
def test_the_region_is_known(code):
    assert code in KNOWN.territories


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2019, 2, 11), "The former Yugoslav Republic of Macedonia"),
        (date(2019, 2, 12), "North Macedonia"),
        (None, "North Macedonia"),
    ],
)
def test_a_territory_has_the_name_of_the_day(day, name):
    assert KNOWN.territory("MK", day).name == name


def test_only_a_name_with_an_asterisk_has_a_footnote():
    assert [known.code for known in TERRITORIES if known.footnote] == [
        known.code for known in TERRITORIES if known.names[-1].name.endswith("*")
    ]


def test_no_two_actors_share_an_id():
    ids = [actor.id for actor in KNOWN.actors]

    assert sorted(set(ids)) == sorted(ids)


def test_an_id_is_a_plain_slug():
    odd = [actor.id for actor in KNOWN.actors if fold(actor.id).replace(" ", "-") != actor.id]

    assert odd == []


def test_no_name_means_two_actors():
    named = defaultdict(set)
    for actor in KNOWN.actors:
        for name in (actor.name, *actor.other_names):
            named[fold(name)].add(actor.id)

    assert {name: ids for name, ids in named.items() if len(ids) > 1} == {}


def test_no_actor_lists_a_name_twice():
    twice = [
        actor.id
        for actor in KNOWN.actors
        if len({fold(name) for name in (actor.name, *actor.other_names)})
        < 1 + len(actor.other_names)
    ]

    assert twice == []


def test_every_actor_sits_in_a_known_territory():
    seats = {actor.id: actor.seat for actor in KNOWN.actors if actor.seat is not None}

    assert {id_: seat for id_, seat in seats.items() if seat not in KNOWN.territories} == {}


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("RCC", "rcc"),
        ("Regional Cooperation Council", "rcc"),
        ("REGIONAL COOPERATION COUNCIL", "rcc"),
        ("UNODC", "unodc"),
    ],
)
def test_an_actor_is_found_by_any_of_its_names(name, id_):
    assert KNOWN.actor(name).id == id_


def test_the_places_of_the_region_lie_in_known_territories():
    region = {"AL", "BA", "BG", "HR", "ME", "MK", "RS", "SI", "XK"}

    assert region <= {place.territory for place in PLACES} & set(KNOWN.territories)


def test_every_place_has_the_code_of_a_territory():
    odd = [p for p in PLACES if not (len(p.territory) == 2 and p.territory.isupper())]

    assert odd == []


def test_the_table_of_places_is_sorted():
    rows = [line.split("\t") for line in _lines("places.tsv")[1:]]

    assert rows == sorted(rows, key=lambda row: (row[1], -int(row[2]), row[0]))


def test_the_table_of_places_has_no_row_twice():
    rows = _lines("places.tsv")

    assert len(rows) == len(set(rows))


@pytest.mark.parametrize("name", ["places.tsv", "places-by-hand.tsv"])
def test_every_row_of_places_has_six_cells(name):
    assert {line.count("\t") for line in _lines(name)} == {5}


def test_the_capitals_of_the_region_lie_where_they_lie():
    capitals = ("Tirana", "Sarajevo", "Podgorica", "Skopje", "Belgrade", "Pristina")
    found = [KNOWN.coordinates(KNOWN.place(name)) for name in capitals]

    assert [(round(at.latitude), round(at.longitude)) for at in found] == [
        *((41, 20), (44, 18), (42, 19), (42, 21), (45, 20), (43, 21))
    ]


def test_nearly_every_town_of_the_region_has_coordinates():
    region = {"AL", "BA", "BG", "HR", "ME", "MK", "RS", "SI", "XK"}
    rows = {place for place in PLACES if place.territory in region}

    assert len([row for row in rows if row.coordinates is None]) < len(rows) / 50


@pytest.mark.parametrize(
    ("name", "territory"),
    [
        ("Belgrade", "RS"),
        ("Београд", "RS"),
        ("Priština", "XK"),
        ("Prishtinë", "XK"),
        ("Скопје", "MK"),
        ("Shkup", "MK"),
        ("Tiranë", "AL"),
        ("Rome", "IT"),
        ("Vienna", "AT"),
        ("Brdo", "SI"),
    ],
)
def test_a_city_is_found_in_its_writings(name, territory):
    assert KNOWN.place(name).country == territory


def test_every_event_type_has_words():
    assert {row.type for row in KNOWN.event_types} == set(EventType)


@pytest.mark.parametrize(
    "phrases",
    [
        KNOWN.common_words,
        KNOWN.kinds.gatherings,
        KNOWN.kinds.happens,
        KNOWN.kinds.project,
        KNOWN.kinds.publication,
        KNOWN.kinds.notice,
        KNOWN.kinds.gathers,
        KNOWN.kinds.news,
        KNOWN.kinds.headlines,
        KNOWN.date_cues.past,
        KNOWN.date_cues.ahead,
        KNOWN.date_cues.publication,
        [phrase for row in KNOWN.event_types for phrase in row.phrases],
    ],
)
def test_phrases_are_folded_so_that_they_can_be_met(phrases):
    assert [phrase for phrase in phrases if fold(phrase) != phrase.removesuffix("*")] == []


def test_all_twelve_months_have_names():
    assert set(KNOWN.months.values()) == set(range(1, 13))


def test_all_seven_weekdays_have_names():
    assert set(KNOWN.weekdays.values()) == set(range(1, 8))


def test_ordinals_from_one_to_twenty_nine_have_words():
    assert set(range(1, 30)) <= set(KNOWN.ordinals.values())


def test_the_licence_of_the_places_is_shipped():
    text = (DATA / "LICENSE-DATA.md").read_text("utf-8")

    assert "GeoNames" in text
    assert "https://creativecommons.org/licenses/by/4.0/" in text


def test_every_shipped_table_is_spoken_of_or_ours():
    names = {file.name for file in DATA.iterdir()}

    assert names == {
        *("LICENSE-DATA.md", "actors.toml", "bodies.toml", "english.toml", "kinds.toml"),
        *("places-by-hand.tsv", "places.tsv", "roles.toml", "territories.toml", "titles.toml"),
        *("languages", "place_words.toml", "attendance.toml", "event-types.toml"),
        *("function-words.toml", "ordinals.toml", "pillars.toml", "programmes.toml"),
        *("status.toml", "topics.toml", "title-words.toml", "vicinities.toml", "countries.tsv"),
    }


_FOLDED = (
    *("attendance", "bodies", "english", "event-types", "kinds", "ordinals", "status", "titles"),
    *(
        f"languages/{path.name.removesuffix('.toml')}"
        for path in sorted((DATA / "languages").iterdir(), key=str)
    ),
)


def _strings(given):
    if isinstance(given, str):
        return [given]
    rows = [*given, *given.values()] if isinstance(given, dict) else given
    return [text for row in rows if not isinstance(row, int) for text in _strings(row)]


@pytest.mark.parametrize("name", _FOLDED)
def test_every_word_of_a_folded_table_is_its_own_fold(name):
    tables = tomli.loads((DATA / f"{name}.toml").read_text("utf-8"))

    words = [word for table in tables.values() for word in _strings(table)]

    assert [word for word in words if "_" not in word and fold(word) != word.strip("*")] == []


def test_every_word_of_titles_is_its_own_fold():
    tables = tomli.loads((DATA / "title-words.toml").read_text("utf-8"))["title_words"]

    words = [word for row in tables.values() for said in row.values() for word in said.split()]

    assert [word for word in words if fold(word) != word.removesuffix("*")] == []


def test_every_town_of_macedonia_is_shown_in_latin_letters():
    shown = [place.name for place in PLACES if place.territory == "MK"]

    assert [name for name in shown if any("\u0400" <= sign <= "\u04ff" for sign in name)] == []
