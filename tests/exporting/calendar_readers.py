"""Five readers of calendars that know nothing of each other or of us."""

import ctypes
import ctypes.util
from datetime import date
from functools import cache
from typing import Any, NamedTuple

import icalendar
import pytest
import vobject
from ical.calendar_stream import IcsCalendarStream
from javascript import answers


class Found(NamedTuple):
    """What a reader finds of an event."""

    uid: str
    summary: str
    start: date
    end: date
    location: str | None
    status: str | None
    categories: list[str]
    position: tuple[float, float] | None
    url: str | None
    attached: list[str]


def with_icalendar(content):
    calendar = icalendar.Calendar.from_ical(content)
    assert not calendar.errors
    vevents = calendar.walk("VEVENT")
    assert not any(vevent.errors for vevent in vevents)
    return [
        Found(
            str(v["UID"]),
            str(v["SUMMARY"]),
            v["DTSTART"].dt,
            v["DTEND"].dt,
            _text(v.get("LOCATION")),
            _text(v.get("STATUS")),
            [str(category) for category in v.categories],
            (v["GEO"].latitude, v["GEO"].longitude) if "GEO" in v else None,
            _text(v.get("URL")),
            [str(address) for address in _listed(v.get("ATTACH", []))],
        )
        for v in vevents
    ]


def _text(value):
    return None if value is None else str(value)


def _listed(value):
    return value if isinstance(value, list) else [value]


def with_vobject(content):
    calendar = vobject.readOne(content.decode())
    read = []
    for vevent in calendar.contents.get("vevent", []):
        values: dict[str, Any] = {
            name: [line.value for line in lines] for name, lines in vevent.contents.items()
        }
        position = values.get("geo", [None])[0]
        read.append(
            Found(
                *(values[name][0] for name in ("uid", "summary", "dtstart", "dtend")),
                values.get("location", [None])[0],
                values.get("status", [None])[0],
                values.get("categories", [[]])[0],
                position and tuple(map(float, position.split(";"))),
                values.get("url", [None])[0],
                values.get("attach", []),
            )
        )
    return read


def with_ical(content):
    calendar = IcsCalendarStream.calendar_from_ics(content.decode())
    return [
        Found(
            v.uid,
            v.summary,
            v.dtstart,
            v.dtend,
            v.location,
            v.status and v.status.value,
            v.categories,
            v.geo and (v.geo.lat, v.geo.lng),
            v.url and str(v.url),
            [str(attached.uri) for attached in v.attach],
        )
        for v in calendar.events
    ]


def with_ical_js(content):
    return [
        Found(
            v["uid"],
            v["summary"],
            date(*v["start"]),
            date(*v["end"]),
            v["location"],
            v["status"],
            v["categories"],
            v["geo"] and tuple(v["geo"]),
            v["url"],
            v["attach"],
        )
        for v in answers("read_calendars.mjs", "ical.js", content.decode())
    ]


class _Time(ctypes.Structure):
    _fields_ = [
        *((name, ctypes.c_int) for name in ("year", "month", "day", "hour", "minute", "second")),
        ("is_date", ctypes.c_int),
        ("is_daylight", ctypes.c_int),
        ("zone", ctypes.c_void_p),
    ]


_VEVENT = 4
_ANY_PROPERTY = 0
_RESULTS = {
    ctypes.c_void_p: (
        "icalparser_parse_string",
        "icalcomponent_get_first_component",
        "icalcomponent_get_next_component",
        "icalcomponent_get_first_property",
        "icalcomponent_get_next_property",
    ),
    ctypes.c_char_p: (
        "icalcomponent_get_uid",
        "icalcomponent_get_summary",
        "icalcomponent_get_location",
        "icalproperty_get_property_name",
        "icalproperty_get_value_as_string",
    ),
    _Time: ("icalcomponent_get_dtstart", "icalcomponent_get_dtend"),
}


@cache
def _libical():
    found = ctypes.util.find_library("ical")
    if found is None:
        return None
    library = ctypes.CDLL(found)
    for result, functions in _RESULTS.items():
        for function in functions:
            getattr(library, function).restype = result
    return library


def with_libical(content):
    library = _libical()
    if library is None:
        pytest.skip("libical is not installed (Debian: libical3)")
    root = ctypes.c_void_p(library.icalparser_parse_string(content))
    assert library.icalcomponent_count_errors(root) == 0
    read = []
    at = library.icalcomponent_get_first_component(root, _VEVENT)
    while at:
        read.append(_found_by(library, ctypes.c_void_p(at)))
        at = library.icalcomponent_get_next_component(root, _VEVENT)
    library.icalcomponent_free(root)
    return read


def _found_by(library, vevent):
    location = library.icalcomponent_get_location(vevent)
    values = _values(library, vevent)
    position = values.get("GEO")
    return Found(
        library.icalcomponent_get_uid(vevent).decode(),
        library.icalcomponent_get_summary(vevent).decode(),
        _day(library.icalcomponent_get_dtstart(vevent)),
        _day(library.icalcomponent_get_dtend(vevent)),
        location and location.decode(),
        values.get("STATUS", [None])[0],
        values.get("CATEGORIES", []),
        position and tuple(map(float, position[0].split(";"))),
        values.get("URL", [None])[0],
        values.get("ATTACH", []),
    )


def _values(library, vevent):
    values: dict[str, list[str]] = {}
    at = library.icalcomponent_get_first_property(vevent, _ANY_PROPERTY)
    while at:
        line = ctypes.c_void_p(at)
        name = library.icalproperty_get_property_name(line).decode()
        values.setdefault(name, []).append(library.icalproperty_get_value_as_string(line).decode())
        at = library.icalcomponent_get_next_property(vevent, _ANY_PROPERTY)
    return values


def _day(time):
    assert time.is_date
    return date(time.year, time.month, time.day)


READERS = (with_icalendar, with_vobject, with_ical, with_ical_js, with_libical)
