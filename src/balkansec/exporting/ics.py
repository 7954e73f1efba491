"""The iCalendar format: one calendar of the events that have dates."""

from typing import BinaryIO

from attrs import field, frozen

from balkansec.exporting.sieve import CONTROLS, Sieve
from balkansec.merging import Merge
from balkansec.model import Event, Kind
from balkansec.model.validation import of
from balkansec.problems import Problem

__all__ = ["IcsCalendar"]

_UNWANTED = CONTROLS + "\ufeff"  # taken by readers for the mark at the start of a file


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
      rescheduled are CONFIRMED, tentative and postponed TENTATIVE.
    - URL is the first address of the web, LOCATION the main place, CATEGORIES the
      event type, topics and pillars; DESCRIPTION holds the other facts.

    Attributes:
        with_months: whether events whose days are not stated are written.

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

    def write(self, merge: Merge, stream: BinaryIO) -> tuple[Problem, ...]:
        """Write the calendar and give what could not be written as it is.

        These are characters that iCalendar cannot hold (RFC 5545, 3.1), which
        are left out or replaced, and events whose exclusive end would lie after
        the year 9999, which are left out.
        """
        # Imported here because icalendar takes 180 ms and most runs write no calendar.
        from balkansec.exporting import vevent  # noqa: PLC0415

        sieve = Sieve("ics", _UNWANTED)
        stamps = {given.uid: given.revised for given in merge.ledger.ids}
        calendar = vevent.empty_calendar()
        for event in (*merge.events, *merge.gone):
            if event.kind is not Kind.EVENT or event.dates is None:
                continue
            if not (self.with_months or event.dates.is_day_precise):
                continue
            revised = stamps.get(event.uid)
            try:
                calendar.add_component(vevent.build(event, event.dates, revised, sieve))
            except OverflowError:
                sieve.problems.append(_beyond(event))
        stream.write(calendar.to_ical())
        return tuple(sieve.problems)


def _beyond(event: Event) -> Problem:
    return Problem(
        event.uid,
        "the day or moment after lies beyond the calendar, so it was left out of ics",
        field="dates",
        rejected=str(event.dates),
        accepted="days and times of revision within the years 1 to 9998",
    )
