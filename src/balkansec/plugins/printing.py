"""Keeping what a plugin prints away from standard output, which carries data."""

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock, get_ident
from typing import Any, Final

__all__ = ["LONGEST_PRINT", "overheard", "tell", "told_printed"]

LONGEST_PRINT: Final = 200
"""How many characters of what a plugin prints are kept."""

# A plugin may load plugins itself.
_one_at_a_time = RLock()


class _Ear(io.TextIOBase):
    """Stands where standard output is, and keeps what one thread writes there."""

    def __init__(self, out: Any) -> None:
        self.words = ""
        self.more = 0
        self._out = out
        self._thread = get_ident()

    def write(self, words: str) -> int:
        # Other threads of the program go on printing.
        if get_ident() != self._thread:
            return int(self._out.write(words))
        room = LONGEST_PRINT - len(self.words)
        self.words += words[:room]
        self.more += len(words[room:].encode(errors="replace"))
        return len(words)

    def flush(self) -> None:
        if get_ident() != self._thread:
            self._out.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._out, name)


@contextmanager
def overheard(who: object) -> Iterator[None]:
    """Tell on standard error what this thread prints meanwhile, which is not printed.

    What goes past ``sys.stdout``, straight to the descriptor of the process, is not
    heard: only a process of its own keeps that away.

    Args:
        who: whom to name as the one who printed.
    """
    with _one_at_a_time:
        out = sys.stdout
        ear = sys.stdout = _Ear(out)
        try:
            yield
        finally:
            if sys.stdout is ear:
                sys.stdout = out
    if ear.words:
        tell(who, told_printed(ear.words, ear.more))


def told_printed(words: str, more: int = 0) -> str:
    """Say what was printed, the first characters of it.

    Args:
        words: its beginning.
        more: how many bytes followed.

    Example:
        >>> told_printed("hello", 1_000_000)
        "printed 'hello' and 1,000,000 bytes more"
    """
    shown, rest = words[:LONGEST_PRINT], words[LONGEST_PRINT:]
    more += len(rest.encode(errors="replace"))
    return f"printed {shown!r}" + (f" and {more:,} bytes more" if more else "")


def tell(who: object, what: str) -> None:
    """Say on standard error what a plugin did that is no problem."""
    if sys.stderr is not None:
        sys.stderr.write(f"{who} {what}\n")
