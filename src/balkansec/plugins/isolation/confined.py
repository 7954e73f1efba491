"""What a process does for strangers to work in it: pipes of its own, bounds, an end."""

import os
import signal
from typing import BinaryIO, Final

__all__ = ["end_in", "limit_memory", "own_pipes"]

_MEGA: Final = 1_000_000


def own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Give where questions come from and where answers go, away from the standard streams.

    Standard input is empty afterwards; what to do with standard output is the caller's.
    """
    questions = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    return questions, answers


def limit_memory(megabytes: int) -> None:
    """Let this process have no more memory, where the system knows such a limit."""
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    limit = megabytes * _MEGA
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard != resource.RLIM_INFINITY:
        limit = min(limit, hard)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
    except (OSError, ValueError):
        # macOS knows the limit and does not take it.
        return


def end_in(seconds: int) -> None:
    """End this process after some seconds; never, where it is 0.

    Whoever asks ends it in time; this is for when they are gone.
    """
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)
