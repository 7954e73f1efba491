"""What the formats for people say of an event, in words."""

from attrs import frozen

from balkansec.errors import InvalidValue
from balkansec.exporting.day_words import in_words
from balkansec.model import Announcement, Conflict, DateRange, Event, Role, Scope, Territory

__all__ = [
    "CALENDAR_NAME",
    "Source",
    "footnotes",
    "heading",
    "is_web",
    "sources",
    "standpoints",
    "taking_part",
]

CALENDAR_NAME = "Security events in the Western Balkans"
_ROLES = {
    Role.ORGANISER: "Organised by",
    Role.CO_ORGANISER: "Co-organised by",
    Role.HOST: "Hosted by",
    Role.CHAIR: "Chaired by",
    Role.FUNDER: "Funded by",
    Role.SUPPORTER: "Supported by",
    Role.PARTNER: "Partners",
}


@frozen(order=True)
class Source:
    """Where an event was announced.

    Attributes:
        name: of the source, such as "iisg".
        url: address of the announcement; "" where none is known.
        assumed: whether no mark of the source stood on the page.
    """

    name: str
    url: str
    assumed: bool

    @property
    def is_web(self) -> bool:
        """Whether the address is one that a page may link to."""
        return is_web(self.url)


def is_web(address: str) -> bool:
    """Tell whether an address is one of the web: no other is made a link."""
    return address.lower().startswith(("http://", "https://"))


def heading(event: Event | Announcement) -> str:
    """Give the title, else the event type with a capital, else "Untitled" and the kind."""
    if event.title is not None:
        return event.title
    if event.event_type is not None:
        return event.event_type.value.capitalize()
    return f"Untitled {event.kind.value}"


def taking_part(event: Event) -> tuple[tuple[str, str], ...]:
    """Say who takes part, as pairs of a label and names, organisers first."""
    grouped: dict[tuple[Scope, Role], dict[str, None]] = {}
    for part in event.actors:
        grouped.setdefault((part.scope, part.role), {})[part.actor.name] = None
    return tuple(
        (_label(scope, role), "; ".join(grouped[scope, role]))
        for scope in Scope
        for role in _ROLES
        if (scope, role) in grouped
    )


def _label(scope: Scope, role: Role) -> str:
    return _ROLES[role] if scope is Scope.EVENT else f"Project {_ROLES[role].lower()}"


def sources(event: Event) -> tuple[Source, ...]:
    """Give the sources of an event, each address once, sorted."""
    return tuple(
        sorted({Source(a.source, a.url or "", a.source_assumed) for a in event.announcements})
    )


def standpoints(event: Event, conflict: Conflict) -> tuple[tuple[str, str], ...]:
    """Give the values that are disputed, each with the names of the sources that hold it."""
    names = {announcement.key: announcement.source for announcement in event.announcements}
    return tuple(
        (
            _said(conflict.field, held.value),
            ", ".join(sorted({names.get(key, key) for key in held.keys})),
        )
        for held in conflict.standpoints
    )


def _said(field: str, value: str) -> str:
    if field != "dates":
        return value
    try:
        return in_words(DateRange.from_edtf(value))
    except InvalidValue:
        return value


def footnotes(event: Event | Announcement) -> tuple[tuple[str, str], ...]:
    """Give the names that have a footnote, each with it."""
    named: list[Territory] = [place.territory for place in event.places if place.territory]
    return tuple(
        dict.fromkeys((t.name, t.footnote) for t in (*named, *event.territories) if t.footnote)
    )
