"""What candidate pairs are found by beside their dates, in columns."""

import numpy as np
from attrs import evolve, frozen

from balkansec.matching.arrays.columns import NONE, Columns
from balkansec.matching.arrays.combining import combined
from balkansec.matching.arrays.details import Details
from balkansec.matching.arrays.mixing import mixed
from balkansec.matching.arrays.ragged import (
    Flags,
    Ints,
    Ragged,
    across,
    below,
    beside,
    in_rows,
    offsets_of,
    sorted_once,
)
from balkansec.matching.keys import ALONE, MOST_WORDS

__all__ = ["Fields", "fields_of", "matters_of", "products"]

_ROWS_AT_ONCE = 50_000


@frozen(eq=False)
class Fields:
    """What two announcements of one time must share to be compared, marks by row.

    Attributes:
        around: cities and organisers.
        bodies: organisers.
        held: each city with each organiser.
        countries, programmes: countries and programmes.
        editions: the edition.
        words: what stands for the telling words of the title.
        names: every two words that tell the matter, and each of one or two alone.
        options: what each telling word is met by, as a number with the place of the word.
        topics: the marks of these numbers.
        telling: how many telling words the title has.
        details: what else those under a crowded key may be asked to share.
    """

    around: Ragged
    bodies: Ragged
    held: Ragged
    countries: Ragged
    programmes: Ragged
    editions: Ragged
    words: Ragged
    names: Ragged
    options: Ragged
    topics: Ints
    telling: Ints
    details: Details

    def taken(self, rows: Ints) -> "Fields":
        """Give some of the rows."""
        several = (
            *("around", "bodies", "held", "countries", "programmes", "editions"),
            *("words", "names", "options", "details"),
        )
        return evolve(
            self,
            telling=self.telling[rows],
            **{name: getattr(self, name).taken(rows) for name in several},
        )


def fields_of(columns: Columns) -> Fields:
    """Give what each row is found by."""
    count = len(columns)
    telling = _telling(columns)
    words = _words(columns, telling)
    options = _options(columns, telling)
    editions = columns.numbered
    numbered = np.flatnonzero(editions != NONE)
    marks, after_cities = columns.marks, len(columns.bodies) + len(columns.city_names)
    cities = Ragged(columns.cities.offsets, columns.cities.values + len(columns.bodies))
    around = columns.organisers, cities
    held_in, bodies = (
        _marked(columns.cities, marks.city, 0),
        _marked(columns.organisers, marks.body, 1),
    )
    return Fields(
        around=beside(held_in, bodies),
        bodies=bodies,
        held=products(held_in, bodies),
        countries=_marked(columns.countries, marks.country, 2),
        programmes=_marked(columns.programmes, marks.programme, 5),
        editions=in_rows(count, numbered, mixed(marks.edition[editions[numbered]], 3)),
        words=_marked(words, marks.topic, 4),
        names=_names(columns, telling, words, options),
        options=options,
        topics=marks.topic,
        telling=telling.lengths,
        details=Details(
            beside(*around, Ragged(words.offsets, words.values + after_cities)),
            beside(*around),
        ),
    )


def products(first: Ragged, *others: Ragged) -> Ragged:
    """Give each number of a row together with each number that others hold in it, as one."""
    second = beside(*others)
    _, mine, yours = across(first, second)
    # They come in the order of the rows.
    return Ragged(offsets_of(first.lengths * second.lengths), mixed(mine, yours))


def _marked(column: Ragged, marks: Ints, kind: int) -> Ragged:
    return Ragged(column.offsets, mixed(marks[column.values], kind))


def _telling(columns: Columns) -> Ragged:
    """Give the telling words of each row in the order of their keys."""
    given, words = columns.titles.words, columns.words
    kept = ~words.is_common[given.values]
    rows, values = given.rows[kept], given.values[kept]
    order = np.argsort(rows * max(len(words), 1) + words.key[values], kind="stable")
    return in_rows(len(given), rows[order], values[order])


def _words(columns: Columns, telling: Ragged) -> Ragged:
    words, titles = columns.words, columns.titles
    senses = words.senses.taken(telling.values)
    openings = columns.compounds.opening[titles.compounds.values]
    shown = (openings != NONE) & (telling.lengths[titles.compounds.rows] > 0)
    whole = np.flatnonzero(titles.as_one != NONE)
    rows = [telling.rows[senses.rows], telling.rows, titles.compounds.rows[shown], whole]
    values = [senses.values, words.opening[telling.values], openings[shown], titles.as_one[whole]]
    topics = max(len(words.topics), 1)
    found = sorted_once(len(columns), np.concatenate(rows), np.concatenate(values), topics)
    return _first(found, MOST_WORDS)


def _first(column: Ragged, most: int) -> Ragged:
    places = np.arange(len(column.values)) - column.offsets[column.rows]
    return Ragged(offsets_of(np.minimum(column.lengths, most)), column.values[places < most])


def _options(columns: Columns, telling: Ragged) -> Ragged:
    """Give the senses of each word, else how it begins, each with the place of the word."""
    words, told = columns.words, _first(telling, MOST_WORDS)
    places = (np.arange(len(told.values)) - told.offsets[told.rows]) * _topics(columns)
    senses = words.senses.taken(told.values)
    bare = senses.lengths == 0
    rows = np.concatenate([told.rows[senses.rows], told.rows[bare]])
    sensed = places[senses.rows] + senses.values
    begun = places[bare] + words.opening[told.values[bare]]
    return in_rows(len(columns), rows, np.concatenate([sensed, begun]))


def _topics(columns: Columns) -> int:
    return max(len(columns.words.topics), 1)


def _names(columns: Columns, telling: Ragged, words: Ragged, options: Ragged) -> Ragged:
    topic, alone = columns.marks.topic, _where(words, telling.lengths <= ALONE)
    # The mark of one topic is kept apart from the sum of two.
    single, names = Ragged(alone.offsets, mixed(topic[alone.values], 0)), []
    for start in range(0, len(columns), _ROWS_AT_ONCE):
        part = np.arange(start, min(start + _ROWS_AT_ONCE, len(columns)))
        names.append(beside(combined(options.taken(part), topic, 2), single.taken(part)))
    return below(names)


def matters_of(fields: Fields) -> Ragged:
    """Give every three words that tell the matter."""
    return combined(fields.options, fields.topics, 3)


def _where(column: Ragged, kept: Flags) -> Ragged:
    """Empty the rows of a column that are not kept."""
    return Ragged(offsets_of(column.lengths * kept), column.values[kept[column.rows]])
