"""What a VEVENT of an iCalendar file says, as plain values.

Besides the exporter of calendars the only module that touches the iCalendar library.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta, tzinfo
from functools import partial
from typing import Any, TypeGuard
from zoneinfo import ZoneInfo

from attrs import frozen

from balkansec.errors import InvalidValue
from balkansec.model import Stated

__all__ = ["VEvent", "read_vevent", "zone_named"]

_ACCEPTED = "a day or a time as in RFC 5545"
_DAY = timedelta(days=1)
_MOST_LISTED = 2_000
_LISTED = re.compile(
    r"^(RDATE|EXDATE)(?=[:;])[^\n]*(?:\n(?:[ \t][^\n]*)?)*", re.IGNORECASE | re.MULTILINE
)
_FOLD = re.compile(r"\n[ \t]?")
_MONTH_MARK = re.compile(r" \([^()]*, day not stated\)\Z")


@frozen
class VEvent:
    """A VEVENT.

    Attributes:
        starts: its start as it is written: a day, or a time.
        zone: the zone in which a start in UTC has its day; None leaves it in UTC.
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
        cut: the names of its properties that list more days than are read.
    """

    starts: date
    zone: tzinfo | None
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
    cut: tuple[str, ...] = ()

    @property
    def first(self) -> date:
        """Its first day."""
        return _local_day(self.starts, self.zone)

    @property
    def counted_from(self) -> date:
        """The day from which its rules count: in UTC where it is written so."""
        return _written_day(self.starts)

    def on(self, day: date) -> date:
        """Give the day of the meeting that its rules set on a day as they count them."""
        if not isinstance(self.starts, datetime):
            return day
        return _local_day(datetime.combine(day, self.starts.timetz()), self.zone)


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
        bounded, cut = _bounded(written)
        parsed = Event.from_ical(bounded)
    except ValueError as error:
        raise InvalidValue("VEVENT", str(error)[:80], "lines as in RFC 5545") from None
    given = _Sound(parsed)
    start: Any = getattr(given.get("DTSTART"), "dt", None)
    if not isinstance(start, date):
        rejected = next((why for name, why in parsed.errors if name == "DTSTART"), None)
        raise InvalidValue("DTSTART", rejected, _ACCEPTED)
    home = start.tzinfo if _is_in_zone(start) else zone
    day_of = partial(_local_day, zone=home)
    replaced = getattr(given.get("RECURRENCE-ID"), "dt", None)
    return VEvent(
        start,
        home,
        _last(given, start, home),
        _words(given, "UID"),
        _title(given),
        _words(given, "DESCRIPTION"),
        _words(given, "URL"),
        _words(given, "X-BALKANSEC-EDTF"),
        tuple((name, words) for name, words in _stated(given) if words.strip()),
        tuple(
            {name.upper(): _parts(name, parts, start) for name, parts in rule.items()}
            for rule in given.all("RRULE")
        ),
        frozenset(_listed(given, "RDATE", day_of)),
        frozenset(_listed(given, "EXDATE", day_of)),
        day_of(replaced) if isinstance(replaced, date) else None,
        tuple((str(name), str(why)[:80]) for name, why in parsed.errors),
        cut,
    )


def _bounded(written: str) -> tuple[str, tuple[str, ...]]:
    """Leave out what lists of days hold beyond what is read, and name the lists."""
    left = dict.fromkeys(("RDATE", "EXDATE"), _MOST_LISTED)
    cut: dict[str, None] = {}

    def shortened(lines: re.Match[str]) -> str:
        name = lines[1].upper()
        count = lines[0].count(",") + 1
        if count > left[name]:
            cut[name] = None
        if count <= left[name]:
            left[name] -= count
            return lines[0]
        values = _FOLD.sub("", lines[0]).split(",", left[name])[: left[name]]
        left[name] = 0
        return ",".join(values) + "\n" if values else ""

    return _LISTED.sub(shortened, written), tuple(cut)


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


def _last(given: "_Sound", start: date, zone: tzinfo | None) -> date:
    """Give the last day, inclusive: an end at midnight is that of the day before."""
    end: Any = getattr(given.get("DTEND"), "dt", None)
    duration = getattr(given.get("DURATION"), "dt", None)
    try:
        if end is None and isinstance(duration, timedelta):
            end = start + duration
    except OverflowError:
        end = None
    first = _local_day(start, zone)
    if not isinstance(end, date):
        return first
    local = _local(end, zone) if isinstance(end, datetime) else None
    at_midnight = local is None or not (local.hour or local.minute or local.second)
    day = _local_day(end, zone)
    return day - _DAY if at_midnight and day > first else day


def _written_day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _local_day(moment: date, zone: tzinfo | None) -> date:
    return _written_day(_local(moment, zone) if isinstance(moment, datetime) else moment)


def _local(moment: datetime, zone: tzinfo | None) -> datetime:
    """Give a time in UTC as that of a zone; others are local already."""
    is_utc = moment.tzinfo is not None and not _is_in_zone(moment)
    try:
        return moment.astimezone(zone) if is_utc and zone is not None else moment
    except OverflowError:
        return moment


def _is_in_zone(moment: date) -> TypeGuard[datetime]:
    """Tell whether a time is that of a zone other than UTC."""
    return (
        isinstance(moment, datetime) and moment.tzinfo is not None and str(moment.tzinfo) != "UTC"
    )


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


def _parts(name: str, given: Any, start: date) -> list[object]:
    values = given if isinstance(given, list) else [given]
    if name.upper() != "UNTIL":
        return [str(value) for value in values]
    return [_last_before(value, start) for value in values]


def _last_before(until: Any, start: date) -> Any:
    """Give the last day, as the rule counts them, on which a meeting is not after a time."""
    if not isinstance(until, datetime) or not isinstance(start, datetime):
        return _written_day(until) if isinstance(until, date) else until
    try:
        if until.tzinfo is not None and start.tzinfo is not None:
            until = until.astimezone(start.tzinfo)
        is_over = until.time() < start.time()
        return until.date() - _DAY if is_over else until.date()
    except OverflowError:
        return until.date()
