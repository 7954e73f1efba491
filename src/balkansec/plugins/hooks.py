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
        """Give the importers that the plugin brings."""
        raise NotImplementedError

    @staticmethod
    @_hookspec
    def balkansec_exporters() -> Iterable[ExporterDescriptor]:
        """Give the formats that the plugin writes."""
        raise NotImplementedError

    @staticmethod
    @_hookspec
    def balkansec_vocabulary() -> Iterable[VocabularyDescriptor]:
        """Give the files of vocabulary that the plugin brings."""
        raise NotImplementedError


GIVES: MappingProxyType[str, type[Descriptor]] = MappingProxyType(
    {
        "balkansec_exporters": ExporterDescriptor,
        "balkansec_importers": ImporterDescriptor,
        "balkansec_vocabulary": VocabularyDescriptor,
    }
)
"""What each hook gives descriptors of."""
