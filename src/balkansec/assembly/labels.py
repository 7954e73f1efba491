"""What a person has read in announcements: the labels that readings are judged by."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from attrs import frozen

from balkansec.errors import InvalidValue
from balkansec.model import DateRange
from balkansec.problems import Problem

__all__ = ["JUDGED", "LISTS", "SINGLE", "Label", "read_labels"]

SINGLE: Final = (
    *("kind", "event_type", "title", "dates", "year_inferred", "city", "country", "edition"),
    *("series", "status", "attendance", "language", "published"),
)
LISTS: Final = (
    *("organisers", "hosts", "funders", "supporters", "partners", "chairs"),
    *("topics", "programmes", "pillars"),
)
# Labels often name these in passing only, so they are judged on demand.
_ON_DEMAND = frozenset(
    (
        *("series", "published", "hosts", "funders", "supporters", "partners", "chairs"),
        *("programmes", "pillars"),
    )
)
JUDGED: Final = tuple(field for field in (*SINGLE, *LISTS) if field not in _ON_DEMAND)
_OPTIONAL: Final = "_optional"
_LONGEST_SHOWN = 60


@frozen
class Label:
    """What a person read in one announcement.

    Attributes:
        name: what messages call it.
        key: key of the announcement; None where the label has none.
        titles: titles that count, as printed.
        page: file name of its page; None where the label has none.
        position: its place on the page; None where the label has none.
        single: by field the values that count; none where nothing is stated.
        lists: by field each value with the names that count for it.
        optional: by field the names that count neither for nor against a reading.
    """

    name: str
    key: str | None
    titles: tuple[str, ...]
    page: str | None
    position: int | None
    single: Mapping[str, tuple[object, ...]]
    lists: Mapping[str, tuple[tuple[str, ...], ...]]
    optional: Mapping[str, tuple[str, ...]]


def read_labels(text: str, where: str) -> tuple[tuple[Label, ...], tuple[Problem, ...]]:
    r"""Read labels from JSON Lines; a line that holds none becomes a problem.

    Args:
        text: one label a line; fields that are absent are not judged.
        where: the name of the file, for the problems.

    Example:
        >>> labels, _ = read_labels('{"title": "Forum", "ordinal": null}', "labels.jsonl")
        >>> labels[0].single
        {'title': ('Forum',), 'edition': ()}
    """
    labels: list[Label] = []
    problems: list[Problem] = []
    for line, words in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        if not words.strip():
            continue
        try:
            labels.append(_label(words, f"{where}:{line}"))
        except InvalidValue as wrong:
            shown = str(wrong.rejected)[:_LONGEST_SHOWN]
            problems.append(Problem(where, "is no label", line, wrong.field, shown, wrong.accepted))
    return tuple(labels), tuple(problems)


def _label(line: str, at: str) -> Label:
    try:
        form = json.loads(line)
    except (ValueError, RecursionError):
        form = None
    if not isinstance(form, dict):
        raise InvalidValue("label", line, "one JSON object")
    page = _words(form, "page") or _words(form, "file")
    position = form.get("position", form.get("n"))
    if position is not None and type(position) is not int:
        raise InvalidValue("position", position, "a number from 1")
    key = _words(form, "key")
    titles = _names(form.get("title"), "title")
    if key is None and not titles and (page is None or position is None):
        raise InvalidValue("label", line, "a key, a title, or a page and a position")
    if page is not None:
        page = page.replace("\\", "/").rpartition("/")[2]
    return Label(
        _words(form, "id") or (f"{page}:{position}" if page and position else at),
        key,
        titles,
        page,
        position,
        dict(_single(form)),
        {name: _list(form[name], name) for name in LISTS if name in form},
        {
            name: tuple(n for names in _list(form[name + _OPTIONAL], name) for n in names)
            for name in LISTS
            if name + _OPTIONAL in form
        },
    )


def _single(form: dict[str, Any]) -> Iterator[tuple[str, tuple[object, ...]]]:
    for field in SINGLE:
        given = form.get(field)
        if field == "edition" and "ordinal" in form:
            given = form["ordinal"]
        elif field == "year_inferred" and type(form.get("year_stated")) is bool:
            given = not form["year_stated"]
        elif field not in form:
            continue
        if field == "year_inferred" and (given is None or form.get("dates", "") is None):
            # Where there are no dates there is no year.
            continue
        if given is None:
            yield field, ()
        elif type(given) in (int, bool):
            yield field, (given,)
        else:
            names = _names(given, field)
            yield field, tuple(map(_dates, names)) if field == "dates" else names


def _dates(text: str) -> DateRange:
    return DateRange.from_edtf(text)


def _words(form: dict[str, Any], field: str) -> str | None:
    given = form.get(field)
    if given is not None and not (isinstance(given, str) and given.strip()):
        raise InvalidValue(field, given, "a string that is not blank, or null")
    return given


def _names(given: object, field: str) -> tuple[str, ...]:
    if given is None:
        return ()
    if not isinstance(given, str):
        raise InvalidValue(field, given, "a string, or null; | parts what counts alike")
    return tuple(name.strip() for name in given.split("|") if name.strip())


def _list(given: object, field: str) -> tuple[tuple[str, ...], ...]:
    if not isinstance(given, list):
        raise InvalidValue(field, given, "a list of strings")
    return tuple(_names(names, field) for names in given)
