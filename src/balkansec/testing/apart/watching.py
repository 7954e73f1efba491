"""Seeing what a plugin reaches for, and keeping it from getting there."""

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from balkansec.testing.apart.readable import is_readable

__all__ = ["Watch"]

_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
_NETWORK = ("socket.", "urllib.", "ftplib.", "http.client.", "smtplib.", "poplib.", "imaplib.")
_PROCESSES = (
    "subprocess.",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.system",
    "pty.",
)
_FILES = (
    "os.chflags",
    "os.chmod",
    "os.chown",
    "os.link",
    "os.mkdir",
    "os.mkfifo",
    "os.mknod",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.setxattr",
    "os.symlink",
    "os.truncate",
    "os.utime",
)
_PROCESS = ("os.chdir", "os.kill", "os.killpg")
_ENVIRONMENT = ("os.putenv", "os.unsetenv")
_UNTOLD = ("mkfifo", "mknod")
_STORES = ("sqlite3.connect", "shutil.", "tempfile.")
_LISTINGS = ("os.listdir", "os.scandir")


class Watch:
    """Hears what the interpreter tells of connections, processes and files.

    What would leave the process is refused with an ``OSError`` and remembered, so
    that a plugin that swallows the error is seen as well. It is so in every thread, and
    from the beginning to the end of the process; the thread that begins it is its own
    and goes free, but for while it calls the plugin.

    Example:
        >>> watch = Watch.__new__(Watch)
        >>> watch.unwanted("open", ("notes.txt", "w", 0)), watch.unwanted("import", ("json",))
        ('opens notes.txt to write', None)
    """

    def __init__(self) -> None:
        """Begin to listen, for as long as the process lives, and let this thread go free."""
        self._reached: dict[str, None] = {}
        self._at_work = False
        self._thread = threading.local()
        # What it rests on is read before anything is refused.
        is_readable(os.devnull)
        self._thread.goes_free = True
        for name in _UNTOLD:
            _let_tell(name)
        sys.addaudithook(self._hear)

    @contextmanager
    def watching(self, *, at_work: bool) -> Iterator[None]:
        """Refuse to this thread meanwhile what is refused to all others anyhow.

        Args:
            at_work: whether from now on reading files is refused, too, which an import
                may, and changing the environment.
        """
        self._at_work = at_work
        self._thread.goes_free = False
        try:
            yield
        finally:
            self._thread.goes_free = True

    def remember(self, deed: str) -> None:
        """Add what was done in another way."""
        self._reached[deed] = None

    def taken(self) -> tuple[str, ...]:
        """Give what was reached for since this was last asked, once each."""
        reached, self._reached = self._reached, {}
        return tuple(reached)

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        thread = self._thread
        if getattr(thread, "goes_free", False):
            return
        # What is asked to decide is the watch's own work.
        thread.goes_free = True
        try:
            unwanted = self.unwanted(event, arguments)
            if unwanted is None and self._at_work:
                unwanted = self.unread(event, arguments) or self.unset(event, arguments)
        finally:
            thread.goes_free = False
        if unwanted is not None:
            self._reached[unwanted] = None
            raise OSError(f"{event}: not in the conformance kit")

    def unwanted(self, event: str, arguments: tuple[Any, ...]) -> str | None:
        """Say what an event of the interpreter reaches for; None where it may."""
        if event == "open":
            path, mode, flags = arguments
            writes = any(sign in mode for sign in "wax+") if mode else bool(flags & _WRITING)
            return f"opens {path} to write" if writes and path != os.devnull else None
        if event.startswith(_NETWORK):
            return f"opens a connection ({event})"
        if event.startswith(_PROCESSES):
            return f"starts a process ({event})"
        if event in _PROCESS:
            return f"changes what others rely on ({event})"
        is_of_files = event in _FILES or event.startswith(_STORES)
        return f"changes files ({event})" if is_of_files else None

    def unread(self, event: str, arguments: tuple[Any, ...]) -> str | None:
        """Say what file or folder an event reads that no importer may read at work."""
        if event == "open" or event in _LISTINGS:
            path = arguments[0]
            if not is_readable(path):
                what = "reads" if event == "open" else "lists"
                return f"{what} {os.fsdecode('.' if path is None else path)}"
        return None

    def unset(self, event: str, arguments: tuple[Any, ...]) -> str | None:
        """Say what an event changes in the environment; None where it may, as on import."""
        if event in _ENVIRONMENT and not _is_importing():
            return f"changes the environment ({os.fsdecode(arguments[0])})"
        return None


def _is_importing() -> bool:
    """Whether a module is imported in this thread: libraries set variables for themselves."""
    frame = sys._getframe()  # noqa: SLF001 - no other way says it of one thread
    while frame.f_back is not None:
        frame = frame.f_back
        if frame.f_code.co_filename == "<frozen importlib._bootstrap>":
            return True
    return False


def _let_tell(name: str) -> None:
    """Let a function tell what it does that the interpreter tells nothing of."""
    silent = getattr(os, name, None)
    if silent is None:
        return

    def told(path: Any, *arguments: Any, **named: Any) -> Any:
        sys.audit(f"os.{name}", path)
        return silent(path, *arguments, **named)

    setattr(os, name, told)
