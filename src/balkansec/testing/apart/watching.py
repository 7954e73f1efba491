"""Seeing what a plugin reaches for, and keeping it from getting there."""

import os
import sys
from types import TracebackType
from typing import Any, Final

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
_FILES = ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.truncate")
_STORES = ("sqlite3.connect", "shutil.", "tempfile.")


class Watch:
    """Hears what the interpreter tells of connections, processes and files.

    What would leave the process is refused with an ``OSError`` and remembered, so
    that a plugin that swallows the error is seen as well.

    Example:
        >>> watch = Watch.__new__(Watch)
        >>> watch.unwanted("open", ("notes.txt", "w", 0)), watch.unwanted("open", ("a", "r", 0))
        ('opens notes.txt to write', None)
    """

    def __init__(self) -> None:
        """Begin to listen, for as long as the process lives; nothing is refused yet."""
        self._reached: list[str] | None = None
        sys.addaudithook(self._hear)

    def __enter__(self) -> list[str]:
        """Refuse from now on; what is reached for is added to the list."""
        self._reached = []
        return self._reached

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Refuse no longer."""
        self._reached = None

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self._reached is None:
            return
        unwanted = self.unwanted(event, arguments)
        if unwanted is not None:
            if unwanted not in self._reached:
                self._reached.append(unwanted)
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
        return f"changes files ({event})" if event.startswith((*_FILES, *_STORES)) else None
