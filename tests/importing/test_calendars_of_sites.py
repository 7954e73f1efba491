"""Calendars of any site, from bytes to announcements."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from standard_pages import reading

import balkansec as bs
from balkansec.errors import InvalidValue
from balkansec.importing.standards.recurrence import days_of_rule


def calendar(*lines, more=""):
    event = "\n".join(("BEGIN:VEVENT", "UID:7@a", "SUMMARY:Board Meeting", *lines, "END:VEVENT"))
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{more}{event}\nEND:VCALENDAR\n"


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        (["DTSTART;VALUE=DATE:20180514", "DTEND;VALUE=DATE:20180517"], "2018-05-14/2018-05-16"),
        (["DTSTART;VALUE=DATE:20180514"], "2018-05-14"),
        (["DTSTART:20180514T090000", "DTEND:20180516T170000"], "2018-05-14/2018-05-16"),
        (["DTSTART:20180514T090000", "DTEND:20180515T000000"], "2018-05-14"),
        (["DTSTART:20180514T090000", "DURATION:P2D"], "2018-05-14/2018-05-16"),
        (["DTSTART;TZID=Europe/Belgrade:20180514T003000"], "2018-05-14"),
        (["DTSTART;VALUE=DATE:20180501", "X-BALKANSEC-EDTF:2018-05"], "2018-05"),
    ],
)
def test_a_calendar_gives_the_days_of_an_event(lines, days):
    (said,) = reading(calendar(*lines))

    assert said.dates.to_edtf() == days


def test_a_time_in_utc_is_of_the_day_in_the_zone_of_the_calendar():
    zone = "X-WR-TIMEZONE:Europe/Belgrade\n"
    (said,) = reading(calendar("DTSTART:20180513T223000Z", more=zone))

    assert said.dates.to_edtf() == "2018-05-14"


def test_what_else_a_calendar_says_is_read():
    found = reading(
        calendar(
            "DTSTART;VALUE=DATE:20180514",
            "LOCATION:Hotel Splendid\\, Budva\\, Montenegro",
            'ORGANIZER;CN="OSCE":mailto:a@b.c',
            "STATUS:CANCELLED",
            "CATEGORIES:Workshop",
            "DESCRIPTION:The ministers",
            " of the region meet.",
            "URL:https://events.example/7",
        )
    )
    (said,) = found

    assert (said.city, said.country, said.status.value) == ("Budva", "ME", "cancelled")
    assert [actor.id for actor in said.organisers] == ["osce"]
    assert (said.key, said.url) == ("events.example:#7@a", "https://events.example/7")
    assert "The ministersof the region meet." in found.text


def test_a_meeting_that_comes_again_is_one_announcement_a_day_without_its_exceptions():
    found = reading(
        calendar(
            "DTSTART;VALUE=DATE:20180514",
            "RRULE:FREQ=WEEKLY;COUNT=4",
            "EXDATE;VALUE=DATE:20180521",
        )
    )

    assert [said.dates.to_edtf() for said in found] == ["2018-05-14", "2018-05-28", "2018-06-04"]
    assert len({said.key for said in found}) == 3


def test_a_moved_day_takes_the_place_of_the_one_by_the_rule():
    moved = (
        "BEGIN:VEVENT\nUID:7@a\nSUMMARY:Board Meeting\nRECURRENCE-ID;VALUE=DATE:20180521\n"
        "DTSTART;VALUE=DATE:20180523\nEND:VEVENT\n"
    )
    found = reading(
        calendar("DTSTART;VALUE=DATE:20180514", "RRULE:FREQ=WEEKLY;COUNT=2", more=moved)
    )

    assert sorted(said.dates.to_edtf() for said in found) == ["2018-05-14", "2018-05-23"]


def test_a_million_recurrences_are_cut_with_a_problem():
    found = reading(calendar("DTSTART;VALUE=DATE:20180514", "RRULE:FREQ=DAILY;COUNT=1000000"))

    assert len(found) == 120
    assert "comes again too often" in str(found.problems[0])


def test_days_are_looked_for_around_the_day_on_which_the_page_was_seen():
    page = calendar("DTSTART;VALUE=DATE:20100101", "RRULE:FREQ=YEARLY")
    found = reading(page, seen=datetime(2018, 5, 14, tzinfo=UTC))

    assert [said.dates.start.year for said in found] == [2018, 2019, 2020]


@pytest.mark.parametrize("rule", ["FREQ=SECONDLY;COUNT=1000000", "FREQ=YEARLY;BYWEEKNO=20"])
def test_rules_of_no_meeting_are_a_problem_and_the_first_day_stays(rule):
    found = reading(calendar("DTSTART;VALUE=DATE:20180514", f"RRULE:{rule}"))

    assert [said.dates.to_edtf() for said in found] == ["2018-05-14"]
    assert "in a way that is not read" in str(found.problems[0])


def test_an_event_without_a_day_is_a_problem_with_its_line_and_the_others_are_read():
    broken = "BEGIN:VEVENT\nUID:8\nSUMMARY:Forum\nDTSTART:00000000\nEND:VEVENT\n"
    found = reading(calendar("DTSTART;VALUE=DATE:20180514", more=broken))

    assert len(found) == 1
    assert str(found.problems[0]).startswith("page:3: DTSTART: an event cannot be read")


def test_a_property_that_cannot_be_read_is_a_problem_and_the_event_is_read():
    found = reading(calendar("DTSTART;VALUE=DATE:20180514", "RRULE:FREQ=SOMETIMES"))

    assert len(found) == 1
    assert str(found.problems[0]).startswith("page:3: RRULE: a property of an event was left out")


def test_events_that_never_end_cost_no_more_than_their_length():
    found = reading("BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n" * 50_000)

    assert (len(found), len(found.problems)) == (0, 1)


WEEKDAYS = st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"])


@st.composite
def rules(draw):
    frequency = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    rule = {"FREQ": [frequency]}
    if draw(st.booleans()):
        rule["INTERVAL"] = [draw(st.integers(1, 4))]
    if draw(st.booleans()):
        rule["BYMONTH"] = draw(st.lists(st.integers(1, 12), min_size=1, max_size=3, unique=True))
    if frequency != "WEEKLY" and draw(st.booleans()):
        days = st.sampled_from([1, 2, 15, 30, 31, -1, -2])
        rule["BYMONTHDAY"] = draw(st.lists(days, min_size=1, max_size=3, unique=True))
    if draw(st.booleans()):
        days = draw(st.lists(WEEKDAYS, min_size=1, max_size=3, unique=True))
        # The oracle takes plain and numbered weekdays in one rule for both at once.
        numbered = frequency in ("MONTHLY", "YEARLY") and draw(st.booleans())
        number = st.sampled_from(["1", "2", "-1", "5"])
        rule["BYDAY"] = [draw(number) + day if numbered else day for day in days]
        if frequency in ("MONTHLY", "YEARLY") and draw(st.booleans()):
            rule["BYSETPOS"] = [draw(st.sampled_from([1, 2, 3, -1]))]
    return rule


@given(rules(), st.dates(date(2016, 1, 1), date(2019, 12, 31)))
def test_a_rule_gives_the_days_that_a_walking_reader_gives(rule, first):
    last = first + timedelta(days=800)
    parts = ";".join(f"{name}={','.join(map(str, given))}" for name, given in rule.items())
    until = f";UNTIL={last:%Y%m%d}T000000"
    walked = rrulestr(parts + until, dtstart=datetime.combine(first, time()))

    found = list(days_of_rule(rule, first, last))

    assert found == sorted({first, *(moment.date() for moment in walked)})


def test_a_rule_that_fits_no_day_ends_at_the_last_day_looked_at():
    rule = {"FREQ": ["DAILY"], "BYMONTH": [2], "BYMONTHDAY": [30]}

    assert list(days_of_rule(rule, date(2018, 1, 1), date(2020, 1, 1))) == [date(2018, 1, 1)]


def test_a_part_of_a_rule_that_is_no_number_is_refused():
    with pytest.raises(InvalidValue, match="a whole number"):
        list(days_of_rule({"FREQ": ["DAILY"], "INTERVAL": ["x"]}, date.min, date.min))


def test_what_is_exported_as_a_calendar_comes_back():
    said = bs.announce(
        source="rcc",
        title="4th Board Meeting",
        dates="2018-05-14/2018-05-16",
        city="Skopje",
        organisers=["RCC"],
    )
    month = bs.announce(source="rcc", title="Border Forum", dates="2018-07", city="Budva")
    merged = bs.merge([said, month])
    found = reading(bs.export(merged, "ics"))

    assert sorted((s.dates.to_edtf(), s.city) for s in found) == [
        ("2018-05-14/2018-05-16", "Skopje"),
        ("2018-07", "Budva"),
    ]
    assert {s.key for s in found} == {f"events.example:#{event.uid}" for event in merged}
