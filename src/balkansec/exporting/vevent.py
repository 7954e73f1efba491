"""The parts of a calendar: its own properties, and the VEVENT of one event."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

from icalendar import Calendar, vCategory, vText, vUri
from icalendar import Event as VEvent

from balkansec.exporting.day_words import month_mark
from balkansec.exporting.facts import (
    CALENDAR_NAME,
    footnotes,
    heading,
    is_web,
    sources,
    standpoints,
    taking_part,
)
from balkansec.exporting.sieve import Sieve
from balkansec.model import DateRange, Event, Status

__all__ = ["build", "empty_calendar"]

_STATUS = {
    Status.ANNOUNCED: "CONFIRMED",
    Status.HELD: "CONFIRMED",
    Status.RESCHEDULED: "CONFIRMED",
    Status.TENTATIVE: "TENTATIVE",
    Status.POSTPONED: "TENTATIVE",
    Status.CANCELLED: "CANCELLED",
}
# Stands for "not told", for a DTSTAMP there must be.
_NEVER_REVISED = datetime(1970, 1, 1, tzinfo=UTC)
_LEFT_IN_ADDRESSES = ":/?#[]@!$&'()*+,;=%"


class _Text(vText):
    """A TEXT value escaped as RFC 5545, 3.3.11 says.

    The one it is made from takes a backslash before a capital N for a line break.
    """

    def to_ical(self) -> bytes:
        """Give the value as it stands in a content line."""
        escaped = self.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
        return escaped.replace("\n", "\\n").encode()


def empty_calendar() -> Calendar:
    """Give a calendar without events, with no version in its PRODID: the bytes outlive it."""
    calendar = Calendar()
    calendar["PRODID"] = _Text("-//balkansec//balkansec//EN")
    calendar["VERSION"] = _Text("2.0")
    # RFC 7986, 5.1; and the property that older readers look for.
    calendar["NAME"] = calendar["X-WR-CALNAME"] = _Text(CALENDAR_NAME)
    return calendar


def build(event: Event, dates: DateRange, revised: datetime | None, sieve: Sieve) -> VEvent:
    """Build the VEVENT of an event that has dates.

    Args:
        event: the event.
        dates: its dates.
        revised: when it was last revised; None where no merge was given a time.
        sieve: what keeps out characters that no calendar can hold.

    Raises:
        OverflowError: the day after the last, or the stamp in UTC, is not within
            the years 1 to 9999.
    """
    vevent = VEvent()
    vevent.add("dtstart", dates.start)
    vevent.add("dtend", dates.end + timedelta(days=1))
    vevent.add("dtstamp", (revised or _NEVER_REVISED).astimezone(UTC))
    if revised is not None:
        vevent.add("last-modified", revised.astimezone(UTC))
    vevent.add("sequence", event.revision)
    texts = {"uid": event.uid, "summary": heading(event)}
    if event.place is not None:
        texts["location"] = str(event.place)
    texts["description"] = "\n".join(_facts(event))
    for name, text in texts.items():
        texts[name] = sieve.text(text, where=event.uid, field=name)
    if not dates.is_day_precise:
        texts["summary"] += month_mark(dates)
        vevent["transp"] = _Text("TRANSPARENT")
        vevent["x-balkansec-edtf"] = _Text(dates.to_edtf())
    vevent.update({name: _Text(text) for name, text in texts.items()})
    if event.title is None:
        vevent["x-balkansec-untitled"] = _Text("TRUE")
    if event.status is not None:
        vevent["status"] = _Text(_STATUS[event.status])
    named = [] if event.event_type is None else [event.event_type.value]
    named += [*event.topics, *event.pillars]
    if named:
        categories = vCategory([])
        categories.cats = [
            _Text(sieve.text(name, where=event.uid, field="categories")) for name in named
        ]
        vevent["categories"] = categories
    # Not escaped as text is: 3.3.13. Letters beyond ASCII by RFC 3987, 3.1.
    for url in event.urls:
        if is_web(url):
            address = sieve.text(url, where=event.uid, field="url")
            vevent["url"] = vUri(quote(address, safe=_LEFT_IN_ADDRESSES))
            break
    return vevent


def _facts(event: Event) -> Iterable[str]:
    """Give what has no property of its own, a line each."""
    if event.event_type is not None:
        yield f"Type: {event.event_type.value}"
    if event.edition is not None:
        yield f"Edition: {event.edition}"
    if event.series is not None:
        yield f"Series: {event.series}"
    yield from (f"{label}: {names}" for label, names in taking_part(event))
    if event.attendance is not None:
        yield f"Attendance: {event.attendance.value}"
    if event.status is not None:
        yield f"Status: {event.status.value}"
    if event.year_inferred:
        yield "The year is not printed; it was inferred."
    yield from (f"Also in: {place}" for place in event.places[1:])
    if event.programmes:
        yield f"Programmes: {', '.join(event.programmes)}"
    for conflict in event.conflicts:
        held = "; ".join(f"{value} ({names})" for value, names in standpoints(event, conflict))
        yield f"Disputed {conflict.field.replace('_', ' ')}: {held}"
    yield from (f"{name}: {footnote}" for name, footnote in footnotes(event))
    for source in sources(event):
        assumed = " (assumed)" if source.assumed else ""
        yield f"Source: {source.name}{assumed} {source.url}".rstrip()
