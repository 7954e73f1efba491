"""Which of many pairs may be more than different, told from little of what they say."""

from collections.abc import Iterable

import numpy as np
from attrs import frozen

from balkansec.matching.abbreviating import MOST_WORDS
from balkansec.matching.arrays.columns import NONE, Columns
from balkansec.matching.arrays.days import Ranges, compare_days
from balkansec.matching.arrays.fetched import Fetched
from balkansec.matching.arrays.likeness import Wording, most_percent
from balkansec.matching.arrays.numbering import Numbering
from balkansec.matching.arrays.ragged import Few, Flags, Ints, Ragged, ragged
from balkansec.matching.arrays.seen import added_up, where
from balkansec.matching.arrays.word_fellows import Marks, bits_of, sums_of
from balkansec.matching.names import STEPS, UNLIKE
from balkansec.matching.telling_apart import weight_of_types
from balkansec.matching.weights import Weight, Weights
from balkansec.model import EventType

__all__ = ["Promising"]

# What may be seen of two titles beside how alike they are.
_OF_ANY_TITLES = (Weight.OTHER_NUMBER,)
_OF_LIKE_TITLES = (
    *(Weight.TITLES_PARTED, Weight.WORDS_EXCHANGED, Weight.OTHER_PLACES_NAMED),
    *(Weight.SINGLE_WORD, Weight.HELD_BESIDE),
)
_OF_TOPICS = (Weight.SHARED_NARROW_TOPIC, Weight.SHARED_TOPIC, Weight.OTHER_TOPICS)
_OF_ONE_SOURCE = (
    *(Weight.SAME_SOURCE_OTHER_DAYS, Weight.SAME_SOURCE_NEAR_WORDS),
    Weight.SAME_SOURCE_OTHER_WORDS,
)
# What two titles may come to that have so much in common, in percent.
_STEPS = (
    *STEPS,
    *((STEPS[0][0], weight) for weight in (Weight.SAME_TITLE_OF_PLACE, Weight.SAME_COMMON_TITLE)),
    *((0, weight) for weight in (Weight.COMMON_WORDS_ONLY, Weight.NO_TITLE)),
)


@frozen(eq=False)
class _Beside(Fetched):
    """What rows say beside dates and words of titles.

    Attributes:
        countries, cities, organisers: a few bits for each row; rows without a bit in common
            have none of them in common.
        near: the same of the cities, what is near them and the words of their names.
        key, source, address, event_type: as in ``Columns``.
        numbered: the edition of each row, or what may be it.
        language: that of the title.
        is_city_known: as in ``Columns``.
        is_led: whether there are organisers that do not only take part.
        is_short: whether the title is so short that it may abbreviate another one.
        has_several_ranges: whether there are.
    """

    countries: Marks
    cities: Marks
    organisers: Marks
    near: Marks
    key: Few
    source: Few
    address: Few
    numbered: Few
    event_type: Few
    language: Few
    is_city_known: Flags
    is_led: Flags
    is_short: Flags
    has_several_ranges: Flags


@frozen(eq=False)
class Promising:
    """What bounds the points of pairs from above.

    Attributes:
        columns, wording, ranges, weights: as in ``Scoring``.
        beside: what else of rows is looked at.
        types: what each two types of events weigh, the last being none.
    """

    columns: Columns
    wording: Wording
    ranges: Ranges
    weights: Weights
    beside: _Beside
    types: Ints

    @classmethod
    def of(
        cls, columns: Columns, wording: Wording, ranges: Ranges, weights: Weights
    ) -> "Promising":
        """Work out what is the same for all pairs."""
        words = Numbering[str]()
        named = ragged([[words[word] for word in name.split()] for name in columns.city_names])
        names = named.taken(columns.cities.values)
        said = Ragged(names.offsets[columns.cities.offsets], names.values)

        def bits(column: Ragged) -> Marks:
            return sums_of(bits_of(np.arange(column.values.max(initial=-1) + 1)), column)

        beside = _Beside(
            countries=bits(columns.countries),
            cities=bits(columns.cities),
            organisers=bits(columns.organisers) | bits(columns.participants),
            near=bits(columns.cities) | bits(columns.vicinities) | bits(said),
            key=columns.key.astype(np.int32),
            source=columns.source.astype(np.int32),
            address=columns.address.astype(np.int32),
            numbered=columns.numbered.astype(np.int32),
            event_type=columns.event_type.astype(np.int8),
            language=columns.titles.language.astype(np.int32),
            is_city_known=columns.is_city_known,
            is_led=columns.organisers.lengths > 0,
            is_short=columns.titles.keys.lengths <= MOST_WORDS,
            has_several_ranges=np.diff(columns.days.offsets) > 1,
        )
        return cls(columns, wording, ranges, weights, beside, _types(weights))

    def holds(self, first: Ints, second: Ints, least: int) -> Flags:
        """Tell of pairs of rows what may be no two events.

        Of two with two keys and one range or none each, whatever it leaves out comes to fewer
        points than the least that are asked for, or is vetoed.
        """
        mine, yours = self.beside.taken(first), self.beside.taken(second)
        years_beside = self.columns.days.years_beside, first, second
        ranges = self.ranges.taken(first), self.ranges.taken(second)
        days = list(compare_days(*ranges, years_beside, self.weights))
        points = added_up(days, self.weights)
        points += self._around(mine, yours) + self._beside_titles(mine, yours)
        points += self._of_subjects()
        may_be = points + self._most_of_titles() >= least
        same = (mine.numbered == yours.numbered) & (mine.numbered != NONE)
        if least >= self.weights.same_from:
            # Of two whose year slipped an edition alone may tell that they are one.
            may_be &= ~where(days, Weight.OTHER_YEAR) | same
        # Two meetings of a series are two events, whatever else they share.
        may_be &= same | (mine.numbered == NONE) | (yours.numbered == NONE)
        found: Flags = mine.has_several_ranges | yours.has_several_ranges
        found |= mine.key == yours.key
        hopeful = np.flatnonzero(may_be)
        points = points[hopeful] + self._titles(first, second, mine, yours, hopeful)
        found[hopeful[points >= least]] = True
        return found

    def _around(self, mine: _Beside, yours: _Beside) -> Ints:
        """Bound what places, organisers and addresses come to."""
        weights = self.weights
        one_source = mine.source == yours.source
        may_meet, apart = _shared(mine.countries, yours.countries)
        sure = one_source | (mine.is_city_known & yours.is_city_known)
        other = np.where(sure, weights[Weight.OTHER_CITY], weights[Weight.OTHER_PLACE])
        in_one, in_two = _shared(mine.cities, yours.cities)
        in_near, _ = _shared(mine.near, yours.near)
        near = np.where(in_near, np.maximum(other, weights[Weight.NEAR_CITY]), other)
        city = np.where(in_one, np.maximum(near, weights[Weight.SAME_CITY]), near)
        given = in_one | in_two
        of_country = np.where(may_meet, self._most(Weight.SAME_COUNTRY), 0)
        place = np.where(given, city, of_country)
        elsewhere = weights[Weight.OTHER_COUNTRY]
        # Two that share a bit may still have nothing in common.
        place = np.where(may_meet, np.maximum(place, elsewhere), place)
        place = np.where(apart, elsewhere, place)
        by_one, by_two = _shared(mine.organisers, yours.organisers)
        body = np.where(by_one, self._most(Weight.SHARED_ORGANISER, Weight.OTHER_ORGANISERS), 0)
        # Who only takes part is no other organiser.
        body[by_two & mine.is_led & yours.is_led] = weights[Weight.OTHER_ORGANISERS]
        at_one = (mine.address == yours.address) & (mine.address != NONE)
        address = np.where(at_one, self._most(Weight.SAME_ADDRESS, Weight.SAME_HOME_PAGE), 0)
        found: Ints = place + body + address + one_source * self._sum(_OF_ONE_SOURCE)
        return found

    def _beside_titles(self, mine: _Beside, yours: _Beside) -> Ints:
        """Bound what is seen of titles that are neither like nor unlike."""
        counted = (mine.numbered == yours.numbered) & (mine.numbered != NONE)
        apart = len(self.columns.titles.apart) * self._most(Weight.OTHER_AUDIENCE)
        found: Ints = (
            self.types[mine.event_type, yours.event_type]
            + counted * self._most(Weight.SAME_EDITION)
            + (apart + self._sum(_OF_ANY_TITLES))
        )
        return found

    def _of_subjects(self) -> int:
        """Bound what programmes and topics come to."""
        programmes = self._most(Weight.SAME_PROGRAMME) if len(self.columns.programmes.values) else 0
        return programmes + (self._most(*_OF_TOPICS) if len(self.columns.topics.values) else 0)

    def _most_of_titles(self) -> int:
        """Bound what any two titles come to."""
        steps = (*(weight for _, weight in _STEPS), Weight.ABBREVIATED_TITLE)
        beside = (*_OF_LIKE_TITLES, Weight.TITLES_ACROSS, Weight.HEADLINE)
        return max(self.weights[weight] for weight in steps) + self._sum(beside)

    def _titles(
        self, first: Ints, second: Ints, mine: _Beside, yours: _Beside, asked: Ints
    ) -> Ints:
        """Bound what the titles of the pairs at the places that are asked for come to."""
        weights, languages = self.weights, (mine.language, yours.language)
        across = ((languages[0] != languages[1]) & (np.minimum(*languages) != NONE))[asked]
        types = np.minimum(mine.event_type, yours.event_type)[asked]
        headline = np.where(types == NONE, self._most(Weight.HEADLINE), 0)
        like = self._sum(_OF_LIKE_TITLES) + across * self._most(Weight.TITLES_ACROSS)
        percent = most_percent(self.wording, first[asked], second[asked], across)
        abbreviated = weights[Weight.ABBREVIATED_TITLE] + np.maximum(like, headline)
        is_short = (mine.is_short | yours.is_short)[asked]
        most = np.where(is_short, abbreviated, np.iinfo(np.int32).min)
        for least, weight in _STEPS:
            beside = headline if weight in UNLIKE else like
            reached = np.maximum(most, weights[weight] + beside)
            most = np.where(percent >= least, reached, most)
        return most

    def _most(self, *seen: Weight) -> int:
        """Give the most that one of what may be seen adds, or not."""
        return max(0, *(self.weights[weight] for weight in seen))

    def _sum(self, seen: Iterable[Weight]) -> int:
        return sum(self._most(weight) for weight in seen)


def _shared(mine: Marks, yours: Marks) -> tuple[Flags, Flags]:
    """Tell of each pair whether they may share one, and whether both have some but share none."""
    meet: Flags = (mine & yours) != 0
    return meet, ~meet & (mine != 0) & (yours != 0)


def _types(weights: Weights) -> Ints:
    types = [*EventType, None]
    seen = [[weight_of_types(a, b) for b in types] for a in types]
    return np.array([[0 if w is None else weights[w] for w in row] for row in seen], np.int64)
