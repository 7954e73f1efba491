"""Hearing one plugin: importing it and asking its hooks what it brings."""

from collections.abc import Callable
from itertools import islice
from typing import Any, Final

import pluggy

from balkansec.errors import PluginError
from balkansec.plugins.descriptors import Descriptor
from balkansec.plugins.guard import guarded
from balkansec.plugins.hooks import GIVES, NAMESPACE, Hooks
from balkansec.plugins.naming import accepted_names

__all__ = ["LeftOut", "hear"]

_MOST: Final = 1000


class LeftOut(Exception):
    """Why a plugin is left out, on the way to becoming a Problem."""

    def __init__(self, what: str, accepted: str | None = None, contract: str | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.accepted = accepted
        self.contract = contract


def hear(import_it: Callable[[], object]) -> tuple[Descriptor, ...]:
    """Import a plugin and give what its hooks give.

    Args:
        import_it: gives the plugin, a module or any value with hooks.

    Raises:
        LeftOut: it cannot be imported, or does not keep to the hooks.
    """
    try:
        plugin = guarded(import_it)
    except PluginError as fault:
        raise LeftOut(f"it cannot be imported: {fault}") from fault
    # A manager for each plugin and for this call alone: one that raises drops
    # nobody else's results, and nothing outlives the call.
    manager = pluggy.PluginManager(NAMESPACE)
    try:
        guarded(lambda: manager.register(plugin, "plugin"))
        _check_hooks(manager)
        guarded(lambda: manager.add_hookspecs(Hooks))
    except PluginError as fault:
        raise LeftOut(f"it cannot be registered: {fault}") from fault
    callers = manager.get_hookcallers(plugin) or []
    return tuple(d for caller in sorted(callers, key=_name_of) for d in _given(caller))


def _check_hooks(manager: pluggy.PluginManager) -> None:
    callers = sorted(manager.get_hookcallers(manager.get_plugin("plugin")) or [], key=_name_of)
    if not callers:
        raise LeftOut("it implements no hook", f"one or more of: {', '.join(GIVES)}")
    for caller in callers:
        if caller.name not in GIVES:
            accepted = accepted_names(caller.name, GIVES)
            raise LeftOut(f"it implements an unknown hook, {caller.name}", accepted)
        for implementation in caller.get_hookimpls():
            if implementation.argnames:
                wanted = ", ".join(implementation.argnames)
                raise LeftOut(f"its hook {caller.name} wants arguments: {wanted}", "none")


def _name_of(caller: pluggy.HookCaller) -> str:
    return caller.name


def _given(caller: pluggy.HookCaller) -> tuple[Descriptor, ...]:
    accepted = GIVES[caller.name]
    try:
        given = guarded(lambda: [_first(returned) for returned in caller()])
    except PluginError as fault:
        raise LeftOut(f"its hook {caller.name} failed: {fault}") from fault
    if not given:
        raise LeftOut(f"its hook {caller.name} gave None", f"a list of {accepted.__name__}")
    if len(given[0]) > _MOST:
        raise LeftOut(f"its hook {caller.name} gave more than {_MOST} values", "fewer")
    for descriptor in given[0]:
        if not isinstance(descriptor, accepted):
            raise LeftOut(
                f"its hook {caller.name} gave a value of {type(descriptor).__name__}",
                f"a list of {accepted.__name__}",
            )
    return given[0]


def _first(returned: Any) -> tuple[Any, ...]:
    # A generator may never end.
    return tuple(islice(returned, _MOST + 1))
