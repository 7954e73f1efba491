"""A process apart as the kit sees it: asked one question after the other, and begun anew."""

import pickle
import tempfile
import weakref
from collections.abc import Callable, Sequence
from typing import Any, Final

from balkansec.errors import PluginError
from balkansec.plugins import Isolation, guarded
from balkansec.plugins.isolation.process import CutOff, Process, TimeUp
from balkansec.testing.apart.failures import Failure, Why
from balkansec.testing.apart.messages import Beginning, Begun, Call, Reply

__all__ = ["Apart"]

_MODULE: Final = "balkansec.testing.apart.child"
_LONGEST: Final = 200_000_000
_MOST_CUT_OFF: Final = 3
_AT_HOME: Final = {"PYTHONWARNINGS": "ignore"}
# Far from home: other zone, no words but ASCII, other order of sets, other folder.
_AWAY: Final = {
    "TZ": "KIT-05:45",
    "LC_ALL": "C",
    "LANG": "C",
    "PYTHONHASHSEED": "4242",
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONIOENCODING": "utf-8",
    "PYTHONWARNINGS": "ignore",
    "PYTHONDONTWRITEBYTECODE": "1",
}


class Apart:
    """A plugin in a process of its own, so that neither its end nor its waiting is the kit's.

    Away from home the clock is years ahead, the zone, the locale, the order of sets and
    the folder are others, and connections, processes and files do not open.
    """

    def __init__(self, beginning: Beginning, limits: Isolation) -> None:
        """Begin nothing yet.

        Args:
            beginning: whom to try, and where.
            limits: how long one call, and the import, may take.
        """
        self._beginning = beginning
        self._limits = limits
        self._process: Process | None = None
        self._begun: Begun | None = None
        self._cut_off = 0
        self._to_end: list[Callable[[], None]] = []
        weakref.finalize(self, _end, self._to_end)

    @property
    def begun(self) -> Begun:
        """What came of the first import."""
        if self._begun is None:
            self._begun = self._begin()
        return self._begun

    def ask(self, calls: Sequence[Call], *, patience: int = 1) -> Reply:
        """Let one fresh copy do something.

        Args:
            calls: what, in this order.
            patience: how many times as long as usual a call may take.

        Returns:
            An answer or a failure for each call.
        """
        if self.begun.failed is not None:
            return _unasked(calls, f"cannot be imported by itself: {self.begun.failed}")
        if self._cut_off >= _MOST_CUT_OFF:
            return _unasked(calls, f"is asked no more, for it was cut off {self._cut_off} times")
        try:
            return self._asked(calls, self._limits.seconds * len(calls) * patience)
        except TimeUp:
            said = f"gives no answer within {self._limits.seconds * patience:g} seconds"
            failure = Failure(Why.LATE, said)
        except CutOff as fault:
            failure = Failure(Why.ENDED, str(fault).removeprefix("it "))
        except BaseException:
            # An interrupt: who asks next must not get this answer.
            self.end()
            raise
        self._cut_off += 1
        self.end()
        return Reply((failure,) * len(calls))

    def afterwards(self) -> Reply:
        """Give what is done and printed after the last answer, such as in a thread."""
        if self._process is None or self._begun is None:
            return Reply(())
        try:
            return self._asked((), self._limits.seconds)
        except CutOff:
            # Whoever asks next begins it anew.
            self.end()
            return Reply(())

    def end(self) -> None:
        """End the process, if there is one."""
        self._process = None
        _end(self._to_end)

    def _begin(self) -> Begun:
        folder = tempfile.TemporaryDirectory() if self._beginning.is_away else None
        if folder is not None:
            self._to_end.append(folder.cleanup)
        try:
            self._process = process = Process(
                self._limits,
                _MODULE,
                environment=_AWAY if self._beginning.is_away else _AT_HOME,
                folder=None if folder is None else folder.name,
            )
            self._to_end.append(process.end)
            begun: Begun = self._exchanged(self._beginning, self._limits.seconds)
        except CutOff as fault:
            self.end()
            return Begun(failed=str(fault))
        return begun

    def _asked(self, calls: Sequence[Call], seconds: float) -> Reply:
        if self._process is not None and not self._process.is_ours:
            # The program has forked, and this is the other half.
            self.end()
        if self._process is None:
            begun = self._begin()
            if begun.failed is not None:
                raise CutOff(f"cannot be imported again: {begun.failed}")
        reply: Reply = self._exchanged(tuple(calls), seconds)
        return Reply(tuple(map(_taken, reply.given)), reply.reached, reply.printed)

    def _exchanged(self, message: object, seconds: float) -> Any:
        if self._process is None:
            raise CutOff("its process is gone")
        said = self._process.exchanged([pickle.dumps(message)], seconds, longest=_LONGEST)
        return pickle.loads(said)  # noqa: S301 - our own values, and answers as bytes


def _taken(given: Any) -> Any:
    if not isinstance(given, bytes):
        return given
    try:
        return guarded(lambda: pickle.loads(given))  # noqa: S301 - what the author has tried
    except PluginError as fault:
        return Failure(Why.FAILED, f"gives what cannot be unpickled: {fault}")


def _unasked(calls: Sequence[Call], said: str) -> Reply:
    return Reply((Failure(Why.UNASKED, said),) * len(calls))


def _end(to_end: list[Callable[[], None]]) -> None:
    while to_end:
        to_end.pop()()
