"""balkansec build: the main job."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

import attrs
import click

from balkansec.assembly import BuildReport, Reading, build, with_columns, without_meta
from balkansec.cli.files import json_lines
from balkansec.cli.following import goes_on
from balkansec.cli.installed import installed_plugins
from balkansec.cli.losses import without
from balkansec.cli.open_questions import undecided, waiting
from balkansec.cli.options import (
    MEGA,
    formats_option,
    page_options,
    pages,
    rulings_option,
    time_option,
    vocabulary_option,
)
from balkansec.cli.program import NOTHING_WRITTEN, WITH_PROBLEMS
from balkansec.cli.voice import Progress, answer, note, one_line, problem, table
from balkansec.model import Ruling
from balkansec.problems import Problem

__all__ = ["command"]

_MOST_LINES = 10


@click.command("build")
@pages
@click.option("--out", required=True, metavar="DIR", help="Write into this folder.")
@rulings_option
@time_option
@page_options
@formats_option
@click.option("--no-quotes", is_flag=True, help="Quote no words of the pages in index.html.")
@click.option("-q", "--quiet", is_flag=True, help="Print problems only.")
@click.option(
    "-v", "--verbose", is_flag=True, help="Print each page, each change, and each open question."
)
@vocabulary_option
@click.pass_context
def command(
    ctx: click.Context,
    *,
    pages: tuple[str, ...],
    out: str,
    rulings: str | None,
    time: datetime | None,
    importer: str | None,
    source: str | None,
    columns: dict[str, str],
    max_page: int,
    formats: tuple[str, ...],
    no_quotes: bool,
    vocabulary: tuple[Path, ...],
    quiet: bool,
    verbose: bool,
) -> None:
    """Read saved pages, merge what they announce, and write one calendar.

    Writes calendar.ics, events.json, index.html and ledger.json. The ledger keeps
    the ids of the events from one build to the next: keep it with the calendar.
    `balkansec formats` lists what --format takes.
    """
    decided, problems = json_lines(Ruling, rulings) if rulings is not None else ((), ())
    plugins = with_columns(installed_plugins(vocabulary, isolated=True), columns)
    _say(problems)
    said = dict.fromkeys([*problems, *plugins.problems])
    paths = without_meta(pages)
    with Progress(len(paths), "pages", silent=quiet) as progress:

        def on_page(reading: Reading) -> None:
            progress.clear()
            _say(reading.problems)
            said.update(dict.fromkeys(reading.problems))
            if verbose:
                note(_about(reading))
            progress.step()

        report = build(
            paths,
            out,
            rulings=decided,
            at=time,
            importer=importer,
            source=source,
            plugins=plugins,
            max_bytes=max_page * MEGA,
            quotes=not no_quotes,
            formats=formats,
            on_page=on_page,
        )
    _say(wrong for wrong in report.problems if wrong not in said)
    said.update(dict.fromkeys(report.problems))
    if not quiet:
        _summary(report, len(said), out, most=None if verbose else _MOST_LINES)
        for name in dict.fromkeys(formats):
            if name in report.formats:
                answer(without(plugins.exporter(name)))
    if verbose:
        for ruling in report.merge.waiting:
            note(waiting(ruling))
    if said:
        ctx.exit(WITH_PROBLEMS if report.written else NOTHING_WRITTEN)


def _say(problems: Iterable[Problem]) -> None:
    for wrong in problems:
        problem(wrong)


def _about(reading: Reading) -> str:
    importer = "no importer" if reading.importer is None else f"importer {reading.importer}"
    found = "1 announcement" if len(reading) == 1 else f"{len(reading)} announcements"
    return ", ".join(filter(None, (f"{reading.page.name}: {importer}", found, goes_on(reading))))


def _summary(report: BuildReport, problems: int, out: str, *, most: int | None) -> None:
    counts = {name.replace("_", " "): n for name, n in attrs.asdict(report.counts).items()}
    table((name, str(number)) for name, number in (counts | {"problems": problems}).items())
    asked = [undecided(question) for question in report.merge.undecided]
    for line in asked[:most]:
        answer(one_line(line))
    _say_how_many_more(asked, most)
    if not report.written:
        answer("nothing was written, because no announcement was read")
        return
    changes = report.changes
    lines = [
        (what, change.uid, change.title)
        for what, some in (
            ("new", changes.new),
            ("returned", changes.returned),
            ("changed", changes.changed),
            ("gone", changes.gone),
        )
        for change in some
    ]
    returned = f"{len(changes.returned)} returned, " if changes.returned else ""
    answer(
        f"since the last build: {len(changes.new)} new, {returned}"
        f"{len(changes.changed)} changed, {len(changes.gone)} gone"
    )
    table(lines[:most])
    _say_how_many_more(lines, most)
    answer(f"wrote {', '.join(report.written)} in {out}")


def _say_how_many_more(lines: Sequence[object], most: int | None) -> None:
    if most is not None and len(lines) > most:
        answer(f"and {len(lines) - most} more (--verbose names them)")
