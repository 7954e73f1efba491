"""Seeing what a plugin reaches for, and keeping it from getting there."""

import os
import sys
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
_FILES = ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.truncate")
_STORES = ("sqlite3.connect", "shutil.", "tempfile.")
_LISTINGS = ("os.listdir", "os.scandir")


class Watch:
    """Hears what the interpreter tells of connections, processes and files.

    What would leave the process is refused with an ``OSError`` and remembered, so
    that a plugin that swallows the error is seen as well.

    Example:
        >>> watch = Watch.__new__(Watch)
        >>> watch.unwanted("open", ("notes.txt", "w", 0)), watch.unwanted("import", ("json",))
        ('opens notes.txt to write', None)
    """

    def __init__(self) -> None:
        """Begin to listen, for as long as the process lives; nothing is refused yet."""
        self._reached: list[str] | None = None
        self._at_work = False
        self._is_deciding = False
        # What it rests on is read before anything is refused.
        is_readable(os.devnull)
        sys.addaudithook(self._hear)

    @contextmanager
    def watching(self, *, at_work: bool) -> Iterator[list[str]]:
        """Refuse meanwhile; what is reached for is added to the list.

        Args:
            at_work: whether reading files is refused, too, which an import may.
        """
        reached: list[str] = []
        self._reached, self._at_work = reached, at_work
        try:
            yield reached
        finally:
            self._reached = None

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        reached = self._reached
        if reached is None or self._is_deciding:
            return
        self._is_deciding = True
        try:
            unwanted = self.unwanted(event, arguments)
            if unwanted is None and self._at_work:
                unwanted = self.unread(event, arguments)
        finally:
            self._is_deciding = False
        if unwanted is not None:
            if unwanted not in reached:
                reached.append(unwanted)
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

    def unread(self, event: str, arguments: tuple[Any, ...]) -> str | None:
        """Say what file or folder an event reads that no importer may read at work."""
        if event == "open" or event in _LISTINGS:
            path = arguments[0]
            if not is_readable(path):
                what = "reads" if event == "open" else "lists"
                return f"{what} {os.fsdecode('.' if path is None else path)}"
        return None
