"""An event in the words of schema.org, as far as these have words for it."""

from collections.abc import Iterable, Mapping
from typing import Any

from balkansec.exporting.facts import (
    footnotes,
    heading,
    inconsistencies,
    is_web,
    named,
    remarks,
    uri,
)
from balkansec.exporting.footnoting import event_footnotes
from balkansec.model import (
    Announcement,
    Attendance,
    DateRange,
    Event,
    Participation,
    Place,
    Precision,
    Role,
    Scope,
    Status,
    Territory,
)
from balkansec.vocabulary import Vocabulary

__all__ = ["schema_org_event"]

_STATUS = {
    Status.ANNOUNCED: "EventScheduled",
    Status.HELD: "EventScheduled",
    Status.POSTPONED: "EventPostponed",
    Status.RESCHEDULED: "EventRescheduled",
    Status.CANCELLED: "EventCancelled",
}
_ATTENDANCE = {
    Attendance.IN_PERSON: "OfflineEventAttendanceMode",
    Attendance.ONLINE: "OnlineEventAttendanceMode",
    Attendance.HYBRID: "MixedEventAttendanceMode",
}
_ROLES = {
    Role.ORGANISER: "organizer",
    Role.CO_ORGANISER: "organizer",
    Role.FUNDER: "funder",
    Role.SUPPORTER: "sponsor",
}
_OTHER_ROLE = "contributor"

Form = dict[str, Any]


def schema_org_event(event: Event, vocabulary: Vocabulary) -> Form:
    """Give the node of an event; what is not known does not stand in it.

    Args:
        event: the event.
        vocabulary: what knows where cities lie and how topics are called.
    """
    subjects = vocabulary.subjects
    addresses = [uri(url) for url in event.urls if is_web(url)]
    return _known(
        {
            "@type": "Event",
            "identifier": event.uid,
            "name": heading(event),
            "additionalType": event.event_type and event.event_type.value,
            "dcterms:date": event.dates and event.dates.to_edtf(),
            **_days(event),
            "eventStatus": _enumerated(_STATUS, event.status),
            "eventAttendanceMode": _enumerated(_ATTENDANCE, event.attendance),
            "location": [*_places(event, vocabulary), *_online(event)],
            **_taking_part(event.actors),
            "superEvent": event.series and {"@type": "EventSeries", "name": event.series},
            "keywords": [
                *named(event.topics, subjects.topics),
                *named(event.pillars, subjects.pillars),
                *named(event.programmes, subjects.programmes),
            ],
            "about": [_country(territory) for territory in event.territories],
            "description": "\n".join(_description(event, vocabulary)),
            "url": addresses[0] if addresses else None,
            "subjectOf": [_announced(given) for given in event.announcements],
        }
    )


def _description(event: Event, vocabulary: Vocabulary) -> Iterable[str]:
    yield from remarks(event)
    at_odds = inconsistencies(event)
    yield from at_odds
    # Those of places and territories stand with these.
    of_nodes = footnotes(event)
    for name, text in event_footnotes(event, vocabulary, beside=at_odds):
        if (name, text) not in of_nodes:
            yield f"{name}: {text}"


def _known(form: Mapping[str, Any]) -> Form:
    return {name: value for name, value in form.items() if value}


def _enumerated(words: Mapping[Any, str], member: object) -> str | None:
    return f"https://schema.org/{words[member]}" if member in words else None


def _days(event: Event) -> Form:
    if event.dates is None:
        return {}
    first, last = _first_day(event.dates), _last_day(event.dates)
    if event.status is Status.POSTPONED:
        return {"previousStartDate": first}
    former = _former_days(event) if event.status is Status.RESCHEDULED else []
    return {"startDate": first, "endDate": last, "previousStartDate": former}


def _first_day(dates: DateRange) -> str | None:
    return dates.start.isoformat() if dates.start_precision is Precision.DAY else None


def _last_day(dates: DateRange) -> str | None:
    return dates.end.isoformat() if dates.end_precision is Precision.DAY else None


def _former_days(event: Event) -> list[str]:
    """Give the first days that were announced before new ones were, and that nobody holds."""
    disputed = {
        held.value
        for conflict in event.conflicts
        if conflict.field == "dates"
        for held in conflict.standpoints
    }
    former = {
        _first_day(given.dates)
        for given in event.announcements
        if given.dates not in (None, event.dates)
        and given.status is not Status.RESCHEDULED
        and not given.year_inferred
        and given.dates.to_edtf() not in disputed
    }
    return sorted(day for day in former if day is not None)


def _places(event: Event, vocabulary: Vocabulary) -> Iterable[Form]:
    is_visited = event.attendance is not Attendance.ONLINE
    for place in event.places:
        position = vocabulary.coordinates(place) if is_visited else None
        geo = position and {
            "@type": "GeoCoordinates",
            "latitude": position.latitude,
            "longitude": position.longitude,
        }
        city = _known({"@type": "City", "name": place.city, "geo": geo}) if place.city else None
        address = _known(
            {
                "@type": "PostalAddress",
                "addressLocality": place.city,
                "addressCountry": place.territory and _country(place.territory),
            }
        )
        yield _place(place, city, address)


def _place(place: Place, city: Form | None, address: Form) -> Form:
    if place.venue is None and city is None and place.territory is not None:
        return _country(place.territory)
    where = city or {}
    if place.venue is not None:
        where = _known({"@type": "Place", "name": place.venue, "containedInPlace": city})
    return where | ({"address": address} if len(address) > 1 else {})


def _online(event: Event) -> Iterable[Form]:
    if event.attendance in (Attendance.ONLINE, Attendance.HYBRID):
        yield {"@type": "VirtualLocation"}


def _country(territory: Territory) -> Form:
    return _known(
        {
            "@type": "Country",
            "name": territory.name,
            "identifier": territory.code,
            "description": territory.footnote,
        }
    )


def _taking_part(actors: Iterable[Participation]) -> dict[str, list[Form]]:
    parts: dict[str, list[Form]] = {}
    for part in actors:
        # What a project has is not what the event has.
        if part.scope is not Scope.EVENT:
            continue
        name = _ROLES.get(part.role, _OTHER_ROLE)
        who = _known(
            {"@type": "Organization", "name": part.actor.name, "identifier": part.actor.id}
        )
        if part.role is Role.CHAIR and part.actor.id is None:
            # Person or body: schema.org has a type for each and none for either.
            del who["@type"]
        if name == _OTHER_ROLE:
            who = {"@type": "Role", "roleName": part.role.value, name: who}
        parts.setdefault(name, []).append(who)
    return parts


def _announced(given: Announcement) -> Form:
    publisher = {"@type": "Organization", "identifier": given.source}
    return _known(
        {
            "@type": "CreativeWork",
            "identifier": given.key,
            "name": given.title,
            "url": uri(given.url) if given.url and is_web(given.url) else None,
            "inLanguage": given.language,
            "datePublished": given.published and given.published.isoformat(),
            "publisher": publisher,
        }
    )
