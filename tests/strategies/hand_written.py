"""Announcements from the short form in which tests and their data files write them."""

from typing import Any

from balkansec.model import (
    Actor,
    Announcement,
    DateRange,
    Kind,
    Participation,
    Place,
    Role,
    Territory,
)


def announcement(source: str, /, key: str | None = None, **said: Any) -> Announcement:
    """Build an announcement from strings; without a key it gets one from its words."""
    city, country = said.pop("city", None), said.pop("country", None)
    territory = Territory(country, country) if country else None
    place = (Place(city, territory),) if city or territory else ()
    dates = said.pop("dates", None)
    organisers = said.pop("organisers", ())
    words = f"{source}:{said.get('title')}:{dates}:{said.get('kind', 'event')}"
    return Announcement(
        key=key or words,
        source=source,
        dates=DateRange.from_edtf(dates) if dates else None,
        dates_possible=tuple(DateRange.from_edtf(d) for d in said.pop("dates_possible", ())),
        dates_former=tuple(DateRange.from_edtf(d) for d in said.pop("dates_former", ())),
        places=place,
        kind=Kind(said.pop("kind", "event")),
        actors=tuple(Participation(Actor(name), Role.ORGANISER) for name in organisers),
        **said,
    )
