"""The merged view over announcements that speak of the same real event."""

import attrs
from attrs import frozen

from balkansec.errors import InvalidValue
from balkansec.model.actors import Actor, Participation, organising
from balkansec.model.announcements import Announcement, Attendance, EventType, Kind, Status
from balkansec.model.dates import DateRange
from balkansec.model.places import Place, Territory
from balkansec.model.validation import each, of, optional, whole, words

__all__ = ["Conflict", "Event", "Provenance", "Standpoint"]


@frozen(order=True)
class Standpoint:
    """One of the values on which announcements disagree, and who holds it.

    Attributes:
        value: the value as text: dates in EDTF, a place as "City, CC".
        keys: the announcements that hold it, sorted.

    Example:
        >>> Standpoint("2018-05-14", ("iisg:a", "rcc:b")).keys
        ('iisg:a', 'rcc:b')
    """

    value: str = attrs.field(validator=words)
    keys: tuple[str, ...] = attrs.field(validator=each(words))


@frozen(order=True)
class Conflict:
    """A field on which the announcements of one event disagree; all values are kept.

    Attributes:
        field: the field of the event.
        standpoints: at least two, the shown one first.

    Raises:
        InvalidValue: fewer than two standpoints, or one value twice.

    Example:
        >>> a, b = Standpoint("2018-04-17", ("x:1",)), Standpoint("2018-04-18", ("y:1",))
        >>> Conflict("dates", (a, b)).standpoints[0].value
        '2018-04-17'
    """

    field: str = attrs.field(validator=words)
    standpoints: tuple[Standpoint, ...] = attrs.field(validator=each(of(Standpoint)))

    def __attrs_post_init__(self) -> None:
        """A conflict needs two that disagree."""
        values = {standpoint.value for standpoint in self.standpoints}
        if len(values) < 2 or len(values) < len(self.standpoints):  # noqa: PLR2004
            raise InvalidValue("standpoints", self.standpoints, "two or more different values")


@frozen(order=True)
class Provenance:
    """Which announcements a field of an event comes from.

    Attributes:
        field: the field of the event.
        keys: the announcements that hold its value, sorted, at least one.

    Example:
        >>> Provenance("title", ("iisg:a",)).field
        'title'
    """

    field: str = attrs.field(validator=words)
    keys: tuple[str, ...] = attrs.field(validator=each(words))

    def __attrs_post_init__(self) -> None:
        """A value comes from somewhere."""
        if not self.keys:
            raise InvalidValue("keys", self.keys, "the key of at least one announcement")


@frozen(kw_only=True)
class Event:
    """The merged view over the announcements that speak of one real event.

    An event is derived and never edited: its values are a function of its
    announcements. Unknown is None or the empty tuple.

    Attributes:
        uid: given once by the ledger and kept.
        revision: rises by one whenever what subscribers see changes; from 0.
        kind: event, project, publication or notice.
        title, event_type, dates, attendance, series, edition, status: as in
            an announcement.
        dates_possible: what it may have been, where no announcement knows.
        year_inferred: whether the year of the dates is printed nowhere.
        places: the main place first.
        actors: the union over the announcements, sorted.
        programmes, topics, pillars, territories: the union, sorted.
        languages: languages of the announcements, sorted.
        urls: addresses of the announcements, sorted.
        announcements: those it is made of, sorted by key and sighting; at least one.
        provenance: which announcements each known field comes from.
        conflicts: where they disagree.
        reasons: why they belong together, a sentence each.

    Raises:
        InvalidValue: no announcement, or one that does not belong to the kind.

    Example:
        >>> from balkansec import announce, merge
        >>> (event,) = merge([announce(source="rcc", title="Summit", dates="2018-07-10")])
        >>> event.dates.to_edtf()
        '2018-07-10'
    """

    uid: str = attrs.field(validator=words)
    revision: int = attrs.field(default=0, validator=whole(0))
    kind: Kind = attrs.field(default=Kind.EVENT, validator=of(Kind))
    title: str | None = attrs.field(default=None, validator=optional(words))
    event_type: EventType | None = attrs.field(default=None, validator=optional(of(EventType)))
    dates: DateRange | None = attrs.field(default=None, validator=optional(of(DateRange)))
    dates_possible: tuple[DateRange, ...] = attrs.field(default=(), validator=each(of(DateRange)))
    year_inferred: bool = attrs.field(default=False, validator=of(bool))
    places: tuple[Place, ...] = attrs.field(default=(), validator=each(of(Place)))
    attendance: Attendance | None = attrs.field(default=None, validator=optional(of(Attendance)))
    actors: tuple[Participation, ...] = attrs.field(default=(), validator=each(of(Participation)))
    series: str | None = attrs.field(default=None, validator=optional(words))
    edition: int | None = attrs.field(default=None, validator=optional(whole(1)))
    programmes: tuple[str, ...] = attrs.field(default=(), validator=each(words))
    topics: tuple[str, ...] = attrs.field(default=(), validator=each(words))
    pillars: tuple[str, ...] = attrs.field(default=(), validator=each(words))
    territories: tuple[Territory, ...] = attrs.field(default=(), validator=each(of(Territory)))
    status: Status | None = attrs.field(default=None, validator=optional(of(Status)))
    languages: tuple[str, ...] = attrs.field(default=(), validator=each(words))
    urls: tuple[str, ...] = attrs.field(default=(), validator=each(words))
    announcements: tuple[Announcement, ...] = attrs.field(validator=each(of(Announcement)))
    provenance: tuple[Provenance, ...] = attrs.field(default=(), validator=each(of(Provenance)))
    conflicts: tuple[Conflict, ...] = attrs.field(default=(), validator=each(of(Conflict)))
    reasons: tuple[str, ...] = attrs.field(default=(), validator=each(words))

    def __attrs_post_init__(self) -> None:
        """An event is made of announcements."""
        if not self.announcements:
            raise InvalidValue("announcements", self.announcements, "at least one announcement")

    @property
    def place(self) -> Place | None:
        """The main place."""
        return self.places[0] if self.places else None

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the announcements, each once, sorted."""
        return tuple(sorted({announcement.key for announcement in self.announcements}))

    @property
    def organisers(self) -> tuple[Actor, ...]:
        """Those who organise or co-organise the event itself."""
        return organising(self.actors)

    def explain(self) -> str:
        """Say why the announcements belong together and where the values come from.

        Example:
            >>> from balkansec import announce, merge
            >>> (event,) = merge([announce(source="rcc", title="Summit", dates="2018-07-10")])
            >>> print(event.explain().splitlines()[0])
            Summit
        """
        lines = [self.title or "(no title)"]
        lines += [f"  announced by {key}" for key in self.keys]
        lines += [f"  joined because {reason}" for reason in self.reasons]
        lines += [f"  {given.field} from {', '.join(given.keys)}" for given in self.provenance]
        for conflict in self.conflicts:
            values = "; ".join(f"{s.value} ({', '.join(s.keys)})" for s in conflict.standpoints)
            lines.append(f"  disputed {conflict.field}: {values}")
        return "\n".join(lines)
