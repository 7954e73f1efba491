"""balkansec plugins: what is installed and whether it runs."""

import click

from balkansec.cli.check_plugins import check
from balkansec.cli.installed import installed_plugins
from balkansec.cli.new_plugins import new
from balkansec.cli.program import WITH_PROBLEMS
from balkansec.cli.voice import table

__all__ = ["command"]


@click.group("plugins")
def command() -> None:
    """List what is installed, try it, begin something new."""


@command.command("list")
@click.pass_context
def list_plugins(ctx: click.Context) -> None:
    """List the plugins: their distributions, what they bring, and whether they run.

    Why a plugin was left out is said on standard error.
    """
    plugins = installed_plugins()
    rows = [
        (
            plugin.name,
            plugin.version or "",
            plugin.distribution or "",
            ", ".join(plugin.kinds),
            plugin.contract or "",
            plugin.state.value,
        )
        for plugin in plugins.plugins
    ]
    table(rows, heading=("plugin", "version", "distribution", "brings", "contract", "state"))
    if plugins.problems:
        ctx.exit(WITH_PROBLEMS)


command.add_command(check)
command.add_command(new)
