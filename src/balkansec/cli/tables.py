"""Tables as commands take them, beside JSON Lines."""

import json
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import click
from attrs import evolve

from balkansec.cli.files import text_of
from balkansec.cli.options import columns_option, together
from balkansec.errors import Unreadable
from balkansec.problems import Problem
from balkansec.tables import AnnouncedRows, announce_rows
from balkansec.vocabulary import Vocabulary

__all__ = ["is_table", "rows_of", "table_options"]

_SUFFIXES = (".csv", ".tsv")
_KEY = "key"  # which announcements have
_LONGEST_LINE = 1_000_000
_LINES = (".jsonl", ".ndjson")


table_options = together(
    columns_option,
    click.option("--source", metavar="NAME", help="The source of all rows of the tables."),
    click.option(
        "--dates",
        default="edtf",
        show_default=True,
        metavar="FORM",
        help="How tables write dates: edtf, text, or a pattern such as %d/%m/%Y.",
    ),
    click.option(
        "--separator",
        metavar="TEXT",
        help="What parts the organisers within one cell.",
    ),
)
"""The options that say how tables are read."""


def is_table(path: str, columns: Mapping[str, str]) -> bool:
    """Tell whether a file is a table: by its name, or as JSON Lines with the keys of columns."""
    suffix = Path(path).suffix.lower()
    if suffix in _SUFFIXES or not columns or suffix not in _LINES:
        return suffix in _SUFFIXES
    keys = _first_keys(path)
    return _KEY not in keys and not keys.isdisjoint(columns.values())


def _first_keys(path: str) -> frozenset[str]:
    """Give the keys of the object on the first line; none where there is no object."""
    try:
        with Path(path).open("rb") as lines:
            given = json.loads(lines.readline(_LONGEST_LINE))
    except (OSError, ValueError, RecursionError):
        return frozenset()
    return frozenset(given) if isinstance(given, dict) else frozenset()


def rows_of(
    path: str,
    vocabulary: Vocabulary | None,
    *,
    columns: Mapping[str, str],
    source: str | None,
    dates: str,
    separator: str | None,
) -> AnnouncedRows:
    """Announce the rows of a file, as the options say."""
    announced = partial(
        announce_rows,
        columns=columns or None,
        fixed={} if source is None else {"source": source},
        date_form=dates,
        separator=separator,
        vocabulary=vocabulary,
    )
    if Path(path).suffix.lower() not in _LINES:
        return announced(path)
    lines, wrong = _objects(path)
    found = announced(lines.values())
    # Rows are counted from 1, and lines are what a person looks for.
    at = list(lines)
    named = (
        evolve(problem, where=path, line=None if problem.line is None else at[problem.line - 1])
        for problem in found.problems
    )
    return evolve(found, problems=(*wrong, *named))


def _objects(path: str) -> tuple[dict[int, dict[str, Any]], list[Problem]]:
    """Give the JSON object on each line by its number, and what is wrong with the others."""
    text = text_of(path, "a file of JSON Lines")
    if isinstance(text, Problem):
        raise Unreadable(str(text))
    objects: dict[int, dict[str, Any]] = {}
    problems = []
    for line, words in enumerate(text.split("\n"), start=1):
        try:
            given = json.loads(words) if words.strip() else {}
        except (ValueError, RecursionError):
            given = None
        if not isinstance(given, dict):
            accepted = "a JSON object on each line"
            problems.append(Problem(path, "a line is no JSON object", line, accepted=accepted))
        elif given:
            objects[line] = given
    return objects, problems
