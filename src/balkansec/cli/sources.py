"""balkansec sources: whose pages can be read."""

import click

from balkansec.cli.installed import installed_plugins
from balkansec.cli.program import WITH_PROBLEMS
from balkansec.cli.voice import table

__all__ = ["command"]


@click.command("sources")
@click.pass_context
def command(ctx: click.Context) -> None:
    """List the sources whose pages can be read, and the importers that read them."""
    plugins = installed_plugins()
    rows = [
        (
            descriptor.source,
            descriptor.name,
            "; ".join(descriptor.layouts),
            descriptor.homepage or "",
            plugins.plugin_of(descriptor).state.value,
        )
        for descriptor in sorted(plugins.importers, key=lambda d: (d.source, d.name))
    ]
    table(rows, heading=("source", "importer", "pages", "homepage", "state"))
    if plugins.problems:
        ctx.exit(WITH_PROBLEMS)
