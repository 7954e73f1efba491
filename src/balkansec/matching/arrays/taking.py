"""Some rows of columns."""

import numpy as np
from attrs import evolve

from balkansec.matching.arrays.columns import Columns, Days, HeldAt, Titles
from balkansec.matching.arrays.ragged import Ints, Ragged

__all__ = ["rows_of"]

_ONE = (
    "key",
    "source",
    "kind",
    "edition",
    "event_type",
    "address",
    "names_edition",
    "is_city_known",
    "is_moved",
)
_SEVERAL = (
    *("ordinals", "years", "cities", "vicinities", "countries", "organisers"),
    *("participants", "pages", "hosts", "related", "topics", "narrow_topics", "programmes"),
)
_ONE_OF_DAYS = ("is_open", "is_inferred", "is_from_title", "weekday")
_OF_HELD_AT = ("at", "named", "letters_at", "letters")
_OF_RANGES = ("start", "end", "start_precision", "end_precision")


def rows_of(columns: Columns, rows: Ints) -> Columns:
    """Give some of the rows, in the order asked for; the tables of words stay as they are."""
    return evolve(
        columns,
        titles=_titles(columns.titles, rows),
        days=_days(columns.days, rows),
        **{name: getattr(columns, name)[rows] for name in _ONE},
        **{name: getattr(columns, name).taken(rows) for name in _SEVERAL},
    )


def _titles(titles: Titles, rows: Ints) -> Titles:
    stretches = _places(titles.initials.offsets).taken(rows).values
    return Titles(
        is_given=titles.is_given[rows],
        words=titles.words.taken(rows),
        keys=titles.keys.taken(rows),
        as_one=titles.as_one[rows],
        language=titles.language[rows],
        compounds=titles.compounds.taken(rows),
        numbers=titles.numbers.taken(rows),
        places=titles.places.taken(rows),
        apart={what: said.taken(rows) for what, said in titles.apart.items()},
        beside=titles.beside[rows],
        forms=titles.forms[rows],
        held_at=HeldAt(**{name: getattr(titles.held_at, name)[rows] for name in _OF_HELD_AT}),
        initials=titles.initials.taken(rows),
        stretches=titles.stretches.taken(stretches),
    )


def _days(days: Days, rows: Ints) -> Days:
    ranges = _places(days.offsets).taken(rows)
    return evolve(
        days,
        offsets=ranges.offsets,
        years_beside=days.years_beside.taken(rows),
        **{name: getattr(days, name)[rows] for name in _ONE_OF_DAYS},
        **{name: getattr(days, name)[ranges.values] for name in _OF_RANGES},
    )


def _places(offsets: Ints) -> Ragged:
    """Give a column of the places of its own values."""
    return Ragged(offsets, np.arange(offsets[-1]))
