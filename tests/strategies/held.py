"""What columns hold, in values that are the same however it is numbered."""

from collections import defaultdict

import numpy as np

from balkansec.matching.arrays.columns import NONE
from balkansec.matching.arrays.ragged import Ragged

_DAYS = ("offsets", "start", "end", "start_precision", "end_precision", "weekday")
_FLAGS_OF_DAYS = ("is_open", "is_inferred", "is_from_title")
_EXACT, _FLAGS = ("key", "event_type"), ("names_edition", "is_city_known", "is_moved")
# What rows of tables do not say.
_UNSAID = ("pages", "hosts", "related", "topics", "narrow_topics", "programmes")
WHAT = (
    *(*_DAYS, *_FLAGS_OF_DAYS, "years_beside", *_EXACT, *_FLAGS, *_UNSAID, "key_marked"),
    *(
        "kind",
        "source",
        "address",
        "edition",
        "ordinals",
        "years",
        "countries",
        "cities",
        "vicinities",
    ),
    *("organisers", "participants", "cities_marked", "bodies_marked", "words_marked"),
    *("openings_marked", "is_given", "words", "keys", "as_one", "language", "compounds"),
    *("numbers", "places", "apart", "beside", "forms", "initials"),
    *("held_at", "named", "letters_at", "letters"),
)


def held_in(columns):
    """Give what each of the columns holds, by its name in ``WHAT``."""
    titles, words, marks = columns.titles, columns.words, columns.marks
    return {
        **{name: _whole(getattr(columns.days, name)) for name in _DAYS},
        **{name: _truths(getattr(columns.days, name)) for name in _FLAGS_OF_DAYS},
        "years_beside": _sets(columns.days.years_beside),
        **{name: _whole(getattr(columns, name)) for name in _EXACT},
        **{name: _truths(getattr(columns, name)) for name in _FLAGS},
        **{name: _rows(getattr(columns, name)) for name in _UNSAID},
        "key_marked": _named(columns.key, marks.key),
        "kind": _numbered(columns.kind),
        "source": _numbered(columns.source),
        "address": _named(columns.address, marks.address),
        "edition": _named(columns.edition, marks.edition),
        "ordinals": _sets(columns.ordinals, marks.edition),
        "years": _sets(columns.years),
        "countries": _sets(columns.countries, marks.country),
        "cities": _sets(columns.cities, columns.city_names),
        "vicinities": _sets(columns.vicinities, columns.city_names),
        "organisers": _sets(columns.organisers, columns.bodies),
        "participants": _sets(columns.participants, columns.bodies),
        "cities_marked": _sets(columns.cities, marks.city),
        "bodies_marked": _sets(columns.organisers, marks.body),
        "words_marked": _sets(titles.words, marks.word),
        "openings_marked": _sets(titles.words, marks.topic[words.opening]),
        "is_given": _truths(titles.is_given),
        "words": _sets(titles.words, words.folded),
        "keys": [[words.keys[key] for key in row] for row in _rows(titles.keys)],
        "as_one": _named(titles.as_one, words.topics),
        "language": _numbered(titles.language),
        "compounds": _sets(titles.compounds, _compounds(columns)),
        "numbers": _alike(_rows(titles.numbers)),
        "places": _alike(_rows(titles.places)),
        "apart": {what: _alike(_rows(of)) for what, of in titles.apart.items() if len(of.values)},
        "beside": _numbered(titles.beside),
        "forms": _numbered(titles.forms),
        "initials": _initials(columns),
        "held_at": _numbered(titles.held_at.at),
        "named": _numbered(titles.held_at.named),
        "letters_at": _whole(titles.held_at.letters_at),
        "letters": _whole(titles.held_at.letters),
    }


def _initials(columns):
    """Give what are the initials of words of each title, with these words."""
    titles, folded = columns.titles, columns.words.folded
    stretches = [tuple(folded[word] for word in row) for row in _rows(titles.stretches)]
    said = zip(_named(titles.initials.values, folded), stretches, strict=True)
    by_place = Ragged(titles.initials.offsets, np.arange(len(stretches)))
    return _sets(by_place, list(said))


def _compounds(columns):
    """Give the words that another title may write as one, and how they begin."""
    compounds, words = columns.compounds, columns.words
    held = ((compounds.joined, words.folded), (compounds.opening, words.topics))
    return list(zip(*(_named(numbers, names) for numbers, names in held), strict=True))


def _whole(numbers):
    assert numbers.dtype == np.int64
    return numbers.tolist()


def _truths(flags):
    assert flags.dtype == np.bool_
    return flags.tolist()


def _numbered(numbers):
    """Give the rows of each number, whatever the numbers are, but for those without one."""
    return _alike([[number] if number != NONE else [] for number in _whole(numbers)])


def _rows(column):
    assert column.offsets.dtype == column.values.dtype == np.int64
    return [column.of(row) for row in range(len(column))]


def _sets(column, names=None):
    return [
        sorted(row if names is None else (names[n] for n in row), key=repr) for row in _rows(column)
    ]


def _named(numbers, names):
    return [None if number == NONE else names[number] for number in _whole(numbers)]


def _alike(rows):
    """Give the rows that hold each number, whatever the numbers are."""
    held = defaultdict(list)
    for place, row in enumerate(rows):
        for number in row:
            held[number].append(place)
    return sorted(held.values())
