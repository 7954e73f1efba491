"""The one place where what a plugin does wrong is caught."""

from collections.abc import Callable
from traceback import TracebackException
from typing import TypeVar

from balkansec.errors import PluginError

__all__ = ["guarded"]

T = TypeVar("T")

_LONGEST = 300


def guarded(call: Callable[[], T]) -> T:
    """Call into a plugin.

    Args:
        call: the call, without arguments.

    Returns:
        What the plugin returned, of any type whatever it promised.

    Raises:
        PluginError: the plugin raised, or wanted to end the program; the message
            is one line, "ValueError: ...".

    Example:
        >>> guarded(lambda: 1 // 0)
        Traceback (most recent call last):
        ...
        balkansec.errors.PluginError: ZeroDivisionError: integer division or modulo by zero
    """
    try:
        return call()
    # Strangers' code may raise anything, and one of them must not stop the others.
    # SystemExit counts: a plugin does not end our program. KeyboardInterrupt does
    # not: that is the user's word.
    except (Exception, SystemExit) as fault:
        raise PluginError(_in_one_line(fault)) from fault


def _in_one_line(fault: BaseException) -> str:
    # Not str(fault): a stranger's exception may fail to say what it is.
    said = " ".join(str(TracebackException.from_exception(fault, limit=0)).split())
    named = type(fault).__name__ + (f": {said}" if said else "")
    return named if len(named) <= _LONGEST else named[: _LONGEST - 1] + "…"
