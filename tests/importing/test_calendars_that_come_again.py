"""Meetings of calendars that come again: weeks, zones and long lists of days."""

from datetime import date, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from standard_pages import reading

from balkansec.importing.standards.recurrence import days_of_rule

SKOPJE = "X-WR-TIMEZONE:Europe/Skopje\n"


def days_of(*lines, zone=""):
    event = "\n".join(("BEGIN:VEVENT", "UID:7@a", "SUMMARY:Border Forum", *lines, "END:VEVENT"))
    found = reading(f"BEGIN:VCALENDAR\nVERSION:2.0\n{zone}{event}\nEND:VCALENDAR\n")
    return [said.dates.to_edtf() for said in found], [str(problem) for problem in found.problems]


@pytest.mark.parametrize(("week_start", "days"), [("MO", "05 10 19 24"), ("SU", "05 17 19 31")])
def test_the_day_on_which_weeks_begin_moves_every_second_week(week_start, days):
    rule = f"RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST={week_start}"

    assert days_of("DTSTART;VALUE=DATE:19970805", rule) == (
        [f"1997-08-{day}" for day in days.split()],
        [],
    )


@given(
    st.dates(date(2000, 1, 1), date(2030, 1, 1)),
    st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]),
    st.integers(1, 4),
    st.sets(st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), min_size=1),
)
def test_weeks_come_as_another_reader_of_rules_has_them(first, week_start, interval, weekdays):
    days = sorted(weekdays)
    rule = {"FREQ": ["WEEKLY"], "INTERVAL": [interval], "BYDAY": days, "WKST": [week_start]}
    written = f"FREQ=WEEKLY;INTERVAL={interval};BYDAY={','.join(days)};WKST={week_start}"
    last = first + timedelta(days=100)
    moments = rrulestr(written, dtstart=datetime.combine(first, datetime.min.time()))
    others = [day.date() for day in moments.between(*_ends(first, last), inc=True)]

    assert sorted({first, *others}) == list(days_of_rule(rule, first, last))


def _ends(first, last):
    return (datetime.combine(day, datetime.min.time()) for day in (first, last))


def test_a_weekday_of_a_time_in_utc_is_that_in_utc():
    weekly = ("DTSTART:20190107T233000Z", "RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=MO")

    assert days_of(*weekly, zone=SKOPJE)[0] == ["2019-01-08", "2019-01-15", "2019-01-22"]


def test_a_meeting_in_utc_moves_to_the_next_day_of_its_zone_in_summer_only():
    weekly = ("DTSTART:20190325T223000Z", "RRULE:FREQ=WEEKLY;COUNT=2")

    assert days_of(*weekly, zone=SKOPJE)[0] == ["2019-03-25", "2019-04-02"]


def test_an_exception_in_utc_is_of_the_zone_of_the_meeting():
    weekly = ("DTSTART;TZID=Europe/Skopje:20190108T003000", "RRULE:FREQ=WEEKLY;COUNT=2")

    assert days_of(*weekly, "EXDATE:20190114T233000Z")[0] == ["2019-01-08"]


@pytest.mark.parametrize(
    ("until", "days"),
    [
        ("20190113T233000Z", ["2019-01-07", "2019-01-14"]),
        ("20190113T232959Z", ["2019-01-07"]),
        ("20190114", ["2019-01-07", "2019-01-14"]),
    ],
)
def test_the_end_of_a_rule_is_a_moment(until, days):
    weekly = ("DTSTART;TZID=Europe/Skopje:20190107T003000", f"RRULE:FREQ=WEEKLY;UNTIL={until}")

    assert days_of(*weekly)[0] == days


@pytest.mark.parametrize("joint", [",", ",\n ", "\nRDATE;VALUE=DATE:"])
@pytest.mark.parametrize("name", ["RDATE", "EXDATE"])
def test_a_long_list_of_days_is_cut_with_a_problem(joint, name):
    listed = joint.join(["20180515"] * 3_000 + ["20180516"]).replace("RDATE", name)
    days, problems = days_of(
        "DTSTART;VALUE=DATE:20180514", f"{name};VALUE=DATE:{listed}", "RDATE;VALUE=DATE:20180517"
    )

    assert "2018-05-16" not in days
    assert f"3: {name}: an event lists too many days" in problems[0]
