"""A part of a plugin by the names with which another process finds it."""

from importlib.metadata import EntryPoint
from typing import Any

from attrs import frozen

from balkansec.errors import PluginError
from balkansec.plugins.hearing import hear
from balkansec.plugins.hooks import NAMESPACE
from balkansec.plugins.plugin_set import kind_of

__all__ = ["ByName"]


@frozen
class ByName:
    """A part of a plugin that is not here.

    Attributes:
        plugin: the name of its entry point.
        value: what is imported.
        kind: "importer" or "exporter".
        name: of the part.
    """

    plugin: str
    value: str
    kind: str
    name: str

    def here(self) -> Any:
        """Import the plugin in this process and give the part.

        Raises:
            LeftOut: the plugin does not keep to the hooks.
            PluginError: it brings no such part any more.
        """
        heard = hear(EntryPoint(self.plugin, self.value, NAMESPACE).load)
        for descriptor in heard.descriptors:
            if (kind_of(descriptor), descriptor.name) == (self.kind, self.name):
                return getattr(descriptor, self.kind)
        raise PluginError(f"when it was loaded again it brought no {self.kind} {self.name!r}")
