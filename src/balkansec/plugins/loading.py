"""Finding the plugins and hearing each of them, guarded on its own."""

import os
import stat
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial
from importlib import metadata
from typing import Any, Final

from attrs import evolve, frozen

from balkansec.errors import InvalidValue, PluginError
from balkansec.plugins.descriptors import Descriptor, VocabularyDescriptor
from balkansec.plugins.guard import guarded
from balkansec.plugins.hearing import Heard, hear
from balkansec.plugins.hooks import NAMESPACE
from balkansec.plugins.isolation.limits import Isolation
from balkansec.plugins.left_out import LeftOut
from balkansec.plugins.naming import accepted_names
from balkansec.plugins.plugin_set import LoadedPlugin, PluginSet, State, kind_of
from balkansec.plugins.printing import overheard
from balkansec.problems import Problem

__all__ = ["load"]

_LARGEST: Final = 8_000_000


@frozen
class _Found:
    """A plugin that was found and not yet heard: who it is, and how to hear it."""

    who: LoadedPlugin
    hear: Callable[[], Heard]
    is_built_in: bool = False


def load(
    *,
    entry_points: Iterable[metadata.EntryPoint] | None = None,
    builtins: Sequence[tuple[str, object]] = (),
    off: Collection[str] = (),
    only: Collection[str] | None = None,
    strict: bool = False,
    isolation: Isolation | None = None,
) -> PluginSet:
    """Load plugins; one that is broken is left out with a problem, and the rest run.

    Built-in plugins are heard first, then the others sorted by distribution and
    name; of two that claim one name, the first has it. What a plugin prints
    meanwhile is told on standard error.

    Args:
        entry_points: where to find plugins; None means the installed distributions.
        builtins: names and plugins that come with balkansec itself.
        off: names of plugins that are not to be imported at all.
        only: names of the only plugins that are to be imported, beside the built-in
            ones; None means all.
        strict: whether a plugin that would be left out is an error instead.
        isolation: limits within which all that are not built in are heard, and their
            importers run, in a worker process; None means in this process. The worker
            ends with the last use of what is returned.

    Returns:
        All plugins found, with their states and problems.

    Raises:
        PluginError: ``off`` or ``only`` names a plugin that is not there; or, if
            strict, a plugin is broken.

    Example:
        >>> load(entry_points=()).plugins
        ()
    """
    if entry_points is None:
        entry_points = metadata.entry_points(group=NAMESPACE)
    found = [_built_in(name, plugin) for name, plugin in builtins]
    found += sorted(_installed(entry_points, isolation), key=_by_distribution)
    _check_there(off, found, "to switch off")
    _check_there(only or (), found, "to load alone")
    plugins: list[LoadedPlugin] = []
    for one in found:
        wanted = only is None or one.is_built_in or one.who.name in only
        if one.who.name in off or not wanted:
            plugins.append(evolve(one.who, state=State.OFF))
        else:
            plugins.append(_heard(one, plugins))
    loaded = PluginSet(tuple(plugins))
    if strict and loaded.problems:
        raise PluginError(" | ".join(map(str, loaded.problems)))
    return loaded


def _built_in(name: str, plugin: object) -> _Found:
    who = LoadedPlugin(name=name, distribution=NAMESPACE, version=metadata.version(NAMESPACE))
    return _Found(who, lambda: hear(lambda: plugin), is_built_in=True)


def _installed(
    entry_points: Iterable[metadata.EntryPoint], isolation: Isolation | None
) -> Iterable[_Found]:
    if isolation is None:
        return [
            _Found(who := _who(point), partial(_heard_here, who, point)) for point in entry_points
        ]
    # At first use: a program that isolates nothing needs none of it.
    from balkansec.plugins.isolation.stranger import Stranger  # noqa: PLC0415
    from balkansec.plugins.isolation.worker import Worker  # noqa: PLC0415

    worker = Worker(isolation)
    return [_Found(who := _who(point), Stranger(who, point, worker).hear) for point in entry_points]


def _who(entry_point: metadata.EntryPoint) -> LoadedPlugin:
    distribution = entry_point.dist
    if distribution is None:
        return LoadedPlugin(name=entry_point.name)
    return LoadedPlugin(
        name=entry_point.name, distribution=distribution.name, version=distribution.version
    )


def _heard_here(who: LoadedPlugin, entry_point: metadata.EntryPoint) -> Heard:
    with overheard(who):
        return hear(entry_point.load)


def _by_distribution(found: _Found) -> tuple[str, str]:
    return found.who.distribution or "", found.who.name


def _check_there(names: Collection[str], found: Sequence[_Found], what_for: str) -> None:
    known = [one.who.name for one in found]
    for name in sorted(names):
        if name not in known:
            accepted = accepted_names(name, known)
            raise PluginError(f"there is no plugin {name!r} {what_for}: expected {accepted}")


def _heard(found: _Found, before: Sequence[LoadedPlugin]) -> LoadedPlugin:
    who = found.who
    try:
        _check_plugin_name(who.name, before)
        heard = found.hear()
        _check_names(heard.descriptors, before)
        _check_vocabulary(heard.descriptors)
    except LeftOut as left_out:
        problem = Problem(str(who), f"left out: {left_out.what}", accepted=left_out.accepted)
        return evolve(who, state=State.LEFT_OUT, problem=problem, contract=left_out.contract)
    return evolve(who, contract=heard.contract, descriptors=heard.descriptors)


def _check_plugin_name(name: str, before: Sequence[LoadedPlugin]) -> None:
    for other in before:
        if other.name == name:
            raise LeftOut(f"its name is taken by {other}", "an entry point with another name")


def _check_names(descriptors: Sequence[Descriptor], before: Sequence[LoadedPlugin]) -> None:
    taken = {(kind_of(d), d.name): f"by {who}" for who in before for d in who.descriptors}
    for descriptor in descriptors:
        kind = kind_of(descriptor)
        holder = taken.get((kind, descriptor.name))
        if holder is not None:
            raise LeftOut(
                f"the name {descriptor.name!r} of its {kind} is taken {holder}", "a name of its own"
            )
        taken[kind, descriptor.name] = "by itself"


def _check_vocabulary(descriptors: Sequence[Descriptor]) -> None:
    for descriptor in descriptors:
        if isinstance(descriptor, VocabularyDescriptor):
            # At first use: the worker that hears strangers' plugins has no need of it.
            from balkansec.vocabulary import load as load_vocabulary  # noqa: PLC0415

            # What a stranger gives may be of no use as a key of the cache: guarded, too.
            files: tuple[Any, ...] = descriptor.files
            try:
                guarded(partial(_check_files, files))
                guarded(partial(load_vocabulary, *files))
            except PluginError as fault:
                raise LeftOut(
                    f"its vocabulary {descriptor.name!r} cannot be read: {fault}"
                ) from fault


def _check_files(files: Sequence[Any]) -> None:
    # A path may be of a stranger's own kind, which has none of the methods of Path.
    for file in files:
        if issubclass(type(file), os.PathLike) and os.path.exists(file):  # noqa: PTH110
            status = os.stat(file)  # noqa: PTH116
            # What is no file, such as a device or a pipe, may never end.
            if not stat.S_ISREG(status.st_mode) or status.st_size > _LARGEST:
                accepted = f"a file of at most {_LARGEST // 1_000_000} MB"
                raise InvalidValue("vocabulary", os.fspath(file), accepted)
