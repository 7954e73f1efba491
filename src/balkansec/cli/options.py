"""Options that several commands share."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import click

__all__ = [
    "MEGA",
    "columns_option",
    "formats_option",
    "moment_option",
    "page_options",
    "pages",
    "rulings_option",
    "time_option",
    "together",
    "vocabulary_option",
]

MEGA = 1_000_000

_Command = Callable[..., Any]


def together(*options: Callable[[_Command], _Command]) -> Callable[[_Command], _Command]:
    """Make one of several options, which stand in the help in this order."""

    def added(command: _Command) -> _Command:
        for option in reversed(options):
            command = option(command)
        return command

    return added


def _moment(_: click.Context, __: click.Parameter, text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        time = None
    # A time without an offset names no moment.
    if time is None or time.utcoffset() is None:
        accepted = "a time with its offset, such as 2019-03-01T12:00:00Z"
        raise click.BadParameter(f"{text!r} is wrong: expected {accepted}")
    return time


pages = click.argument("pages", nargs=-1, required=True, metavar="PAGE...")


rulings_option = click.option(
    "--rulings",
    type=click.Path(exists=True, dir_okay=False),
    metavar="FILE",
    help="What people decided about pairs of announcements, as JSON Lines.",
)


formats_option = click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="NAME",
    help="Write this format, too, as events with its suffix; may be given again.",
)


vocabulary_option = click.option(
    "--vocabulary",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    multiple=True,
    metavar="FILE",
    help="Know the actors, places, topics and other names of this TOML file, too.",
)


def _columns(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> dict[str, str]:
    pairs = [pair.partition("=") for text in given for pair in text.split(",")]
    for field, sign, name in pairs:
        if not (field.strip() and sign and name.strip()):
            raise click.BadParameter(f"{field + sign + name!r} is wrong: expected FIELD=NAME")
    return {field.strip(): name.strip() for field, _, name in pairs}


columns_option = click.option(
    "--columns",
    multiple=True,
    callback=_columns,
    metavar="FIELD=NAME,...",
    help="Which column of a table fills which field, such as title=Event,start=Day.",
)


def moment_option(help_: str) -> Callable[[_Command], _Command]:
    """Make the option that takes a moment, with what it is the moment of."""
    return click.option("--time", callback=_moment, metavar="ISO", help=help_)


time_option = moment_option("Stamp what is new or has changed with this time.")


page_options = together(
    click.option("--importer", metavar="NAME", help="Take this importer instead of asking all."),
    click.option("--source", metavar="NAME", help="The source of the pages, if you know it."),
    columns_option,
    click.option(
        "--max-page",
        type=click.IntRange(min=1),
        default=20,
        show_default=True,
        metavar="MB",
        help="Read no page larger than this.",
    ),
)
"""The options that say how pages are read."""
