"""A format on trial: what it writes of made-up events."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import define, field

from balkansec.model import Event
from balkansec.plugins import ExporterDescriptor, Isolation
from balkansec.testing.apart.failures import Failure, Why
from balkansec.testing.apart.messages import Call, Reply
from balkansec.testing.apart.processes import Processes
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
        processes: where it works, at home and far away.
    """

    descriptor: ExporterDescriptor
    read_back: ReadBack | None = None
    reader: Callable[[bytes], object] | None = None
    limits: Isolation = field(factory=Isolation)
    tries: Tries = field(factory=Tries)
    processes: Processes = field(init=False)
    _replies: _Replies = field(factory=_Replies)

    @processes.default
    def _begun_when_asked(self) -> Processes:
        return Processes(self.descriptor.exporter, self.limits, imported=_IMPORTED)

    @property
    def name(self) -> str:
        """What the format is called in messages."""
        return f"format {self.descriptor.name}"

    @property
    def lacks(self) -> None:
        """Nothing: the events to try it with come with the kit."""
        return

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
            self.processes.ask([_call(events)] * times).given
            if cut_off is None
            else (cut_off,) * times
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
                self.processes.ask_away([_call(events)]) if cut_off is None else Reply((cut_off,))
            )
        return self._replies.from_away[events]

    def _cut_off(self, events: _Events) -> Failure | None:
        """Give why events are not tried again: it would only take as long as before."""
        failure, _ = self.conduct(events)
        is_quick = failure is None or failure.why in (Why.FAILED, Why.REFUSED)
        return None if is_quick else failure

    def _written(self, events: _Events) -> Reply:
        if events not in self._replies.written:
            self._replies.written[events] = self.processes.ask([_call(events)])
        return self._replies.written[events]

    def _met(self, events: _Events, failure: Failure) -> None:
        self.tries.failed.append(f"{self.name}: with {told(events)} it {failure}")


def told(events: _Events) -> str:
    """Say which events, in a few words."""
    return f"{len(events)} events, the first {events[0].title!r}," if events else "no events"


def _call(events: _Events) -> Call:
    merge = merge_of(events)
    return "write", (merge.events, merge.ledger)
