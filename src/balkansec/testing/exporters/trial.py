"""A format on trial: what it writes of made-up events."""

import pickle
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from attrs import define, field, frozen

from balkansec.errors import PluginError
from balkansec.model import Event
from balkansec.plugins import Exporter, ExporterDescriptor, guarded
from balkansec.problems import Problem
from balkansec.testing.apart import Apart, try_apart
from balkansec.testing.apart.sink import Sink
from balkansec.testing.exporters.merges import HOSTILE_EVENTS, ORDINARY_EVENTS, merge_of

__all__ = ["ExporterTrial", "ReadBack", "Written"]

ReadBack = Callable[[bytes], Iterable[Mapping[str, Any]]]
"""Content to what it claims: for each event its uid, and fields as its JSON form has them."""


@frozen
class Written:
    """What came of writing events.

    Attributes:
        content: the bytes.
        problems: what it said could not be written.
        deeds: what it did to the stream beside writing.
        wrong: what it did instead of giving problems; None where it gave them.
    """

    content: bytes
    problems: tuple[Problem, ...]
    deeds: tuple[str, ...]
    wrong: str | None


@define(eq=False)
class ExporterTrial:
    """A format, how it is read back, and what it wrote so far.

    Every merge is written by a fresh copy of the exporter.

    Attributes:
        descriptor: the format's.
        read_back: reads what the format claims out of its content; None without.
        reader: an independent reader that raises at what it cannot read; None without.
    """

    descriptor: ExporterDescriptor
    read_back: ReadBack | None = None
    reader: Callable[[bytes], object] | None = None
    _written: dict[tuple[Event, ...], Written] = field(factory=dict)
    _packed: bytes | str | None = None
    _apart: Apart | None = None

    @property
    def name(self) -> str:
        """What the format is called in messages."""
        return f"format {self.descriptor.name}"

    @property
    def module(self) -> str:
        """The module whose import brings the exporter."""
        return type(self.descriptor.exporter).__module__

    @property
    def packed(self) -> bytes | str:
        """The exporter pickled before it first wrote, or why it cannot be."""
        if self._packed is None:
            try:
                self._packed = guarded(self._pack)
            except PluginError as fault:
                self._packed = str(fault)
        return self._packed

    def _pack(self) -> bytes:
        packed = pickle.dumps(self.descriptor.exporter)
        pickle.loads(packed)  # noqa: S301 - packed the line before
        return packed

    def fresh(self) -> Exporter:
        """Give a copy of the exporter as it was; itself where it cannot be copied."""
        if isinstance(self.packed, str):
            return self.descriptor.exporter
        copied: Exporter = pickle.loads(self.packed)  # noqa: S301 - packed above
        return copied

    def written(self, events: tuple[Event, ...]) -> Written:
        """Write events with a fresh copy, once for each set of them."""
        if events not in self._written:
            self._written[events] = write(self.fresh(), events)
        return self._written[events]

    @property
    def apart(self) -> Apart:
        """What came of it in a process of its own; nothing where it cannot be pickled."""
        if self._apart is None:
            packed = self.packed
            tasks = [
                (name, "written", (merge_of(events).events, merge_of(events).ledger))
                for name, events in (("ordinary", ORDINARY_EVENTS), ("hostile", HOSTILE_EVENTS))
            ]
            if isinstance(packed, str):
                self._apart = Apart()
            else:
                self._apart = try_apart(self.module, packed, tasks)
        return self._apart


def write(exporter: Exporter, events: tuple[Event, ...]) -> Written:
    """Let an exporter write events and see what it does."""
    sink = Sink()
    wrong, problems = None, ()
    try:
        given: object = guarded(partial(exporter.write, merge_of(events), sink))
    except PluginError as fault:
        wrong = f"raises {fault}"
    else:
        if isinstance(given, tuple) and all(isinstance(one, Problem) for one in given):
            problems = given
        else:
            wrong = f"gives a value of {type(given).__name__}, not a tuple of Problem"
    return Written(sink.getvalue(), problems, tuple(dict.fromkeys(sink.deeds)), wrong)
