"""Keeping what a plugin prints away from standard output, which carries data."""

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock, get_ident
from typing import Any, Final

__all__ = ["LONGEST_PRINT", "overheard", "tell"]

LONGEST_PRINT: Final = 200
"""How many characters of what a plugin prints are kept."""

# A plugin may load plugins itself.
_one_at_a_time = RLock()


class _Ear(io.TextIOBase):
    """Stands where standard output is, and keeps what one thread writes there."""

    def __init__(self, out: Any) -> None:
        self.words = ""
        self._out = out
        self._thread = get_ident()

    def write(self, words: str) -> int:
        # Other threads of the program go on printing.
        if get_ident() != self._thread:
            return int(self._out.write(words))
        self.words += words[: LONGEST_PRINT - len(self.words)]
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
        tell(who, f"printed {ear.words!r}")


def tell(who: object, what: str) -> None:
    """Say on standard error what a plugin did that is no problem."""
    if sys.stderr is not None:
        sys.stderr.write(f"{who} {what}\n")
