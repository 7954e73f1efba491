"""Events out, in a format by name."""

from collections.abc import Iterable

from attrs import evolve

from balkansec.assembly.installed import load_plugins
from balkansec.errors import InvalidValue, PluginError
from balkansec.merging import Merge
from balkansec.model import Event, Ledger
from balkansec.plugins import Exporter, PluginSet
from balkansec.plugins.asking import Written, write
from balkansec.plugins.printing import overheard

__all__ = ["export", "exported"]


def export(
    merge_or_events: Merge | Iterable[Event],
    format_name: str,
    *,
    plugins: PluginSet | None = None,
    ledger: Ledger | None = None,
) -> bytes:
    """Write a merge in a format; the same merge and ledger give the same bytes.

    Args:
        merge_or_events: a merge, which brings its ledger and what is undecided along, or
            events alone.
        format_name: such as "ics", "json", "jsonl", "jsonld", "csv", "html", "markdown".
        plugins: where to look for formats; None means all that are installed.
        ledger: in place of the merge's own.

    Raises:
        PluginError: no format has that name, or its plugin failed.
        InvalidValue: something that is no event.

    Example:
        >>> export([], "jsonl")
        b''
    """
    plugins = load_plugins() if plugins is None else plugins
    return exported(merge_or_events, format_name, plugins=plugins, ledger=ledger).content


def exported(
    merge_or_events: Merge | Iterable[Event],
    format_name: str,
    *,
    plugins: PluginSet,
    ledger: Ledger | None = None,
    exporter: Exporter | None = None,
) -> Written:
    """Write events in a format and say what could not be written.

    Arguments and errors as ``export``; ``exporter`` stands in place of the format's
    own, as one with other options.
    """
    descriptor = plugins.exporter(format_name)
    writes = descriptor.exporter if exporter is None else exporter
    merged = _as_merge(merge_or_events)
    if ledger is not None:
        merged = evolve(merged, ledger=ledger)
    plugin = plugins.plugin_of(descriptor)
    who = f"format {format_name} of {plugin}"
    try:
        with overheard(plugin):
            return write(writes, merged)
    except PluginError as fault:
        raise PluginError(f"{who} failed: {fault}") from fault


def _as_merge(merge_or_events: Merge | Iterable[Event]) -> Merge:
    if isinstance(merge_or_events, Merge):
        return merge_or_events
    events = tuple(merge_or_events)
    for event in events:
        if not isinstance(event, Event):
            raise InvalidValue("merge_or_events", event, "a Merge or values of Event")
    return Merge(events)
