"""Hearing one plugin: importing it and asking its hooks what it brings."""

from collections.abc import Callable, Iterable
from itertools import islice
from typing import Final

import pluggy
from attrs import frozen

from balkansec.errors import PluginError
from balkansec.plugins.contract import CONTRACT
from balkansec.plugins.descriptors import Descriptor
from balkansec.plugins.fitting import ATTRIBUTE, check_fit, contract_of, contract_of_what_failed
from balkansec.plugins.guard import guarded, is_a, type_name
from balkansec.plugins.hook_checks import check_hooks
from balkansec.plugins.hooks import GIVES, NAMESPACE, Hooks
from balkansec.plugins.left_out import LeftOut

__all__ = ["Heard", "hear"]

_MOST: Final = 1000


@frozen
class Heard:
    """What a plugin says of itself.

    Attributes:
        contract: the versions of the contract that it works with.
        descriptors: what its hooks give.
    """

    contract: str
    descriptors: tuple[Descriptor, ...]


def hear(import_it: Callable[[], object]) -> Heard:
    """Import a plugin, see that it fits, and ask its hooks what it brings.

    Args:
        import_it: gives the plugin, a module or any value with hooks.

    Raises:
        LeftOut: it cannot be imported, was built for another contract, or does not keep
            to the hooks.
    """
    plugin = _imported(import_it)
    # A manager for each plugin and for this call alone: one that raises drops
    # nobody else's results, and nothing outlives the call.
    manager = pluggy.PluginManager(NAMESPACE)
    try:
        # First of all: what was built for another contract may have other hooks.
        contract = contract_of(plugin)
        if contract is not None:
            check_fit(contract)
        guarded(lambda: manager.register(plugin, "plugin"))
        check_hooks(manager, plugin)
        guarded(lambda: manager.add_hookspecs(Hooks))
    except PluginError as fault:
        raise LeftOut(f"it cannot be registered: {fault}") from fault
    if contract is None:
        what = "it does not say which versions of the contract it works with"
        raise LeftOut(what, f'a line such as {ATTRIBUTE} = "~={CONTRACT}"')
    callers = manager.get_hookcallers(plugin) or []
    return Heard(contract, tuple(d for one in sorted(callers, key=_name_of) for d in _given(one)))


def _imported(import_it: Callable[[], object]) -> object:
    try:
        return guarded(import_it)
    except PluginError as fault:
        # What was built for another contract may import names that there are not.
        contract = contract_of_what_failed(fault.__cause__ or fault)
        if contract is not None:
            check_fit(contract)
        raise LeftOut(f"it cannot be imported: {fault}") from fault


def _name_of(caller: pluggy.HookCaller) -> str:
    return caller.name


def _given(caller: pluggy.HookCaller) -> tuple[Descriptor, ...]:
    kind = GIVES[caller.name]
    accepted = f"a list of {kind.__name__}"
    try:
        returned = guarded(caller)
        if not returned:
            raise LeftOut(f"its hook {caller.name} gave None", accepted)
        if is_a(returned[0], str) or not guarded(lambda: issubclass(type(returned[0]), Iterable)):
            given = type_name(returned[0])
            raise LeftOut(f"its hook {caller.name} gave a value of {given}", accepted)
        # A generator may never end.
        descriptors = guarded(lambda: tuple(islice(returned[0], _MOST + 1)))
    except PluginError as fault:
        raise LeftOut(f"its hook {caller.name} failed: {fault}") from fault
    if len(descriptors) > _MOST:
        raise LeftOut(f"its hook {caller.name} gave more than {_MOST} values", "fewer")
    for descriptor in descriptors:
        if not is_a(descriptor, kind):
            given = type_name(descriptor)
            raise LeftOut(f"its hook {caller.name} gave a value of {given}", accepted)
    return descriptors
