"""balkansec formats: what events can be written as."""

import json

import click

from balkansec import wire
from balkansec.cli.installed import installed_plugins
from balkansec.cli.program import WITH_PROBLEMS
from balkansec.cli.voice import answer, table

__all__ = ["command"]


@click.command("formats")
@click.option(
    "--schema",
    type=click.Choice(wire.SCHEMAS),
    help="Print a JSON Schema instead: of a line of announcements, events or rulings, or of"
    " the file of events or of the ledger.",
)
@click.pass_context
def command(ctx: click.Context, schema: str | None) -> None:
    """List the formats that events are written in, and what each cannot hold."""
    if schema is not None:
        answer(json.dumps(wire.json_schema(schema), ensure_ascii=False, indent=2))
        return
    plugins = installed_plugins()
    rows = [
        (descriptor.name, descriptor.suffix, descriptor.media_type, "; ".join(descriptor.loses))
        for descriptor in plugins.exporters
    ]
    table(rows, heading=("format", "suffix", "media type", "loses"))
    if plugins.problems:
        ctx.exit(WITH_PROBLEMS)
