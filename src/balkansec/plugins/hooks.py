"""The hooks that a plugin may implement, and the mark it sets on its implementations."""

from collections.abc import Iterable
from types import MappingProxyType

import pluggy

from balkansec.plugins.descriptors import (
    Descriptor,
    ExporterDescriptor,
    ImporterDescriptor,
    VocabularyDescriptor,
)

__all__ = ["GIVES", "NAMESPACE", "Hooks", "hookimpl"]

NAMESPACE = "balkansec"
"""The name of the hooks, and of the group of entry points in which plugins are found."""

hookimpl = pluggy.HookimplMarker(NAMESPACE)
_hookspec = pluggy.HookspecMarker(NAMESPACE)


class Hooks:
    """The hooks: each is called once to register, and does no work of its own."""

    @staticmethod
    @_hookspec
    def balkansec_importers() -> Iterable[ImporterDescriptor]:
        """Give the importers that the plugin brings.

        Example:
            >>> from balkansec.importing import decode
            >>> from balkansec.model import Extract
            >>> from balkansec.plugins import Claim, ImporterDescriptor, hookimpl
            >>> class Anything:
            ...     def identify(self, page):
            ...         return Claim(1, "it takes all")
            ...     def extract(self, page):
            ...         return Extract(decode(page).text)
            >>> __balkansec_contract__ = "~=1.0"
            >>> @hookimpl
            ... def balkansec_importers():
            ...     return [
            ...         ImporterDescriptor(
            ...             name="anything",
            ...             source="anybody",
            ...             importer=Anything(),
            ...         )
            ...     ]
            >>> [given.name for given in balkansec_importers()]
            ['anything']
        """
        raise NotImplementedError

    @staticmethod
    @_hookspec
    def balkansec_exporters() -> Iterable[ExporterDescriptor]:
        r"""Give the formats that the plugin writes.

        Example:
            >>> from balkansec.plugins import ExporterDescriptor, hookimpl
            >>> class Days:
            ...     def write(self, merge, stream):
            ...         for event in merge.events:
            ...             stream.write(f"{event.dates}\n".encode())
            ...         return ()
            >>> __balkansec_contract__ = "~=1.0"
            >>> @hookimpl
            ... def balkansec_exporters():
            ...     return [
            ...         ExporterDescriptor(
            ...             name="days",
            ...             media_type="text/plain",
            ...             suffix=".txt",
            ...             exporter=Days(),
            ...             loses=("everything but the days",),
            ...         )
            ...     ]
            >>> [given.name for given in balkansec_exporters()]
            ['days']
        """
        raise NotImplementedError

    @staticmethod
    @_hookspec
    def balkansec_vocabulary() -> Iterable[VocabularyDescriptor]:
        """Give the files of vocabulary that the plugin brings.

        Example:
            >>> from pathlib import Path
            >>> from balkansec.plugins import VocabularyDescriptor, hookimpl
            >>> __balkansec_contract__ = "~=1.0"
            >>> @hookimpl
            ... def balkansec_vocabulary():
            ...     return [
            ...         VocabularyDescriptor(
            ...             name="navies",
            ...             files=(Path("navies.toml"),),
            ...         )
            ...     ]
            >>> [given.name for given in balkansec_vocabulary()]
            ['navies']
        """
        raise NotImplementedError


GIVES: MappingProxyType[str, type[Descriptor]] = MappingProxyType(
    {
        "balkansec_exporters": ExporterDescriptor,
        "balkansec_importers": ImporterDescriptor,
        "balkansec_vocabulary": VocabularyDescriptor,
    }
)
"""What each hook gives descriptors of."""
