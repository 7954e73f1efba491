"""The merged view over announcements that speak of the same real event."""

from functools import cached_property

import attrs
from attrs import frozen

from balkansec.errors import InvalidValue
from balkansec.model.actors import Actor, Participation, organising
from balkansec.model.announcements import Announcement, Attendance, EventType, Kind, Status
from balkansec.model.dates import DateRange
from balkansec.model.places import Place, Territory
from balkansec.model.provenance import Conflict, Provenance, Rule
from balkansec.model.validation import each, of, optional, whole, words

__all__ = ["Event"]


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

    @cached_property
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
        lines += [f"  {self._from_where(given)}" for given in self.provenance]
        rules = {given.field: given.rule for given in self.provenance}
        for conflict in self.conflicts:
            values = "; ".join(f"{s.value} ({', '.join(s.keys)})" for s in conflict.standpoints)
            rule = rules.get(conflict.field)
            why = "" if rule is None else f"; the first is shown, because {rule.because}"
            lines.append(f"  disputed {conflict.field}: {values}{why}")
        return "\n".join(lines)

    def _from_where(self, given: Provenance) -> str:
        if given.parts:
            parts = "; ".join(f"{part.value} from {', '.join(part.keys)}" for part in given.parts)
            return f"{given.field}: {parts}"
        value = getattr(self, given.field, None)
        values = value if isinstance(value, tuple) else (value,)
        told = f": {'; '.join(map(_said, values))}," if value else ""
        is_settled = all(conflict.field != given.field for conflict in self.conflicts)
        won = is_settled and given.rule not in (Rule.UNDISPUTED, Rule.UNION)
        because = f", because {given.rule.because}" if won else ""
        return f"{given.field}{told} from {', '.join(given.keys)}{because}"


def _said(value: object) -> str:
    if isinstance(value, Participation):
        return value.actor.name
    return value.name if isinstance(value, Territory) else str(value)
