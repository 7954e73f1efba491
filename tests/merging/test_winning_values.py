"""By which rule a value wins: the organiser's word, precision, later word, agreement, order."""

import time
from datetime import UTC, date, datetime

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from strategies.hand_written import announcement
from strategies.universes import universes

from balkansec.merging.events import draft_event
from balkansec.model import Actor, Evidence, Kind, Participation, Role, Scope, Status

MARCH, APRIL, MAY = date(2018, 3, 1), date(2018, 4, 1), date(2018, 5, 1)
SINGLE = ("kind", "title", "event_type", "dates", "attendance", "series", "edition", "status")


def event(*announcements):
    return draft_event(announcements, ())


def say(source, number=1, **said):
    return announcement(source, key=f"{source}:{number}", **said)


def seen_on(day):
    return datetime.combine(day, datetime.min.time(), UTC)


def text(*stretches):
    """What is left of a text: places and topics as far apart as the stretches are long."""
    start, evidence = 40, []
    for number, stretch in enumerate(stretches):
        evidence.append(Evidence("topics", f"topic {number}", start, "words of a topic"))
        start += stretch
    return tuple(evidence)


def rule_of(shown, field="dates"):
    return next(given_.rule.value for given_ in shown.provenance if given_.field == field)


def shown_dates(*announcements):
    shown = event(*announcements)
    others = [s.value for c in shown.conflicts if c.field == "dates" for s in c.standpoints[1:]]
    return str(shown.dates), rule_of(shown), others


def test_what_nobody_denies_is_undisputed():
    said = say("a", dates="2018-05-14"), say("b", dates="2018-05-14")
    assert shown_dates(*said) == ("2018-05-14", "undisputed", [])


@pytest.mark.parametrize(
    ("source", "url"),
    [
        ("rcc", None),
        ("RCC", None),
        ("Regional Cooperation Council", None),
        ("platform", "https://www.rcc.int/events/12"),
        ("platform", "https://youth.rcc.int/12"),
        ("platform", "https://www.rcc.int?event=12"),
    ],
)
@pytest.mark.parametrize("role", [Role.ORGANISER, Role.CO_ORGANISER, Role.HOST])
def test_a_body_is_believed_about_what_it_organises_or_hosts(source, url, role):
    theirs = (Participation(Actor("Regional Cooperation Council", "rcc"), role),)
    own = say(source, dates="2018-05-15", url=url)
    others = [evolve(say(s, dates="2018-05-14"), actors=theirs) for s in ("osce", "unodc")]
    assert shown_dates(own, *others) == ("2018-05-15", "own event", ["2018-05-14"])


@pytest.mark.parametrize(
    "organiser", [Actor("Our council", "rcc"), Actor("Regional Cooperation Council")]
)
def test_a_body_is_known_by_its_id_or_by_a_name_in_a_table(organiser):
    theirs = (Participation(organiser, Role.ORGANISER),)
    own = evolve(say("rcc", dates="2018-05-15"), actors=theirs)
    assert shown_dates(own, say("aa", dates="2018-05-14"))[1] == "own event"


def test_a_site_that_no_table_knows_is_the_home_of_nobody():
    said = say("aa", dates="2018-05-15", url="https://nobody.example/1", organisers=["RCC"])
    assert shown_dates(said, say("bb", dates="2018-05-14"))[1] == "least"


@pytest.mark.parametrize(
    ("folder", "rule"), [("mission-to-serbia", "own event"), ("mission-to-skopje", "least")]
)
def test_a_body_is_believed_about_what_stands_in_its_folder_of_a_site(folder, rule):
    mission = Actor("OSCE Mission to Serbia", "osce-mission-serbia")
    url = f"https://www.osce.org/{folder}/news/12"
    said = evolve(
        say("platform", dates="2018-05-15", url=url),
        actors=(Participation(mission, Role.ORGANISER),),
    )
    assert shown_dates(said, say("aa", dates="2018-05-14"))[1] == rule


def test_a_body_that_no_table_knows_is_known_by_its_name():
    own = say("Guild of Cartographers", dates="2018-05-15", organisers=["Guild of cartographers"])
    assert shown_dates(own, say("rcc", dates="2018-05-14"))[1] == "own event"


def test_a_body_is_believed_about_what_a_part_of_it_organises():
    theirs = (Participation(Actor("IISG Support Group", "iisg-support-group"), Role.ORGANISER),)
    own = evolve(say("iisg", dates="2018-05-15"), actors=theirs)
    assert shown_dates(own, say("aa", dates="2018-05-14"))[:2] == ("2018-05-15", "own event")


@pytest.mark.parametrize(
    "taking_part",
    [
        Participation(Actor("RCC", "rcc"), Role.SUPPORTER),
        Participation(Actor("RCC", "rcc"), Role.ORGANISER, Scope.PROJECT),
        Participation(Actor("OSCE", "osce"), Role.ORGANISER),
    ],
)
def test_who_neither_organises_nor_hosts_is_not_believed_before_others(taking_part):
    said = evolve(say("rcc", dates="2018-05-15"), actors=(taking_part,))
    assert shown_dates(said, say("aa", dates="2018-05-14"))[:2] == ("2018-05-14", "least")


def test_a_source_that_was_assumed_is_not_taken_for_the_organiser():
    said = say("rcc", dates="2018-05-15", organisers=["RCC"], source_assumed=True)
    assert shown_dates(said, say("aa", dates="2018-05-14"))[1] == "least"


def test_the_home_of_all_is_not_the_home_of_one_who_has_a_nearer_one():
    theirs = (Participation(Actor("European Union", "eu"), Role.ORGANISER),)
    said = evolve(say("aa", dates="2018-05-15", url="https://frontex.europa.eu/1"), actors=theirs)
    assert shown_dates(said, say("bb", dates="2018-05-14"))[1] == "least"


def test_an_organiser_who_names_the_month_backs_the_day_in_it():
    own = say("rcc", dates="2018-05", organisers=["RCC"])
    said = own, say("a", dates="2018-06-03"), say("b", dates="2018-05-14")
    assert shown_dates(*said) == ("2018-05-14", "own event", ["2018-06-03"])


def test_a_day_beats_the_month_beside_it():
    said = say("a", dates="2018-05"), say("b", dates="2018-05"), say("c", dates="2018-06-03")
    assert shown_dates(*said) == ("2018-06-03", "precision", ["2018-05"])


def test_a_day_in_the_month_is_more_precise_and_no_other_standpoint():
    said = say("a", dates="2018-05"), say("c", dates="2018-05-14")
    assert shown_dates(*said) == ("2018-05-14", "precision", [])


def test_an_inferred_year_gives_way_to_other_days_in_a_printed_one():
    inferred = say("a", dates="2018-05-14", year_inferred=True)
    assert shown_dates(inferred, say("b", dates="2018-05-15")) == (
        "2018-05-15",
        "precision",
        ["2018-05-14"],
    )


def test_what_is_published_later_beats_more_who_said_otherwise_before():
    said = [say(s, dates="2018-05-14", published=MARCH) for s in "ab"]
    later = say("c", dates="2018-05-15", published=APRIL)
    assert shown_dates(*said, later) == ("2018-05-15", "later", ["2018-05-14"])


def test_the_day_of_seeing_tells_what_is_later_where_no_publication_is_printed():
    early, late = (
        say(s, dates=dates, seen=seen_on(day))
        for s, dates, day in (("a", "2018-05-14", MARCH), ("b", "2018-05-15", APRIL))
    )
    assert shown_dates(early, late)[:2] == ("2018-05-15", "later")


@pytest.fixture
def far_east(monkeypatch):
    if not hasattr(time, "tzset"):
        pytest.skip("the zone cannot be set here")
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("far_east")
def test_the_day_of_seeing_is_the_same_wherever_it_is_asked_for():
    early = say("a", dates="2018-05-14", seen=datetime(2018, 3, 1, 9, tzinfo=UTC))
    late = say("b", dates="2018-05-15", seen=datetime(2018, 3, 1, 12, tzinfo=UTC))
    assert shown_dates(early, late)[1] == "least"


def test_the_day_of_publication_comes_before_the_day_of_seeing():
    early = say("a", dates="2018-05-15", published=MARCH, seen=seen_on(MAY))
    late = say("b", dates="2018-05-14", published=APRIL, seen=seen_on(APRIL))
    assert shown_dates(early, late)[:2] == ("2018-05-14", "later")


def test_in_which_order_the_pages_of_one_day_were_saved_corrects_nothing():
    early = say("a", dates="2018-05-14", seen=datetime(2018, 3, 1, 9, tzinfo=UTC))
    late = say("b", dates="2018-05-15", seen=datetime(2018, 3, 1, 9, 1, tzinfo=UTC))
    assert shown_dates(early, late)[:2] == ("2018-05-14", "least")


def test_a_value_without_a_time_is_neither_earlier_nor_later():
    timed, untimed = say("a", dates="2018-05-15", published=APRIL), say("b", dates="2018-05-14")
    assert shown_dates(timed, untimed)[:2] == ("2018-05-14", "least")


def test_a_name_is_not_corrected_by_later_words():
    early = [say(s, title="Security Forum", published=MARCH) for s in "ab"]
    shown = event(*early, say("c", title="Ministers meet in Ohrid", published=APRIL))
    assert (shown.title, rule_of(shown, "title")) == ("Security Forum", "agreement")


def test_independent_sources_beat_one_that_says_it_twice():
    said = [say("a", n, dates="2018-05-14") for n in range(3)]
    said += [say(s, dates="2018-05-15") for s in "bc"]
    assert shown_dates(*said)[:2] == ("2018-05-15", "agreement")


def test_a_copy_of_a_text_is_one_voice_with_it():
    copies = [say(s, dates="2018-05-14", evidence=text(90, 80, 5)) for s in "abc"]
    others = [say(s, dates="2018-05-15") for s in "de"]
    assert shown_dates(*copies, *others)[:2] == ("2018-05-15", "agreement")


def test_a_text_of_which_a_part_was_changed_is_a_copy_still():
    original = say("a", dates="2018-05-14", evidence=text(90, 80, 70))
    shortened = say("b", dates="2018-05-14", evidence=text(31, 80, 70))
    others = [say(s, dates="2018-05-15") for s in "de"]
    assert shown_dates(original, shortened, *others)[:2] == ("2018-05-15", "agreement")


@pytest.mark.parametrize("stretches", [(90, 81, 72), (12, 12, 12)])
def test_texts_that_share_names_but_no_stretch_are_two_voices(stretches):
    said = [say("a", dates="2018-05-14", evidence=text(*stretches))]
    said += [say("b", dates="2018-05-14", evidence=text(12, 12, 12))]
    assert shown_dates(*said, say("c", dates="2018-05-13"))[:2] == ("2018-05-14", "agreement")


@pytest.mark.parametrize(("stretch", "rule"), [(67, "least"), (66, "agreement")])
def test_sixty_other_characters_tell_a_copy(stretch, rule):
    # The words that were read have 7 characters; what stands before them differs.
    said = [say("a", dates="2018-05-14", evidence=text(30, stretch, 1))]
    said += [say("b", dates="2018-05-14", evidence=text(31, stretch, 1))]
    assert shown_dates(*said, say("c", dates="2018-05-13"))[1] == rule


def test_what_rests_on_no_words_of_the_page_tells_no_copy():
    inferred = (Evidence("language", None, None, "the small words"), *text(90, 80))
    said = [say(s, dates="2018-05-14", evidence=inferred) for s in "ab"]
    assert shown_dates(*said, say("c", dates="2018-05-13"))[:2] == ("2018-05-13", "least")


def test_one_title_makes_no_copy():
    titled = (Evidence("title", "x" * 200, 40, "printed"), *text(90, 80, 1))
    said = [say(s, dates="2018-05-14", evidence=titled) for s in "ab"]
    assert shown_dates(*said, say("c", dates="2018-05-13"))[:2] == ("2018-05-14", "agreement")


def test_a_copy_published_later_is_no_later_word():
    original = say("a", dates="2018-05-14", published=MARCH, evidence=text(90, 80))
    copy = say("b", dates="2018-05-14", published=MAY, evidence=text(90, 80))
    correction = say("c", dates="2018-05-15", published=APRIL)
    assert shown_dates(original, copy, correction)[:2] == ("2018-05-15", "later")


def test_what_one_source_says_twice_in_one_text_it_said_last_the_later_time():
    said = [
        say("a", number, dates="2018-05-15", published=day, evidence=text(90, 80))
        for number, day in enumerate((MAY, MARCH))
    ]
    other = say("b", dates="2018-05-14", published=APRIL)
    assert shown_dates(*said, other)[:2] == ("2018-05-15", "later")


def test_other_dates_stand_in_the_order_of_their_days():
    others = "2018-05/2018-06-01", "2018-05-01/2018-06-03"
    said = [say("a", 1, dates=others[1]), say("b", dates=others[0])]
    said += [say(s, dates="2018-06-20") for s in "cd"]
    assert shown_dates(*said)[2] == [*others]


def test_dates_from_before_an_event_was_moved_are_no_standpoint():
    former = [say(s, dates="2018-05-14", published=MARCH) for s in "ab"]
    moved = say("c", dates="2018-06", status=Status.RESCHEDULED, published=APRIL)
    assert shown_dates(*former, moved) == ("2018-06", "later", [])


def test_dates_that_another_names_as_the_former_ones_are_no_standpoint():
    before = [say("a", dates="2018-05-14", status=Status.ANNOUNCED), say("b", dates="2018-05")]
    moved = say("c", dates="2018-06-03", dates_former=("2018-05-14",), status=Status.RESCHEDULED)
    assert shown_dates(*before, moved) == ("2018-06-03", "later", [])


def test_what_was_announced_for_a_former_date_is_overtaken():
    before = say("a", dates="2018-05-14", status=Status.ANNOUNCED)
    moved = say("c", dates="2018-06-03", dates_former=("2018-05-14",), status=Status.RESCHEDULED)
    shown = event(before, moved)
    assert (shown.status, shown.conflicts) == (Status.RESCHEDULED, ())


def test_an_event_that_moved_back_takes_place_on_its_former_date():
    there = say("c", dates="2018-06-03", dates_former=("2018-05-14",), status=Status.RESCHEDULED)
    back = say("c", 2, dates="2018-05-14", dates_former=("2018-06-03",), status=Status.RESCHEDULED)
    there, back = (evolve(said, published=day) for said, day in ((there, MARCH), (back, APRIL)))
    assert shown_dates(there, back)[0] == "2018-05-14"


def test_dates_from_after_an_event_was_moved_stay_a_standpoint():
    moved = say("c", dates="2018-06-03", status=Status.RESCHEDULED, published=MARCH)
    after = say("a", dates="2018-06-04", published=APRIL)
    assert shown_dates(moved, after) == ("2018-06-04", "later", ["2018-06-03"])


def test_places_are_won_by_the_same_rules():
    own = say("rcc", city="Ohrid", organisers=["RCC"])
    shown = event(own, say("a", city="Bitola"), say("b", city="Bitola"))
    assert (shown.place.city, rule_of(shown, "places")) == ("Ohrid", "own event")


def test_a_city_beats_another_country():
    shown = event(say("a", country="AL"), say("b", country="AL"), say("c", city="Bar"))
    assert (shown.place.city, rule_of(shown, "places")) == ("Bar", "precision")


def test_the_status_goes_its_way_with_time():
    told = [Status.ANNOUNCED, Status.POSTPONED, Status.RESCHEDULED, Status.HELD]
    said = [
        say("a", n, status=status, published=date(2018, n, 1)) for n, status in enumerate(told, 1)
    ]
    steps = [event(*said[:n]) for n in range(1, 5)]
    assert [shown.status for shown in steps] == told
    assert [shown.conflicts for shown in steps] == [(), (), (), ()]


def test_of_a_union_each_value_names_who_says_it():
    shown = event(say("a", topics=("drugs",)), say("b", topics=("drugs", "prisons")))
    (topics,) = [given_ for given_ in shown.provenance if given_.field == "topics"]
    assert [(part.value, part.keys) for part in topics.parts] == [
        ("drugs", ("a:1", "b:1")),
        ("prisons", ("b:1",)),
    ]


@given(universes(), st.data())
def test_a_copy_by_a_stranger_changes_no_value(universe, data):
    if not universe:
        return
    original = data.draw(st.sampled_from(universe))
    told = evolve(original, evidence=text(90, 80, 70))
    others = [other for other in universe if other.key != original.key]
    copy = evolve(told, key="mirror:1", source="mirror", published=original.published and MAY)
    plain, mirrored = event(*others, told), event(*others, told, copy)
    for field in (*SINGLE, "places", "actors", "topics"):
        assert getattr(plain, field) == getattr(mirrored, field)


@given(universes())
def test_the_rule_that_is_named_is_one_that_the_shown_value_meets(universe):
    """The oracle: who says what, gone through by hand for one field."""
    if not universe:
        return
    once = {given_.key: given_ for given_ in universe}  # versions are told in test_values
    said = [evolve(given_, url=None, evidence=()) for given_ in once.values()]
    shown = event(*said)
    organised = {p.actor.id for given_ in said for p in given_.actors}
    holders = {kind: [g for g in said if g.kind is kind] for kind in Kind}
    own = {k: any(g.source in organised for g in g_s) for k, g_s in holders.items() if g_s}
    count = {k: len({g.source for g in g_s}) for k, g_s in holders.items() if g_s}
    best = sorted(own, key=lambda kind: (not own[kind], -count[kind], kind.value))
    assert shown.kind is best[0]
    rival = best[1] if len(best) > 1 else None
    expected = (
        "undisputed"
        if rival is None
        else "own event"
        if own[best[0]] is not own[rival]
        else "agreement"
        if count[best[0]] != count[rival]
        else "least"
    )
    assert rule_of(shown, "kind") == expected
