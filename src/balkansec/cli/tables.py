"""Tables as commands take them, beside JSON Lines."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click

from balkansec.tables import AnnouncedRows, announce_rows
from balkansec.vocabulary import Vocabulary

__all__ = ["is_table", "rows_of", "table_options"]

_Command = Callable[..., Any]
_SUFFIXES = (".csv", ".tsv")


def _columns(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> dict[str, str]:
    pairs = [pair.partition("=") for text in given for pair in text.split(",")]
    for field, sign, name in pairs:
        if not (field.strip() and sign and name.strip()):
            raise click.BadParameter(f"{field + sign + name!r} is wrong: expected FIELD=NAME")
    return {field.strip(): name.strip() for field, _, name in pairs}


def table_options(command: _Command) -> _Command:
    """Add the options that say how tables are read."""
    options = (
        click.option(
            "--columns",
            multiple=True,
            callback=_columns,
            metavar="FIELD=NAME,...",
            help="Which column of a CSV file fills which field, such as title=Event,start=Day.",
        ),
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
    for option in reversed(options):
        command = option(command)
    return command


def is_table(path: str) -> bool:
    """Tell whether a file is a table, by its name."""
    return Path(path).suffix.lower() in _SUFFIXES


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
    return announce_rows(
        path,
        columns or None,
        fixed={} if source is None else {"source": source},
        date_form=dates,
        separator=separator,
        vocabulary=vocabulary,
    )
