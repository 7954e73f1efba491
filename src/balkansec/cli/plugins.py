"""balkansec plugins: what is installed and whether it runs."""

import json
from typing import Any

import click

from balkansec.cli.check_plugins import check
from balkansec.cli.installed import installed_plugins
from balkansec.cli.new_plugins import new
from balkansec.cli.program import WITH_PROBLEMS
from balkansec.cli.voice import answer, table
from balkansec.plugins import LoadedPlugin, kind_of

__all__ = ["command"]


@click.group("plugins")
def command() -> None:
    """List what is installed, try it, begin something new."""


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="Answer as data, one JSON document.")
@click.pass_context
def list_plugins(ctx: click.Context, *, as_json: bool) -> None:
    """List the plugins: their distributions, what they bring, and whether they run.

    Why a plugin was left out is said on standard error.
    """
    plugins = installed_plugins(isolated=True)
    if as_json:
        answer(json.dumps([_as_data(plugin) for plugin in plugins.plugins], indent=2))
    else:
        rows = [_as_row(plugin) for plugin in plugins.plugins]
        table(rows, heading=("plugin", "version", "distribution", "brings", "contract", "state"))
    if plugins.problems:
        ctx.exit(WITH_PROBLEMS)


command.add_command(check)
command.add_command(new)


def _as_row(plugin: LoadedPlugin) -> tuple[str, ...]:
    return (
        plugin.name,
        plugin.version or "",
        plugin.distribution or "",
        ", ".join(plugin.kinds),
        plugin.contract or "",
        plugin.state.value,
    )


def _as_data(plugin: LoadedPlugin) -> dict[str, Any]:
    return {
        "name": plugin.name,
        "version": plugin.version,
        "distribution": plugin.distribution,
        "brings": [{"kind": kind_of(d), "name": d.name} for d in plugin.descriptors],
        "contract": plugin.contract,
        "state": plugin.state.value,
        "problem": None if plugin.problem is None else str(plugin.problem),
    }
