"""balkansec evaluate: how well announcements were read."""

from pathlib import Path

import click

from balkansec.assembly import JUDGED, evaluate, read_labels, vocabulary_of
from balkansec.cli.files import json_lines, text_of
from balkansec.cli.installed import installed_plugins
from balkansec.cli.options import vocabulary_option
from balkansec.cli.program import NOTHING_WRITTEN, WITH_PROBLEMS
from balkansec.cli.voice import answer, problem, table
from balkansec.model import Announcement
from balkansec.problems import Problem

__all__ = ["command"]


@click.command("evaluate")
@click.argument("labels", metavar="LABELS.jsonl")
@click.argument("read", metavar="READ.jsonl")
@click.option(
    "--field",
    "fields",
    multiple=True,
    metavar="NAME",
    help="Judge this field, and others only if named, too.",
)
@click.option("--misses", is_flag=True, help="Name what was missed, too.")
@vocabulary_option
@click.pass_context
def command(
    ctx: click.Context,
    *,
    labels: str,
    read: str,
    fields: tuple[str, ...],
    misses: bool,
    vocabulary: tuple[Path, ...],
) -> None:
    """Print how well announcements were read, judged by labels.

    LABELS.jsonl holds what a person reads, READ.jsonl what `read` printed; - is
    standard input. For each field: how many announcements are judged, precision,
    recall, their mean F1, and the part that is exact.
    """
    plugins = installed_plugins(vocabulary)
    problems = list(plugins.problems)
    text = text_of(labels, "labels as JSON Lines")
    judged, wrong = ((), (text,)) if isinstance(text, Problem) else read_labels(text, labels)
    announcements, unread = json_lines(Announcement, read)
    for what in (*wrong, *unread):
        problem(what)
    problems += [*wrong, *unread]
    if not judged:
        if not problems:
            problem(Problem(labels, "holds no label", accepted="labels as JSON Lines"))
        ctx.exit(NOTHING_WRITTEN)
    done = evaluate(
        judged, announcements, fields=fields or JUDGED, vocabulary=vocabulary_of(plugins)
    )
    table(
        [
            (
                figure.field,
                str(figure.judged),
                *map(_percent, (figure.precision, figure.recall, figure.f1, figure.exactness)),
            )
            for figure in done.figures
        ],
        heading=("field", "judged", "precision", "recall", "F1", "exact"),
    )
    if misses and done.misses:
        answer("")
        table(
            [
                (miss.label, miss.field, miss.expected or "-", miss.read or "-")
                for miss in done.misses
            ],
            heading=("label", "field", "expected", "read"),
        )
    if problems:
        ctx.exit(WITH_PROBLEMS)


def _percent(part: float | None) -> str:
    return "-" if part is None else f"{part:.1%}"
