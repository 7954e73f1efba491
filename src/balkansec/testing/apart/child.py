"""What runs in a process apart; started by ``asking`` as a module of its own."""

import io
import os
import pickle
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from math import ceil
from typing import Any, Final

from balkansec.errors import PluginError
from balkansec.plugins import guarded
from balkansec.plugins.isolation.confined import end_in, limit_memory, own_pipes
from balkansec.plugins.isolation.frames import receive, send
from balkansec.plugins.isolation.printed import Printed
from balkansec.testing.apart.clock import REAL, set_ahead
from balkansec.testing.apart.failures import Failure, Why
from balkansec.testing.apart.messages import Beginning, Begun, Call, Reply
from balkansec.testing.apart.packing import unpacked
from balkansec.testing.apart.surroundings import Surroundings
from balkansec.testing.apart.tasks import TASKS, answered, called
from balkansec.testing.apart.watching import Watch

__all__ = ["main"]

# Whoever asks ends this process in time, and is at times more patient; this is for when
# they are gone.
_GRACE: Final = 60
_PATIENCE: Final = 10
_AFTERWARDS: Final = 0.5


class _Child:
    def __init__(self, beginning: Beginning, printed: Printed) -> None:
        self._printed = printed
        self._watch = Watch() if beginning.is_away else None
        self._own_threads = frozenset(threading.enumerate())
        self._packed: bytes | None = None
        self._only_copy: Any = None

    def begin(self, beginning: Beginning) -> Begun:
        """Import the plugin under watch and unpack what is to be tried."""
        unpicklable = None
        with self._watching(at_work=False):
            failed = _fault_of(partial(import_module, beginning.module))
            if failed is None and beginning.packed is not None:
                unpicklable = _fault_of(partial(self._unpack, beginning.packed))
        printed = self._printed.taken()
        reached = (*self._reached(), *([] if printed is None else [printed]))
        return Begun(failed, unpicklable, reached)

    def _unpack(self, packed: bytes) -> None:
        self._only_copy = unpacked(packed)
        again = pickle.dumps(self._only_copy)
        pickle.loads(again)  # noqa: S301 - packed the line before
        self._packed = again

    def reply(self, calls: Sequence[Call]) -> Reply:
        """Let a fresh copy do something under watch; without calls, await what is still done."""
        if not calls:
            self._await_threads()
        if self._only_copy is None:
            return Reply((Failure(Why.UNASKED, "cannot be pickled"),) * len(calls))
        try:
            with self._watching(at_work=True):
                worker = guarded(self._fresh)
        except PluginError as fault:
            return Reply((Failure(Why.FAILED, f"raises {fault}"),) * len(calls))
        answers = []
        for kind, value in calls:
            task = TASKS[kind](worker, value)
            with self._watching(at_work=True):
                gave = called(task)
            answers.append(answered(task, gave))
        return Reply(tuple(answers), self._reached(), self._printed.taken())

    def _reached(self) -> tuple[str, ...]:
        """Give what was reached for since the last answer, in whatever thread."""
        return () if self._watch is None else self._watch.taken()

    def _await_threads(self) -> None:
        for thread in set(threading.enumerate()) - self._own_threads:
            thread.join(_AFTERWARDS)

    def _fresh(self) -> Any:
        if self._packed is None:
            return self._only_copy
        return pickle.loads(self._packed)  # noqa: S301 - packed here

    @contextmanager
    def _watching(self, *, at_work: bool) -> Iterator[None]:
        if self._watch is None:
            yield
            return
        before = Surroundings()
        with self._watch.watching(at_work=at_work):
            yield
        for deed in before.changed():
            self._watch.remember(deed)


class _Unpickler(pickle.Unpickler):
    """Reads our own messages, with the clock's real types wherever it was set."""

    def find_class(self, module: str, name: str) -> Any:
        return (
            REAL[name]
            if module == "datetime" and name in REAL
            else super().find_class(module, name)
        )


def main() -> None:
    """Answer until nobody asks any more."""
    seconds = float(sys.argv[2])
    questions, answers = own_pipes()
    printed = Printed(1, 2)
    send(answers, b"")
    message = receive(questions)
    if message is not None:
        beginning: Beginning = pickle.loads(message)  # noqa: S301 - from our parent
        for module in beginning.imported:
            import_module(module)
        if beginning.megabytes is not None:
            limit_memory(beginning.megabytes)
        if beginning.is_away:
            set_ahead()
        child = _Child(beginning, printed)
        end_in(ceil(seconds) + _GRACE)
        send(answers, pickle.dumps(child.begin(beginning)))
        end_in(0)
        while (message := receive(questions)) is not None:
            calls = _Unpickler(io.BytesIO(message)).load()
            end_in(ceil(seconds) * len(calls) * _PATIENCE + _GRACE)
            send(answers, pickle.dumps(child.reply(calls)))
            end_in(0)
    # Threads and exit handlers of plugins have nothing left to say.
    os._exit(0)


def _fault_of(work: Any) -> str | None:
    try:
        guarded(work)
    except PluginError as fault:
        return str(fault)
    return None


if __name__ == "__main__":
    main()
