"""balkansec explain: why announcements are or are not one event."""

import click

from balkansec.assembly import reopen
from balkansec.cli.installed import installed_plugins
from balkansec.cli.open_questions import undecided
from balkansec.cli.program import WITH_PROBLEMS
from balkansec.cli.voice import answer, lines
from balkansec.errors import InvalidValue
from balkansec.merging import Merge

__all__ = ["command"]


@click.command("explain")
@click.argument("first", metavar="UID|KEY")
@click.argument("second", metavar="[KEY]", required=False)
@click.option(
    "--build",
    "folder",
    required=True,
    metavar="DIR",
    help="The folder that `build` wrote into.",
)
@click.pass_context
def command(ctx: click.Context, *, first: str, second: str | None, folder: str) -> None:
    """Say why announcements are or are not one event.

    With the id of an event, or the key of an announcement: which announcements are one
    event, why, and which value came from where. With two keys: what the evidence, the
    rulings and the vetoes say about the two.
    """
    plugins = installed_plugins()
    merged = reopen(folder, plugins=plugins)
    said = _about(merged, first) if second is None else str(merged.explain(first, second))
    for line in lines(said):
        answer(line)
    if plugins.problems:
        ctx.exit(WITH_PROBLEMS)


def _about(merged: Merge, name: str) -> str:
    uid = merged.ledger.resolve(name)
    for event in merged:
        if event.uid == uid or name in event.keys:
            return event.explain()
    asked = [undecided(question) for question in merged.undecided if name in question.keys]
    if not asked:
        accepted = "the id of an event or the key of an announcement of the build"
        raise InvalidValue("uid", name, accepted)
    return "\n".join(asked)
