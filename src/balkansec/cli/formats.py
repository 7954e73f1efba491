"""balkansec formats: what events can be written as."""

import click

from balkansec.assembly import load_plugins
from balkansec.cli.voice import table

__all__ = ["command"]


@click.command("formats")
def command() -> None:
    """List the formats that events are written in, and what each cannot hold."""
    rows = [
        (descriptor.name, descriptor.suffix, descriptor.media_type, "; ".join(descriptor.loses))
        for descriptor in load_plugins().exporters
    ]
    table(rows, heading=("format", "suffix", "media type", "loses"))
