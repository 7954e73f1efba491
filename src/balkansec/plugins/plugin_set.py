"""What was found when the plugins were loaded: who brings what, and who was left out."""

from enum import StrEnum, unique
from typing import TypeVar

from attrs import field, frozen

from balkansec.errors import PluginError
from balkansec.plugins.descriptors import (
    Descriptor,
    ExporterDescriptor,
    ImporterDescriptor,
    VocabularyDescriptor,
)
from balkansec.plugins.naming import accepted_names
from balkansec.problems import Problem

__all__ = ["LoadedPlugin", "PluginSet", "State", "kind_of"]

_Known = TypeVar("_Known", ImporterDescriptor, ExporterDescriptor)


@unique
class State(StrEnum):
    """What became of a plugin.

    Example:
        >>> State.LEFT_OUT.value
        'left out'
    """

    ACTIVE = "active"
    LEFT_OUT = "left out"
    OFF = "off"


@frozen(kw_only=True)
class LoadedPlugin:
    """A plugin as it was found, whether it runs or not.

    Attributes:
        name: the name of its entry point.
        distribution: the distribution it comes from; None where it is not known.
        version: the version of the distribution; None where it is not known.
        state: active, left out for a problem, or switched off by the caller.
        contract: the versions of the contract that it works with; None where it
            was not heard.
        descriptors: what it brings; empty unless it is active.
        problem: why it was left out; None otherwise.

    Example:
        >>> str(LoadedPlugin(name="rcc", distribution="balkansec-rcc", version="1.2"))
        'plugin rcc (balkansec-rcc 1.2)'
    """

    name: str
    distribution: str | None = None
    version: str | None = None
    state: State = State.ACTIVE
    contract: str | None = None
    descriptors: tuple[Descriptor, ...] = ()
    problem: Problem | None = None

    def __str__(self) -> str:
        """Name the plugin and its distribution, as messages do."""
        if self.distribution is None:
            return f"plugin {self.name}"
        release = " ".join(filter(None, (self.distribution, self.version)))
        return f"plugin {self.name} ({release})"

    @property
    def kinds(self) -> tuple[str, ...]:
        """What it brings, as words: some of "exporter", "importer", "vocabulary"."""
        return tuple(sorted({kind_of(descriptor) for descriptor in self.descriptors}))


@frozen
class PluginSet:
    """The plugins of one run; two sets do not see each other.

    Attributes:
        plugins: all that were found, built-in ones first, then sorted by
            distribution and name.

    Example:
        >>> PluginSet().importers
        ()
    """

    plugins: tuple[LoadedPlugin, ...] = field(default=())

    @property
    def importers(self) -> tuple[ImporterDescriptor, ...]:
        """The importers of all active plugins, sorted by name."""
        found = [d for d in self._descriptors() if isinstance(d, ImporterDescriptor)]
        return tuple(sorted(found, key=lambda descriptor: descriptor.name))

    @property
    def exporters(self) -> tuple[ExporterDescriptor, ...]:
        """The formats of all active plugins, sorted by name."""
        found = [d for d in self._descriptors() if isinstance(d, ExporterDescriptor)]
        return tuple(sorted(found, key=lambda descriptor: descriptor.name))

    @property
    def vocabularies(self) -> tuple[VocabularyDescriptor, ...]:
        """The vocabulary of all active plugins, in the order of the plugins."""
        return tuple(d for d in self._descriptors() if isinstance(d, VocabularyDescriptor))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Why plugins were left out."""
        return tuple(p.problem for p in self.plugins if p.problem is not None)

    def importer(self, name: str) -> ImporterDescriptor:
        """Give the importer of a name.

        Raises:
            PluginError: no importer has that name; the message lists the known ones.
        """
        found = _named(name, self.importers)
        if found is None:
            accepted = accepted_names(name, (importer.name for importer in self.importers))
            raise PluginError(f"there is no importer {name!r}: expected {accepted}")
        return found

    def exporter(self, name: str) -> ExporterDescriptor:
        """Give the format of a name.

        Raises:
            PluginError: no format has that name; the message lists the known ones.
        """
        found = _named(name, self.exporters)
        if found is None:
            # All of them: of "geojson", where it is not installed, "json" is near and not meant.
            known = ", ".join(exporter.name for exporter in self.exporters) or "none is installed"
            raise PluginError(f"there is no format {name!r}: expected one of: {known}")
        return found

    def plugin_of(self, descriptor: Descriptor) -> LoadedPlugin:
        """Give the plugin that brings a descriptor.

        Raises:
            PluginError: none of this set does.
        """
        for plugin in self.plugins:
            if any(brought is descriptor for brought in plugin.descriptors):
                return plugin
        raise PluginError(
            f"no plugin of this set brings the {kind_of(descriptor)} {descriptor.name!r}"
        )

    def _descriptors(self) -> tuple[Descriptor, ...]:
        return tuple(descriptor for plugin in self.plugins for descriptor in plugin.descriptors)


def kind_of(descriptor: Descriptor) -> str:
    """Say in a word what a descriptor describes: "exporter", "importer" or "vocabulary".

    Example:
        >>> kind_of(VocabularyDescriptor(name="navy", files=()))
        'vocabulary'
    """
    if isinstance(descriptor, ImporterDescriptor):
        return "importer"
    return "exporter" if isinstance(descriptor, ExporterDescriptor) else "vocabulary"


def _named(name: str, among: tuple[_Known, ...]) -> _Known | None:
    return next((descriptor for descriptor in among if descriptor.name == name), None)
