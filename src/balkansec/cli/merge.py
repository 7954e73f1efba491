"""balkansec merge: announcements to events, JSON Lines in and out."""

from datetime import datetime
from pathlib import Path

import click

from balkansec import wire
from balkansec.assembly import ledger_bytes, open_ledger, vocabulary_of
from balkansec.cli.files import json_lines
from balkansec.cli.installed import installed_plugins
from balkansec.cli.open_questions import undecided, waiting
from balkansec.cli.options import rulings_option, time_option
from balkansec.cli.program import NOTHING_WRITTEN, WITH_PROBLEMS
from balkansec.cli.voice import answer, note, problem
from balkansec.exporting import write_whole
from balkansec.merging import merge
from balkansec.model import Announcement, Ledger, Ruling
from balkansec.problems import Problem

__all__ = ["command"]


@click.command("merge")
@click.argument("files", nargs=-1, required=True, metavar="FILE.jsonl...")
@rulings_option
@click.option(
    "--ledger",
    metavar="FILE",
    help="Give events the ids they had; new ids are written back to the file.",
)
@time_option
@click.pass_context
def command(
    ctx: click.Context,
    *,
    files: tuple[str, ...],
    rulings: str | None,
    ledger: str | None,
    time: datetime | None,
) -> None:
    """Merge announcements, as `read` prints them, into events; - is standard input.

    The events are printed as JSON Lines. What only a person can decide is said on
    standard error.
    """
    before = Ledger() if ledger is None else open_ledger(Path(ledger))
    announcements: list[Announcement] = []
    plugins = installed_plugins()
    problems: list[Problem] = []
    for path in dict.fromkeys(files):
        found, wrong = json_lines(Announcement, path)
        announcements += found
        problems += wrong
    decided, wrong = json_lines(Ruling, rulings) if rulings is not None else ((), ())
    merged = merge(announcements, decided, before, at=time, vocabulary=vocabulary_of(plugins))
    problems += [*wrong, *merged.problems]
    for what in problems:
        problem(what)
    if problems and not announcements:
        ctx.exit(NOTHING_WRITTEN)
    if ledger is not None:
        write_whole(Path(ledger), ledger_bytes(merged.ledger))
    for event in merged.events:
        answer(wire.dumps(event))
    for question in merged.undecided:
        note(undecided(question))
    for ruling in merged.waiting:
        note(waiting(ruling))
    if problems or plugins.problems:
        ctx.exit(WITH_PROBLEMS)
