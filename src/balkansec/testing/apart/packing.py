"""How what is tried gets into a process apart: pickled, or by the name of its plugin."""

import pickle
from typing import Any

from balkansec.plugins.isolation.by_name import ByName
from balkansec.plugins.isolation.stranger import StrangersPart

__all__ = ["module_of", "packed", "unpacked"]


def packed(worker: object) -> bytes:
    """Pack an importer or exporter; whatever its own pickling raises is raised.

    One that was loaded in a worker process is not here: it is packed by name.
    """
    if isinstance(worker, StrangersPart):
        point = worker.plugin.entry_point
        worker = ByName(point.name, point.value, worker.kind, worker.name)
    return pickle.dumps(worker)


def unpacked(content: bytes) -> Any:
    """Give what was packed, from a plugin that is imported here where need be."""
    worker = pickle.loads(content)  # noqa: S301 - from our parent
    return worker.here() if isinstance(worker, ByName) else worker


def module_of(worker: object) -> str:
    """Name the module whose import brings an importer or exporter."""
    if isinstance(worker, StrangersPart):
        return worker.plugin.entry_point.module
    return type(worker).__module__
