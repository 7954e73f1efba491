"""balkansec sources: whose pages can be read."""

import click

from balkansec.assembly import load_plugins
from balkansec.cli.voice import table

__all__ = ["command"]


@click.command("sources")
def command() -> None:
    """List the sources whose pages can be read, and the importers that read them."""
    plugins = load_plugins()
    rows = [
        (
            descriptor.source,
            descriptor.name,
            "; ".join(descriptor.layouts),
            descriptor.homepage or "",
        )
        for descriptor in sorted(plugins.importers, key=lambda d: (d.source, d.name))
    ]
    table(rows, heading=("source", "importer", "pages", "homepage"))
