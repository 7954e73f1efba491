"""The merge of the last build, from the files that it wrote."""

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from balkansec.assembly.build_files import EVENTS_FILE, LEDGER_FILE
from balkansec.assembly.files import MAX_EVENTS, content_of, shown
from balkansec.assembly.installed import load_plugins, vocabulary_of
from balkansec.assembly.ledgers import open_ledger
from balkansec.errors import InvalidValue, Unreadable
from balkansec.merging import Merge, merge
from balkansec.model import Announcement, Ruling
from balkansec.plugins import PluginSet
from balkansec.problems import Problem
from balkansec.wire import from_json

__all__ = ["reopen"]


def reopen(folder: str | os.PathLike[str], *, plugins: PluginSet | None = None) -> Merge:
    """Merge again what the last build in a folder merged; events have the ids they had.

    Nothing is written.

    Args:
        folder: what was given to ``build`` as ``out``.
        plugins: whose vocabularies are used; None means all that are installed.

    Raises:
        Unreadable: no events.json or a damaged one, or a damaged ledger.

    Example:
        >>> import tempfile
        >>> from balkansec.assembly import build
        >>> page = "<title>1st Board Meeting</title><p>Held in Skopje on 3 May 2018."
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     _ = Path(folder, "page.html").write_text(page)
        ...     built = build([f"{folder}/page.html"], f"{folder}/out", source="iisg")
        ...     built.written == () or reopen(f"{folder}/out").events == built.merge.events
        True
    """
    path = Path(folder, EVENTS_FILE)
    content = content_of(os.fspath(path), "the folder of a build", max_bytes=MAX_EVENTS)
    if isinstance(content, Problem):
        raise Unreadable(str(content))
    try:
        document = json.loads(content)
        announcements = [from_json(Announcement, form) for form in _announced(document)]
        rulings = [from_json(Ruling, form) for form in document["rulings"]]
    except (ValueError, TypeError, KeyError, RecursionError, InvalidValue) as fault:
        where = shown(os.fspath(path))
        raise Unreadable(f"{where}: holds no events of a build: build once more") from fault
    return merge(
        announcements,
        rulings,
        open_ledger(Path(folder, LEDGER_FILE)),
        vocabulary=vocabulary_of(load_plugins() if plugins is None else plugins),
    )


def _announced(document: Mapping[str, Any]) -> Iterator[Any]:
    for event in document["events"]:
        yield from event["announcements"]
    for asked in document["undecided"]:
        yield from asked["announcements"]
