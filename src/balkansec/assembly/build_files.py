"""The files of a build: what each is called, and in which format it is written."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import filterfalse
from typing import Final

from balkansec.errors import PluginError
from balkansec.plugins import ExporterDescriptor, PluginSet
from balkansec.plugins.hooks import NAMESPACE

__all__ = ["EVENTS_FILE", "LEDGER_FILE", "by_origin", "formats_of_files"]

LEDGER_FILE: Final = "ledger.json"
EVENTS_FILE: Final = "events.json"
_ALWAYS: Final = {"calendar.ics": "ics", EVENTS_FILE: "json", "index.html": "html"}
# No path, and nothing that a system or a shell takes for more than a name.
_A_NAME: Final = re.compile(r"events(?:-[\w.-]{1,80})?(?:\.[A-Za-z0-9][A-Za-z0-9_-]{0,15}){1,3}")


def formats_of_files(asked: Iterable[str], plugins: PluginSet) -> dict[str, str]:
    """Give the name of the format of each file, the ledger apart, by the name of the file.

    The file of a format that was asked for is called events, with the suffix of the
    format; where that name is taken, or two of those asked for have one suffix, the name
    of the format stands behind events.

    Args:
        asked: names of formats beside those that are always written.
        plugins: where to look for them.

    Raises:
        PluginError: no format has such a name, or its suffix ends no name of a file.

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
        files[_name(descriptor, plugins, with_format=is_taken)] = descriptor.name
    return files


def by_origin(
    files: Mapping[str, str], plugins: PluginSet
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Part the files whose formats are built in from those of strangers.

    Args:
        files: names of formats by the names of their files.
        plugins: where the formats are.

    Example:
        >>> from balkansec.assembly import load_plugins
        >>> plugins = load_plugins(only=())
        >>> by_origin({"events.csv": "csv"}, plugins)
        (('events.csv',), ())
    """

    def is_own(name: str) -> bool:
        return plugins.plugin_of(plugins.exporter(files[name])).distribution == NAMESPACE

    return tuple(filter(is_own, files)), tuple(filterfalse(is_own, files))


def _name(descriptor: ExporterDescriptor, plugins: PluginSet, *, with_format: bool) -> str:
    name = f"events{f'-{descriptor.name}' if with_format else ''}{descriptor.suffix}"
    if _A_NAME.fullmatch(name) is None:
        whose = f"format {descriptor.name} of {plugins.plugin_of(descriptor)}"
        raise PluginError(
            f"{whose} would have its file called {name!r}: expected a suffix such as '.geojson'"
        )
    return name
