"""balkansec rule: what a person decides about two announcements."""

from datetime import datetime
from pathlib import Path

import click

from balkansec.assembly import append_ruling
from balkansec.cli.options import moment_option
from balkansec.cli.program import WITH_PROBLEMS
from balkansec.cli.voice import note, problem
from balkansec.model import Ruling, RulingVerdict

__all__ = ["command"]


def _reason(_: click.Context, __: click.Parameter, text: str) -> str:
    if not text.strip():
        raise click.BadParameter(f"{text!r} is wrong: expected a reason, in words")
    return text


@click.command("rule")
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@click.argument("verdict", type=click.Choice([verdict.value for verdict in RulingVerdict]))
@click.option(
    "--why",
    required=True,
    callback=_reason,
    metavar="TEXT",
    help="The reason, for those who read it.",
)
@click.option("--rulings", required=True, metavar="FILE", help="Write at the end of this file.")
@click.option("--author", metavar="NAME", help="Who decides.")
@moment_option(
    "When it was decided; of two rulings the later holds, and any time is later than none."
)
@click.pass_context
def command(
    ctx: click.Context,
    *,
    first: str,
    second: str,
    verdict: str,
    why: str,
    rulings: str,
    author: str | None,
    time: datetime | None,
) -> None:
    """Decide whether the announcements with the keys A and B speak of the same event.

    The ruling is written at the end of a file that `build` and `merge` take; `unsure`
    takes a ruling back and keeps the two apart until somebody knows.
    """
    ruling = Ruling(first, second, RulingVerdict(verdict), why, author, time)
    problems = append_ruling(Path(rulings), ruling)
    for what in problems:
        problem(what)
    note(f"{' and '.join(ruling.pair)}: ruled {verdict} in {rulings}")
    if problems:
        ctx.exit(WITH_PROBLEMS)
