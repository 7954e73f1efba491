"""Each field of an event that has one value: which one is shown, by which rule, against what."""

from datetime import date

import pytest
from attrs import evolve
from strategies.hand_written import announcement

from balkansec.merging.events import draft_event
from balkansec.model import Actor, Attendance, EventType, Kind, Participation, Role, Status
from balkansec.vocabulary import load

MARCH, APRIL = date(2018, 3, 1), date(2018, 4, 1)


def event(*announcements):
    return draft_event(announcements, ())


def say(source, **said):
    return announcement(source, key=f"{source}:1", **said)


def rules(shown):
    return {given.field: given.rule.value for given in shown.provenance}


def disputed(shown):
    return {c.field: [s.value for s in c.standpoints] for c in shown.conflicts}


DIFFERING = [
    ("kind", Kind.EVENT, Kind.PROJECT),
    ("title", "Workshop on Assets", "Assets"),
    ("event_type", EventType.SEMINAR, EventType.WORKSHOP),
    ("attendance", Attendance.HYBRID, Attendance.ONLINE),
    ("edition", 2, 12),
    ("status", Status.CANCELLED, Status.POSTPONED),
]


@pytest.mark.parametrize(("field", "first", "second"), DIFFERING)
def test_where_nothing_decides_both_values_are_kept_under_the_name_of_the_field(
    field, first, second
):
    shown = event(say("a", **{field: second}), say("b", **{field: first}))
    assert (getattr(shown, field), rules(shown)[field]) == (first, "least")
    assert disputed(shown) == {field: [str(first), str(second)]}


@pytest.mark.parametrize(("field", "value"), [(field, value) for field, value, _ in DIFFERING])
def test_what_all_say_is_undisputed(field, value):
    shown = event(*(say(source, **{field: value}) for source in "ab"))
    assert (getattr(shown, field), rules(shown)[field]) == (value, "undisputed")


@pytest.mark.parametrize(
    ("field", "early", "late"),
    [("attendance", Attendance.HYBRID, Attendance.ONLINE), ("edition", 2, 12)],
)
def test_attendance_and_edition_are_corrected_by_later_words(field, early, late):
    before = [say(source, **{field: early}, published=MARCH) for source in "ab"]
    shown = event(*before, say("c", **{field: late}, published=APRIL))
    assert (getattr(shown, field), rules(shown)[field]) == (late, "later")


def test_a_type_that_says_which_meeting_wins_by_precision():
    types = EventType.MEETING, EventType.BOARD_MEETING
    shown = event(*(say(s, event_type=told) for s, told in zip("ab", types, strict=True)))
    assert rules(shown)["event_type"] == "precision"


def test_of_two_types_that_say_which_meeting_the_one_that_most_give_wins_by_agreement():
    types = EventType.WORKSHOP, EventType.WORKSHOP, EventType.SEMINAR, EventType.MEETING
    shown = event(*(say(s, event_type=told) for s, told in zip("abcd", types, strict=True)))
    assert rules(shown)["event_type"] == "agreement"


def test_a_status_told_later_wins_by_that():
    told = say("a", status=Status.ANNOUNCED, published=MARCH)
    shown = event(told, say("b", status=Status.HELD, published=APRIL))
    assert rules(shown)["status"] == "later"


def test_of_two_statuses_of_one_day_the_one_that_most_give_wins_by_agreement():
    told = [say(s, status=Status.HELD, published=APRIL) for s in "ab"]
    shown = event(*told, say("c", status=Status.CANCELLED, published=APRIL))
    assert rules(shown)["status"] == "agreement"


def test_wordings_of_a_series_are_no_conflict_and_the_longest_is_shown():
    shown = event(say("a", series="Donor Forum"), say("b", series="Balkan Donor Forum"))
    assert (shown.series, disputed(shown)) == ("Balkan Donor Forum", {})


def test_languages_and_addresses_of_all_are_listed():
    a = say("a", language="sr", url="https://b.example/")
    b = say("b", language="en", url="https://a.example/")
    shown = event(a, b, say("c"))
    assert shown.languages == ("en", "sr")
    assert shown.urls == ("https://a.example/", "https://b.example/")


def test_whose_event_it_is_is_told_by_the_vocabulary_that_is_given():
    by_rcc = (Participation(Actor("RCC", "rcc"), Role.ORGANISER),)
    own = evolve(say("Regional Cooperation Council", dates="2018-05-15"), actors=by_rcc)
    said = own, say("a", dates="2018-05-14")
    unknown = evolve(load(), actors=(), actor_names={})
    assert rules(draft_event(said, ()))["dates"] == "own event"
    assert rules(draft_event(said, (), unknown))["dates"] == "least"


def test_a_title_that_is_marked_by_the_status_gives_way_to_one_that_is_not():
    shown = event(say("a", title="Cancelled: Workshop on Assets"), say("b", title="Workshop on"))
    assert shown.title == "Workshop on"


def test_where_all_titles_are_marked_by_the_status_one_of_them_stands():
    shown = event(say("a", title="Cancelled: Workshop on Assets"))
    assert shown.title == "Cancelled: Workshop on Assets"
