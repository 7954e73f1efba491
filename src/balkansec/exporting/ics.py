"""The iCalendar format: one calendar of the events that have dates."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any, BinaryIO
from uuid import UUID, uuid5

from attrs import Attribute, field, frozen

from balkansec.errors import InvalidValue
from balkansec.exporting.facts import CALENDAR_NAME, is_web, uri
from balkansec.exporting.sieve import CONTROLS, Sieve
from balkansec.model import Event, Kind
from balkansec.model.validation import of, optional, words
from balkansec.problems import Problem

if TYPE_CHECKING:
    # Most commands that load the formats merge nothing.
    from balkansec.merging import Merge

__all__ = ["IcsCalendar"]

_UNWANTED = CONTROLS + "\ufeff"  # taken by readers for the mark at the start of a file
_CALENDARS = UUID("1e4f1c6e-9d0b-5c55-8a59-0f3a2f6b7c11")  # the name space of their ids


def _web(_: object, attribute: "Attribute[Any]", value: object) -> None:
    if not (isinstance(value, str) and is_web(value) and uri(value) == value):
        raise InvalidValue(attribute.name, value, "an address of the web")


def _positive(_: object, attribute: "Attribute[Any]", value: object) -> None:
    if not isinstance(value, timedelta) or value < timedelta(seconds=1) or value.microseconds:
        raise InvalidValue(attribute.name, value, "a datetime.timedelta of whole seconds")


@frozen
class IcsCalendar:
    """Writes the events that have dates as all-day events of one calendar.

    No time of day is invented, and the clock is never read. Written are events
    alone, no projects, publications or notices, in the order given:

    - DTSTART and DTEND are dates; DTEND is the day after the last (RFC 5545,
      3.6.1 and 3.8.2.2).
    - A range with an end stated as a month or year covers its months, is
      transparent (3.8.2.7), has ``month_mark`` after its summary and its EDTF
      form in X-BALKANSEC-EDTF, from which it can be read back.
    - UID is the event's (RFC 7986, 5.3), SEQUENCE its revision (RFC 5545,
      3.8.7.4). DTSTAMP (3.8.7.2) is the time of the merge in which it was last
      revised, as the ledger has it, and the beginning of 1970 where it has none.
    - SUMMARY is the title. An event without one is called by its type or
      "Untitled event" and carries X-BALKANSEC-UNTITLED:TRUE.
    - LAST-MODIFIED (3.8.7.3) is that time, too, where there is one.
    - Events that are gone since the last build follow, cancelled (STATUS:CANCELLED).
    - STATUS (3.8.1.11) stands where the status is known: announced, held and
      rescheduled are CONFIRMED, tentative and postponed TENTATIVE, which
      X-BALKANSEC-STATUS tells apart.
    - URL is the first address of the web, ATTACH (3.8.1.1) each further one.
    - LOCATION is the main place, GEO (3.8.1.6) where its city lies as far as the
      vocabulary of the merge knows it; an event online has none.
    - CATEGORIES are the event type, topics and pillars; DESCRIPTION holds the other facts.
    - The calendar has NAME, DESCRIPTION, REFRESH-INTERVAL and, where the ledger has
      ids, UID; LAST-MODIFIED, where the merges had times; SOURCE, where it is given
      (RFC 7986, 5.1 to 5.8).

    Attributes:
        with_months: whether events whose days are not stated are written.
        name: of the calendar; it is also part of what its UID is made of.
        refresh: how often programs are asked to read it again; None leaves it to them.
        source: the address of the web from which it is read again.

    Raises:
        InvalidValue: a blank name, no time to wait, or an address that is not of the web.

    Example:
        >>> from io import BytesIO
        >>> from balkansec import announce, merge
        >>> merged = merge([announce(source="rcc", title="Summit", dates="2018-07-10")])
        >>> stream = BytesIO()
        >>> IcsCalendar().write(merged, stream)
        ()
        >>> b"DTEND;VALUE=DATE:20180711" in stream.getvalue()
        True
    """

    with_months: bool = field(default=True, validator=of(bool))
    name: str = field(default=CALENDAR_NAME, validator=words)
    refresh: timedelta | None = field(default=timedelta(days=1), validator=optional(_positive))
    source: str | None = field(default=None, validator=optional(_web))

    def write(self, merge: "Merge", stream: BinaryIO) -> tuple[Problem, ...]:
        """Write the calendar and give what could not be written as it is.

        These are characters that iCalendar cannot hold (RFC 5545, 3.1), which
        are left out or replaced, and events whose exclusive end would lie after
        the year 9999, which are left out.
        """
        # Imported here because icalendar takes 180 ms and most runs write no calendar.
        from balkansec.exporting import vevent  # noqa: PLC0415

        sieve = Sieve("ics", _UNWANTED)
        stamps = {given.uid: given.revised for given in merge.ledger.ids}
        vevents = []
        for event in (*merge.events, *merge.gone):
            if event.kind is not Kind.EVENT or event.dates is None:
                continue
            if not (self.with_months or event.dates.is_day_precise):
                continue
            revised = stamps.get(event.uid)
            try:
                vevents.append(vevent.build(event, event.dates, revised, merge.vocabulary, sieve))
            except OverflowError:
                sieve.problems.append(_beyond(event))
        calendar = vevent.calendar_of(
            vevents,
            name=sieve.text(self.name, where="calendar", field="name"),
            uid=self._uid(merge),
            source=self.source,
            refresh=self.refresh,
        )
        stream.write(calendar.to_ical())
        return tuple(sieve.problems)

    def _uid(self, merge: "Merge") -> str | None:
        # The first id of a ledger stays for good, so it names what is kept with it.
        if not merge.ledger.ids:
            return None
        return str(uuid5(_CALENDARS, f"{merge.ledger.ids[0].uid}\n{self.name}"))


def _beyond(event: Event) -> Problem:
    return Problem(
        event.uid,
        "the day or moment after lies beyond the calendar, so it was left out of ics",
        field="dates",
        rejected=str(event.dates),
        accepted="days and times of revision within the years 1 to 9998",
    )
