"""Rows of a table straight to columns, without an announcement for each."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import numpy as np
from attrs import frozen

from balkansec.matching.arrays.columns import NONE, Columns, Days, Marks
from balkansec.matching.arrays.eras import era_on, eras_of
from balkansec.matching.arrays.from_texts import TitleTexts
from balkansec.matching.arrays.from_traits import TYPES
from balkansec.matching.arrays.mixing import marked
from balkansec.matching.arrays.numbering import Numbering, in_text_order
from balkansec.matching.arrays.ragged import (
    Ints,
    Ragged,
    distinct,
    flags,
    in_place_of,
    in_rows,
    ints,
    offsets_of,
)
from balkansec.matching.arrays.row_keys import KeyParts, RowKeys
from balkansec.matching.arrays.row_titles import TitleReader
from balkansec.matching.arrays.tokens import Tokens
from balkansec.matching.titles import title_parts, title_words
from balkansec.matching.traits import (
    MOVED,
    Whereabouts,
    identities_of,
    ranges_of,
    whereabouts_of,
    years_in,
)
from balkansec.model import Actor, Announcement, DateRange, EventType, Kind, Place
from balkansec.model.addresses import canonical_address, names_edition
from balkansec.reading.places.cells import place_of_cells
from balkansec.vocabulary import Vocabulary, fold
from balkansec.vocabulary.title_marks import marked_title

__all__ = ["GatheredRows", "PlainRows"]

_NUMBERS = (
    *("source", "kind", "edition", "event_type", "address", "names_edition", "place", "body"),
    *("days", "is_from_title", "is_open", "is_inferred", "is_moved"),
)
_DIGIT = re.compile(r"\d")
_NOTHING = np.zeros(0, np.int64)


@frozen(eq=False)
class PlainRows:
    """Rows of texts that hold nothing to refuse, a column each.

    Attributes:
        titles: the titles.
        urls: the addresses; None without one.
        places: the cells of the places as they name a row; "" without any.
        source, days, place, body: numbers that ``GatheredRows`` has given.
    """

    titles: Sequence[str]
    urls: Sequence[str | None]
    places: Sequence[str]
    source: Ints
    days: Ints
    place: Ints
    body: Ints


@frozen(eq=False)
class _Texts:
    """What rows say in words.

    Attributes:
        titles, tokens: the titles, and the numbers of their tokens.
        series: the names of those series that are told, by the place of the row among these.
        addresses: in canonical form; None without one.
    """

    titles: Sequence[str]
    tokens: Ragged
    series: Mapping[int, str]
    addresses: Sequence[str | None]


class GatheredRows:
    """Rows, taken many at a time; each distinct value is looked at once.

    The columns are those of the traits of what ``announce`` makes of the rows.

    Args:
        vocabulary: the knowledge of the field.

    Example:
        >>> from balkansec import announce
        >>> from balkansec.vocabulary import load
        >>> rows = GatheredRows(load())
        >>> titles = ["Second Donor Workshop", "Donor workshop"]
        >>> rows.add_announced(ints([0, 1]), [announce(source="rcc", title=t) for t in titles])
        >>> rows.columns().titles.words.lengths.tolist()
        [2, 2]
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Begin without any row."""
        self._vocabulary = vocabulary
        self._eras = eras_of(vocabulary)
        tokens = self._tokens = Tokens()
        self._titles = TitleTexts(vocabulary, tokens)
        self._reader, self._row_keys = TitleReader(tokens, vocabulary), RowKeys(tokens)
        self._sources = Numbering[str]()
        self._days, self._counted = Numbering[tuple[DateRange, ...]](), Numbering[int]()
        self._no_days = self._days[()]
        self._printed = [""]
        self._kinds = Numbering[Kind]()
        self._place_of: dict[tuple[str | None, str | None, int], int] = {}
        self._whereabouts: list[Whereabouts] = []
        self._names: list[int] = []
        self._identities: list[frozenset[str]] = []
        self._rows: list[Ints] = []
        self._keys: list[str] = []
        self._told: dict[str, list[Ints]] = {name: [] for name in _NUMBERS}
        self._ordinals: list[tuple[int, int]] = []
        self._years: list[tuple[int, int]] = []
        self._years_beside: list[tuple[int, int]] = []

    @property
    def keys(self) -> list[str]:
        """The keys of the announcements, in the order of the rows."""
        return [self._keys[place] for place in np.argsort(self._all_rows()).tolist()]

    def source(self, name: str) -> int:
        """Number a source."""
        return self._sources[name]

    def days(self, ranges: tuple[DateRange, ...]) -> int:
        """Number the ranges of dates of an event."""
        return self._days[ranges]

    def era(self, on: date | None) -> int:
        """Number the time between two days on which the name of any territory changes."""
        return NONE if on is None else era_on(self._eras, on)

    def place(self, city: str | None, country: str | None, on: date | None) -> int:
        """Number what the cells of a place say on a day; on all days of an era it is the same.

        Raises:
            InvalidValue: an unknown country.
        """
        told = city, country, self.era(on)
        number = self._place_of.get(told)
        if number is None:
            place, _ = place_of_cells(city, country, on, self._vocabulary)
            number = self._place_of[told] = self._whereabout(() if place is None else (place,))
        return number

    def body(self, organisers: tuple[str, ...]) -> int:
        """Number the names of organisers."""
        return self._identity(tuple(map(self._vocabulary.actor, organisers)))

    def add(self, rows: Ints, plain: PlainRows) -> None:
        """Take rows of texts.

        Args:
            rows: their numbers.
            plain: what they say.
        """
        titles, is_moved = [], np.zeros(len(rows), np.int64)
        for at, title in enumerate(plain.titles):
            status, name = marked_title(title, self._vocabulary)
            titles.append(name)
            if status in MOVED:
                is_moved[at] = 1
        tokens = self._tokens.of(titles)
        read = self._reader.read(titles, tokens)
        addresses = [None if url is None else canonical_address(url) for url in plain.urls]
        said = [read.said[number] for number in read.number.tolist()]
        sources, printed = list(self._sources), self._printed_days()
        keys = KeyParts(
            sources=[sources[number] for number in plain.source.tolist()],
            addresses=addresses,
            titles=titles,
            tokens=tokens,
            editions=[each.edition for each in said],
            printed=[printed[number] for number in plain.days.tolist()],
            places=plain.places,
        )
        self._keys += self._row_keys.of(keys)
        none = np.zeros(len(rows), np.int64)
        self._note(
            source=plain.source,
            kind=none + self._kinds[Kind.EVENT],
            edition=self._editions(each.edition for each in read.said)[read.number],
            event_type=_types(each.event_type for each in read.said)[read.number],
            place=plain.place,
            body=plain.body,
            is_open=none,
            is_inferred=none,
            is_moved=is_moved,
        )
        series = {place: each.series for place, each in enumerate(said) if each.series is not None}
        texts = _Texts(titles, tokens, series, addresses)
        self._take(rows, texts, plain.days, plain.place)

    def add_announced(self, rows: Ints, given: Sequence[Announcement]) -> None:
        """Take what was announced for rows, whatever their cells were.

        Args:
            rows: their numbers.
            given: announcements of rows: of no page and without the words of their dates.
        """
        titles = [marked_title(each.title or "", self._vocabulary).name for each in given]
        place = ints(self._whereabout(each.places) for each in given)
        self._keys += [each.key for each in given]
        self._note(
            source=ints(self._sources[each.source] for each in given),
            kind=ints(self._kinds[each.kind] for each in given),
            edition=self._editions(each.edition for each in given),
            event_type=_types(each.event_type for each in given),
            place=place,
            body=ints(self._identity(each.organisers) for each in given),
            is_open=ints(bool(each.dates_possible) for each in given),
            is_inferred=ints(each.year_inferred for each in given),
            is_moved=ints(each.status in MOVED for each in given),
        )
        texts = _Texts(
            titles,
            self._tokens.of(titles),
            {at: each.series for at, each in enumerate(given) if each.series is not None},
            [None if each.url is None else canonical_address(each.url) for each in given],
        )
        self._take(rows, texts, ints(map(self.days, map(ranges_of, given))), place)

    def _note(self, **told: Ints) -> None:
        for name, numbers in told.items():
            self._told[name].append(numbers)

    def _take(self, rows: Ints, texts: "_Texts", days: Ints, place: Ints) -> None:
        """Take what titles, dates and addresses say."""
        named = self._tokens.of(list(texts.series.values()))
        compared = in_place_of(texts.tokens, ints(texts.series), named)
        found = self._titles.add(rows, compared, ints(self._names)[place])
        for at, name in texts.series.items():
            words = title_words(texts.titles[at], self._vocabulary)
            found[at] = title_parts(words, self._vocabulary, fold(name).split())
        days, from_title, numbers = days.copy(), np.zeros(len(rows), np.int64), rows.tolist()
        beside = {at: parts.years for at, parts in found.items()}
        for at, parts in found.items():
            if days[at] == self._no_days and len(parts.years) == 1:
                days[at] = self._days[DateRange.from_edtf(str(min(parts.years))),]
                from_title[at] = 1
            self._years += [(numbers[at], year) for year in sorted(parts.years)]
            self._ordinals += [(numbers[at], self._counted[each]) for each in parts.ordinals]
        names = np.zeros(len(rows), np.int64)
        for at, address in enumerate(texts.addresses):
            if address is not None and _DIGIT.search(address):
                names[at] = names_edition(address)
                beside[at] = beside.get(at, frozenset()) | years_in(address)
        for at, years in beside.items():
            self._years_beside += [(numbers[at], year) for year in sorted(years)]
        # No value is hashed to NONE.
        marks = ints(NONE if each is None else hash(each) for each in texts.addresses)
        self._note(days=days, is_from_title=from_title, address=marks, names_edition=names)
        self._rows.append(rows)

    def _of_rows(self, given: Sequence[tuple[int, int]]) -> Ragged:
        """Give a column of values that are given with the numbers of their rows."""
        rows = np.sort(self._all_rows())
        owners = np.searchsorted(rows, ints(row for row, _ in given))
        return in_rows(len(rows), owners, ints(value for _, value in given))

    def _all_rows(self) -> Ints:
        return np.concatenate([_NOTHING, *self._rows])

    def columns(self) -> Columns:
        """Give the rows in columns."""
        order = np.argsort(self._all_rows())
        count = len(order)
        words, compounds, titles = self._titles.columns()
        told = {
            name: np.concatenate([_NOTHING, *parts])[order] for name, parts in self._told.items()
        }
        where, place = self._whereabouts, told["place"]
        keys, countries = in_text_order(self._keys), Numbering[str]()
        addresses = distinct(told["address"][told["address"] != NONE])
        address = np.searchsorted(addresses, told["address"])
        cities = in_text_order(city for each in where for city in each.vicinities)
        bodies = in_text_order(body for each in self._identities for body in each)
        nothing = in_rows(count, _NOTHING, _NOTHING)
        organisers = bodies.sets(self._identities).taken(told["body"])
        return Columns(
            words=words,
            compounds=compounds,
            titles=titles,
            days=self._stated(told),
            key=keys.each(self._keys)[order],
            source=told["source"],
            kind=told["kind"],
            edition=told["edition"],
            ordinals=self._of_rows(self._ordinals),
            years=self._of_rows(self._years),
            event_type=told["event_type"],
            address=np.where(told["address"] == NONE, NONE, address),
            names_edition=told["names_edition"] == 1,
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
            is_moved=told["is_moved"] == 1,
            bodies=tuple(bodies),
            marks=Marks(
                key=marked(keys),
                address=addresses,
                city=marked(cities),
                body=marked(bodies),
                country=marked(countries),
                edition=marked(self._counted),
                topic=marked(words.topics),
                word=marked(words.folded),
                programme=marked(()),
            ),
        )

    def _whereabout(self, places: tuple[Place, ...]) -> int:
        where = whereabouts_of(places, self._vocabulary)
        self._whereabouts.append(where)
        self._names.append(self._titles.place(where.names))
        return len(self._whereabouts) - 1

    def _printed_days(self) -> list[str]:
        """Give the one range of each number of days as a key has it."""
        later = list(self._days)[len(self._printed) :]
        self._printed += [ranges[0].to_edtf() if len(ranges) == 1 else "" for ranges in later]
        return self._printed

    def _editions(self, given: Iterable[int | None]) -> Ints:
        return ints(NONE if each is None else self._counted[each] for each in given)

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
            weekday=np.zeros(len(told["days"]), np.int64),
            years_beside=self._of_rows(self._years_beside),
        )


def _types(given: Iterable[EventType | None]) -> Ints:
    return ints(NONE if each is None else TYPES[each] for each in given)
