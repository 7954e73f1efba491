"""The group of commands: finding them when they are asked for, ending them in order."""

from importlib import import_module
from typing import Final

import click

from balkansec.cli.voice import problem, use_utf_8
from balkansec.errors import BalkansecError, InvalidValue, PluginError

__all__ = ["NOTHING_WRITTEN", "USAGE", "WITH_PROBLEMS", "Program"]

WITH_PROBLEMS: Final = 1
USAGE: Final = 2
NOTHING_WRITTEN: Final = 3

_COMMANDS: Final = {
    "build": "Read pages, merge what they announce, write one calendar.",
    "dates": "Print what is read as a date in a text, and why.",
    "evaluate": "Print how well announcements were read, judged by labels.",
    "explain": "Say why announcements are or are not one event.",
    "formats": "List the formats that events are written in.",
    "merge": "Merge announcements, or the rows of tables, into events.",
    "plugins": "List what is installed, try it, begin something new.",
    "read": "Print the announcements of pages as JSON Lines.",
    "rule": "Decide whether two announcements speak of the same event.",
    "sources": "List the sources whose pages can be read.",
}


class Program(click.Group):
    """A group that imports a command when it runs, and ends it with one line and a status.

    So ``--help`` is quick: what a command needs is imported at the top of its
    module, ``balkansec.cli.NAME``, which holds it as ``command``.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Name all commands."""
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import a command, or give None for one that is not there."""
        if cmd_name not in _COMMANDS:
            return None
        found = import_module(f"balkansec.cli.{cmd_name}").command
        return found if isinstance(found, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> None:
        """Run a command; what it raises becomes one line and an exit status."""
        use_utf_8()
        try:
            super().invoke(ctx)
        except BrokenPipeError:
            # Whoever reads the output has had enough, and that is all right.
            return
        except (InvalidValue, PluginError) as fault:
            problem(fault)
            ctx.exit(USAGE)
        except BalkansecError as fault:
            problem(fault)
            ctx.exit(NOTHING_WRITTEN)
