"""balkansec plugins check: the conformance kit, rule by rule."""

from collections.abc import Iterator
from typing import Final

import click

from balkansec.cli.installed import asked_limits, installed_plugins
from balkansec.cli.program import WITH_PROBLEMS
from balkansec.cli.voice import answer, note
from balkansec.errors import NotWritten, PluginError
from balkansec.plugins import (
    Descriptor,
    ExporterDescriptor,
    ImporterDescriptor,
    LoadedPlugin,
    PluginSet,
    State,
)
from balkansec.testing.exporters import EXPORTER_RULES, ExporterTrial
from balkansec.testing.importers import IMPORTER_RULES, ImporterTrial
from balkansec.testing.rules import Verdict
from balkansec.testing.samples import EXPECTED

__all__ = ["check"]

_GOLDEN: Final = "expected-announcements"


@click.command("check")
@click.argument("name", required=False)
@click.option(
    "--regenerate",
    is_flag=True,
    help="Write anew what is expected from each sample of the plugin NAME.",
)
@click.pass_context
def check(ctx: click.Context, *, name: str | None, regenerate: bool) -> None:
    """Try the plugin NAME, or all that are installed, by the rules of the conformance kit.

    Without NAME what comes with balkansec itself is left out. An importer is tried on
    its samples. Each rule is printed with "kept", "broken", "untried" or "not asked", and
    below it what breaks it, why it could not be tried, or what there is not to try it
    with.
    """
    if regenerate and name is None:
        raise click.UsageError("--regenerate writes files: name the plugin that they are of")
    # Isolated, so that nothing of a stranger's runs in this process.
    plugins = installed_plugins(isolated=True)
    tried = _installed(plugins) if name is None else _named(name, plugins)
    if regenerate and not _brings_importer(tried):
        raise click.UsageError(f"--regenerate is for importers: plugin {name} brings none")
    broken = [_check(plugin, regenerate=regenerate) for plugin in tried]
    if any(broken):
        ctx.exit(WITH_PROBLEMS)


def _installed(plugins: PluginSet) -> tuple[LoadedPlugin, ...]:
    return tuple(
        plugin
        for plugin in plugins.plugins
        if plugin.distribution != "balkansec" and plugin.state is not State.OFF
    )


def _named(name: str, plugins: PluginSet) -> tuple[LoadedPlugin, ...]:
    found = tuple(plugin for plugin in plugins.plugins if plugin.name == name)
    if not found:
        known = ", ".join(sorted({plugin.name for plugin in plugins.plugins}))
        raise PluginError(f"there is no plugin {name!r}: expected one of: {known}")
    return found


def _brings_importer(plugins: tuple[LoadedPlugin, ...]) -> bool:
    brought = [descriptor for plugin in plugins for descriptor in plugin.descriptors]
    # One that does not run is told of by the check.
    return not brought or any(isinstance(one, ImporterDescriptor) for one in brought)


def _check(plugin: LoadedPlugin, *, regenerate: bool) -> int:
    """Print what is kept and what is not, and give the number of rules that are not."""
    if plugin.state is State.LEFT_OUT:
        answer(f"{plugin}: left out")
    elif plugin.state is State.OFF:
        answer(f"{plugin}: not tried, for it is switched off")
    elif not plugin.descriptors:
        answer(f"{plugin}: not tried, for it brings nothing")
    broken = int(not plugin.descriptors)
    for descriptor in plugin.descriptors:
        if isinstance(descriptor, ImporterDescriptor | ExporterDescriptor):
            kind = "importer" if isinstance(descriptor, ImporterDescriptor) else "format"
            answer(f"{kind} {descriptor.name} of {plugin}", bold=True)
            for verdict in _tried(descriptor, regenerate=regenerate):
                _say(verdict)
                broken += verdict.is_failing
                if verdict.violations and verdict.rule == _GOLDEN:
                    how = f"balkansec plugins check {plugin.name} --regenerate"
                    note(f"if what is read is right, have it expected: {how}")
        else:
            answer(f"vocabulary {descriptor.name} of {plugin}: read", bold=True)
    return broken


def _tried(descriptor: Descriptor, *, regenerate: bool) -> Iterator[Verdict]:
    if isinstance(descriptor, ImporterDescriptor):
        importer = ImporterTrial.of(descriptor, regenerate=regenerate, limits=asked_limits())
        try:
            yield from (rule.tried_on(importer) for rule in IMPORTER_RULES)
        except OSError as fault:
            if not regenerate:
                raise
            where = f"{fault.filename}: could not be written ({fault.strerror})"
            raise NotWritten(f"{where}: install the plugin where it can be changed") from fault
        if regenerate:
            if importer.lacks is not None:
                note(f"nothing was written: {importer.lacks}")
            for sample in importer.samples:
                if sample.folder is not None:
                    note(f"wrote {sample.folder / (sample.name + EXPECTED)}")
    elif isinstance(descriptor, ExporterDescriptor):
        exporter = ExporterTrial(descriptor, limits=asked_limits())
        yield from (rule.tried_on(exporter) for rule in EXPORTER_RULES)


def _say(verdict: Verdict) -> None:
    answer(f"  {verdict.state:<9}  {verdict.rule}")
    for violation in verdict.violations:
        answer(f"             {violation.where}: {violation.what}")
    if why := verdict.untried or verdict.unasked:
        answer(f"             {why}")
