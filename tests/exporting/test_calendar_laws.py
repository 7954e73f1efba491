from datetime import timedelta
from urllib.parse import unquote

import icalendar
import pytest
from attrs import evolve
from calendar_readers import READERS
from hypothesis import given
from hypothesis import strategies as st
from sample_events import changed_fields, event, written

from balkansec.exporting import IcsCalendar
from balkansec.exporting.day_words import month_mark
from balkansec.model import DateRange, GivenId, Kind, Ledger
from balkansec.testing.strategies.dates import moments, ranges
from balkansec.testing.strategies.memory import ledgers
from balkansec.testing.strategies.shown_events import distinct_events
from balkansec.testing.strategies.values import words


def belongs(event):
    return event.kind is Kind.EVENT and event.dates is not None


def parsed(content):
    (vevent,) = icalendar.Calendar.from_ical(content).walk("VEVENT")
    return vevent


@pytest.mark.parametrize("read", READERS)
@given(words, words, st.dates(), st.integers(0, 40))
def test_every_reader_finds_the_same_event(read, uid, title, start, days):
    if start.toordinal() + days >= start.max.toordinal():
        days = 0
        start -= timedelta(days=1)
    only = event(uid, title=title)
    end = start + timedelta(days=days)
    content, problems = written(IcsCalendar(), [evolve(only, dates=DateRange(start, end))])
    (found,) = read(content)
    changed = changed_fields(problems)
    # libical takes white space around a value away.
    assert (uid, "uid") in changed or found.uid.strip() == uid.strip()
    assert (uid, "summary") in changed or found.summary.strip() == title.strip()
    assert (found.start, found.end - timedelta(days=1)) == (start, end)


@pytest.mark.parametrize("read", READERS)
@given(words)
def test_every_reader_finds_any_address_of_the_web(read, path):
    content, problems = written(
        IcsCalendar(), [event("u1", "2018-05-14", urls=(f"https://e.org/{path}",))]
    )
    (found,) = read(content)
    assert found.url.startswith("https://e.org/")
    assert problems or unquote(found.url) == unquote(f"https://e.org/{path}")


@given(distinct_events(), ledgers())
def test_any_events_give_a_calendar_or_problems(some, ledger):
    content, problems = written(IcsCalendar(), some, ledger)
    vevents = icalendar.Calendar.from_ical(content).walk("VEVENT")
    left_out = [problem for problem in problems if problem.field == "dates"]
    assert len(vevents) == sum(map(belongs, some)) - len(left_out)


@given(distinct_events(), ledgers())
def test_the_same_events_give_the_same_bytes(some, ledger):
    assert written(IcsCalendar(), some, ledger) == written(IcsCalendar(), some, ledger)


@given(distinct_events())
def test_no_line_is_longer_than_75_octets(some):
    content, _ = written(IcsCalendar(), some)
    assert max(map(len, content.split(b"\r\n"))) <= 75


@given(distinct_events())
def test_lines_end_with_crlf_and_hold_no_control_character(some):
    content, _ = written(IcsCalendar(), some)
    held = set(content.decode().replace("\r\n", ""))
    assert not held & {chr(code) for code in (*range(9), *range(10, 32), 127)}


@given(ranges)
def test_a_range_without_known_days_comes_back_from_its_edtf(dates):
    content, problems = written(IcsCalendar(), [evolve(event(title="Summit"), dates=dates)])
    if problems:
        assert dates.end == dates.end.max
        return
    vevent = parsed(content)
    if dates.is_day_precise:
        found = DateRange(vevent["DTSTART"].dt, vevent["DTEND"].dt - timedelta(days=1))
    else:
        found = DateRange.from_edtf(vevent["X-BALKANSEC-EDTF"])
    assert found == dates


@given(words, ranges.filter(lambda dates: not dates.is_day_precise))
def test_the_title_comes_back_from_a_marked_summary(title, dates):
    content, problems = written(IcsCalendar(), [evolve(event(title=title), dates=dates)])
    if problems:
        assert dates.end == dates.end.max or changed_fields(problems) == {("u1", "summary")}
        return
    assert str(parsed(content)["SUMMARY"]).removesuffix(month_mark(dates)) == title


@given(moments)
def test_the_stamp_is_the_moment_of_the_last_revision(moment):
    ledger = Ledger((GivenId(1, "u1", "iisg:u1", ("iisg:u1",), "m", revised=moment),))
    content, problems = written(IcsCalendar(), [event("u1", "2018-05-14")], ledger)
    if problems:
        assert moment.year in (1, 9999)
        return
    assert parsed(content)["DTSTAMP"].dt == moment.replace(microsecond=0)
