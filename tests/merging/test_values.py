from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from attrs import evolve
from hypothesis import given
from strategies.hand_written import announcement
from strategies.universes import universes

from balkansec.merging.events import draft_event
from balkansec.model import (
    Actor,
    EventType,
    Participation,
    Place,
    Role,
    Status,
    Territory,
)

EARLY, LATE = datetime(2019, 1, 7, tzinfo=UTC), datetime(2019, 1, 8, tzinfo=UTC)
SINGLE = ["kind", "title", "event_type", "dates", "dates_possible", "attendance", "edition"]
FIELDS = [*SINGLE, "series", "status", "actors", "programmes", "topics", "pillars"]


def event(*announcements):
    return draft_event(announcements, ())


def say(source, **said):
    return announcement(source, key=f"{source}:1", **said)


def disputed(shown):
    return {c.field: [s.value for s in c.standpoints] for c in shown.conflicts}


@given(universes())
def test_no_value_is_invented(universe):
    if not universe:
        return
    shown = event(*universe)
    for field in ("kind", "title", "dates", "event_type", "edition", "status", "attendance"):
        value = getattr(shown, field)
        assert value is None or value in {getattr(a, field) for a in universe}


@given(universes())
def test_provenance_names_those_who_hold_the_value(universe):
    if not universe:
        return
    shown = event(*universe)
    for given_ in shown.provenance:
        for key in given_.keys if given_.field in {"dates", "edition", "kind", "status"} else ():
            value = getattr(shown, given_.field)
            assert any(getattr(a, given_.field) == value for a in universe if a.key == key)


@given(universes())
def test_every_known_field_names_announcements_of_the_event(universe):
    if not universe:
        return
    shown = event(*universe)
    sources = {given_.field: given_.keys for given_ in shown.provenance}
    for field in FIELDS:
        assert (getattr(shown, field) not in (None, ())) is (field in sources)
        assert set(sources.get(field, ())) <= set(shown.keys)


@given(universes())
def test_a_conflict_keeps_both_values_and_shows_one_of_them(universe):
    if not universe:
        return
    shown = event(*universe)
    for conflict in shown.conflicts:
        assert len({standpoint.value for standpoint in conflict.standpoints}) > 1
        if conflict.field in {"title", "dates", "edition", "status"}:
            assert str(getattr(shown, conflict.field)) == conflict.standpoints[0].value


@given(universes())
def test_a_known_field_never_becomes_unknown_by_adding(universe):
    for count in range(1, len(universe)):
        fewer, more = event(*universe[:count]), event(*universe[: count + 1])
        for field in FIELDS:
            if field != "dates_possible" and getattr(fewer, field):
                assert getattr(more, field)


def test_days_beat_the_month_that_holds_them():
    shown = event(
        say("a", dates="2018-05"), say("b", dates="2018-05"), say("c", dates="2018-05-14")
    )
    assert (str(shown.dates), disputed(shown)) == ("2018-05-14", {})


def test_a_printed_year_beats_an_inferred_one():
    shown = event(say("a", dates="2019-05-14", year_inferred=True), say("b", dates="2018-05-14"))
    assert (str(shown.dates), shown.year_inferred, disputed(shown)) == ("2018-05-14", False, {})


def test_a_year_that_a_month_prints_is_no_longer_inferred():
    shown = event(say("a", dates="2018-05-14", year_inferred=True), say("b", dates="2018-05"))
    assert (str(shown.dates), shown.year_inferred) == ("2018-05-14", False)


def test_a_year_that_none_prints_stays_inferred():
    assert event(say("a", dates="2018-05-14", year_inferred=True)).year_inferred


def test_a_year_stays_inferred_though_another_prints_one_with_other_days():
    own = say("rcc", dates="2018-05-14", year_inferred=True, organisers=["RCC"])
    shown = event(own, say("b", dates="2018-06-03"))
    assert (str(shown.dates), shown.year_inferred) == ("2018-05-14", True)


def test_no_year_is_inferred_where_no_dates_are_shown():
    assert not event(say("a", dates_possible=["2018-05-14", "2019-05-14"])).year_inferred


def test_an_inferred_year_and_other_days_in_another_year_are_a_conflict():
    inferred = say("a", dates="2019-05-14", year_inferred=True)
    shown = event(inferred, say("b", dates="2018-06-03"))
    assert disputed(shown) == {"dates": ["2018-06-03", "2019-05-14"]}


@pytest.mark.parametrize("day", ["2018-05-01", "2018-05-31"])
def test_the_first_and_the_last_day_of_a_month_lie_in_it(day):
    assert disputed(event(say("a", dates="2018-05"), say("b", dates=day))) == {}


def test_more_voices_beat_fewer_and_the_conflict_stays():
    shown = event(
        say("a", dates="2018-05-14"), say("b", dates="2018-05-15"), say("c", dates="2018-05-15")
    )
    assert disputed(shown) == {"dates": ["2018-05-15", "2018-05-14"]}


def test_among_equals_the_least_value_is_shown_whoever_holds_it():
    one = event(say("a", dates="2018-05-15"), say("b", dates="2018-05-14"))
    other = event(say("b", dates="2018-05-15"), say("a", dates="2018-05-14"))
    assert str(one.dates) == str(other.dates) == "2018-05-14"


def test_sightings_of_one_announcement_are_one_voice():
    often = [evolve(say("a", dates="2018-05-15"), page=f"{n}.txt") for n in range(3)]
    shown = event(*often, say("b", dates="2018-05-14"))
    assert str(shown.dates) == "2018-05-14"


def test_the_version_seen_last_speaks_for_an_announcement():
    early = announcement("a", key="a:1", dates="2018-05-14", seen=EARLY)
    late = announcement("a", key="a:1", dates="2018-06-20", seen=LATE)
    shown = event(early, late)
    assert (str(shown.dates), disputed(shown)) == ("2018-06-20", {})
    assert len(shown.announcements) == 2


def test_a_later_version_that_leaves_a_field_out_does_not_take_it_away():
    early = announcement("a", key="a:1", dates="2018-05-14", seen=EARLY)
    late = announcement("a", key="a:1", title="Forum", seen=LATE)
    assert str(event(early, late).dates) == "2018-05-14"


def test_dates_stay_known_where_the_last_version_prints_the_day_of_an_older_one():
    moved = announcement(
        *("a", "a:1"),
        dates="2018-05-14",
        status=Status.RESCHEDULED,
        published=date(2018, 4, 1),
        seen=EARLY,
    )
    last = announcement("a", "a:1", dates="2018-06-20", published=date(2018, 3, 1), seen=LATE)
    assert str(event(moved, last).dates) == "2018-06-20"


def test_possible_dates_shrink_to_those_that_all_hold_possible():
    shown = event(
        say("a", dates_possible=["2018-05-14", "2019-05-14"]),
        say("b", dates_possible=["2019-05-14", "2020-05-14"]),
    )
    assert [str(stated) for stated in shown.dates_possible] == ["2019-05-14"]


def test_titles_that_differ_in_case_and_punctuation_are_no_conflict():
    shown = event(
        say("a", title="4TH IISG BOARD MEETING"), say("b", title="4th IISG Board Meeting")
    )
    assert (shown.title, disputed(shown)) == ("4th IISG Board Meeting", {})


def test_of_writings_of_one_title_the_one_with_most_voices_is_shown():
    shown = event(
        say("a", title="Asset recovery"), *(say(source, title="ASSET RECOVERY") for source in "bc")
    )
    assert (shown.title, disputed(shown)) == ("ASSET RECOVERY", {})


def test_the_longest_title_is_shown_among_equals():
    shown = event(say("a", title="Asset Recovery"), say("b", title="Workshop on Asset Recovery"))
    assert shown.title == "Workshop on Asset Recovery"
    assert disputed(shown) == {"title": ["Workshop on Asset Recovery", "Asset Recovery"]}


def test_of_several_other_titles_the_longest_is_named_first():
    shown = event(
        *(say(source, title="Recovering assets") for source in "ab"),
        say("c", title="Asset Recovery"),
        say("d", title="Workshop on Asset Recovery"),
    )
    (titles,) = disputed(shown).values()
    assert titles == ["Recovering assets", "Workshop on Asset Recovery", "Asset Recovery"]


def test_a_place_is_put_together_from_what_fits():
    a = evolve(say("a"), places=(Place("Skopje", None, "Hotel Arka"),))
    b = evolve(say("b"), places=(Place(None, Territory("MK", "North Macedonia")),))
    c = evolve(say("c"), places=(Place("Skopje", Territory("MK", "North Macedonia")),))
    shown = event(a, b, c)
    assert str(shown.place) == "Hotel Arka, Skopje, North Macedonia"
    assert disputed(shown) == {}


def test_two_cities_are_a_conflict():
    shown = event(say("a", city="Tirana", country="AL"), say("b", city="Durrës", country="AL"))
    assert disputed(shown) == {"places": ["Durrës, AL", "Tirana, AL"]}


def test_further_places_follow_the_main_one():
    a = evolve(say("a"), places=(Place("Skopje"), Place("Ohrid")))
    assert event(a, say("b", city="Skopje")).places == (Place("Skopje"), Place("Ohrid"))


def test_actors_are_united_by_id_and_by_name():
    a = evolve(say("a"), actors=(Participation(Actor("RCC", "rcc"), Role.ORGANISER),))
    b = evolve(say("b"), actors=(Participation(Actor("Rcc"), Role.ORGANISER),))
    c = evolve(say("c"), actors=(Participation(Actor("MARRI"), Role.HOST),))
    assert event(a, b, c).actors == (
        Participation(Actor("MARRI"), Role.HOST),
        Participation(Actor("RCC", "rcc"), Role.ORGANISER),
    )


def test_a_meeting_gives_way_to_what_says_which_meeting():
    shown = event(
        say("a", event_type=EventType.MEETING), say("b", event_type=EventType.BOARD_MEETING)
    )
    assert (shown.event_type, disputed(shown)) == (EventType.BOARD_MEETING, {})


def test_the_status_printed_last_is_shown():
    shown = event(
        say("a", status=Status.POSTPONED, published=date(2018, 5, 1)),
        say("b", status=Status.ANNOUNCED, published=date(2018, 3, 1)),
    )
    assert (shown.status, disputed(shown)) == (Status.POSTPONED, {})


def test_a_status_without_a_time_is_disputed():
    shown = event(
        say("a", status=Status.POSTPONED, published=date(2018, 5, 1)),
        say("b", status=Status.CANCELLED),
    )
    assert disputed(shown) == {"status": ["cancelled", "postponed"]}


@pytest.mark.parametrize("field", ["topics", "programmes", "pillars"])
def test_lists_are_united(field):
    a, b = (evolve(say(s), **{field: (s.upper(),)}) for s in "ab")
    assert getattr(event(a, b), field) == ("A", "B")


def test_territories_are_united_by_code():
    a = evolve(say("a"), territories=(Territory("MK", "Macedonia"), Territory("AL", "Albania")))
    b = evolve(say("b"), territories=(Territory("MK", "Macedonia"),))
    assert [t.code for t in event(a, b).territories] == ["AL", "MK"]


def test_a_later_hour_of_one_day_tells_the_status():
    told = say("a"), say("b")
    held = evolve(told[0], status=Status.ANNOUNCED, seen=datetime(2019, 3, 1, 8, tzinfo=UTC))
    gone = evolve(told[1], status=Status.CANCELLED, seen=datetime(2019, 3, 1, 20, tzinfo=UTC))
    assert event(held, gone).status is Status.CANCELLED


def test_moments_are_compared_and_not_what_clocks_show():
    east, west = timezone(timedelta(hours=14)), timezone(timedelta(hours=-10))
    early = evolve(say("a"), status=Status.ANNOUNCED, seen=datetime(2019, 3, 2, 1, tzinfo=east))
    late = evolve(say("b"), status=Status.CANCELLED, seen=datetime(2019, 3, 1, 20, tzinfo=west))
    assert event(early, late).status is Status.CANCELLED


def test_of_two_versions_of_one_key_the_one_published_later_tells_the_status():
    first = evolve(say("a"), status=Status.ANNOUNCED, published=date(2019, 1, 1))
    second = evolve(say("a"), status=Status.CANCELLED, published=date(2019, 2, 1))
    assert event(first, second).status is Status.CANCELLED
