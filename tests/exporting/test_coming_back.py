"""What is exported is read back by importers that know files of any site."""

import json

import pytest
from attrs import evolve
from sample_events import KOSOVO, event, written

from balkansec.assembly import load_plugins, read
from balkansec.exporting import builtin
from balkansec.model import Attendance, Page, Place, Status, Territory
from balkansec.plugins import PluginSet

STANDARDS = PluginSet(tuple(p for p in load_plugins().plugins if p.name == "standards"))
FORMATS = {format_.name: format_ for format_ in builtin.balkansec_exporters()}
MACEDONIA = Territory("MK", "North Macedonia")
EVENTS = (
    event(
        "days", "2019-05-14/2019-05-16", title="Donor workshop", places=(Place("Ohrid", MACEDONIA),)
    ),
    event(
        "day", "2019-11-18", title="Fourth meeting of experts", places=(Place("Pristina", KOSOVO),)
    ),
    event(
        "month", "2019-05", title="Conference (second part)", places=(Place("Skopje", MACEDONIA),)
    ),
    event("year", "2019", title="Regional forum", places=(Place(None, MACEDONIA),)),
    event("open", "2019-05-30/2019-06", title='Training; for "police", judges \\ others'),
    event("hostile", "2019-05-14", title="BEGIN:VEVENT, meeting of judges & others"),
)


def read_back(name, shown):
    content, problems = written(FORMATS[name].exporter, [shown])
    assert problems == ()
    page = Page(content, path=f"events{FORMATS[name].suffix}", url="https://events.example/all")
    return read(page, plugins=STANDARDS)


@pytest.mark.parametrize("shown", EVENTS, ids=lambda shown: shown.uid)
@pytest.mark.parametrize("name", ["ics", "jsonld", "csv", "jsonl"])
def test_title_dates_and_place_come_back(name, shown):
    reading = read_back(name, shown)
    (said,) = reading
    assert reading.problems == ()
    assert (said.title, said.dates) == (shown.title, shown.dates)
    assert (said.city, said.country) == (
        shown.place and shown.place.city,
        shown.place and shown.place.country,
    )


@pytest.mark.parametrize(
    "status", [Status.TENTATIVE, Status.POSTPONED, Status.RESCHEDULED, Status.CANCELLED]
)
def test_that_an_event_is_in_doubt_comes_back_from_a_calendar(status):
    (said,) = read_back("ics", evolve(EVENTS[0], status=status))
    assert said.status is status


@pytest.mark.parametrize("attendance", Attendance)
def test_how_one_takes_part_comes_back_from_schema_org(attendance):
    (said,) = read_back("jsonld", evolve(EVENTS[0], attendance=attendance))
    assert said.attendance is attendance


@pytest.mark.parametrize(
    ("places", "attendance"),
    [
        (["VirtualLocation"], Attendance.ONLINE),
        (["VirtualLocation", "Place"], Attendance.HYBRID),
        (["Place"], None),
    ],
)
def test_where_no_mode_is_named_the_kinds_of_places_tell_it(places, attendance):
    event_ = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": "Board meeting",
        "location": [{"@type": kind, "name": "Skopje"} for kind in places],
    }
    (said,) = read(Page(json.dumps(event_).encode(), path="a.json"), plugins=STANDARDS)
    assert said.attendance is attendance


def test_an_untitled_event_comes_back_from_a_calendar_without_a_title():
    (said,) = read_back("ics", event("u1", "2019-05-14"))
    assert said.title is None


def test_a_summary_in_brackets_of_another_calendar_stays():
    lines = (
        *("BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:7@a", "DTSTART:20180514T090000"),
        *("SUMMARY:Board meeting (May 2018, day not stated)", "END:VEVENT", "END:VCALENDAR"),
    )
    (said,) = read(Page("\n".join(lines).encode(), path="a.ics"), plugins=STANDARDS)
    assert said.title == "Board meeting (May 2018, day not stated)"


@pytest.mark.parametrize("form", ["{}", "[{}]"])
def test_a_json_ld_document_of_another_site_is_read(form):
    event_ = {"@context": "https://schema.org", "@type": "Event", "startDate": "2018-05-14"}
    content = form.replace("{}", json.dumps({**event_, "name": "Board meeting"}))
    (said,) = read(Page(content.encode(), path="a.json"), plugins=STANDARDS)
    assert (said.title, said.dates.to_edtf()) == ("Board meeting", "2018-05-14")
