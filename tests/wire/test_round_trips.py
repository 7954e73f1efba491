"""What is written is read back as the same value, for every type."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balkansec import wire
from balkansec.errors import InvalidValue
from balkansec.model import Announcement, Event, Kind, Page, Place, Precision, Ruling, RulingVerdict
from balkansec.testing.strategies.announcements import announcements
from balkansec.testing.strategies.events import events
from balkansec.testing.strategies.every_type import (
    ENUMERATIONS,
    STRATEGIES,
    TYPES,
    values_of_every_type,
)
from balkansec.testing.strategies.values import HOSTILE

_JSON = (dict, list, str, int, bool, type(None))


def _parts(form):
    yield form
    inner = form.values() if isinstance(form, dict) else form if isinstance(form, list) else ()
    for part in inner:
        yield from _parts(part)


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_reading_what_was_written_is_the_identity(kind, data):
    value = data.draw(STRATEGIES[kind])

    assert wire.loads(kind, wire.dumps(value)) == value


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_the_middle_holds_the_same_without_text(kind, data):
    value = data.draw(STRATEGIES[kind])

    assert wire.from_json(kind, wire.to_json(value)) == value


@pytest.mark.parametrize("kind", ENUMERATIONS, ids=lambda kind: kind.__name__)
def test_every_member_of_an_enumeration_comes_back(kind):
    assert [wire.loads(kind, wire.dumps(member)) for member in kind] == list(kind)


@given(values_of_every_type)
def test_the_middle_holds_only_json_types(value):
    assert {type(part) for part in _parts(wire.to_json(value))} <= set(_JSON)


@given(values_of_every_type)
def test_a_value_is_one_line_for_every_reader(value):
    assert len(wire.dumps(value).splitlines()) == 1


@given(values_of_every_type)
def test_writing_what_was_read_gives_the_same_text(value):
    text = wire.dumps(value)

    assert wire.dumps(wire.loads(type(value), text)) == text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_back_unchanged(text):
    assert wire.loads(Place, wire.dumps(Place(text))).city == text


@given(announcements)
def test_an_announcement_shows_what_is_derived_from_its_dates_and_main_place(announcement):
    form = wire.to_json(announcement)

    shown = form["precision"], form["city"], form["country"]
    precision = announcement.precision and announcement.precision.name.lower()
    assert shown == (precision, announcement.city, announcement.country)


@given(events)
def test_an_event_shows_what_is_derived_from_its_main_place(event):
    form = wire.to_json(event)

    main = form["places"][0] if form["places"] else {"city": None, "territory": None}
    assert form["city"] == main["city"]
    assert form["country"] == (main["territory"] or {"code": None})["code"]


@given(announcements)
def test_what_is_derived_is_not_read(announcement):
    form = wire.to_json(announcement) | {"precision": 3, "city": [], "country": "nowhere"}

    assert wire.from_json(Announcement, form) == announcement


@given(events)
def test_what_is_derived_may_be_absent(event):
    form = {
        name: part
        for name, part in wire.to_json(event).items()
        if name not in {"precision", "city", "country"}
    }

    assert wire.from_json(Event, form) == event


def test_an_announcement_is_written_flat_and_in_the_order_of_its_fields():
    form = wire.to_json(Announcement(key="iisg:a", source="iisg"))

    assert list(form) == [
        *("schema", "type", "key", "source", "source_assumed", "title", "kind", "event_type"),
        *("dates", "dates_possible", "dates_former", "date_text", "precision", "year_inferred"),
        *("city", "country"),
        *("places", "attendance", "actors", "series", "edition", "programmes", "topics"),
        *("pillars", "territories", "status", "language", "published", "seen", "page", "url"),
        *("position", "host", "related", "inconsistencies", "evidence"),
    ]


def test_an_actor_lies_beside_its_role():
    form = {"name": "RCC", "id": "rcc", "role": "chair", "scope": "project"}

    announcement = wire.from_json(Announcement, {"key": "a", "source": "b", "actors": [form]})

    assert wire.to_json(announcement)["actors"] == [form]


def test_missing_fields_take_their_defaults():
    assert wire.loads(Announcement, '{"key": "a", "source": "b"}') == Announcement(
        key="a", source="b"
    )


def test_bytes_are_written_in_base_64():
    assert wire.to_json(Page(b"\x00\xff"))["content"] == "AP8="


def test_a_precision_is_written_as_its_word():
    assert wire.to_json(Precision.MONTH) == {"schema": 1, "type": "precision", "value": "month"}


def test_a_moment_in_a_named_zone_keeps_its_offset_and_loses_its_name():
    time = datetime(2018, 7, 1, 12, tzinfo=ZoneInfo("Europe/Belgrade"))

    form = wire.to_json(Ruling("a", "b", RulingVerdict.SAME, time=time))

    assert form["time"] == "2018-07-01T12:00:00+02:00"


def test_a_moment_may_be_read_in_zulu_time():
    ruling = wire.from_json(
        Ruling, {"first": "a", "second": "b", "verdict": "same", "time": "2018-07-01T12:00:00Z"}
    )

    assert wire.to_json(ruling)["time"] == "2018-07-01T12:00:00+00:00"


@pytest.mark.parametrize("value", [None, 3, "text", {"key": "a"}, Kind])
def test_what_is_no_value_of_the_library_is_not_written(value):
    with pytest.raises(InvalidValue, match=r"^kind: .* expected a type of balkansec\.model$"):
        wire.to_json(value)


def test_a_lone_surrogate_is_not_written():
    with pytest.raises(InvalidValue) as caught:
        wire.dumps(Place("Ni\ud800"))

    assert str(caught.value) == r"value: 'Ni\ud800' is wrong: expected text without lone surrogates"


def test_a_number_that_readers_of_json_would_round_is_not_written():
    with pytest.raises(InvalidValue, match="a whole number of at most 15 digits"):
        wire.dumps(Announcement(key="a", source="b", edition=10**30))
