from datetime import UTC, datetime, timedelta

import icalendar
import pytest
from attrs import evolve
from calendar_readers import READERS
from sample_events import MEETING_IN_MAY, WORKSHOP, written

from balkansec.errors import InvalidValue
from balkansec.exporting import IcsCalendar
from balkansec.model import GivenId, Ledger

EARLIER, LATER = (datetime(2018, month, 1, 12, tzinfo=UTC) for month in (4, 5))
REVISED = Ledger(
    (
        GivenId(1, "workshop", "iisg:w", ("iisg:w",), "m", revised=LATER),
        GivenId(2, "meeting", "iisg:m", ("iisg:m",), "m", revised=EARLIER),
    )
)


@pytest.mark.parametrize("read", READERS)
def test_every_reader_takes_the_calendar_with_all_that_it_may_say_of_itself(read):
    named = IcsCalendar(name="Ours; and, theirs", source="https://e.org/ours.ics?a=1;b=2")
    content, problems = written(named, [WORKSHOP], REVISED)
    assert problems == ()
    assert [found.uid for found in read(content)] == ["workshop"]


def calendar_of(exporter, ledger=None):
    content, _ = written(exporter, [WORKSHOP, MEETING_IN_MAY], ledger)
    return icalendar.Calendar.from_ical(content)


def test_the_calendar_was_last_modified_when_an_event_of_it_was():
    assert calendar_of(IcsCalendar(), REVISED)["LAST-MODIFIED"].dt == LATER


def test_a_calendar_that_was_given_no_time_says_none():
    assert "LAST-MODIFIED" not in calendar_of(IcsCalendar())


def test_the_calendar_has_one_uid_as_long_as_its_ledger_goes_on():
    longer = evolve(REVISED, ids=(*REVISED.ids, GivenId(3, "new", "iisg:n", ("iisg:n",), "m")))
    uids = {calendar_of(IcsCalendar(), ledger)["UID"] for ledger in (REVISED, longer)}
    assert uids == {"029d90dc-5703-50b7-a9fa-7d43436ff869"}


def test_a_calendar_of_another_name_has_another_uid():
    named = [calendar_of(IcsCalendar(name=name), REVISED)["UID"] for name in ("ours", "theirs")]
    assert len(set(named)) == 2


def test_a_calendar_without_a_ledger_has_no_uid():
    assert "UID" not in calendar_of(IcsCalendar())


def test_programs_are_asked_to_read_the_calendar_again_each_day_or_as_often_as_is_said():
    often = calendar_of(IcsCalendar(refresh=timedelta(hours=6)))
    assert calendar_of(IcsCalendar())["REFRESH-INTERVAL"].dt == timedelta(days=1)
    assert (often["REFRESH-INTERVAL"].dt, often["X-PUBLISHED-TTL"]) == (timedelta(hours=6), "PT6H")
    assert "REFRESH-INTERVAL" not in calendar_of(IcsCalendar(refresh=None))


def test_the_calendar_says_where_it_is_read_again_if_that_is_said():
    assert calendar_of(IcsCalendar(source="https://e.org/a.ics"))["SOURCE"] == "https://e.org/a.ics"
    assert "SOURCE" not in calendar_of(IcsCalendar())


@pytest.mark.parametrize(
    "said",
    [
        {"name": " "},
        {"refresh": timedelta(0)},
        {"refresh": timedelta(seconds=-1)},
        {"refresh": timedelta(microseconds=1_500_000)},
        {"refresh": 86400},
        {"source": "calendar.ics"},
        {"source": "https://e.org/a b"},
        {"source": "https://e.org/\r\nX:1"},
        {"source": b"https://e.org"},
    ],
)
def test_what_a_calendar_cannot_say_of_itself_is_refused_by_name(said):
    with pytest.raises(InvalidValue) as refused:
        IcsCalendar(**said)
    assert [refused.value.field] == list(said)
