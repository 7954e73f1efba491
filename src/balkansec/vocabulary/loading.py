"""Loading the knowledge of the field from its data files."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any, TypeVar

import cattrs
import tomli
from attrs import Attribute, Factory, field, frozen
from cattrs.v import format_exception

from balkansec.errors import InvalidValue
from balkansec.vocabulary.date_tables import DateTables, rows_by_kind, united
from balkansec.vocabulary.folding import fold, fold_all
from balkansec.vocabulary.known import (
    Coordinates,
    DateCues,
    DateRules,
    KindWords,
    KnownActor,
    KnownPlace,
    KnownTerritory,
    NameInTime,
)
from balkansec.vocabulary.roles import NameWords, RoleWords
from balkansec.vocabulary.subjects import SubjectTables, subjects_of
from balkansec.vocabulary.title_words import TitleWords
from balkansec.vocabulary.vocabulary import Vocabulary

__all__ = ["load", "load_again"]

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")

_BUILT_IN = (
    "territories.toml",
    "actors.toml",
    "english.toml",
    "titles.toml",
    "title-words.toml",
    "vicinities.toml",
    "kinds.toml",
    "roles.toml",
)
_SUBJECTS = (
    *("event-types.toml", "topics.toml", "programmes.toml", "pillars.toml", "status.toml"),
    *("attendance.toml", "ordinals.toml", "function-words.toml", "bodies.toml"),
)
_LANGUAGES = "languages"
_OTHER_COUNTRIES = "countries.tsv"
_TABLES_OF_PLACES = ("places-by-hand.tsv", "places.tsv")


@frozen
class _TitleWords:
    common: tuple[str, ...] = ()


@frozen
class _Senses:
    senses: tuple[str, ...] = ()


@frozen
class _Vicinity:
    city: str
    territory: str
    near: tuple[str, ...] = ()


@frozen
class _Language:
    code: str | None = None


def _from_to(
    least: int, most: int
) -> Callable[[object, "Attribute[dict[str, int]]", dict[str, int]], None]:
    def check(_: object, field: "Attribute[dict[str, int]]", given: dict[str, int]) -> None:
        for word, number in given.items():
            if not least <= number <= most:
                raise InvalidValue(f"{field.name}.{word}", number, f"from {least} to {most}")

    return check


@frozen
class _VocabularyFile(SubjectTables):
    """What may stand in one vocabulary file; every table is optional."""

    territories: tuple[KnownTerritory, ...] = ()
    actors: tuple[KnownActor, ...] = ()
    places: tuple[KnownPlace, ...] = ()
    months: dict[str, int] = field(factory=dict, validator=_from_to(1, 12))
    weekdays: dict[str, int] = field(factory=dict, validator=_from_to(1, 7))
    date_words: dict[str, str] = Factory(dict)
    language: _Language = _Language()
    date_cues: DateCues = Factory(DateCues)
    date_rules: DateRules = Factory(DateRules)
    relative: dict[str, int] = field(factory=dict, validator=_from_to(-366, 366))
    lengths: dict[str, int] = field(factory=dict, validator=_from_to(1, 366))
    relative_months: dict[str, int] = field(factory=dict, validator=_from_to(-12, 12))
    words: _TitleWords = _TitleWords()
    expansions: dict[str, str] = Factory(dict)
    vicinities: tuple[_Vicinity, ...] = ()
    title_words: dict[str, dict[str, str]] = Factory(dict)
    title_words_functional: dict[str, str] = Factory(dict)
    title_words_common: _Senses = _Senses()
    title_words_apart: dict[str, tuple[str, ...]] = Factory(dict)
    title_words_beside: _Senses = _Senses()
    title_words_forms: _Senses = _Senses()
    title_words_held_at: dict[str, str] = Factory(dict)
    title_words_dated: dict[str, str] = Factory(dict)
    roles: tuple[RoleWords, ...] = ()
    name_words: tuple[NameWords, ...] = ()


def load(*added: Traversable) -> Vocabulary:
    """Load the built-in vocabulary, and with it what files of plugins or users add.

    What is added comes after what is built in; of two rows for one name the
    first one loaded is used. Files are read at every call; the same content gives
    the same vocabulary.

    Args:
        added: TOML files with any of the tables of the built-in ones
            (territories, actors, places, months, ...), but not with the words around
            places of place_words.toml.

    Raises:
        InvalidValue: what is no path, a file that is not TOML or holds a table or value
            that the vocabulary does not know.

    Example:
        >>> load().actor("Regional Cooperation Council").id
        'rcc'
    """
    for file in added:
        if not (hasattr(file, "name") and hasattr(file, "read_text")):
            raise InvalidValue("vocabulary", file, "a path such as Path('names.toml')")
    return load_again(*((str(file), file.name, _text(file)) for file in added))


@lru_cache(maxsize=4)
def load_again(*added: tuple[str, str, str]) -> Vocabulary:
    """Put the built-in files and others, of which path, name and text are given, together."""
    read, places = _built_in()
    return _assembled([*read, *(_read(*file) for file in added)], places, (load_again, added))


@lru_cache(maxsize=1)
def _built_in() -> tuple[list[_VocabularyFile], list[KnownPlace]]:
    data = files(__package__) / "data"
    languages = sorted((data / _LANGUAGES).iterdir(), key=lambda file: file.name)
    tables = [*(data / name for name in (*_BUILT_IN, *_SUBJECTS)), *languages]
    return (
        [_read(str(file), file.name, _text(file)) for file in tables],
        [row for name in _TABLES_OF_PLACES for row in _rows(data / name)],
    )


def _text(file: Traversable) -> str:
    try:
        return file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidValue("vocabulary", str(file), f"a readable TOML file ({error})") from error


def _read(path: str, name: str, text: str) -> _VocabularyFile:
    try:
        tables = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise InvalidValue("vocabulary", path, f"a readable TOML file ({error})") from error
    try:
        return _converter().structure(tables, _VocabularyFile)
    except cattrs.BaseValidationError as error:
        said = "; ".join(cattrs.transform_error(error, name, _said))
        raise InvalidValue("vocabulary", path, f"known tables and values ({said})") from error


def _said(error: BaseException, kind: type | None) -> str:
    return str(error) if isinstance(error, InvalidValue) else format_exception(error, kind)


@lru_cache(maxsize=1)
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True)
    converter.register_structure_hook(date, _day)
    converter.register_structure_hook_func(lambda kind: kind == tuple[str, ...], _strings)
    return converter


def _strings(given: Any, _: type) -> tuple[str, ...]:
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
        raise TypeError("no list of strings")
    return tuple(given)


def _day(text: Any, _: type) -> date:
    return text if isinstance(text, date) else date.fromisoformat(text)


def _rows(table: Traversable) -> Iterator[KnownPlace]:
    for line in table.read_text("utf-8").splitlines()[1:]:
        name, territory, people, others, north, east = line.split("\t")
        yield KnownPlace(
            name,
            territory,
            int(people),
            tuple(others.split("|")) if others else (),
            Coordinates(float(north), float(east)) if north else None,
        )


@lru_cache(maxsize=1)
def _other_countries() -> tuple[KnownTerritory, ...]:
    """Give the countries of which no text of the field is read, for cells of tables."""
    table = files(__package__) / "data" / _OTHER_COUNTRIES
    rows = [line.split("\t") for line in table.read_text("utf-8").splitlines()[1:]]
    return tuple(
        KnownTerritory(code, (NameInTime(name),), tuple(others.split("|")) if others else ())
        for code, name, others in rows
    )


def _assembled(
    read: list[_VocabularyFile],
    table: list[KnownPlace],
    made_by: tuple[Callable[..., Vocabulary], tuple[object, ...]],
) -> Vocabulary:
    territories = {t.code: t for file in reversed(read) for t in reversed(file.territories)}
    actors = tuple(actor for file in read for actor in file.actors)
    places = [place for file in read for place in file.places] + table
    names = _first_wins(_names_of(territories.values()))
    elsewhere = [row for row in _other_countries() if row.code not in territories]
    ordinals = _united(file.ordinals for file in read)
    kinds = KindWords(*rows_by_kind(KindWords, (file.kinds for file in read), str))
    spoken = tuple(map(_date_tables, read))
    dates = united(spoken)
    return Vocabulary(
        territories=MappingProxyType(territories | {row.code: row for row in elsewhere}),
        territory_names=names,
        country_names=_first_wins(_names_of(elsewhere)),
        adjectives=_first_wins(
            (fold(adjective), code)
            for code, territory in territories.items()
            for adjective in territory.adjectives
        ),
        actors=actors,
        actor_names=_first_wins(
            (fold(name), actor) for actor in actors for name in (actor.name, *actor.other_names)
        ),
        places=_by_name(places),
        months=dates.months,
        weekdays=dates.weekdays,
        date_words=dates.date_words,
        date_cues=dates.date_cues,
        date_rules=dates.date_rules,
        relative_days=dates.relative_days,
        lengths=dates.lengths,
        relative_months=dates.relative_months,
        spoken=spoken,
        ordinals=ordinals,
        event_types=tuple(given for file in read for given in file.event_types),
        kinds=kinds,
        subjects=subjects_of(read, kinds, names, ordinals),
        roles=tuple(row for file in read for row in file.roles),
        name_words=tuple(row for file in read for row in file.name_words),
        common_words=frozenset(word for file in read for word in file.words.common),
        vicinities=_first_wins(
            ((fold(name), row.territory), fold(row.city))
            for file in read
            for row in file.vicinities
            for name in row.near
        ),
        title_words=TitleWords(
            _first_with_its_name(file.title_words for file in read),
            _first_with_its_name(file.title_words_functional for file in read),
            tuple(word for file in read for word in file.title_words_common.senses),
            _first_with_its_name(file.title_words_apart for file in read),
            tuple(word for file in read for word in file.title_words_beside.senses),
            tuple(word for file in read for word in file.title_words_forms.senses),
            _first_with_its_name(file.title_words_held_at for file in read),
            _first_with_its_name(file.title_words_dated for file in read),
        ),
        expansions=MappingProxyType(
            {
                short: tuple(fold(long).split())
                for short, long in _united(file.expansions for file in read).items()
            }
        ),
        made_by=made_by,
    )


def _names_of(territories: Iterable[KnownTerritory]) -> Iterator[tuple[str, str]]:
    for territory in territories:
        for name in (*(given.name for given in territory.names), *territory.other_names):
            yield fold(name), territory.code


def _first_wins(pairs: Iterable[tuple[_Key, _Value]]) -> Mapping[_Key, _Value]:
    found: dict[_Key, _Value] = {}
    for name, value in pairs:
        found.setdefault(name, value)
    return MappingProxyType(found)


def _first_with_its_name(tables: Iterable[Mapping[_Key, _Value]]) -> Mapping[_Key, _Value]:
    return _first_wins(pair for table in tables for pair in table.items())


def _united(tables: Iterable[Mapping[str, _Value]]) -> Mapping[str, _Value]:
    return _first_wins((fold(word), value) for table in tables for word, value in table.items())


def _by_name(places: list[KnownPlace]) -> Mapping[str, tuple[KnownPlace, ...]]:
    named = [(name, place) for place in places for name in (place.name, *place.other_names)]
    found: dict[str, tuple[KnownPlace, ...]] = {}
    for folded, (_, place) in zip(fold_all([name for name, _ in named]), named, strict=True):
        before = found.get(folded)
        if before is None:
            found[folded] = (place,)
        elif before[-1] is not place:
            found[folded] = (*before, place)
    return MappingProxyType(found)


def _date_tables(file: _VocabularyFile) -> DateTables:
    return DateTables(
        file.language.code,
        file.months,
        file.weekdays,
        file.date_words,
        file.date_cues,
        file.date_rules,
        file.relative,
        file.lengths,
        file.relative_months,
    )
