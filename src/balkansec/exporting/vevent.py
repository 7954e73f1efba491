"""The parts of a calendar: its own properties, and the VEVENT of one event."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, vCategory, vDuration, vGeo, vText, vUri
from icalendar import Event as VEvent

from balkansec.exporting.day_words import month_mark
from balkansec.exporting.facts import (
    heading,
    named,
    remarks,
    sources,
    taking_part,
    web_addresses,
)
from balkansec.exporting.footnoting import event_footnotes
from balkansec.exporting.sieve import Sieve
from balkansec.model import Attendance, DateRange, Event, Status
from balkansec.vocabulary import Vocabulary

__all__ = ["build", "calendar_of"]

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
_DESCRIPTION = (
    "Events that institutions have announced, merged by balkansec. Where no day was stated,"
    " an event covers its whole month or year and its summary says so."
)


class _Point(vGeo):
    """A GEO value (RFC 5545, 3.8.1.6) in the six decimals that it may have, never as 1e-05."""

    def to_ical(self) -> str:
        """Give the value as it stands in a content line."""
        return f"{self.latitude:.6f};{self.longitude:.6f}"


class _Text(vText):
    """A TEXT value escaped as RFC 5545, 3.3.11 says.

    The one it is made from takes a backslash before a capital N for a line break.
    """

    def to_ical(self) -> bytes:
        """Give the value as it stands in a content line."""
        escaped = self.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
        return escaped.replace("\n", "\\n").encode()


def calendar_of(
    vevents: Sequence[VEvent],
    *,
    name: str,
    uid: str | None,
    source: str | None,
    refresh: timedelta | None,
) -> Calendar:
    """Give the calendar of some events, with no version in its PRODID: the bytes outlive it.

    It was last modified when the last of its events was.

    Args:
        vevents: what ``build`` gave, in their order.
        name: what programs call it.
        uid: names it among all calendars.
        source: the address from which it is read again.
        refresh: how often programs are asked to do so.
    """
    calendar = Calendar()
    calendar["PRODID"] = _Text("-//balkansec//balkansec//EN")
    calendar["VERSION"] = _Text("2.0")
    # RFC 7986, 5.1 and 5.2; and the properties that older readers look for.
    calendar["NAME"] = calendar["X-WR-CALNAME"] = _Text(name)
    calendar["DESCRIPTION"] = calendar["X-WR-CALDESC"] = _Text(_DESCRIPTION)
    if uid is not None:
        calendar["UID"] = _Text(uid)
    modified = [v.LAST_MODIFIED for v in vevents if v.LAST_MODIFIED is not None]
    if modified:
        calendar.add("last-modified", max(modified))
    # RFC 7986, 5.7 and 5.8: both must name their type.
    if refresh is not None:
        calendar["REFRESH-INTERVAL"] = vDuration(refresh, {"VALUE": "DURATION"})
        calendar["X-PUBLISHED-TTL"] = vDuration(refresh)
    if source is not None:
        calendar["SOURCE"] = vUri(source, params={"VALUE": "URI"})
    for vevent in vevents:
        calendar.add_component(vevent)
    return calendar


def build(
    event: Event,
    dates: DateRange,
    revised: datetime | None,
    vocabulary: Vocabulary,
    sieve: Sieve,
) -> VEvent:
    """Build the VEVENT of an event that has dates.

    Args:
        event: the event.
        dates: its dates.
        revised: when it was last revised; None where no merge was given a time.
        vocabulary: what knows where cities lie and how topics are called.
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
    texts["description"] = "\n".join(_facts(event, vocabulary))
    for name, text in texts.items():
        texts[name] = sieve.text(text, where=event.uid, field=name)
    if not dates.is_day_precise:
        texts["summary"] += month_mark(dates)
        vevent["transp"] = _Text("TRANSPARENT")
        vevent["x-balkansec-edtf"] = _Text(dates.to_edtf())
    vevent.update({name: _Text(text) for name, text in texts.items()})
    if event.title is None:
        vevent["x-balkansec-untitled"] = _Text("TRUE")
    vevent.update(_status(event))
    words = [] if event.event_type is None else [event.event_type.value]
    words += named(event.topics, vocabulary.subjects.topics)
    words += named(event.pillars, vocabulary.subjects.pillars)
    if words:
        categories = vCategory([])
        categories.cats = [
            _Text(sieve.text(word, where=event.uid, field="categories")) for word in words
        ]
        vevent["categories"] = categories
    # Not escaped as text is: 3.3.13.
    addresses = [vUri(address) for address in web_addresses(event, sieve)]
    if addresses:
        vevent["url"], *vevent["attach"] = addresses
    position = None if event.place is None else vocabulary.coordinates(event.place)
    if position is not None and event.attendance is not Attendance.ONLINE:
        vevent["geo"] = _Point((position.latitude, position.longitude))
    return vevent


def _status(event: Event) -> Iterator[tuple[str, _Text]]:
    if event.status is not None:
        yield "status", _Text(_STATUS[event.status])
    if event.status is Status.POSTPONED:
        yield "x-balkansec-status", _Text("POSTPONED")


def _facts(event: Event, vocabulary: Vocabulary) -> Iterable[str]:
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
    yield from (f"Also in: {place}" for place in event.places[1:])
    programmes = named(event.programmes, vocabulary.subjects.programmes)
    if programmes:
        yield f"Programmes: {', '.join(programmes)}"
    if event.territories:
        yield f"Concerns: {', '.join(territory.name for territory in event.territories)}"
    yield from remarks(event)
    yield from (f"{name}: {text}" for name, text in event_footnotes(event, vocabulary))
    for source in sources(event):
        assumed = " (assumed)" if source.assumed else ""
        yield f"Source: {source.name}{assumed} {source.url}".rstrip()
