"""A format on trial: what it writes of made-up events."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from attrs import define, field

from balkansec.errors import PluginError
from balkansec.model import Event
from balkansec.plugins import ExporterDescriptor, Isolation, guarded
from balkansec.testing.apart.asking import Apart
from balkansec.testing.apart.failures import Failure, Why
from balkansec.testing.apart.messages import Beginning, Call, Reply
from balkansec.testing.apart.packing import module_of, packed
from balkansec.testing.apart.tasks import Written
from balkansec.testing.exporters.merges import merge_of
from balkansec.testing.tries import Tries

__all__ = ["ExporterTrial", "ReadBack", "told"]

ReadBack = Callable[[bytes], Iterable[Mapping[str, Any]]]
"""Content to what it claims: for each event its uid, and fields as its JSON form has them."""

_Events = tuple[Event, ...]
_IMPORTED = ("balkansec.merging",)


@define
class _Replies:
    """What was asked already."""

    packed: bytes | Failure | None = None
    home: Apart | None = None
    away: Apart | None = None
    written: dict[_Events, Reply] = field(factory=dict)
    from_away: dict[_Events, Reply] = field(factory=dict)


@define(eq=False)
class ExporterTrial:
    """A format, how it is read back, and what it wrote so far.

    It works in a process of its own, where every merge is written by a fresh copy of
    the exporter.

    Attributes:
        descriptor: the format's.
        read_back: reads what the format claims out of its content; None without.
        reader: an independent reader that raises at what it cannot read; None without.
        limits: how long writing may take; the memory is not limited.
        tries: what came of the rule that is tried now.
    """

    descriptor: ExporterDescriptor
    read_back: ReadBack | None = None
    reader: Callable[[bytes], object] | None = None
    limits: Isolation = field(factory=Isolation)
    tries: Tries = field(factory=Tries)
    _replies: _Replies = field(factory=_Replies)

    @property
    def name(self) -> str:
        """What the format is called in messages."""
        return f"format {self.descriptor.name}"

    @property
    def lacks(self) -> None:
        """Nothing: the events to try it with come with the kit."""
        return

    @property
    def module(self) -> str:
        """The module whose import brings the exporter."""
        return module_of(self.descriptor.exporter)

    @property
    def home(self) -> Apart:
        """The process in which it works as it does every day."""
        if self._replies.home is None:
            self._replies.home = self._apart(is_away=False)
        return self._replies.home

    @property
    def away(self) -> Apart:
        """The process in which it works far from home."""
        if self._replies.away is None:
            self._replies.away = self._apart(is_away=True)
        return self._replies.away

    def end(self) -> None:
        """End its processes; another question begins them anew."""
        for process in (self._replies.home, self._replies.away):
            if process is not None:
                process.end()

    def _apart(self, *, is_away: bool) -> Apart:
        content = None if isinstance(self._packed, Failure) else self._packed
        return Apart(Beginning(self.module, content, _IMPORTED, None, is_away), self.limits)

    @property
    def unpicklable(self) -> str | None:
        """Why it cannot be pickled; None where it can."""
        if isinstance(self._packed, Failure):
            return self._packed.said.removeprefix("cannot be pickled: ")
        return self.home.begun.unpicklable

    @property
    def _packed(self) -> bytes | Failure:
        if self._replies.packed is None:
            try:
                self._replies.packed = guarded(partial(packed, self.descriptor.exporter))
            except PluginError as fault:
                self._replies.packed = Failure(Why.UNASKED, f"cannot be pickled: {fault}")
        return self._replies.packed

    def written(self, events: _Events) -> Written | Failure:
        """Give what a fresh copy writes of events, or what it did instead."""
        written = self._written(events).given[0]
        if isinstance(written, Failure):
            self._met(events, written)
            return written
        known: Written = written
        return known

    def again_and_again(self, events: _Events, times: int) -> tuple[Written | Failure, ...]:
        """Give what one copy writes of the same events, time after time."""
        cut_off = self._cut_off(events)
        given = (
            self._asked([_call(events)] * times).given if cut_off is None else (cut_off,) * times
        )
        for written in given:
            if isinstance(written, Failure):
                self._met(events, written)
        return given

    def conduct(self, events: _Events) -> tuple[Failure | None, str | None]:
        """Give how it failed on events, and what it printed, as "printed 'hello'".

        For rules that are tried by a failure as well as by a file.
        """
        reply = self._written(events)
        failure = reply.given[0] if isinstance(reply.given[0], Failure) else None
        if failure is not None and failure.why in (Why.UNASKED, Why.REFUSED):
            self._met(events, failure)
        return failure, reply.printed

    def far_away(self, events: _Events) -> Reply:
        """Give what a copy writes of events far from home."""
        if events not in self._replies.from_away:
            cut_off = self._cut_off(events)
            self._replies.from_away[events] = (
                self.away.ask([_call(events)]) if cut_off is None else Reply((cut_off,))
            )
        return self._replies.from_away[events]

    def _cut_off(self, events: _Events) -> Failure | None:
        """Give why events are not tried again: it would only take as long as before."""
        failure, _ = self.conduct(events)
        is_quick = failure is None or failure.why in (Why.FAILED, Why.REFUSED)
        return None if is_quick else failure

    def _written(self, events: _Events) -> Reply:
        if events not in self._replies.written:
            self._replies.written[events] = self._asked([_call(events)])
        return self._replies.written[events]

    def _asked(self, calls: list[Call]) -> Reply:
        if isinstance(self._packed, Failure):
            return Reply((self._packed,) * len(calls))
        return self.home.ask(calls)

    def _met(self, events: _Events, failure: Failure) -> None:
        self.tries.failed.append(f"{self.name}: with {told(events)} it {failure}")


def told(events: _Events) -> str:
    """Say which events, in a few words."""
    return f"{len(events)} events, the first {events[0].title!r}," if events else "no events"


def _call(events: _Events) -> Call:
    merge = merge_of(events)
    return "write", (merge.events, merge.ledger)
