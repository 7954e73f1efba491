"""The one place where built-ins and installed plugins are put together."""

from collections.abc import Collection
from typing import Any

import balkansec.exporting.builtin as formats
from balkansec.plugins import PluginSet, load
from balkansec.vocabulary import Vocabulary
from balkansec.vocabulary import load as load_vocabulary

__all__ = ["load_plugins", "vocabulary_of"]


def load_plugins(*, off: Collection[str] = (), strict: bool = False) -> PluginSet:
    """Load the built-in formats and all installed plugins.

    Args:
        off: names of plugins that are not to be imported at all.
        strict: whether a plugin that would be left out is an error instead.

    Raises:
        PluginError: ``off`` names a plugin that is not there; or, if strict, a
            plugin is broken.

    Example:
        >>> load_plugins().exporter("ics").media_type
        'text/calendar'
    """
    return load(builtins=[("formats", formats)], off=off, strict=strict)


def vocabulary_of(plugins: PluginSet) -> Vocabulary:
    """Give the built-in vocabulary with what the plugins add, in the order of their names."""
    # Loading has tried them all, as keys of the cache, too.
    added: list[Any] = [file for descriptor in plugins.vocabularies for file in descriptor.files]
    return load_vocabulary(*added)
