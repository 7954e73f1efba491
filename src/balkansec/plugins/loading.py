"""Finding the plugins and hearing each of them, guarded on its own."""

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial
from importlib import metadata
from typing import Any

import pluggy
from attrs import evolve, frozen
from packaging.specifiers import SpecifierSet

from balkansec.errors import PluginError
from balkansec.plugins.contract import CONTRACT
from balkansec.plugins.descriptors import Descriptor, VocabularyDescriptor
from balkansec.plugins.guard import guarded
from balkansec.plugins.hooks import GIVES, NAMESPACE, Hooks
from balkansec.plugins.plugin_set import LoadedPlugin, PluginSet, State, kind_of
from balkansec.problems import Problem
from balkansec.vocabulary import load as load_vocabulary

__all__ = ["load"]


@frozen
class _Found:
    """A plugin that was found and not yet heard: who it is, and how to get hold of it."""

    who: LoadedPlugin
    import_it: Callable[[], object]


class _LeftOut(Exception):
    """Why a plugin is left out, on the way to becoming a Problem."""

    def __init__(self, what: str, accepted: str | None = None, contract: str | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.accepted = accepted
        self.contract = contract


def load(
    *,
    entry_points: Iterable[metadata.EntryPoint] | None = None,
    builtins: Sequence[tuple[str, object]] = (),
    off: Collection[str] = (),
    strict: bool = False,
) -> PluginSet:
    """Load plugins; one that is broken is left out with a problem, and the rest run.

    Built-in plugins are heard first, then the others sorted by distribution and
    name; of two that claim one name, the first has it.

    Args:
        entry_points: where to find plugins; None means the installed distributions.
        builtins: names and plugins that come with balkansec itself.
        off: names of plugins that are not to be imported at all.
        strict: whether a plugin that would be left out is an error instead.

    Returns:
        All plugins found, with their states and problems.

    Raises:
        PluginError: ``off`` names a plugin that is not there; or, if strict, a
            plugin is broken.

    Example:
        >>> load(entry_points=()).plugins
        ()
    """
    if entry_points is None:
        entry_points = metadata.entry_points(group=NAMESPACE)
    found = [_built_in(name, plugin) for name, plugin in builtins]
    found += sorted(map(_installed, entry_points), key=_by_distribution)
    _check_off(off, found)
    plugins: list[LoadedPlugin] = []
    for one in found:
        if one.who.name in off:
            plugins.append(evolve(one.who, state=State.OFF))
        else:
            plugins.append(_heard(one, plugins))
    loaded = PluginSet(tuple(plugins))
    if strict and loaded.problems:
        raise PluginError(" | ".join(map(str, loaded.problems)))
    return loaded


def _built_in(name: str, plugin: object) -> _Found:
    who = LoadedPlugin(name=name, distribution=NAMESPACE, version=metadata.version(NAMESPACE))
    return _Found(who, lambda: plugin)


def _installed(entry_point: metadata.EntryPoint) -> _Found:
    distribution = entry_point.dist
    if distribution is None:
        return _Found(LoadedPlugin(name=entry_point.name), entry_point.load)
    who = LoadedPlugin(
        name=entry_point.name, distribution=distribution.name, version=distribution.version
    )
    return _Found(who, entry_point.load)


def _by_distribution(found: _Found) -> tuple[str, str]:
    return found.who.distribution or "", found.who.name


def _check_off(off: Collection[str], found: Sequence[_Found]) -> None:
    names = sorted({one.who.name for one in found})
    for name in sorted(off):
        if name not in names:
            known = ", ".join(names) or "none is installed"
            raise PluginError(
                f"there is no plugin {name!r} to switch off: expected one of: {known}"
            )


def _heard(found: _Found, before: Sequence[LoadedPlugin]) -> LoadedPlugin:
    who = found.who
    try:
        _check_plugin_name(who.name, before)
        descriptors = _registered(_imported(found))
        _check_contract(descriptors)
        _check_names(descriptors, before)
        _check_vocabulary(descriptors)
    except _LeftOut as left_out:
        problem = Problem(str(who), f"left out: {left_out.what}", accepted=left_out.accepted)
        return evolve(who, state=State.LEFT_OUT, problem=problem, contract=left_out.contract)
    contract = descriptors[0].contract if descriptors else None
    return evolve(who, contract=contract, descriptors=descriptors)


def _imported(found: _Found) -> object:
    try:
        return guarded(found.import_it)
    except PluginError as fault:
        raise _LeftOut(f"it cannot be imported: {fault}") from fault


def _registered(plugin: object) -> tuple[Descriptor, ...]:
    # A manager for each plugin and for this call alone: one that raises drops
    # nobody else's results, and nothing outlives the call.
    manager = pluggy.PluginManager(NAMESPACE)
    try:
        guarded(lambda: manager.register(plugin, "plugin"))
        _check_hooks(manager)
        guarded(lambda: manager.add_hookspecs(Hooks))
    except PluginError as fault:
        raise _LeftOut(f"it cannot be registered: {fault}") from fault
    callers = manager.get_hookcallers(plugin) or []
    return tuple(d for caller in sorted(callers, key=_name_of) for d in _given(caller))


def _check_hooks(manager: pluggy.PluginManager) -> None:
    callers = sorted(manager.get_hookcallers(manager.get_plugin("plugin")) or [], key=_name_of)
    known = ", ".join(GIVES)
    if not callers:
        raise _LeftOut("it implements no hook", f"one or more of: {known}")
    for caller in callers:
        if caller.name not in GIVES:
            raise _LeftOut(f"it implements an unknown hook, {caller.name}", f"one of: {known}")
        for implementation in caller.get_hookimpls():
            if implementation.argnames:
                wanted = ", ".join(implementation.argnames)
                raise _LeftOut(f"its hook {caller.name} wants arguments: {wanted}", "none")


def _name_of(caller: pluggy.HookCaller) -> str:
    return caller.name


def _given(caller: pluggy.HookCaller) -> tuple[Descriptor, ...]:
    accepted = GIVES[caller.name]
    try:
        given = guarded(lambda: [tuple(returned) for returned in caller()])
    except PluginError as fault:
        raise _LeftOut(f"its hook {caller.name} failed: {fault}") from fault
    if not given:
        raise _LeftOut(f"its hook {caller.name} gave None", f"a list of {accepted.__name__}")
    for descriptor in given[0]:
        if not isinstance(descriptor, accepted):
            raise _LeftOut(
                f"its hook {caller.name} gave a value of {type(descriptor).__name__}",
                f"a list of {accepted.__name__}",
            )
    return given[0]


def _check_plugin_name(name: str, before: Sequence[LoadedPlugin]) -> None:
    for other in before:
        if other.name == name:
            raise _LeftOut(f"its name is taken by {other}", "an entry point with another name")


def _check_contract(descriptors: Sequence[Descriptor]) -> None:
    for descriptor in descriptors:
        if not SpecifierSet(descriptor.contract).contains(CONTRACT, prereleases=True):
            raise _LeftOut(
                f"its {kind_of(descriptor)} {descriptor.name!r} was built for contract "
                f"{descriptor.contract}",
                f"contract {CONTRACT}: a release of the plugin that fits this balkansec",
                descriptor.contract,
            )


def _check_names(descriptors: Sequence[Descriptor], before: Sequence[LoadedPlugin]) -> None:
    taken = {(kind_of(d), d.name): f"by {who}" for who in before for d in who.descriptors}
    for descriptor in descriptors:
        kind = kind_of(descriptor)
        holder = taken.get((kind, descriptor.name))
        if holder is not None:
            raise _LeftOut(
                f"the name {descriptor.name!r} of its {kind} is taken {holder}", "a name of its own"
            )
        taken[kind, descriptor.name] = "by itself"


def _check_vocabulary(descriptors: Sequence[Descriptor]) -> None:
    for descriptor in descriptors:
        if isinstance(descriptor, VocabularyDescriptor):
            # What a stranger gives may be of no use as a key of the cache: guarded, too.
            files: tuple[Any, ...] = descriptor.files
            try:
                guarded(partial(load_vocabulary, *files))
            except PluginError as fault:
                raise _LeftOut(
                    f"its vocabulary {descriptor.name!r} cannot be read: {fault}"
                ) from fault
