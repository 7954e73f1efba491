"""Whether what a plugin means as hooks are hooks: pluggy takes some mistakes in silence."""

import inspect
from functools import partial
from typing import Final

import pluggy

from balkansec.plugins.guard import guarded
from balkansec.plugins.hooks import GIVES, NAMESPACE
from balkansec.plugins.left_out import LeftOut
from balkansec.plugins.naming import accepted_names

__all__ = ["check_hooks"]

_PREFIX: Final = f"{NAMESPACE}_"
_ANY: Final = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)


def check_hooks(manager: pluggy.PluginManager, plugin: object) -> None:
    """Look at the hooks of a plugin that was registered, before there are specifications.

    Args:
        manager: where it was registered, alone.
        plugin: the plugin.

    Raises:
        LeftOut: a hook that there is not, a function that is named as a hook and is not
            marked as one, a wrapper, an argument that no hook has, or no hook at all.
        PluginError: looking at it failed.
    """
    callers = {caller.name: caller for caller in manager.get_hookcallers(plugin) or ()}
    _check_that_all_are_marked(manager, plugin)
    if not callers:
        raise LeftOut("it implements no hook", f"one or more of: {', '.join(GIVES)}")
    for name, caller in sorted(callers.items()):
        if name not in GIVES:
            raise LeftOut(f"it implements an unknown hook, {name}", accepted_names(name, GIVES))
        for implementation in caller.get_hookimpls():
            if implementation.hookwrapper or implementation.wrapper:
                what = f"its hook {name} is a wrapper around those of others"
                raise LeftOut(what, f"a function that returns a list of {GIVES[name].__name__}")
            wanted = ", ".join(_arguments(implementation))
            if wanted:
                raise LeftOut(f"its hook {name} wants arguments: {wanted}", "none")


def _check_that_all_are_marked(manager: pluggy.PluginManager, plugin: object) -> None:
    named = guarded(lambda: [name for name in dir(plugin) if name.startswith(_PREFIX)])
    for name in named:
        if guarded(partial(_is_unmarked, manager, plugin, name)):
            what = f"its {name} is no function that is marked as a hook"
            raise LeftOut(what, "@balkansec.plugins.hookimpl above it, or another name")


def _is_unmarked(manager: pluggy.PluginManager, plugin: object, name: str) -> bool:
    if manager.parse_hookimpl_opts(plugin, name) is not None:
        return False
    return callable(getattr(plugin, name, None))


def _arguments(implementation: pluggy.HookImpl) -> tuple[str, ...]:
    # Not those alone that pluggy looks at: it says nothing of one with a default, or of one
    # that is given by name only, and passes nothing for them.
    signature = guarded(partial(inspect.signature, implementation.function))
    return tuple(one.name for one in signature.parameters.values() if one.kind not in _ANY)
