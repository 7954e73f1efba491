"""The one place where what a plugin does wrong is caught."""

import locale
import re
from collections.abc import Callable
from traceback import TracebackException
from typing import TypeGuard, TypeVar

from balkansec.errors import PluginError

__all__ = ["Relayed", "guarded", "is_a", "type_name"]

T = TypeVar("T")

_LONGEST = 300
_IN_MEMORY = re.compile(r" at 0x[0-9A-Fa-f]{1,16}\b")


class Relayed(PluginError):
    """What was caught elsewhere, in a worker process, and is handed on as it was said."""


def guarded(call: Callable[[], T]) -> T:
    """Call into a plugin.

    Args:
        call: the call, without arguments.

    Returns:
        What the plugin returned, of any type whatever it promised.

    Raises:
        PluginError: the plugin raised, wanted to end the program, or left another
            locale behind, which is put back; the message is one line,
            "ValueError: ...".

    Example:
        >>> guarded(lambda: 1 // 0)
        Traceback (most recent call last):
        ...
        balkansec.errors.PluginError: ZeroDivisionError: integer division or modulo by zero
    """
    before = locale.setlocale(locale.LC_ALL)
    try:
        given = call()
    except (KeyboardInterrupt, Relayed):
        # An interrupt is the user's word.
        raise
    # Strangers' code may raise anything, and one of them must not stop the others:
    # SystemExit counts, too, as a plugin does not end our program.
    except BaseException as fault:
        raise PluginError(_in_one_line(fault)) from fault
    finally:
        left = locale.setlocale(locale.LC_ALL)
        if left != before:
            locale.setlocale(locale.LC_ALL, before)
    if left != before:
        # What it gives next would rest on a locale that is no more: a report alone
        # would let it go wrong in silence.
        raise PluginError(f"it set the locale to {_changed(before, left)}, which was put back")
    return given


def is_a(given: object, kind: type[T]) -> TypeGuard[T]:
    """Say whether a stranger's value is of a type, without asking the value itself.

    ``isinstance`` reads ``__class__`` of it, and that may be code.
    """
    return issubclass(type(given), kind)


def type_name(given: object) -> str:
    """Name the type of a stranger's value, without asking the type itself."""
    return str(type.__dict__["__name__"].__get__(type(given)))


def _changed(before: str, left: str) -> str:
    kept = before.split(";")
    return ", ".join(part for part in left.split(";") if part not in kept)


def _in_one_line(fault: BaseException) -> str:
    # Not str(fault): a stranger's exception may fail to say what it is.
    said = " ".join(str(TracebackException.from_exception(fault, limit=0)).split())
    # No file holds half a surrogate pair, and where a value lay in memory is another
    # sentence each time.
    said = _IN_MEMORY.sub("", said.encode(errors="backslashreplace").decode())
    named = type_name(fault) + (f": {said}" if said else "")
    return named if len(named) <= _LONGEST else named[: _LONGEST - 1] + "…"
