"""The files of a build: what each is called, and in which format it is written."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import filterfalse
from typing import Final

from balkansec.plugins import PluginSet
from balkansec.plugins.hooks import NAMESPACE

__all__ = ["EVENTS_FILE", "LEDGER_FILE", "by_origin", "formats_of_files"]

LEDGER_FILE: Final = "ledger.json"
EVENTS_FILE: Final = "events.json"
_ALWAYS: Final = {"calendar.ics": "ics", EVENTS_FILE: "json", "index.html": "html"}


def formats_of_files(asked: Iterable[str], plugins: PluginSet) -> dict[str, str]:
    """Give the name of the format of each file, the ledger apart, by the name of the file.

    The file of a format that was asked for is called events, with the suffix of the
    format; where that name is taken, or two of those asked for have one suffix, the name
    of the format stands behind events.

    Args:
        asked: names of formats beside those that are always written.
        plugins: where to look for them.

    Raises:
        PluginError: no format has such a name.

    Example:
        >>> from balkansec.assembly import load_plugins
        >>> list(formats_of_files(["csv"], load_plugins(only=())))
        ['calendar.ics', 'events.json', 'index.html', 'events.csv']
    """
    more = [plugins.exporter(name) for name in dict.fromkeys(asked)]
    more = [descriptor for descriptor in more if descriptor.name not in _ALWAYS.values()]
    # Not all systems tell small letters in the name of a file from large ones.
    held = Counter([EVENTS_FILE, *(f"events{one.suffix}".lower() for one in more)])
    files = dict(_ALWAYS)
    for descriptor in more:
        is_taken = held[f"events{descriptor.suffix}".lower()] > 1
        before = f"events-{descriptor.name}" if is_taken else "events"
        files[before + descriptor.suffix] = descriptor.name
    return files


def by_origin(
    files: Mapping[str, str], plugins: PluginSet
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Part the files whose formats are built in, or there are none for, from those of strangers.

    Args:
        files: names of formats by the names of their files.
        plugins: where the formats are.

    Example:
        >>> from balkansec.assembly import load_plugins
        >>> plugins = load_plugins(only=())
        >>> by_origin({"events.csv": "csv"}, plugins)
        (('events.csv',), ())
    """
    of_strangers = {
        exporter.name
        for exporter in plugins.exporters
        if plugins.plugin_of(exporter).distribution != NAMESPACE
    }

    def is_own(name: str) -> bool:
        return files[name] not in of_strangers

    return tuple(filter(is_own, files)), tuple(filterfalse(is_own, files))
