"""Four readers of calendars that know nothing of each other or of us."""

import ctypes
import ctypes.util
from datetime import date
from functools import cache

import icalendar
import pytest
import vobject
from ical.calendar_stream import IcsCalendarStream


def with_icalendar(content):
    calendar = icalendar.Calendar.from_ical(content)
    assert not calendar.errors
    vevents = calendar.walk("VEVENT")
    assert not any(vevent.errors for vevent in vevents)
    return [(str(v["UID"]), str(v["SUMMARY"]), v["DTSTART"].dt, v["DTEND"].dt) for v in vevents]


def with_vobject(content):
    calendar = vobject.readOne(content.decode())
    return [
        (v.uid.value, v.summary.value, v.dtstart.value, v.dtend.value)
        for v in calendar.contents.get("vevent", [])
    ]


def with_ical(content):
    calendar = IcsCalendarStream.calendar_from_ics(content.decode())
    return [(v.uid, v.summary, v.dtstart, v.dtend) for v in calendar.events]


class _Time(ctypes.Structure):
    _fields_ = [
        *((name, ctypes.c_int) for name in ("year", "month", "day", "hour", "minute", "second")),
        ("is_date", ctypes.c_int),
        ("is_daylight", ctypes.c_int),
        ("zone", ctypes.c_void_p),
    ]


_VEVENT = 4


@cache
def _libical():
    found = ctypes.util.find_library("ical")
    if found is None:
        return None
    library = ctypes.CDLL(found)
    for function in ("icalparser_parse_string", "icalcomponent_get_first_component"):
        getattr(library, function).restype = ctypes.c_void_p
    library.icalcomponent_get_next_component.restype = ctypes.c_void_p
    for function in ("icalcomponent_get_uid", "icalcomponent_get_summary"):
        getattr(library, function).restype = ctypes.c_char_p
    for function in ("icalcomponent_get_dtstart", "icalcomponent_get_dtend"):
        getattr(library, function).restype = _Time
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
        vevent = ctypes.c_void_p(at)
        start = library.icalcomponent_get_dtstart(vevent)
        end = library.icalcomponent_get_dtend(vevent)
        assert start.is_date
        assert end.is_date
        read.append(
            (
                library.icalcomponent_get_uid(vevent).decode(),
                library.icalcomponent_get_summary(vevent).decode(),
                date(start.year, start.month, start.day),
                date(end.year, end.month, end.day),
            )
        )
        at = library.icalcomponent_get_next_component(root, _VEVENT)
    library.icalcomponent_free(root)
    return read


READERS = (with_icalendar, with_vobject, with_ical, with_libical)
