"""The plugins of a run, with a word about those that do not run."""

from collections.abc import Sequence
from pathlib import Path

from balkansec.assembly import load_plugins
from balkansec.cli.voice import problem
from balkansec.plugins import PluginSet

__all__ = ["installed_plugins"]


def installed_plugins(vocabulary: Sequence[Path] = ()) -> PluginSet:
    """Load what is installed, and files of vocabulary; say on standard error what was left out.

    Raises:
        InvalidValue: a file of vocabulary that is none.
    """
    plugins = load_plugins(vocabulary=vocabulary)
    for wrong in plugins.problems:
        problem(wrong)
    return plugins
