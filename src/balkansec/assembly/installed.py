"""The one place where built-ins and installed plugins are put together."""

from collections.abc import Collection, Sequence
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from balkansec.plugins import Isolation, PluginSet, VocabularyDescriptor, hookimpl, load
from balkansec.vocabulary import Vocabulary
from balkansec.vocabulary import load as load_vocabulary

__all__ = ["load_plugins", "vocabulary_of"]


def load_plugins(
    *,
    off: Collection[str] = (),
    only: Collection[str] | None = None,
    strict: bool = False,
    isolation: Isolation | None = None,
    vocabulary: Sequence[Path | Traversable] = (),
) -> PluginSet:
    """Load what is built in, files of vocabulary of the caller's, and all installed plugins.

    Args:
        off: names of plugins that are not to be imported at all.
        only: names of the only installed plugins that are to be imported; None means all.
        strict: whether a plugin that would be left out is an error instead.
        isolation: limits within which installed plugins are loaded, and their importers
            run, in a worker process; None means in this process.
        vocabulary: TOML files with any of the tables of the built-in vocabulary; they
            come before those of plugins, and of two rows with one name the first is used.

    Raises:
        PluginError: ``off`` or ``only`` names a plugin that is not there; or, if strict, a
            plugin is broken.
        InvalidValue: a file of vocabulary that is none.

    Example:
        >>> load_plugins().exporter("ics").media_type
        'text/calendar'
    """
    # At first use: they import most of what there is, and some commands load no plugins.
    import balkansec.exporting.builtin as formats  # noqa: PLC0415
    import balkansec.importing.builtin as standards  # noqa: PLC0415

    builtins: list[tuple[str, object]] = [("formats", formats), ("standards", standards)]
    if vocabulary:
        files = tuple(vocabulary)
        # What the caller gives is no stranger's: what is wrong with it is an error.
        load_vocabulary(*files)
        builtins.append(("vocabulary", _Files(files)))
    return load(builtins=builtins, off=off, only=only, strict=strict, isolation=isolation)


def vocabulary_of(plugins: PluginSet) -> Vocabulary:
    """Give the built-in vocabulary with what the plugins add, in the order of the plugins."""
    # Loading has tried them all, as keys of the cache, too.
    added: list[Any] = [file for descriptor in plugins.vocabularies for file in descriptor.files]
    return load_vocabulary(*added)


class _Files:
    """The caller's files, in the form of a plugin."""

    __balkansec_contract__ = "~=1.0"

    def __init__(self, files: tuple[Path | Traversable, ...]) -> None:
        self._files = files

    @hookimpl
    def balkansec_vocabulary(self) -> Sequence[VocabularyDescriptor]:
        name = "files of the caller"
        return (VocabularyDescriptor(name=name, files=self._files),)
