"""balkansec formats: what events can be written as."""

import click

from balkansec.cli.installed import installed_plugins
from balkansec.cli.program import WITH_PROBLEMS
from balkansec.cli.voice import table

__all__ = ["command"]


@click.command("formats")
@click.pass_context
def command(ctx: click.Context) -> None:
    """List the formats that events are written in, and what each cannot hold."""
    plugins = installed_plugins()
    rows = [
        (descriptor.name, descriptor.suffix, descriptor.media_type, "; ".join(descriptor.loses))
        for descriptor in plugins.exporters
    ]
    table(rows, heading=("format", "suffix", "media type", "loses"))
    if plugins.problems:
        ctx.exit(WITH_PROBLEMS)
