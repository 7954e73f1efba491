"""What the formats for people say of an event, in words."""

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote

from attrs import frozen

from balkansec.errors import InvalidValue
from balkansec.exporting.day_words import in_words
from balkansec.exporting.sieve import Sieve
from balkansec.model import Announcement, Conflict, DateRange, Event, Role, Scope, Territory
from balkansec.vocabulary.subjects import KnownPillar, KnownProgramme, KnownTopic

__all__ = [
    "CALENDAR_NAME",
    "Source",
    "footnotes",
    "heading",
    "inconsistencies",
    "is_web",
    "named",
    "remarks",
    "sources",
    "standpoints",
    "taking_part",
    "uri",
    "web_addresses",
]

CALENDAR_NAME = "Security events in the Western Balkans"
_LEFT_IN_ADDRESSES = ":/?#[]@!$&'()*+,;=%"
Named = KnownTopic | KnownProgramme | KnownPillar
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


def uri(address: str) -> str:
    """Give an address with all that a URI cannot hold percent-encoded (RFC 3987, 3.1).

    Example:
        >>> uri("https://example.org/čas")
        'https://example.org/%C4%8Das'
    """
    return quote(address, safe=_LEFT_IN_ADDRESSES)


def web_addresses(event: Event, sieve: Sieve) -> tuple[str, ...]:
    """Give the addresses of the web among those of an event, each once, as URIs."""
    held = (sieve.text(url, where=event.uid, field="urls") for url in event.urls if is_web(url))
    return tuple(dict.fromkeys(map(uri, held)))


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


def named(ids: Iterable[str], known: Mapping[str, Named]) -> tuple[str, ...]:
    """Give the names of topics, programmes or pillars; an id that no row has stands for itself."""
    return tuple(known[id_].name if id_ in known else id_ for id_ in ids)


def remarks(event: Event) -> Iterator[str]:
    """Say what is uncertain about an event, a sentence or line each."""
    if event.year_inferred:
        yield "The year is not printed; it was inferred."
    if event.dates_possible:
        yield f"Possible dates: {' or '.join(map(in_words, event.dates_possible))}."
    for conflict in event.conflicts:
        held = "; ".join(f"{value} ({names})" for value, names in standpoints(event, conflict))
        yield f"Disputed {conflict.field.replace('_', ' ')}: {held}"


def inconsistencies(event: Event) -> tuple[str, ...]:
    """Say where announcements of an event are at odds with themselves, a sentence each.

    No calendar shows them: they may change without a new revision of the event.
    """
    said = (words for each in event.announcements for words in each.inconsistencies)
    return tuple(dict.fromkeys(said))


def footnotes(event: Event | Announcement) -> tuple[tuple[str, str], ...]:
    """Give the names that have a footnote, each with it."""
    named: list[Territory] = [place.territory for place in event.places if place.territory]
    return tuple(
        dict.fromkeys((t.name, t.footnote) for t in (*named, *event.territories) if t.footnote)
    )
