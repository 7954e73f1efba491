"""What is printed in this process: its beginning is kept, and the rest only counted."""

import os
import sys
from contextlib import suppress
from threading import Event, Thread
from typing import Final

from balkansec.plugins.printing import LONGEST_PRINT, told_printed

__all__ = ["Printed"]

_KEPT: Final = 4 * LONGEST_PRINT
_CHUNK: Final = 65_536
_PATIENCE: Final = 5
_MARK_LENGTH: Final = 16


class Printed:
    """Takes what is written to some descriptors, and no more of it than can be told.

    So are caught the prints of extensions in C and of processes that a plugin begins.
    A pipe, which a thread empties: what is printed without end fills neither a disk
    nor the memory.
    """

    def __init__(self, *descriptors: int) -> None:
        """Let what is written to them come here from now on, for as long as the process lives."""
        reading, self._writing = os.pipe()
        for descriptor in descriptors:
            os.dup2(self._writing, descriptor)
        self._pipe = os.fdopen(reading, "rb", buffering=0)
        self._mark = os.urandom(_MARK_LENGTH)
        self._kept = b""
        self._count = 0
        self._is_marked = Event()
        Thread(target=self._listen, daemon=True).start()

    def taken(self) -> str | None:
        """Say what was printed since this was last asked, as "printed 'hello'"; None if nothing."""
        for stream in (sys.stdout, sys.stderr):
            # A plugin may have closed it, or put something else there.
            with suppress(OSError, ValueError, AttributeError):
                stream.flush()
        self._is_marked.clear()
        os.write(self._writing, self._mark)
        self._is_marked.wait(_PATIENCE)
        kept, count, self._kept, self._count = self._kept, self._count, b"", 0
        return told_printed(kept.decode(errors="replace"), count - len(kept)) if count else None

    def _listen(self) -> None:
        # Room that is there even where the plugin has taken all other.
        chunk = bytearray(_CHUNK)
        while True:
            with suppress(MemoryError):
                # A mark may come in two parts.
                held = 0
                while (count := self._pipe.readinto(memoryview(chunk)[held:])) > 0:
                    held = self._heard(chunk, held + count)

    def _heard(self, chunk: bytearray, length: int) -> int:
        """Take in what was read, but for what may be the beginning of a mark."""
        found = chunk.find(self._mark, 0, length)
        if found >= 0:
            self._keep(chunk, found)
            rest = length - found - _MARK_LENGTH
            chunk[:rest] = chunk[found + _MARK_LENGTH : length]
            self._is_marked.set()
            return rest
        held = next(
            size
            for size in range(min(_MARK_LENGTH - 1, length), -1, -1)
            if self._mark.startswith(chunk[length - size : length])
        )
        self._keep(chunk, length - held)
        chunk[:held] = chunk[length - held : length]
        return held

    def _keep(self, chunk: bytearray, length: int) -> None:
        self._kept += chunk[: min(length, _KEPT - len(self._kept))]
        self._count += length
