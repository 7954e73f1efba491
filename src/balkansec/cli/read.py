"""balkansec read: announcements as JSON Lines."""

import sys
from pathlib import Path

import click

from balkansec import wire
from balkansec.assembly import read, with_columns, without_meta
from balkansec.cli.explained import explained
from balkansec.cli.following import goes_on
from balkansec.cli.installed import installed_plugins
from balkansec.cli.options import MEGA, page_options, pages, vocabulary_option
from balkansec.cli.program import NOTHING_WRITTEN, WITH_PROBLEMS
from balkansec.cli.voice import Progress, answer, is_terminal, note, problem

__all__ = ["command"]


@click.command("read")
@pages
@page_options
@click.option("--explain", is_flag=True, help="Show each text with what was read from it, and why.")
@vocabulary_option
@click.pass_context
def command(
    ctx: click.Context,
    *,
    pages: tuple[str, ...],
    importer: str | None,
    source: str | None,
    columns: dict[str, str],
    max_page: int,
    vocabulary: tuple[Path, ...],
    explain: bool,
) -> None:
    """Print the announcements of saved pages as JSON Lines.

    Beside a page, PAGE.meta.json may tell its url, its content_type and when it was
    seen. What cannot be read is said on standard error, and the rest is printed.
    With --explain the words that were read stand in brackets, with a number, and
    below the text each number says what was read from it.
    """
    plugins = with_columns(installed_plugins(vocabulary, isolated=True), columns)
    problems = plugins.problems
    printed = 0
    paths = without_meta(pages)
    # On one screen the announcements themselves show how far it is.
    with Progress(len(paths), "pages", silent=is_terminal(sys.stdout)) as progress:
        for path in paths:
            reading = read(
                path, importer=importer, source=source, plugins=plugins, max_bytes=max_page * MEGA
            )
            for announcement in reading:
                if explain and reading.extract is not None:
                    explained(announcement, reading.extract)
                else:
                    answer(wire.dumps(announcement))
            progress.clear()
            for wrong in reading.problems:
                problem(wrong)
            if further := goes_on(reading):
                note(f"{reading.page.name}: {further}")
            printed += len(reading)
            problems += reading.problems
            progress.step()
    if problems:
        ctx.exit(WITH_PROBLEMS if printed else NOTHING_WRITTEN)
