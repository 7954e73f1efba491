"""What one item says about one event."""

from datetime import date, datetime
from enum import StrEnum, unique

from attrs import field, frozen

from balkansec.errors import InvalidValue
from balkansec.model.actors import Actor, Participation, organising
from balkansec.model.dates import DateRange, Precision
from balkansec.model.evidence import Evidence
from balkansec.model.places import Place, Territory
from balkansec.model.validation import aware, day, each, of, optional, whole, words

__all__ = ["Announcement", "Attendance", "EventType", "Kind", "Status"]


@unique
class Kind(StrEnum):
    """What an item speaks of.

    Example:
        >>> Kind.EVENT.value
        'event'
    """

    EVENT = "event"
    PROJECT = "project"
    PUBLICATION = "publication"
    NOTICE = "notice"


@unique
class EventType(StrEnum):
    """What form an event has.

    Example:
        >>> EventType("board meeting")
        <EventType.BOARD_MEETING: 'board meeting'>
    """

    CONFERENCE = "conference"
    MINISTERIAL = "ministerial"
    SUMMIT = "summit"
    FORUM = "forum"
    BOARD_MEETING = "board meeting"
    NETWORK_MEETING = "network meeting"
    EXPERT_MEETING = "expert meeting"
    COORDINATION_MEETING = "coordination meeting"
    MEETING = "meeting"
    ROUND_TABLE = "round table"
    WORKSHOP = "workshop"
    SEMINAR = "seminar"
    TRAINING = "training"
    EXERCISE = "exercise"


@unique
class Attendance(StrEnum):
    """How one takes part.

    Example:
        >>> Attendance.HYBRID.value
        'hybrid'
    """

    IN_PERSON = "in person"
    ONLINE = "online"
    HYBRID = "hybrid"


@unique
class Status(StrEnum):
    """What has become of an event.

    Example:
        >>> Status("postponed")
        <Status.POSTPONED: 'postponed'>
    """

    ANNOUNCED = "announced"
    TENTATIVE = "tentative"
    HELD = "held"
    POSTPONED = "postponed"
    RESCHEDULED = "rescheduled"
    CANCELLED = "cancelled"


@frozen(kw_only=True)
class Announcement:
    """What one item of a page says about one event, project or publication.

    Unknown is None, or the empty tuple; never a guess. Two announcements are
    equal when all their fields are; ``key`` alone says whether two are versions
    or sightings of the same words.

    Attributes:
        key: names the announcement among all others: a function of its source and
            of the site's own id or address, else of title, edition and printed dates.
        source: who published it, such as "iisg".
        source_assumed: whether no mark of the source stood on the page.
        title: as printed.
        kind: event, project, publication or notice.
        event_type: conference, workshop, ...
        dates: first and last day, both inclusive.
        dates_possible: the ranges it may have, least first, where it must stay open.
        dates_former: days for which it was planned before it was moved to its dates.
        date_text: the words that the dates were read from.
        year_inferred: whether no year is printed and one was inferred.
        places: where it takes place, the main place first.
        attendance: in person, online or hybrid.
        actors: who takes part in which role, in the order of the text.
        series: the title without its ordinal.
        edition: which meeting of the series this is, from 1.
        programmes: programmes and projects it belongs to.
        topics: ids of topics of the vocabulary.
        pillars: pillars of the regional platform.
        territories: whom it concerns, beside where it takes place.
        status: announced, held, cancelled, ...
        language: ISO 639-1 code.
        published: the printed day of publication.
        seen: when the page was seen.
        page: path of the page as given, else its address.
        url: address of the item, else of the page.
        position: its place on the page, from 1.
        host: key of the announcement inside which this one is named.
        related: keys of announcements named inside this one.
        inconsistencies: where the announcement is at odds with itself, a sentence each.
        evidence: why the fields have their values.

    Raises:
        InvalidValue: a field of the wrong type or a blank word; known dates
            together with possible ones; an inferred year without dates.

    Example:
        >>> from balkansec import announce
        >>> announce(source="rcc", title="4th Board Meeting", dates="2019-11-18").edition
        4
    """

    key: str = field(validator=words)
    source: str = field(validator=words)
    source_assumed: bool = field(default=False, validator=of(bool))
    title: str | None = field(default=None, validator=optional(words))
    kind: Kind = field(default=Kind.EVENT, validator=of(Kind))
    event_type: EventType | None = field(default=None, validator=optional(of(EventType)))
    dates: DateRange | None = field(default=None, validator=optional(of(DateRange)))
    dates_possible: tuple[DateRange, ...] = field(default=(), validator=each(of(DateRange)))
    dates_former: tuple[DateRange, ...] = field(default=(), validator=each(of(DateRange)))
    date_text: str | None = field(default=None, validator=optional(words))
    year_inferred: bool = field(default=False, validator=of(bool))
    places: tuple[Place, ...] = field(default=(), validator=each(of(Place)))
    attendance: Attendance | None = field(default=None, validator=optional(of(Attendance)))
    actors: tuple[Participation, ...] = field(default=(), validator=each(of(Participation)))
    series: str | None = field(default=None, validator=optional(words))
    edition: int | None = field(default=None, validator=optional(whole(1)))
    programmes: tuple[str, ...] = field(default=(), validator=each(words))
    topics: tuple[str, ...] = field(default=(), validator=each(words))
    pillars: tuple[str, ...] = field(default=(), validator=each(words))
    territories: tuple[Territory, ...] = field(default=(), validator=each(of(Territory)))
    status: Status | None = field(default=None, validator=optional(of(Status)))
    language: str | None = field(default=None, validator=optional(words))
    published: date | None = field(default=None, validator=optional(day))
    seen: datetime | None = field(default=None, validator=optional(aware))
    page: str | None = field(default=None, validator=optional(words))
    url: str | None = field(default=None, validator=optional(words))
    position: int | None = field(default=None, validator=optional(whole(1)))
    host: str | None = field(default=None, validator=optional(words))
    related: tuple[str, ...] = field(default=(), validator=each(words))
    inconsistencies: tuple[str, ...] = field(default=(), validator=each(words))
    evidence: tuple[Evidence, ...] = field(default=(), validator=each(of(Evidence)))

    def __attrs_post_init__(self) -> None:
        """Hold the fields against each other."""
        if self.dates is not None and self.dates_possible:
            raise InvalidValue(
                "dates_possible", self.dates_possible, "no possible dates beside known ones"
            )
        if self.year_inferred and self.dates is None:
            raise InvalidValue("dates", self.dates, "dates when a year was inferred")

    @property
    def place(self) -> Place | None:
        """The main place."""
        return self.places[0] if self.places else None

    @property
    def city(self) -> str | None:
        """The city of the main place."""
        return None if self.place is None else self.place.city

    @property
    def country(self) -> str | None:
        """The code of the territory of the main place."""
        return None if self.place is None else self.place.country

    @property
    def precision(self) -> Precision | None:
        """The precision of the dates."""
        return None if self.dates is None else self.dates.precision

    @property
    def organisers(self) -> tuple[Actor, ...]:
        """Those who organise or co-organise the event itself."""
        return organising(self.actors)
