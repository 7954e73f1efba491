"""How what is tried gets into a process apart: pickled, or by the name of its plugin."""

import pickle
from importlib.metadata import EntryPoint
from typing import Any

from attrs import frozen

from balkansec.plugins import kind_of
from balkansec.plugins.hearing import hear
from balkansec.plugins.hooks import NAMESPACE
from balkansec.plugins.isolation.stranger import StrangersPart

__all__ = ["module_of", "packed", "unpacked"]


@frozen
class _ByName:
    """A part of a plugin that was loaded in a worker process, so that it is not here."""

    plugin: str
    value: str
    kind: str
    name: str


def packed(worker: object) -> bytes:
    """Pack an importer or exporter; whatever its own pickling raises is raised."""
    if isinstance(worker, StrangersPart):
        point = worker.plugin.entry_point
        worker = _ByName(point.name, point.value, worker.kind, worker.name)
    return pickle.dumps(worker)


def unpacked(content: bytes) -> Any:
    """Give what was packed, from a plugin that is imported here where need be."""
    worker = pickle.loads(content)  # noqa: S301 - from our parent
    if not isinstance(worker, _ByName):
        return worker
    heard = hear(EntryPoint(worker.plugin, worker.value, NAMESPACE).load)
    for descriptor in heard.descriptors:
        if (kind_of(descriptor), descriptor.name) == (worker.kind, worker.name):
            return getattr(descriptor, worker.kind)
    raise LookupError(f"the plugin brings no {worker.kind} {worker.name!r} any more")


def module_of(worker: object) -> str:
    """Name the module whose import brings an importer or exporter."""
    if isinstance(worker, StrangersPart):
        return worker.plugin.entry_point.module
    return type(worker).__module__
