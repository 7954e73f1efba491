"""The command line."""

from typing import Any

import click

from balkansec.cli.program import Program

__all__ = ["main"]


@click.group("balkansec", cls=Program)
@click.option(
    "--without-plugin",
    "off",
    multiple=True,
    metavar="NAME",
    help="Do not load this plugin; may be given again.",
)
@click.option(
    "--only-plugin",
    "only",
    multiple=True,
    metavar="NAME",
    help="Load this plugin and those only that are named, too.",
)
@click.option(
    "--strict-plugins",
    "strict",
    is_flag=True,
    help="Do nothing where a plugin is left out.",
)
@click.option(
    "--plugin-seconds",
    "seconds",
    type=click.FloatRange(min=0, min_open=True, max=86_400),
    default=30,
    show_default=True,
    metavar="N",
    help="Cut a plugin off that takes longer for a page.",
)
@click.option(
    "--plugin-memory",
    "megabytes",
    type=click.IntRange(min=1),
    default=2048,
    show_default=True,
    metavar="MB",
    help="Cut a plugin off that needs more memory.",
)
@click.version_option(package_name="balkansec", prog_name="balkansec")
@click.pass_context
def main(ctx: click.Context, /, **of_plugins: Any) -> None:
    """Read announcements of security events in the Western Balkans into one calendar.

    Exit status: 0 = done, 1 = done with problems, 2 = wrong usage, 3 = nothing written.
    """
    ctx.obj = of_plugins
