from datetime import date
from io import BytesIO

import icalendar
import pytest
from calendar_readers import READERS, Found
from sample_events import ALL, FOOTNOTE, MEETING_IN_MAY, UNDATED, WORKSHOP, event, written

from balkansec.exporting import IcsCalendar
from balkansec.merging import Merge
from balkansec.model import Attendance, EventType, Place, Status, Territory
from balkansec.vocabulary import load

EXPECTED = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//balkansec//balkansec//EN
DESCRIPTION:Events that institutions have announced\\, merged by balkansec.
  Where no day was stated\\, an event covers its whole month or year and its
  summary says so.
X-WR-CALDESC:Events that institutions have announced\\, merged by balkansec
 . Where no day was stated\\, an event covers its whole month or year and it
 s summary says so.
NAME:Security events in the Western Balkans
X-WR-CALNAME:Security events in the Western Balkans
REFRESH-INTERVAL;VALUE=DURATION:P1D
X-PUBLISHED-TTL:P1D
BEGIN:VEVENT
SUMMARY:Fifth annual meeting (May 2018\\, day not stated)
DTSTART;VALUE=DATE:20180501
DTEND;VALUE=DATE:20180601
DTSTAMP:19700101T000000Z
UID:meeting
SEQUENCE:0
DESCRIPTION:Source: iisg https://example.org/meeting
TRANSP:TRANSPARENT
X-BALKANSEC-EDTF:2018-05
END:VEVENT
END:VCALENDAR
"""


def vevent_of(shown):
    content, problems = written(IcsCalendar(), [shown])
    assert problems == ()
    (vevent,) = icalendar.Calendar.from_ical(content).walk("VEVENT")
    return vevent


def uids(content):
    return [str(v["UID"]) for v in icalendar.Calendar.from_ical(content).walk("VEVENT")]


def test_a_month_covers_its_days_and_is_marked_and_transparent():
    content, _ = written(IcsCalendar(), [MEETING_IN_MAY])
    assert content.decode().replace("\r\n", "\n") == EXPECTED


def test_projects_and_undated_events_stay_out_of_the_calendar_without_a_problem():
    content, problems = written(IcsCalendar(), ALL)
    assert uids(content) == ["workshop", "meeting"]
    assert problems == ()


def test_months_can_be_left_out():
    content, _ = written(IcsCalendar(with_months=False), ALL)
    assert uids(content) == ["workshop"]


@pytest.mark.parametrize("read", READERS)
def test_every_reader_takes_a_calendar_without_events(read):
    content, _ = written(IcsCalendar(), [UNDATED])
    assert read(content) == []


@pytest.mark.parametrize("read", READERS)
def test_every_reader_finds_all_events_in_the_order_given(read):
    content, _ = written(IcsCalendar(), ALL[::-1])
    assert [found[0] for found in read(content)] == ["meeting", "workshop"]


def test_the_last_day_is_followed_by_the_exclusive_end():
    vevent = vevent_of(WORKSHOP)
    assert vevent.to_ical().count(b"DTEND;VALUE=DATE:20180517\r\n") == 1


def test_no_time_of_day_is_written_but_the_stamp():
    lines = vevent_of(WORKSHOP).to_ical().decode().splitlines()
    assert [line for line in lines if "T0" in line] == ["DTSTAMP:19700101T000000Z"]


def test_the_description_says_the_facts_in_plain_lines():
    assert str(vevent_of(WORKSHOP)["DESCRIPTION"]).splitlines() == [
        "Type: workshop",
        "Edition: 2",
        "Series: Workshop on asset recovery",
        "Organised by: UNODC",
        "Hosted by: RCC",
        "Project funded by: European Union",
        "Status: held",
        "Also in: Tirana",
        "Disputed dates: 14–16 May 2018 (iisg); 15–16 May 2018 (rcc:1)",
        f"Kosovo*: {FOOTNOTE}",
        "Source: iisg https://example.org/workshop",
    ]


@pytest.mark.parametrize("read", READERS)
def test_every_reader_finds_place_and_position_links_and_categories(read):
    content, problems = written(IcsCalendar(), [WORKSHOP])
    assert problems == ()
    assert read(content) == [
        Found(
            uid="workshop",
            summary="Workshop on asset recovery",
            start=date(2018, 5, 14),
            end=date(2018, 5, 17),
            location="Hotel Emerald, Pristina, Kosovo*",
            status="CONFIRMED",
            categories=["workshop", "asset recovery"],
            position=(42.673, 21.167),
            url="https://example.org/%C4%8Das",
            attached=["https://example.org/z"],
        )
    ]


def test_topics_pillars_and_programmes_are_called_by_their_names():
    shown = event("u1", "2018-05-14", topics=("terrorism",), programmes=("brdo-process",))
    vevent = vevent_of(shown)
    assert vevent.categories == [load().subjects.topics["terrorism"].name]
    assert load().subjects.programmes["brdo-process"].name in vevent["DESCRIPTION"]


def test_an_address_stands_once():
    shown = event("u1", "2018-05-14", urls=("https://e.org/a b", "https://e.org/a%20b"))
    vevent = vevent_of(shown)
    assert (vevent["URL"], vevent.get("ATTACH")) == ("https://e.org/a%20b", None)


@pytest.mark.parametrize(
    ("place", "attendance"),
    [
        (WORKSHOP.place, Attendance.ONLINE),
        (Place("Niedźwiedź"), None),
        (Place(None, Territory("RS", "Serbia")), None),
    ],
)
def test_a_position_stands_only_where_it_is_known_and_somebody_goes_there(place, attendance):
    shown = event("u1", "2018-05-14", places=(place,), attendance=attendance)
    assert "GEO" not in vevent_of(shown)


@pytest.mark.parametrize(
    ("latitude", "as_written"), [(1e-05, b"GEO:0.000010;"), (-43.5, b"GEO:-43.500000;")]
)
def test_a_position_is_written_in_six_decimals(tmp_path, latitude, as_written):
    added = tmp_path / "places.toml"
    at = f"coordinates = {{ latitude = {latitude:f}, longitude = 20 }}"
    added.write_text(f'[[places]]\nname = "Nowhere"\nterritory = "RS"\n{at}\n', "utf-8")
    known = load(added)
    stream = BytesIO()
    IcsCalendar().write(
        Merge((event("u1", "2018-05-14", places=(known.place("Nowhere"),)),), vocabulary=known),
        stream,
    )
    assert as_written in stream.getvalue()


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (None, None),
        (Status.ANNOUNCED, "CONFIRMED"),
        (Status.HELD, "CONFIRMED"),
        (Status.RESCHEDULED, "CONFIRMED"),
        (Status.TENTATIVE, "TENTATIVE"),
        (Status.POSTPONED, "TENTATIVE"),
        (Status.CANCELLED, "CANCELLED"),
    ],
)
def test_a_status_stands_only_where_one_is_known(status, expected):
    assert vevent_of(event("u1", "2018-05-14", status=status)).get("STATUS") == expected


def test_an_untitled_event_is_called_by_its_type_and_says_so():
    vevent = vevent_of(event("u1", "2018-05-14", event_type=EventType.ROUND_TABLE))
    assert (vevent["SUMMARY"], vevent["X-BALKANSEC-UNTITLED"]) == ("Round table", "TRUE")


def test_an_event_without_title_and_type_is_an_untitled_event():
    assert vevent_of(event("u1", "2018-05-14"))["SUMMARY"] == "Untitled event"


def test_the_sequence_is_the_revision():
    assert vevent_of(event("u1", "2018-05-14", revision=3))["SEQUENCE"] == 3


def test_a_backslash_before_a_capital_n_is_no_line_break():
    assert vevent_of(event("u1", "2018-05-14", title=r"C:\North"))["SUMMARY"] == r"C:\North"


def test_an_attendance_and_an_inferred_year_are_stated():
    shown = event("u1", "2018-05-14", year_inferred=True, programmes=("IPA", "SALW"))
    said = str(vevent_of(shown)["DESCRIPTION"])
    assert "Programmes: IPA, SALW\nThe year is not printed; it was inferred.\n" in said


def test_characters_that_a_calendar_cannot_hold_are_stated():
    shown = event("u1", "2018-05-14", title="one\r\ntwo\x00\ud800", places=(Place("\ufeffBar"),))
    content, problems = written(IcsCalendar(), [shown])
    (vevent,) = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert (vevent["SUMMARY"], vevent["LOCATION"]) == ("one\ntwo\ufffd", "Bar")
    what = "ics cannot hold all of its characters; left out or replaced"
    assert [str(problem) for problem in problems] == [
        f"u1: summary: {what} ('U+0000 U+000D U+D800')",
        f"u1: location: {what} ('U+FEFF')",
    ]


def test_a_text_of_which_nothing_is_left_is_not_silently_empty():
    content, _ = written(IcsCalendar(), [event("u1", "2018-05-14", title="\x00")])
    assert "SUMMARY:\ufffd\r\n".encode() in content


def test_an_event_that_ends_with_the_calendar_itself_is_left_out_and_stated():
    content, problems = written(IcsCalendar(), [event("u1", "9999-12-31"), WORKSHOP])
    assert uids(content) == ["workshop"]
    (problem,) = problems
    assert str(problem) == (
        "u1: dates: the day or moment after lies beyond the calendar, so it was left out of ics"
        " ('9999-12-31'): expected days and times of revision within the years 1 to 9998"
    )
