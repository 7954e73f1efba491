"""Rows of a table straight to columns, without an announcement for each."""

from array import array
from bisect import bisect_right
from collections.abc import Mapping
from datetime import date

import numpy as np

from balkansec.matching.arrays.columns import NONE, Columns, Days, Marks
from balkansec.matching.arrays.from_texts import TitleTexts
from balkansec.matching.arrays.from_traits import TYPES
from balkansec.matching.arrays.mixing import marked
from balkansec.matching.arrays.numbering import Numbering, in_text_order
from balkansec.matching.arrays.ragged import (
    Ints,
    Ragged,
    flags,
    ints,
    offsets_of,
    paired,
)
from balkansec.matching.titles import title_parts, title_words
from balkansec.matching.traits import Whereabouts, identities_of, whereabouts_of, years_in
from balkansec.model import Actor, Announcement, DateRange, EventType, Kind, Place
from balkansec.model.addresses import canonical_address, names_edition
from balkansec.reading import announcement_key
from balkansec.reading.places.cells import place_of_cells
from balkansec.reading.titles.many_rows import RowTitles
from balkansec.vocabulary import Vocabulary, fold

__all__ = ["GatheredRows"]

_NUMBERS = (
    *("source", "kind", "edition", "event_type", "address", "place", "body"),
    *("days", "is_from_title", "is_open", "is_inferred"),
)


class GatheredRows:
    """Rows, taken one after the other; each distinct cell is looked at once.

    The columns are those of the traits of what ``announce`` makes of the rows.

    Args:
        vocabulary: the knowledge of the field.

    Attributes:
        keys: the keys of the announcements.

    Example:
        >>> from balkansec.vocabulary import load
        >>> rows = GatheredRows(load())
        >>> rows.add("rcc", "Second Donor Workshop", city="Beograd")
        >>> rows.add("eu", "Donor workshop", city="Belgrade")
        >>> columns = rows.columns()
        >>> columns.city_names, columns.cities.values.tolist()
        (('belgrade',), [0, 0])
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Begin without any row."""
        self.keys: list[str] = []
        self._vocabulary = vocabulary
        self._eras = _eras(vocabulary)
        self._titles = TitleTexts(vocabulary)
        self._row_titles = RowTitles(vocabulary)
        self._sources, self._addresses = Numbering[str](), Numbering[str]()
        self._days, self._counted = Numbering[tuple[DateRange, ...]](), Numbering[int]()
        self._kinds = Numbering[Kind]()
        self._places: dict[tuple[str | None, str | None, int], int] = {}
        self._whereabouts: list[Whereabouts] = []
        self._bodies: dict[tuple[str, ...], int] = {}
        self._identities: list[frozenset[str]] = []
        self._told = {name: array("q") for name in _NUMBERS}
        self._ordinals: dict[int, frozenset[int]] = {}
        self._years: dict[int, frozenset[int]] = {}
        self._years_beside: dict[int, frozenset[int]] = {}

    def add(
        self,
        source: str,
        title: str,
        *,
        dates: DateRange | None = None,
        url: str | None = None,
        city: str | None = None,
        country: str | None = None,
        organisers: tuple[str, ...] = (),
    ) -> None:
        """Take the next row; cells as ``announce`` takes them, None or () where there are none.

        Raises:
            InvalidValue: an unknown country; the row is not taken.
        """
        place = self._place(city, country, None if dates is None else dates.start)
        read = self._row_titles.read(title)
        edition = read.edition
        key = announcement_key(
            source,
            url=url,
            title=title,
            edition=edition,
            printed=None if dates is None else dates.to_edtf(),
            place=city or country or "",
        )
        self._take(title, read.series, () if dates is None else (dates,), url, place)
        self._note(source, Kind.EVENT, edition, read.event_type)
        self._told["body"].append(self._body(organisers))
        self._told["is_open"].append(0)
        self._told["is_inferred"].append(0)
        self.keys.append(key)

    def add_announcement(self, given: Announcement) -> None:
        """Take what was announced for the next row, whatever its cells were.

        Args:
            given: an announcement of a row: of no page and without the words of its dates.
        """
        title = given.title or ""
        ranges = (given.dates,) if given.dates else given.dates_possible
        self._take(title, given.series, ranges, given.url, self._whereabout(given.places))
        self._note(given.source, given.kind, given.edition, given.event_type)
        self._told["body"].append(self._identity(given.organisers))
        self._told["is_open"].append(bool(given.dates_possible))
        self._told["is_inferred"].append(given.year_inferred)
        self.keys.append(given.key)

    def _note(
        self, source: str, kind: Kind, edition: int | None, event_type: EventType | None
    ) -> None:
        """Take who announces it, and what it is."""
        told = self._told
        told["source"].append(self._sources[source])
        told["kind"].append(self._kinds[kind])
        told["edition"].append(NONE if edition is None else self._counted[edition])
        told["event_type"].append(NONE if event_type is None else TYPES[event_type])

    def _take(
        self,
        title: str,
        series: str | None,
        ranges: tuple[DateRange, ...],
        url: str | None,
        place: int,
    ) -> None:
        """Take what title, dates and address say."""
        row, told = len(self.keys), self._told
        names = self._whereabouts[place].names
        parts = self._titles.add(series or title, names)
        if series is not None:
            words = title_words(title, self._vocabulary)
            parts = title_parts(words, self._vocabulary, fold(series).split())
        named = frozenset[int]() if parts is None else parts.years
        is_from_title = not ranges and len(named) == 1
        if is_from_title:
            ranges = (DateRange.from_edtf(str(min(named))),)
        address = None if url is None else canonical_address(url)
        if named:
            self._years[row] = named
        if years := named | years_in(address):
            self._years_beside[row] = years
        if parts is not None and parts.ordinals:
            self._ordinals[row] = parts.ordinals
        told["place"].append(place)
        told["days"].append(self._days[ranges])
        told["is_from_title"].append(is_from_title)
        told["address"].append(NONE if address is None else self._addresses[address])

    def columns(self) -> Columns:
        """Give the rows in columns."""
        count = len(self.keys)
        words, compounds, titles = self._titles.columns()
        told = {name: np.array(numbers, np.int64) for name, numbers in self._told.items()}
        where, place = self._whereabouts, told["place"]
        keys, countries = in_text_order(self.keys), Numbering[str]()
        cities = in_text_order(city for each in where for city in each.vicinities)
        bodies = in_text_order(body for each in self._identities for body in each)
        nothing = Ragged(np.zeros(count + 1, np.int64), np.zeros(0, np.int64))
        organisers = bodies.sets(self._identities).taken(told["body"])
        named = flags(map(names_edition, self._addresses))
        return Columns(
            words=words,
            compounds=compounds,
            titles=titles,
            days=self._stated(told),
            key=keys.each(self.keys),
            source=told["source"],
            kind=told["kind"],
            edition=told["edition"],
            ordinals=paired(
                count,
                [
                    (row, self._counted[each])
                    for row, all_ in self._ordinals.items()
                    for each in all_
                ],
            ),
            years=_years(count, self._years),
            event_type=told["event_type"],
            address=told["address"],
            # No row without an address is that of an edition.
            names_edition=np.append(named, False)[told["address"]],
            cities=cities.sets([each.cities for each in where]).taken(place),
            vicinities=cities.sets([each.vicinities for each in where]).taken(place),
            city_names=tuple(cities),
            is_city_known=flags(each.is_city_known for each in where)[place],
            countries=countries.sets([each.countries for each in where]).taken(place),
            organisers=organisers,
            participants=organisers,
            pages=nothing,
            hosts=nothing,
            related=nothing,
            topics=nothing,
            narrow_topics=nothing,
            programmes=nothing,
            is_moved=np.zeros(count, np.bool_),
            bodies=tuple(bodies),
            marks=Marks(
                key=marked(keys),
                address=marked(self._addresses),
                city=marked(cities),
                body=marked(bodies),
                country=marked(countries),
                edition=marked(self._counted),
                topic=marked(words.topics),
                word=marked(words.folded),
            ),
        )

    def _place(self, city: str | None, country: str | None, on: date | None) -> int:
        """Number what the cells of the place say; names of territories change with the era."""
        era = NONE if on is None else bisect_right(self._eras, on.toordinal())
        number = self._places.get((city, country, era))
        if number is None:
            place, _ = place_of_cells(city, country, on, self._vocabulary)
            number = self._whereabout(() if place is None else (place,))
            self._places[city, country, era] = number
        return number

    def _whereabout(self, places: tuple[Place, ...]) -> int:
        self._whereabouts.append(whereabouts_of(places, self._vocabulary))
        return len(self._whereabouts) - 1

    def _body(self, organisers: tuple[str, ...]) -> int:
        number = self._bodies.get(organisers)
        if number is None:
            number = self._identity(tuple(map(self._vocabulary.actor, organisers)))
            self._bodies[organisers] = number
        return number

    def _identity(self, actors: tuple[Actor, ...]) -> int:
        self._identities.append(identities_of(actors))
        return len(self._identities) - 1

    def _stated(self, told: Mapping[str, Ints]) -> Days:
        ranges = [each for stated in self._days for each in stated]
        lengths = ints(map(len, self._days))
        places = Ragged(offsets_of(lengths), np.arange(len(ranges))).taken(told["days"])
        return Days(
            offsets=places.offsets,
            start=ints(date.toordinal(each.start) for each in ranges)[places.values],
            end=ints(date.toordinal(each.end) for each in ranges)[places.values],
            start_precision=ints(each.start_precision for each in ranges)[places.values],
            end_precision=ints(each.end_precision for each in ranges)[places.values],
            is_open=told["is_open"] == 1,
            is_inferred=told["is_inferred"] == 1,
            is_from_title=told["is_from_title"] == 1,
            weekday=np.zeros(len(self.keys), np.int64),
            years_beside=_years(len(self.keys), self._years_beside),
        )


def _years(count: int, by_row: Mapping[int, frozenset[int]]) -> Ragged:
    return paired(count, [(row, year) for row, all_ in by_row.items() for year in sorted(all_)])


def _eras(vocabulary: Vocabulary) -> list[int]:
    """Give the days on which the name of any territory begins to be valid or no longer is."""
    names = [name for each in vocabulary.territories.values() for name in each.names]
    since = {name.since.toordinal() for name in names if name.since is not None}
    until = {name.until.toordinal() + 1 for name in names if name.until is not None}
    return sorted(since | until)
