"""Prepared announcements to columns."""

from collections.abc import Sequence
from datetime import date

from balkansec.matching.arrays.columns import Columns, Days, Marks
from balkansec.matching.arrays.from_titles import titles_of
from balkansec.matching.arrays.mixing import marked
from balkansec.matching.arrays.numbering import Numbering, in_text_order
from balkansec.matching.arrays.ragged import Ragged, flags, ints, offsets_of, ragged
from balkansec.matching.traits import Traits
from balkansec.model import EventType, Kind
from balkansec.model.addresses import names_edition

__all__ = ["TYPES", "columns_of", "initials_of"]

TYPES = {given: number for number, given in enumerate(EventType)}


def columns_of(traits: Sequence[Traits]) -> Columns:
    """Put announcements that are prepared for comparing into columns, a row each.

    They must be prepared with one vocabulary, so that equal words mean the same.

    Example:
        >>> from balkansec import announce, vocabulary
        >>> from balkansec.matching.traits import traits_of
        >>> known = vocabulary.load()
        >>> titles = ["Balkan Summit", "Summit of the Balkans"]
        >>> given = [traits_of(announce(source="rcc", title=title), known) for title in titles]
        >>> columns = columns_of(given)
        >>> columns.titles.words.lengths.tolist(), columns.source.tolist()
        ([2, 2], [0, 0])
    """
    words, compounds, titles = titles_of([given.title for given in traits])
    keys = in_text_order(given.key for given in traits)
    cities = in_text_order(each for given in traits for each in given.vicinities)
    bodies = in_text_order(
        each for given in traits for each in (*given.organisers, *given.participants)
    )
    addresses, countries, counted = Numbering[str](), Numbering[str](), Numbering[int]()
    topics, programmes = Numbering[str](), Numbering[str]()
    return Columns(
        words=words,
        compounds=compounds,
        titles=titles,
        days=_days(traits),
        key=keys.each(given.key for given in traits),
        source=Numbering[str]().each(given.source for given in traits),
        kind=Numbering[Kind]().each(given.kind for given in traits),
        edition=counted.each(given.edition for given in traits),
        years=ragged([sorted(given.years) for given in traits]),
        ordinals=counted.sets([given.ordinals for given in traits]),
        event_type=Numbering[EventType](TYPES).each(given.event_type for given in traits),
        address=addresses.each(given.address for given in traits),
        names_edition=flags(names_edition(given.address or "") for given in traits),
        cities=cities.sets([given.cities for given in traits]),
        vicinities=cities.sets([given.vicinities for given in traits]),
        city_names=tuple(cities),
        is_city_known=flags(given.is_city_known for given in traits),
        countries=countries.sets([given.countries for given in traits]),
        organisers=bodies.sets([given.organisers for given in traits]),
        participants=bodies.sets([given.participants for given in traits]),
        pages=Numbering[str]().sets([given.pages for given in traits]),
        hosts=keys.sets([given.hosts for given in traits]),
        related=keys.sets([given.related for given in traits]),
        topics=topics.sets([given.topics for given in traits]),
        narrow_topics=topics.sets([given.narrow_topics for given in traits]),
        programmes=programmes.sets([given.programmes for given in traits]),
        is_moved=flags(given.is_moved for given in traits),
        bodies=tuple(bodies),
        marks=Marks(
            key=marked(keys),
            address=marked(addresses),
            city=marked(cities),
            body=marked(bodies),
            country=marked(countries),
            edition=marked(counted),
            topic=marked(words.topics),
            word=marked(words.folded),
            programme=marked(programmes),
        ),
    )


def _days(traits: Sequence[Traits]) -> Days:
    ranges = [stated for given in traits for stated in given.ranges]
    return Days(
        offsets=offsets_of(ints(len(given.ranges) for given in traits)),
        start=ints(date.toordinal(stated.start) for stated in ranges),
        end=ints(date.toordinal(stated.end) for stated in ranges),
        start_precision=ints(stated.start_precision for stated in ranges),
        end_precision=ints(stated.end_precision for stated in ranges),
        is_open=flags(given.year_open for given in traits),
        is_inferred=flags(given.year_inferred for given in traits),
        is_from_title=flags(given.year_from_title for given in traits),
        weekday=ints(given.weekday or 0 for given in traits),
        years_beside=ragged([sorted(given.years_beside) for given in traits]),
    )


def initials_of(traits: Sequence[Traits]) -> Ragged:
    """Give the marks of all initials of each title, be they a word of another or not."""
    return ragged([() if t.title is None else list(map(hash, t.title.initials)) for t in traits])
