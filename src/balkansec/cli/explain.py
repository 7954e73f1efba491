"""balkansec explain: why announcements are or are not one event."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import click

from balkansec import wire
from balkansec.assembly import reopen
from balkansec.cli.installed import installed_plugins
from balkansec.cli.open_questions import undecided
from balkansec.cli.options import vocabulary_option
from balkansec.cli.program import WITH_PROBLEMS
from balkansec.cli.voice import answer, lines
from balkansec.errors import InvalidValue
from balkansec.merging import Explanation, Merge
from balkansec.model import Event

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
@click.option("--json", "as_json", is_flag=True, help="Answer as data, one JSON document.")
@vocabulary_option
@click.pass_context
def command(
    ctx: click.Context,
    *,
    first: str,
    second: str | None,
    folder: str,
    as_json: bool,
    vocabulary: tuple[Path, ...],
) -> None:
    """Say why announcements are or are not one event.

    With the id of an event, or the key of an announcement: which announcements are one
    event, why, and which value came from where. With two keys: what the evidence, the
    rulings and the vetoes say about the two.
    """
    plugins = installed_plugins(vocabulary)
    merged = reopen(folder, plugins=plugins)
    if second is not None:
        explained = merged.explain(first, second)
        said, form = str(explained), _form(explained)
    else:
        event = _event(merged, first)
        said = "\n".join(_about(merged, first, event))
        form = {"sentences": said.split("\n"), "event": event and wire.to_json(event)}
    if as_json:
        answer(json.dumps(form, ensure_ascii=False))
    else:
        for line in lines(said):
            answer(line)
    if plugins.problems:
        ctx.exit(WITH_PROBLEMS)


def _event(merged: Merge, name: str) -> Event | None:
    uid = merged.ledger.resolve(name)
    return next((event for event in merged if event.uid == uid or name in event.keys), None)


def _about(merged: Merge, name: str, event: Event | None) -> Iterator[str]:
    given = merged.ledger.find(name)
    if event is not None:
        if given is not None and given.uid != event.uid:
            yield f"{name} was joined to {event.uid}"
        yield event.explain()
        return
    asked = [undecided(question) for question in merged.undecided if name in question.keys]
    if given is not None:
        keys = ", ".join(given.members) or given.founder
        asked = [f"{name} is gone: no event holds its announcements any longer: {keys}"]
    if not asked:
        accepted = "the id of an event or the key of an announcement of the build"
        raise InvalidValue("uid", name, accepted)
    yield from asked


def _form(explained: Explanation) -> dict[str, Any]:
    """Give an explanation as data: what it holds, and the sentences."""
    verdict = attrs.asdict(explained.verdict)
    ruled = {
        name: [wire.to_json(ruling) for ruling in getattr(explained, name)]
        for name in ("rulings", "suspended")
    }
    plain = attrs.asdict(explained, filter=attrs.filters.exclude(*ruled, "verdict"))
    return {
        "sentences": explained.sentences,
        **plain,
        **ruled,
        "verdict": {what: verdict[what] for what in ("decision", "score")}
        | {what: verdict[what] for what in ("comparisons", "vetoes")},
    }
