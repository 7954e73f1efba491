"""The plugins of a run, with a word about those that do not run."""

from collections.abc import Sequence
from pathlib import Path

import click

from balkansec.assembly import load_plugins
from balkansec.cli.program import NOTHING_WRITTEN
from balkansec.cli.voice import problem
from balkansec.plugins import Isolation, PluginSet

__all__ = ["asked_limits", "installed_plugins"]


def asked_limits() -> Isolation:
    """Give how much time and memory the options of the program leave to strangers."""
    asked = click.get_current_context().find_root().obj
    return Isolation(asked["seconds"], asked["megabytes"])


def installed_plugins(vocabulary: Sequence[Path] = (), *, isolated: bool = False) -> PluginSet:
    """Load what is installed, and files of vocabulary; say on standard error what was left out.

    Which plugins, and within which limits, say the options of the program; where it is
    told to be strict, it ends here.

    Args:
        vocabulary: files of the caller's.
        isolated: whether those that do not come with balkansec are loaded, and run, in a
            worker process. What runs no importer need not wait for its beginning.

    Raises:
        InvalidValue: a file of vocabulary that is none.
        PluginError: an option names a plugin that is not there.
    """
    ctx = click.get_current_context()
    asked = ctx.find_root().obj
    plugins = load_plugins(
        off=asked["off"],
        only=asked["only"] or None,
        isolation=asked_limits() if isolated else None,
        vocabulary=vocabulary,
    )
    for wrong in plugins.problems:
        problem(wrong)
    if asked["strict"] and plugins.problems:
        ctx.exit(NOTHING_WRITTEN)
    return plugins
