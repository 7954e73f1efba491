"""Events of iCalendar files (RFC 5545), meetings that come again included."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from attrs import frozen

from balkansec.errors import InvalidValue
from balkansec.importing.addresses import resolved
from balkansec.importing.opening import decoded
from balkansec.importing.standards.publishers import publisher_of
from balkansec.importing.standards.recurrence import days_of_rule
from balkansec.importing.standards.vevents import VEvent, read_vevent, zone_named
from balkansec.importing.writing import Writing
from balkansec.model import Extract, Item, Page, Passage, Stated, StatedField
from balkansec.plugins import Claim
from balkansec.problems import Problem

__all__ = ["CalendarImporter"]

_BEGIN = re.compile(r"\s*BEGIN:VCALENDAR[ \t]*(?:\n|\Z)", re.IGNORECASE)
_END = re.compile(r"^END:VCALENDAR[ \t]*$", re.IGNORECASE | re.MULTILINE)
_EDGE = re.compile(r"^(BEGIN|END):VEVENT[ \t]*$", re.IGNORECASE | re.MULTILINE)
_ZONE = re.compile(
    r"^(?:X-WR-TIMEZONE|TZID)[^:\n]{0,80}:[ \t]{0,9}(\S{1,60})", re.IGNORECASE | re.MULTILINE
)
# Meetings that come again are looked for so many days after the first, or around the day
# on which the page was seen; no more than so many, on all days that one page may cost.
_DAYS_WITHOUT_SEEN, _DAYS_BEFORE_SEEN, _DAYS_AFTER_SEEN = 1_096, 366, 731
_MOST_OCCURRENCES = 120
_MOST_DAYS = 400_000
_ACCEPTED = "events with a day, as in RFC 5545"


class CalendarImporter:
    r"""Finds the events of an iCalendar file.

    Each is an item with its UID as ident. One that comes again is an item for every
    day on which it does, up to three years from the first, or, where it is known when the
    page was seen, from a year before that to two years after; at most 120 items.

    Example:
        >>> page = Page(
        ...     b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:7\nSUMMARY:Board\n"
        ...     b"DTSTART;VALUE=DATE:20180514\nDTEND;VALUE=DATE:20180517\nEND:VEVENT\n"
        ...     b"END:VCALENDAR\n"
        ... )
        >>> CalendarImporter().extract(page).text
        'Board\n2018-05-14/2018-05-16'
    """

    def identify(self, page: Page) -> Claim:
        """Claim what begins as a calendar."""
        if _BEGIN.match(decoded(page).text) is None:
            return Claim(0, "it does not begin as a calendar")
        return Claim(70, "it is an iCalendar file")

    def extract(self, page: Page) -> Extract:
        """Cut the events out; where one cannot be read, the others are."""
        read = decoded(page)
        cutting = _Cutting(page, read.text)
        cutting.cut()
        source = publisher_of(page)
        return Extract(
            cutting.writing.text,
            tuple(cutting.items),
            problems=(*read.problems, *cutting.problems),
            source=source,
            source_assumed=source is None,
        )


@frozen
class _Written:
    """An event, the line on which it begins, and where its words stand."""

    event: VEvent
    line: int
    title: Passage | None
    body: Passage
    stated: tuple[StatedField, ...]


class _Cutting:
    """A calendar on the way to items."""

    def __init__(self, page: Page, text: str) -> None:
        self.page = page
        self.text = text
        self.writing = Writing()
        self.items: list[Item] = []
        self.problems: list[Problem] = []
        self._days_left = _MOST_DAYS

    def cut(self) -> None:
        """Write all events and make their items."""
        named = list(dict.fromkeys(_ZONE.findall(self.text)))
        # With several zones no one of them is that of the times in UTC.
        zone = zone_named(named[0]) if len(named) == 1 else None
        found: list[_Written] = []
        for line, lines in self._lines():
            try:
                event = read_vevent(lines, zone)
            except InvalidValue as error:
                given = None if error.rejected is None else str(error.rejected)
                self._wrong("an event cannot be read", line, error.field, given)
                continue
            for name, why in event.faults:
                self._wrong("a property of an event was left out", line, name, why)
            for name in event.cut:
                self._wrong("an event lists too many days; the rest was left out", line, name)
            found.append(self._written(event, line))
        if not found and not self.problems:
            self._wrong("holds no event")
        elif _END.search(self.text) is None:
            self._wrong("is cut off: the end of the calendar is missing")
        moved = {(each.event.uid, each.event.instead_of) for each in found}
        for each in found:
            self._place(each, moved)

    def _lines(self) -> Iterator[tuple[int, str]]:
        """Give the lines of each event with the number of the first."""
        start = -1
        line, counted = 1, 0
        for edge in _EDGE.finditer(self.text):
            if edge[1].upper() == "BEGIN":
                start = edge.start()
            elif start >= 0:
                line += self.text.count("\n", counted, start)
                counted = start
                yield line, self.text[start : edge.end()] + "\n"
                start = -1

    def _written(self, event: VEvent, line: int) -> _Written:
        write = self.writing
        title = None if event.title is None else write.add(event.title)
        description = event.description or ""
        body = write.add_html(description) if description else write.add("")
        stated = tuple(StatedField(name, write.add(words)) for name, words in event.stated)
        return _Written(event, line, title, body, stated)

    def _place(self, written: _Written, moved: set[tuple[str | None, date | None]]) -> None:
        """Add an event, or each day on which it comes again."""
        event = written.event
        last = event.last
        if last < event.first:
            self._wrong("an event ends before it starts", written.line, "DTEND", last.isoformat())
            last = event.first
        if event.instead_of is not None:
            self._add(written, event.first, last, event.instead_of)
        elif event.rules or event.again:
            for day in self._days(written):
                if (event.uid, day) not in moved:
                    self._add(written, day, day + (last - event.first), day)
        else:
            self._add(written, event.first, last, None)

    def _add(self, written: _Written, first: date, last: date, again: date | None) -> None:
        event = written.event
        days = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
        dates = StatedField(Stated.DATES, self.writing.add(event.edtf or days))
        ident = event.uid
        if ident is not None and again is not None:
            ident = f"{ident}/{again.isoformat()}"
        url = resolved(event.url, self.page.url)
        stated = (dates, *written.stated)
        position = len(self.items) + 1
        self.items.append(Item(position, written.title, written.body, url, stated, ident))

    def _days(self, written: _Written) -> list[date]:
        """Give the days on which an event begins again, its exceptions left out."""
        event, seen = written.event, self.page.seen
        since, until = event.first, _later(event.first, _DAYS_WITHOUT_SEEN)
        if seen is not None:
            until = max(event.first, _later(seen.date(), _DAYS_AFTER_SEEN))
            since = max(event.first, min(until, _later(seen.date(), -_DAYS_BEFORE_SEEN)))
        found = {event.first, *event.again}
        for rule in event.rules:
            length = (until - event.counted_from).days
            if length > self._days_left:
                self._wrong(
                    "too many events come again; a rule was left out", written.line, "RRULE"
                )
                break
            self._days_left -= length
            try:
                # What is a day later in UTC may be the last day of a zone behind it.
                days = days_of_rule(rule, event.counted_from, _later(until, 1))
                found.update(map(event.on, days))
            except InvalidValue as error:
                what = "an event comes again in a way that is not read"
                self._wrong(what, written.line, error.field, str(error.rejected), error.accepted)
        chosen = sorted(day for day in found - event.never if since <= day <= until)
        # The end of the last one has to be a day, too.
        chosen = [day for day in chosen if (date.max - day) > (event.last - event.first)]
        if len(chosen) > _MOST_OCCURRENCES:
            left = str(len(chosen) - _MOST_OCCURRENCES)
            what = "an event comes again too often; the later days were left out"
            accepted = f"at most {_MOST_OCCURRENCES} days"
            self._wrong(what, written.line, "RRULE", left, accepted)
        return chosen[:_MOST_OCCURRENCES]

    def _wrong(
        self,
        what: str,
        line: int | None = None,
        field: str | None = None,
        rejected: str | None = None,
        accepted: str = _ACCEPTED,
    ) -> None:
        name = self.page.name
        self.problems.append(
            Problem(name, what, line=line, field=field, rejected=rejected, accepted=accepted)
        )


def _later(day: date, days: int) -> date:
    moved = timedelta(days=days)
    if days >= 0:
        return day + min(moved, date.max - day)
    return day - min(-moved, day - date.min)
