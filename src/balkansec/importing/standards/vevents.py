"""What a VEVENT of an iCalendar file says, as plain values.

Besides the exporter of calendars the only module that touches the iCalendar library.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from attrs import frozen

from balkansec.errors import InvalidValue
from balkansec.model import Stated

__all__ = ["VEvent", "read_vevent", "zone_named"]

_ACCEPTED = "a day or a time as in RFC 5545"
_DAY = timedelta(days=1)
_MONTH_MARK = re.compile(r" \([^()]*, day not stated\)\Z")


@frozen
class VEvent:
    """A VEVENT.

    Attributes:
        first: its first day.
        last: its last day, inclusive; before the first where it is written so.
        uid: its id; None without one.
        title: its summary; None where a calendar of ours says that it has no title.
        description: its description, which may hold HTML.
        url: its address.
        edtf: its days where they are a month, as calendars of ours say it.
        stated: what it states besides, in words.
        rules: the parts of each rule by which it comes again.
        again: days on which it comes again beside the rules.
        never: days on which it does not, though the rules say so.
        instead_of: the day of the recurrence that it replaces; None for most.
        faults: the names of its properties that cannot be read, each with the reason.
    """

    first: date
    last: date
    uid: str | None
    title: str | None
    description: str | None
    url: str | None
    edtf: str | None
    stated: tuple[tuple[Stated, str], ...]
    rules: tuple[Mapping[str, list[object]], ...]
    again: frozenset[date]
    never: frozenset[date]
    instead_of: date | None
    faults: tuple[tuple[str, str], ...] = ()


def read_vevent(written: str, zone: ZoneInfo | None) -> VEvent:
    """Read the lines from BEGIN:VEVENT to END:VEVENT.

    Args:
        written: the lines.
        zone: the zone in which times in UTC have their day; None leaves them in UTC.

    Raises:
        InvalidValue: lines that are no VEVENT, or no day that it starts.
    """
    # Imported here because it costs 60 ms, which other pages need not pay.
    from icalendar import Event  # noqa: PLC0415

    try:
        parsed = Event.from_ical(written)
    except ValueError as error:
        raise InvalidValue("VEVENT", str(error)[:80], "lines as in RFC 5545") from None
    day_of = _days_in(zone)
    given = _Sound(parsed)
    start: Any = getattr(given.get("DTSTART"), "dt", None)
    if not isinstance(start, date):
        rejected = next((why for name, why in parsed.errors if name == "DTSTART"), None)
        raise InvalidValue("DTSTART", rejected, _ACCEPTED)
    replaced = getattr(given.get("RECURRENCE-ID"), "dt", None)
    return VEvent(
        day_of(start),
        _last(given, start, zone),
        _words(given, "UID"),
        _title(given),
        _words(given, "DESCRIPTION"),
        _words(given, "URL"),
        _words(given, "X-BALKANSEC-EDTF"),
        tuple((name, words) for name, words in _stated(given) if words.strip()),
        tuple(
            {name.upper(): _parts(name, parts) for name, parts in rule.items()}
            for rule in given.all("RRULE")
        ),
        frozenset(_listed(given, "RDATE", day_of)),
        frozenset(_listed(given, "EXDATE", day_of)),
        day_of(replaced) if isinstance(replaced, date) else None,
        tuple((str(name), str(why)[:80]) for name, why in parsed.errors),
    )


def _title(given: "_Sound") -> str | None:
    """Give the summary as a title, without what calendars of ours say in its place or after it."""
    if given.get("X-BALKANSEC-UNTITLED") is not None:
        return None
    title = _words(given, "SUMMARY")
    if title is None or given.get("X-BALKANSEC-EDTF") is None:
        return title
    return _MONTH_MARK.sub("", title)


class _Sound:
    """The properties of a VEVENT that are written as they should be."""

    def __init__(self, event: Any) -> None:
        # Imported here for the same reason as above.
        from icalendar import vBroken  # noqa: PLC0415

        self._event = event
        self._broken = vBroken

    def all(self, name: str) -> list[Any]:
        """Give all properties of a name."""
        found = self._event.get(name)
        every = [] if found is None else found if isinstance(found, list) else [found]
        return [each for each in every if not isinstance(each, self._broken)]

    def get(self, name: str) -> Any:
        """Give the first property of a name, None without one."""
        return next(iter(self.all(name)), None)


def zone_named(name: str) -> ZoneInfo | None:
    """Give the time zone of a name, None for a name that is none."""
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):  # what zoneinfo raises for such a name
        return None


def _last(given: "_Sound", start: date, zone: ZoneInfo | None) -> date:
    """Give the last day, inclusive: an end at midnight is that of the day before."""
    end: Any = getattr(given.get("DTEND"), "dt", None)
    duration = getattr(given.get("DURATION"), "dt", None)
    try:
        if end is None and isinstance(duration, timedelta):
            end = start + duration
    except OverflowError:
        end = None
    day_of = _days_in(zone)
    first = day_of(start)
    if not isinstance(end, date):
        return first
    local = _local(end, zone) if isinstance(end, datetime) else None
    at_midnight = local is None or not (local.hour or local.minute or local.second)
    day = day_of(end)
    return day - _DAY if at_midnight and day > first else day


def _days_in(zone: ZoneInfo | None) -> Callable[[date], date]:
    def day_of(moment: date) -> date:
        return _local(moment, zone).date() if isinstance(moment, datetime) else moment

    return day_of


def _local(moment: datetime, zone: ZoneInfo | None) -> datetime:
    """Give a time in UTC as that of a zone; others are local already."""
    is_utc = moment.utcoffset() is not None and str(moment.tzinfo) == "UTC"
    try:
        return moment.astimezone(zone) if is_utc and zone is not None else moment
    except OverflowError:
        return moment


def _stated(given: "_Sound") -> Iterator[tuple[Stated, str]]:
    yield Stated.PLACE, _words(given, "LOCATION") or ""
    yield Stated.ORGANISER, str(getattr(given.get("ORGANIZER"), "params", {}).get("CN", ""))
    # The second has no word for postponed, which calendars of ours tell.
    yield Stated.STATUS, _words(given, "X-BALKANSEC-STATUS") or _words(given, "STATUS") or ""
    for listed in given.all("CATEGORIES"):
        for category in getattr(listed, "cats", ()):
            yield Stated.CATEGORY, str(category)
    published = getattr(given.get("CREATED"), "dt", None)
    if isinstance(published, datetime):
        yield Stated.PUBLISHED, published.date().isoformat()


def _words(given: "_Sound", name: str) -> str | None:
    """Give the words of a property, of the first of several; None where they are blank."""
    found = given.get(name)
    return None if found is None or not str(found).strip() else str(found)


def _listed(given: "_Sound", name: str, day_of: Callable[[date], date]) -> Iterator[date]:
    for listed in given.all(name):
        for each in getattr(listed, "dts", ()):
            moment = each.dt[0] if isinstance(each.dt, tuple) else each.dt
            if isinstance(moment, date):
                yield day_of(moment)


def _parts(name: str, given: Any) -> list[object]:
    values = given if isinstance(given, list) else [given]
    if name.upper() != "UNTIL":
        return [str(value) for value in values]
    return [value.date() if isinstance(value, datetime) else value for value in values]
