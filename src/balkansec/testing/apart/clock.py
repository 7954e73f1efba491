"""A clock that is years ahead, for what is imported after it is set."""

import datetime as dt
import time as clock
from collections.abc import Mapping
from datetime import date, datetime
from importlib.machinery import ExtensionFileLoader
from types import MappingProxyType
from typing import Any, Final

__all__ = ["REAL", "set_ahead"]

REAL: Final = MappingProxyType({"date": date, "datetime": datetime})
"""The types that stand for a day and a moment before the clock is set."""

_AHEAD = dt.timedelta(days=5_555, hours=7)
_SECONDS = _AHEAD.total_seconds()
_NANOSECONDS = int(_SECONDS) * 10**9
_RECKONED = ("gmtime", "localtime", "ctime")


def set_ahead() -> None:
    """Let the clocks of the standard library run years ahead, in this whole process."""
    read, read_whole = clock.time, clock.time_ns
    new: dict[str, Any] = {
        "time": lambda: read() + _SECONDS,
        "time_ns": lambda: read_whole() + _NANOSECONDS,
    }
    new |= {name: _of_now(getattr(clock, name)) for name in _RECKONED}
    for name, function in new.items():
        setattr(clock, name, function)
    _show(_AHEAD_OF_THEM)
    for step in ("create_module", "exec_module"):
        setattr(ExtensionFileLoader, step, _with_real_types(getattr(ExtensionFileLoader, step)))


def _show(types: Mapping[str, type]) -> None:
    for name, kind in types.items():
        setattr(dt, name, kind)


def _with_real_types(load: Any) -> Any:
    # What is written in C builds on how the real types lie in memory, and crashes with others.
    def loaded(*arguments: Any) -> Any:
        shown = {name: getattr(dt, name) for name in REAL}
        _show(REAL)
        try:
            return load(*arguments)
        finally:
            _show(shown)

    return loaded


def _of_now(reckon: Any) -> Any:
    def reckoned(seconds: float | None = None) -> Any:
        return reckon(clock.time() if seconds is None else seconds)

    return reckoned


# What was imported before makes values of the real types: they are of these types, too.
class _AnyDay(type):
    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, date)


class _AnyMoment(type):
    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, datetime)


class _Day(date, metaclass=_AnyDay):
    @classmethod
    def today(cls) -> Any:
        return super().today() + _AHEAD


class _Moment(datetime, metaclass=_AnyMoment):
    @classmethod
    def now(cls, tz: dt.tzinfo | None = None) -> Any:
        return super().now(tz) + _AHEAD

    @classmethod
    def today(cls) -> Any:
        return super().today() + _AHEAD

    @classmethod
    def utcnow(cls) -> Any:
        return super().now(dt.UTC).replace(tzinfo=None) + _AHEAD


_AHEAD_OF_THEM: Final = MappingProxyType({"date": _Day, "datetime": _Moment})
