"""The words of dates in one language, and of several languages at once."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeVar

from attrs import fields, frozen

from balkansec.vocabulary.folding import fold
from balkansec.vocabulary.known import DateCues, DateRules
from balkansec.vocabulary.phrases import folded_phrase

__all__ = ["DateTables", "rows_by_kind", "united"]

_Value = TypeVar("_Value")


@frozen(eq=False)
class DateTables:
    """The words that dates are made of and that stand around them.

    Attributes:
        language: ISO 639 code; None where the words belong to no one language.
        months, weekdays: number by word; Monday is 1.
        date_words: what a word does between the parts of a date.
        date_cues: what stands beside dates and tells what they are the dates of.
        date_rules: words that settle what others, or numbers, mean in dates.
        relative_days: words that count from the day of writing.
        lengths: numbers of days in words.
        relative_months: words that count from the month of writing.
    """

    language: str | None
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    date_words: Mapping[str, str]
    date_cues: DateCues
    date_rules: DateRules
    relative_days: Mapping[str, int]
    lengths: Mapping[str, int]
    relative_months: Mapping[str, int]


def united(tables: Iterable[DateTables]) -> DateTables:
    """Put the tables of several languages together, folded; of two rows the first one counts."""
    every = tuple(tables)
    return DateTables(
        None,
        _folded(given.months for given in every),
        _folded(given.weekdays for given in every),
        _folded(given.date_words for given in every),
        DateCues(*rows_by_kind(DateCues, [given.date_cues for given in every], folded_phrase)),
        DateRules(*rows_by_kind(DateRules, [given.date_rules for given in every], fold)),
        _folded(given.relative_days for given in every),
        _folded(given.lengths for given in every),
        _folded(given.relative_months for given in every),
    )


def rows_by_kind(
    kinds: type, tables: Iterable[object], folding: Callable[[str], str]
) -> Iterator[tuple[str, ...]]:
    """Give the rows of each kind that several tables have, folded, each row once.

    Args:
        kinds: the class of the tables, a field for each kind.
        tables: the tables.
        folding: what makes rows comparable.
    """
    every = tuple(tables)
    for kind in fields(kinds):
        rows = (row for table in every for row in getattr(table, kind.name))
        yield tuple(dict.fromkeys(map(folding, rows)))


def _folded(tables: Iterable[Mapping[str, _Value]]) -> Mapping[str, _Value]:
    found: dict[str, _Value] = {}
    for table in tables:
        for word, value in table.items():
            found.setdefault(fold(word), value)
    return MappingProxyType(found)
