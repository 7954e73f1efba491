"""Rows of CSV files and lines of JSON Lines as items."""

import io
import json
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from balkansec.errors import InvalidValue, Unreadable
from balkansec.importing.addresses import resolved
from balkansec.importing.opening import decoded
from balkansec.importing.standards.publishers import publisher_of
from balkansec.importing.stated_days import impossible_days
from balkansec.importing.writing import Writing
from balkansec.model import Extract, Item, Page, Stated, StatedField
from balkansec.plugins import Claim
from balkansec.problems import Problem
from balkansec.tables.csv_rows import csv_rows
from balkansec.vocabulary import fold

__all__ = ["TableImporter"]

# The names that columns usually have. Of two columns of one field the first counts.
_NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "event", "name", "event name", "summary", "event title", "subject"),
    "body": ("description", "text", "body", "abstract", "details"),
    "url": ("url", "link", "website", "web", "address of the page"),
    "ident": ("id", "uid", "event id"),
    "dates": ("dates", "date", "when", "event date"),
    "starts": ("start", "starts", "start date", "startdate", "begin", "from", "dtstart"),
    "ends": ("end", "ends", "end date", "enddate", "until", "to", "dtend"),
    "place": ("place", "location", "venue and city", "where"),
    "city": ("city", "town"),
    "country": ("country", "country code"),
    "venue": ("venue",),
    "organiser": ("organiser", "organizer", "organisers", "organizers", "organised by"),
    "status": ("status",),
    "attendance": ("attendance",),
    "category": ("category", "type", "event type", "categories", "event_type"),
    "published": ("published", "publication date", "posted"),
}
_NOT_STATED = frozenset(("title", "body", "url", "ident", "source"))
_DATED = frozenset(("dates", "starts"))
_ALSO = {"start": "starts", "end": "ends", "organisers": "organiser", "event_type": "category"}
_LONGEST_HEADING = 4_000
_ACCEPTED = "a row with a title, as the heading says"


class TableImporter:
    r"""Finds the rows of a CSV file, or the objects of JSON Lines, as items.

    Columns are known by the names that they usually have, such as "Event" or "Start date",
    or by those that are given. A table without a column of titles and one of dates is not
    claimed.

    Args:
        columns: the name of the column that fills a field: "title", "body", "url", "ident",
            "source", or the value of a `Stated`; "start", "end", "organisers" and
            "event_type", as `announce_rows` has them, will do.

    Raises:
        InvalidValue: a field that there is not.

    Example:
        >>> page = Page(b"Event;Start;City\nBoard;2018-05-14;Skopje\n")
        >>> [item.title.text for item in TableImporter().extract(page).items]
        ['Board']
    """

    def __init__(self, columns: Mapping[str, str] | None = None) -> None:
        """Keep the names of the columns."""
        self._columns = None if columns is None else _checked(columns)

    def identify(self, page: Page) -> Claim:
        """Claim a table whose heading, or first object, names a title and a date."""
        text = decoded(page).text.lstrip()
        first, _, rest = text[:_LONGEST_HEADING].partition("\n")
        if first.startswith("{"):
            given = _object(first)
            names = [] if given is None else list(given)
        elif rest.strip() and "<" not in first:
            names = next(iter(_rows(first)), [])
        else:
            names = []
        fields = self._fields(names)
        if "title" in fields and not _DATED.isdisjoint(fields):
            return Claim(30, "it is a table with a title and a date in each row")
        return Claim(0, "it is no table that names titles and dates")

    def extract(self, page: Page) -> Extract:
        """Make an item of each row; the others are read where one cannot be."""
        read = decoded(page)
        problems: list[Problem] = []
        writing = Writing()
        items: list[Item] = []
        is_json = read.text.lstrip().startswith("{")
        rows = _of_json(read.text, page.name, problems)
        if not is_json:
            rows = _of_csv(read.text, page.name, problems)
        for line, cells in rows:
            fields = self._fields(list(cells))
            told = {field: cells[name].strip() for field, name in fields.items()}
            if not told.get("title"):
                problems.append(
                    Problem(page.name, "a row has no title", line=line, accepted=_ACCEPTED)
                )
                continue
            items.append(_item(len(items) + 1, told, writing, page))
            problems += impossible_days(items[-1], page.name, line)
        if not items and not problems:
            problems.append(Problem(page.name, "is a table without rows", accepted=_ACCEPTED))
        source = publisher_of(page)
        return Extract(
            writing.text,
            tuple(items),
            problems=(*read.problems, *problems),
            source=source,
            source_assumed=source is None,
        )

    def _fields(self, names: Sequence[str]) -> dict[str, str]:
        """Give for each field the column that fills it."""
        if self._columns is not None:
            return {field: name for field, name in self._columns.items() if name in names}
        folded = {fold(name): name for name in reversed(names)}
        found = {
            field: next((folded[fold(known)] for known in usual if fold(known) in folded), None)
            for field, usual in _NAMES.items()
        }
        return {field: name for field, name in found.items() if name is not None}


def _checked(columns: Mapping[str, str]) -> Mapping[str, str]:
    fields = {_ALSO.get(field, field): name for field, name in columns.items()}
    known = (*_NOT_STATED, *(each.value for each in Stated))
    for field in fields:
        if field not in known:
            raise InvalidValue("columns", field, f"one of {', '.join(sorted((*known, *_ALSO)))}")
    return fields


def _item(position: int, told: Mapping[str, str], writing: Writing, page: Page) -> Item:
    title = writing.add(told["title"])
    body = writing.add_html(told.get("body", ""))
    stated = tuple(
        StatedField(Stated(field), writing.add(words))
        for field, words in told.items()
        if field not in _NOT_STATED and words
    )
    ident, source = told.get("ident") or None, told.get("source") or None
    return Item(position, title, body, resolved(told.get("url"), page.url), stated, ident, source)


def _of_csv(
    text: str, name: str, problems: list[Problem]
) -> Iterator[tuple[int, Mapping[str, str]]]:
    try:
        found = csv_rows(io.StringIO(text.lstrip()))
    except Unreadable as error:
        problems.append(Problem(name, f"is no CSV file: {error}", accepted=_ACCEPTED))
        return
    problems += (evolve(problem, where=name) for problem in found.problems)
    for line, cells in zip(found.lines, found.rows, strict=True):
        if cells is not None:
            pairs = zip(found.heading, cells, strict=True)
            yield line, {column: cell or "" for column, cell in reversed(list(pairs))}


def _of_json(
    text: str, name: str, problems: list[Problem]
) -> Iterator[tuple[int, Mapping[str, str]]]:
    for line, words in enumerate(text.split("\n"), start=1):
        if not words.strip():
            continue
        given = _object(words)
        if given is None:
            accepted = "a JSON object on each line"
            problems.append(Problem(name, "a line is no JSON object", line=line, accepted=accepted))
            continue
        yield line, given


def _object(words: str) -> dict[str, str] | None:
    """Give the texts, numbers and lists of texts of a JSON object; None for anything else."""
    try:
        given = json.loads(words)
    except (ValueError, RecursionError):
        return None
    if not isinstance(given, dict):
        return None
    return {key: _words(value) for key, value in given.items()}


def _words(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(filter(None, map(_words, value)))
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return str(value)


def _rows(first: str) -> Iterator[list[str]]:
    try:
        yield list(csv_rows(io.StringIO(first)).heading)
    except Unreadable:
        return
