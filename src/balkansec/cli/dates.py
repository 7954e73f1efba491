"""balkansec dates: what is read as a date in a text, and why."""

from pathlib import Path

import click

from balkansec.assembly import vocabulary_of
from balkansec.cli.files import standard_input
from balkansec.cli.installed import installed_plugins
from balkansec.cli.options import vocabulary_option
from balkansec.cli.program import WITH_PROBLEMS
from balkansec.cli.voice import note, table
from balkansec.model import DateMention
from balkansec.reading import find_dates

__all__ = ["command"]


@click.command("dates")
@click.argument("text")
@vocabulary_option
@click.pass_context
def command(ctx: click.Context, *, text: str, vocabulary: tuple[Path, ...]) -> None:
    """Print what is read as a date in TEXT, and why; with - the text is standard input.

    Each line holds the words, the days in EDTF, what they are the dates of, and why
    they were read so. Days that must stay open are joined by "or"; "?" stands where
    no day is known.
    """
    if text == "-":
        text = standard_input()
    plugins = installed_plugins(vocabulary)
    mentions = find_dates(text, vocabulary=vocabulary_of(plugins))
    table([(m.text, _days(m), m.role.value, m.reason) for m in mentions])
    if not mentions:
        note("no dates were found")
    if plugins.problems:
        ctx.exit(WITH_PROBLEMS)


def _days(mention: DateMention) -> str:
    if mention.date_range is not None:
        return mention.date_range.to_edtf()
    return " or ".join(candidate.to_edtf() for candidate in mention.candidates) or "?"
