"""What of an announcement is compared, in the form in which it is compared."""

import re
from collections.abc import Sequence

from attrs import frozen

from balkansec.matching.titles import Title, read_title
from balkansec.model import (
    Actor,
    Announcement,
    DateRange,
    EventType,
    Kind,
    Place,
    Scope,
    Status,
)
from balkansec.model.addresses import canonical_address
from balkansec.vocabulary import Vocabulary, fold
from balkansec.vocabulary.title_marks import marked_title
from balkansec.vocabulary.vicinities import city_standing_for

__all__ = [
    "MOVED",
    "Traits",
    "Whereabouts",
    "identities_of",
    "ranges_of",
    "traits_of",
    "whereabouts_of",
    "years_in",
]

MOVED = frozenset({Status.POSTPONED, Status.RESCHEDULED})
_YEAR_IN_ADDRESS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@frozen
class Whereabouts:
    """What of the places of an announcement is compared.

    Attributes:
        cities, vicinities, is_city_known, countries: as in ``Traits``.
        names: the folded names of cities and territories, which titles may repeat.
    """

    cities: frozenset[str]
    vicinities: frozenset[str]
    is_city_known: bool
    countries: frozenset[str]
    names: frozenset[str]


@frozen
class Traits:
    """What of an announcement is compared.

    Attributes:
        key, source, kind, edition: as in the announcement.
        title: its title without the ordinal; None where it has none.
        ordinals: which meeting of its series it is, as its whole title says.
        years: the years that its whole title names.
        ranges: its dates and those before it was moved, or all its possible dates, or the
            one year in its title.
        year_open: whether the ranges are possible dates.
        year_inferred: whether the year of the dates is printed nowhere.
        year_from_title: whether only the title says when.
        weekday: the one weekday beside the printed date, from 1 for Monday.
        address: its address in canonical form.
        years_beside: years that its title or its address name.
        event_type: what form it has.
        cities, countries: where it takes place.
        vicinities: the cities, and those that stand for them.
        is_city_known: whether the vocabulary knows all of its cities.
        organisers: the ids and folded names of those who organise it.
        participants: those of all who take part in any role.
        pages: the pages it was seen on.
        hosts, related: keys of the announcements around and inside it.
        topics, programmes: as in the announcement.
        narrow_topics: the topics that have no parts.
        is_moved: whether it says that its dates have moved or will.
    """

    key: str
    source: str
    kind: Kind
    edition: int | None
    title: Title | None
    ordinals: frozenset[int]
    years: frozenset[int]
    ranges: tuple[DateRange, ...]
    year_open: bool
    year_inferred: bool
    year_from_title: bool
    weekday: int | None
    address: str | None
    years_beside: frozenset[int]
    event_type: EventType | None
    cities: frozenset[str]
    vicinities: frozenset[str]
    is_city_known: bool
    countries: frozenset[str]
    organisers: frozenset[str]
    participants: frozenset[str]
    pages: frozenset[str]
    hosts: frozenset[str]
    related: frozenset[str]
    topics: frozenset[str]
    narrow_topics: frozenset[str]
    programmes: frozenset[str]
    is_moved: bool

    @property
    def numbered(self) -> int | None:
        """The edition, or the one ordinal of the title, which may be it."""
        if self.edition is None and len(self.ordinals) == 1:
            return min(self.ordinals)
        return self.edition

    @property
    def printed(self) -> tuple[DateRange, ...]:
        """The present and former dates, where they were stated in days and with their year."""
        if self.year_open or self.year_inferred:
            return ()
        return self.ranges if all(stated.is_day_precise for stated in self.ranges) else ()


def traits_of(announcement: Announcement, vocabulary: Vocabulary) -> Traits:
    """Prepare an announcement for comparing."""
    where = whereabouts_of(announcement.places, vocabulary)
    printed = None
    if announcement.title is not None:
        printed = marked_title(announcement.title, vocabulary).name
    named = announcement.series or printed
    title = None if named is None else read_title(named, vocabulary, places=where.names)
    whole = title
    if announcement.series is not None and printed is not None:
        whole = read_title(printed, vocabulary, series=announcement.series)
    years = frozenset[int]() if whole is None else whole.years
    ranges = ranges_of(announcement)
    from_title = not ranges and len(years) == 1
    if from_title:
        ranges = (DateRange.from_edtf(str(min(years))),)
    address = None if announcement.url is None else canonical_address(announcement.url)
    taking_part = [p.actor for p in announcement.actors if p.scope is Scope.EVENT]
    return Traits(
        key=announcement.key,
        source=announcement.source,
        kind=announcement.kind,
        edition=announcement.edition,
        title=title,
        ordinals=frozenset() if whole is None else whole.ordinals,
        years=years,
        ranges=ranges,
        year_open=bool(announcement.dates_possible),
        year_inferred=announcement.year_inferred,
        year_from_title=from_title,
        weekday=_weekday(announcement.date_text, vocabulary),
        address=address,
        years_beside=years | years_in(address),
        event_type=announcement.event_type,
        cities=where.cities,
        vicinities=where.vicinities,
        is_city_known=where.is_city_known,
        countries=where.countries,
        organisers=identities_of(announcement.organisers),
        participants=identities_of(taking_part),
        pages=frozenset(() if announcement.page is None else (announcement.page,)),
        hosts=frozenset(() if announcement.host is None else (announcement.host,)),
        related=frozenset(announcement.related),
        topics=frozenset(announcement.topics),
        narrow_topics=_narrow(announcement.topics, vocabulary),
        programmes=frozenset(announcement.programmes),
        is_moved=announcement.status in MOVED,
    )


def ranges_of(announcement: Announcement) -> tuple[DateRange, ...]:
    """Give the present dates of an announcement with the former ones, else the possible ones."""
    if announcement.dates is None:
        return announcement.dates_possible
    return (announcement.dates, *announcement.dates_former)


def whereabouts_of(places: Sequence[Place], vocabulary: Vocabulary) -> Whereabouts:
    """Prepare places for comparing."""
    cities = frozenset(fold(place.city) for place in places if place.city)
    territories = {fold(place.territory.name) for place in places if place.territory}
    around = [(fold(place.city or ""), place.country or "") for place in places]
    standing = (city_standing_for(*each, vocabulary) for each in around)
    near = {city for city in standing if city is not None}
    return Whereabouts(
        cities=cities,
        vicinities=cities | near,
        is_city_known=all(_is_known(place, vocabulary) for place in places),
        countries=frozenset(place.country for place in places if place.country),
        names=cities | territories,
    )


def _narrow(topics: Sequence[str], vocabulary: Vocabulary) -> frozenset[str]:
    # Rows of tables have none, and need no phrases to be put together.
    return frozenset(topics) - vocabulary.subjects.broad_topics if topics else frozenset()


def years_in(address: str | None) -> frozenset[int]:
    """Give the years that an address names."""
    return frozenset(int(year) for year in _YEAR_IN_ADDRESS.findall(address or ""))


def _is_known(place: Place, vocabulary: Vocabulary) -> bool:
    city = fold(place.city or "")
    near = (city, place.country or "")
    return not city or city in vocabulary.places or near in vocabulary.vicinities


def _weekday(date_text: str | None, vocabulary: Vocabulary) -> int | None:
    words = fold(date_text or "").split()
    named = {vocabulary.weekdays[word] for word in words if word in vocabulary.weekdays}
    return named.pop() if len(named) == 1 else None


def identities_of(actors: Sequence[Actor]) -> frozenset[str]:
    """Give the ids and folded names of actors."""
    # An id and a name never meet, because a folded name holds no colon.
    ids = {f"id:{actor.id}" for actor in actors if actor.id is not None}
    return frozenset(ids | {fold(actor.name) for actor in actors})
