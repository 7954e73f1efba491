"""The contract with plugins: hook specifications, descriptors, loading."""

from balkansec.plugins.asking import extract, identify
from balkansec.plugins.contract import CONTRACT, Claim, Exporter, Importer
from balkansec.plugins.descriptors import (
    Descriptor,
    ExporterDescriptor,
    ImporterDescriptor,
    VocabularyDescriptor,
)
from balkansec.plugins.guard import guarded
from balkansec.plugins.hooks import Hooks, hookimpl
from balkansec.plugins.isolation import Isolation
from balkansec.plugins.loading import load
from balkansec.plugins.plugin_set import LoadedPlugin, PluginSet, State, kind_of

__all__ = [
    "CONTRACT",
    "Claim",
    "Descriptor",
    "Exporter",
    "ExporterDescriptor",
    "Hooks",
    "Importer",
    "ImporterDescriptor",
    "Isolation",
    "LoadedPlugin",
    "PluginSet",
    "State",
    "VocabularyDescriptor",
    "extract",
    "guarded",
    "hookimpl",
    "identify",
    "kind_of",
    "load",
]
