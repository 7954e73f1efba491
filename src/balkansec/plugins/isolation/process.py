"""One worker process as its parent sees it."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Event, Thread
from types import MappingProxyType
from typing import Final

from balkansec.plugins.guard import Relayed
from balkansec.plugins.isolation.frames import TooLong, receive, send
from balkansec.plugins.isolation.limits import Isolation
from balkansec.plugins.isolation.messages import OUT_OF_MEMORY

__all__ = ["CutOff", "Process", "TimeUp"]

_TO_BEGIN: Final = 60
_GRACE: Final = 5
_A_MOMENT: Final = 1
_LAST_WORDS: Final = 65_536
_MODULE: Final = "balkansec.plugins.isolation.serving"
_SIGNALS: Final = {number.value: number.name for number in signal.Signals}


class CutOff(Relayed):
    """A worker was ended, or ended itself, before it answered."""


class TimeUp(CutOff):
    """A worker did not answer in time."""


class Process:
    """A worker process, from its beginning to its end."""

    def __init__(
        self,
        limits: Isolation,
        module: str = _MODULE,
        *,
        environment: Mapping[str, str] = MappingProxyType({}),
        folder: str | None = None,
    ) -> None:
        """Begin the process and wait until it is ready.

        Args:
            limits: given to the module, as megabytes and seconds.
            module: what it runs.
            environment: what stands there differently from here.
            folder: where it runs; None means here.

        Raises:
            CutOff: it did not begin.
        """
        self._limits = limits
        self._parent = os.getpid()
        self._process = _begun(limits, module, environment, folder)
        self._exchange: Thread | None = None
        self._is_over = Event()
        try:
            self.exchanged((), _TO_BEGIN, longest=0)
        except CutOff as fault:
            self.end()
            raise CutOff(f"no worker can begin: {fault}") from fault
        except KeyboardInterrupt:
            self.end()
            raise

    @property
    def is_ours(self) -> bool:
        """Whether this process began it, not one that has forked since."""
        return self._parent == os.getpid()

    def exchanged(self, messages: Sequence[bytes], seconds: float, *, longest: int) -> bytes:
        """Send messages and give the one that comes back.

        Args:
            messages: what to send.
            seconds: how long both together may take.
            longest: how many bytes may come back.

        Raises:
            CutOff: nothing came back in time, or too much; the process is of no use
                any more.
        """
        # In a thread, so that neither writing to one who does not read nor reading
        # from one who does not write takes longer than the time there is.
        got: SimpleQueue[bytes | CutOff | None] = SimpleQueue()
        arguments = (self._process, messages, longest, got, self._is_over)
        self._exchange = Thread(target=_exchange, args=arguments, daemon=True)
        self._exchange.start()
        try:
            answer = got.get(timeout=seconds)
        except Empty:
            raise TimeUp(f"it was cut off after {seconds:g} seconds (--plugin-seconds)") from None
        if isinstance(answer, CutOff):
            raise answer
        if answer is None:
            raise self._ended()
        return answer

    def out_of_memory(self) -> CutOff:
        """Give what to raise where it needed too much."""
        limit = f"{self._limits.megabytes} MB of memory (--plugin-memory)"
        return CutOff(f"it was cut off at {limit}")

    def end(self) -> None:
        """End the process, and those it began, and close its pipes."""
        if not self.is_ours:
            return
        if hasattr(os, "killpg"):
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.wait()
        self._is_over.set()
        if self._exchange is not None:
            self._exchange.join(_A_MOMENT)
            if self._exchange.is_alive():
                # Somebody who got away holds the pipe, and closing it would wait.
                return
        _close(self._process)

    def _ended(self) -> CutOff:
        try:
            status = self._process.wait(_GRACE)
        except subprocess.TimeoutExpired:
            return CutOff("it closed the pipe of its process")
        if status == OUT_OF_MEMORY:
            return self.out_of_memory()
        ended = f"with status {status}"
        if status < 0:
            ended = f"by {_SIGNALS.get(-status, f'signal {-status}')}"
        return CutOff(
            ": ".join(filter(None, (f"it ended its process {ended}", self._last_words())))
        )

    def _last_words(self) -> str:
        """Give the last line that the process left on standard error."""
        said = b""
        if self._process.stderr is not None:
            with suppress(OSError):
                # Somebody who got away may hold the other end.
                os.set_blocking(self._process.stderr.fileno(), False)
                said = os.read(self._process.stderr.fileno(), _LAST_WORDS)
        lines = said.decode(errors="replace").split("\n")
        return next((line.strip() for line in reversed(lines) if line.strip()), "")


def _begun(
    limits: Isolation, module: str, environment: Mapping[str, str], folder: str | None
) -> subprocess.Popen[bytes]:
    if not sys.executable:
        raise CutOff("no worker can begin, because the path of the interpreter is not known")
    # Not multiprocessing: it runs the caller's main module again, and unpickles answers.
    # With the same path as here the worker finds the same plugins.
    path = os.pathsep.join(map(os.path.abspath, sys.path))
    # Unbuffered, so that prints stay in the order of what else a plugin writes.
    options = ["-P", "-u", "-m", module]
    command = [sys.executable, *options, str(limits.megabytes), str(limits.seconds)]
    try:
        return subprocess.Popen(  # noqa: S603 - the interpreter, with arguments of our own
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=os.environ | environment | {"PYTHONPATH": path},
            cwd=folder,
            # Ctrl-C is for this process, and all that the worker begins ends with it.
            start_new_session=True,
        )
    except OSError as fault:
        raise CutOff(f"no worker can begin: {fault.strerror}") from fault


def _exchange(
    process: subprocess.Popen[bytes],
    messages: Sequence[bytes],
    longest: int,
    got: "SimpleQueue[bytes | CutOff | None]",
    is_over: Event,
) -> None:
    answer: bytes | CutOff | None = None
    try:
        if process.stdin is not None and process.stdout is not None:
            for message in messages:
                send(process.stdin, message)
            answer = receive(process.stdout, longest=longest)
    except TooLong:
        answer = CutOff(f"its answer is larger than {longest:,} bytes")
    except OSError:
        # Nobody reads any more; how the process ended says why.
        answer = None
    got.put(answer)
    if is_over.is_set():
        _close(process)


def _close(process: subprocess.Popen[bytes]) -> None:
    for pipe in (process.stdin, process.stdout, process.stderr):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()
