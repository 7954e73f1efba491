"""The plugins of a run, with a word about those that do not run."""

from balkansec.assembly import load_plugins
from balkansec.cli.voice import problem
from balkansec.plugins import PluginSet

__all__ = ["installed_plugins"]


def installed_plugins() -> PluginSet:
    """Load what is installed and say on standard error what was left out."""
    plugins = load_plugins()
    for wrong in plugins.problems:
        problem(wrong)
    return plugins
