"""balkansec merge: announcements or rows to events."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from balkansec import wire
from balkansec.assembly import ledger_bytes, open_ledger, vocabulary_of
from balkansec.assembly.exports import exported
from balkansec.cli.files import json_lines
from balkansec.cli.installed import installed_plugins
from balkansec.cli.losses import without
from balkansec.cli.open_questions import undecided, waiting
from balkansec.cli.options import rulings_option, time_option, vocabulary_option
from balkansec.cli.program import NOTHING_WRITTEN, WITH_PROBLEMS
from balkansec.cli.tables import is_table, rows_of, table_options
from balkansec.cli.voice import answer, answer_file, note, problem
from balkansec.errors import NotWritten, PluginError, Unreadable
from balkansec.exporting import write_whole
from balkansec.merging import Merge, merge
from balkansec.model import Announcement, Ledger, Ruling
from balkansec.plugins import PluginSet
from balkansec.plugins.asking import Written
from balkansec.problems import Problem
from balkansec.vocabulary import Vocabulary

__all__ = ["command"]


@click.command("merge")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@table_options
@rulings_option
@click.option(
    "--ledger",
    metavar="FILE",
    help="Give events the ids they had; new ids are written back to the file.",
)
@time_option
@click.option(
    "--format",
    "format_name",
    metavar="NAME",
    help="Print the events in this format instead of as JSON Lines.",
)
@vocabulary_option
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    files: tuple[str, ...],
    rulings: str | None,
    ledger: str | None,
    time: datetime | None,
    format_name: str | None,
    vocabulary: tuple[Path, ...],
    **of_tables: Any,
) -> None:
    """Merge announcements, as `read` prints them, into events; - is standard input.

    Files named .csv or .tsv are tables, of which each row is announced; so are those
    named .jsonl whose keys --columns names. The events are printed as JSON Lines, or as
    --format says, with a name that `balkansec formats` lists. What only a person can
    decide is said on standard error.
    """
    before = Ledger() if ledger is None else open_ledger(Path(ledger))
    announcements: list[Announcement] = []
    # What runs no format of strangers need not wait for a process apart.
    plugins = installed_plugins(vocabulary, isolated=format_name is not None)
    knowledge = vocabulary_of(plugins)
    # A name that no format has is said before the files are read, which may take long.
    form = None if format_name is None else plugins.exporter(format_name)
    problems: list[Problem | Unreadable] = []
    for path in dict.fromkeys(files):
        found, wrong = _announced(path, knowledge, of_tables)
        announcements += found
        problems += wrong
    decided, wrong = json_lines(Ruling, rulings) if rulings is not None else ((), ())
    merged = merge(announcements, decided, before, at=time, vocabulary=knowledge)
    problems += [*wrong, *merged.problems]
    for what in problems:
        problem(what)
    if problems and not announcements:
        ctx.exit(NOTHING_WRITTEN)
    written = None if form is None else _in_format(form.name, merged, plugins)
    problems += () if written is None else written.problems
    if ledger is not None:
        write_whole(Path(ledger), ledger_bytes(merged.ledger))
    _answer(merged, written)
    if form is not None:
        note(without(form))
    if problems or plugins.problems:
        ctx.exit(WITH_PROBLEMS)


def _in_format(name: str, merged: Merge, plugins: PluginSet) -> Written:
    try:
        written = exported(merged, name, plugins=plugins)
    except PluginError as fault:
        raise NotWritten(f"(standard output): was not written: {fault}") from fault
    for what in written.problems:
        problem(what)
    return written


def _answer(merged: Merge, written: Written | None) -> None:
    if written is not None:
        answer_file(written.content)
    else:
        for event in merged.events:
            answer(wire.dumps(event))
    for question in merged.undecided:
        note(undecided(question))
    for ruling in merged.waiting:
        note(waiting(ruling))


def _announced(
    path: str, vocabulary: Vocabulary | None, of_tables: Mapping[str, Any]
) -> tuple[Iterable[Announcement], Iterable[Problem | Unreadable]]:
    if not is_table(path, of_tables["columns"]):
        return json_lines(Announcement, path)
    try:
        rows = rows_of(path, vocabulary, **of_tables)
    except Unreadable as fault:
        return (), (fault,)
    return rows.announcements, rows.problems
