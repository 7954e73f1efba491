"""The command line."""

import click

from balkansec.cli.program import Program

__all__ = ["main"]


@click.group("balkansec", cls=Program)
@click.version_option(package_name="balkansec", prog_name="balkansec")
def main() -> None:
    """Read announcements of security events in the Western Balkans into one calendar.

    Exit status: 0 = done, 1 = done with problems, 2 = wrong usage, 3 = nothing written.
    """
