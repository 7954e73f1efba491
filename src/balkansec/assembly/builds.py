"""The main job: pages in, one calendar and its companions out."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import chain
from pathlib import Path

from attrs import evolve, frozen

from balkansec.assembly.build_files import EVENTS_FILE, LEDGER_FILE, by_origin, formats_of_files
from balkansec.assembly.changes import NO_CHANGES, Changes, changes, last_build, shown_once_more
from balkansec.assembly.counts import Counts, count
from balkansec.assembly.exports import exported
from balkansec.assembly.files import MAX_PAGE
from balkansec.assembly.installed import load_plugins, vocabulary_of
from balkansec.assembly.ledgers import ledger_bytes, open_ledger
from balkansec.assembly.locking import locked
from balkansec.assembly.pages import without_meta
from balkansec.assembly.readings import Reading, read
from balkansec.errors import NotWritten, PluginError
from balkansec.exporting import HtmlPage, write_whole
from balkansec.merging import Merge, merge
from balkansec.model import Announcement, Ruling
from balkansec.plugins import PluginSet
from balkansec.problems import Problem

__all__ = ["BuildReport", "build"]


@frozen
class BuildReport:
    """What a build found, wrote and could not do.

    Attributes:
        counts: how much was found.
        changes: what changed since the last build in the same folder; nothing where
            nothing was written.
        merge: the events, what is undecided, and the ledger.
        written: names of the files in the folder that were written; empty when no
            announcement was read, so that an older calendar stays as it is.
        problems: all that could not be read, merged or written.
        formats: names of the formats of the files that were written.
    """

    counts: Counts
    changes: Changes
    merge: Merge
    written: tuple[str, ...]
    problems: tuple[Problem, ...]
    formats: tuple[str, ...] = ()


def build(
    paths: Sequence[str | os.PathLike[str]],
    out: str | os.PathLike[str],
    *,
    rulings: Iterable[Ruling] = (),
    at: datetime | None = None,
    importer: str | None = None,
    source: str | None = None,
    plugins: PluginSet | None = None,
    max_bytes: int = MAX_PAGE,
    quotes: bool = True,
    formats: Iterable[str] = (),
    on_page: Callable[[Reading], None] = lambda _: None,
) -> BuildReport:
    """Read pages, merge what they announce and write one calendar.

    Writes ledger.json, calendar.ics, events.json and index.html, each whole or not at
    all, the ledger first: an id that a calendar shows is never forgotten. The formats of
    plugins follow, each written to its end before the next is begun. An event
    that is gone since the last build is cancelled once in the calendar, then left out. The
    same pages, in any order, and the same files of the last build give the same bytes.

    Args:
        paths: saved pages.
        out: the folder to write into; it is made where it is missing, and the
            ledger of the last build in it gives events the ids they had.
        rulings: what people decided about pairs of announcements.
        at: the time that new and changed events are stamped with; None leaves
            them without.
        importer: as for ``read``.
        source: as for ``read``.
        plugins: as for ``read``; its formats are used, too.
        max_bytes: as for ``read``.
        quotes: whether index.html shows the evidence of announcements, with quotes.
        formats: names of formats to write beside these, such as "csv" or that of a plugin;
            their files are called events with the suffix of the format, such as
            events.csv, and where two would be called the same, events-NAME.SUFFIX.
        on_page: is given each reading as soon as it is there.

    Raises:
        NotWritten: nothing could be written into the folder.
        Unreadable: the ledger in the folder is damaged; nothing was written.
        PluginError: no importer or format has a name that was given; nothing was read.
        InvalidValue: a blank source.

    Example:
        >>> report = build(["no such page.txt"], "no such folder")
        >>> report.written
        ()
        >>> print(report.problems[0])
        no such page.txt: there is no such file: expected a saved page
    """
    folder = Path(out)
    # What cannot be is said before the pages are read, which may take long.
    _check_folder(folder)
    open_ledger(folder / LEDGER_FILE)
    plugins = load_plugins() if plugins is None else plugins
    files = formats_of_files(formats, plugins)
    problems = [*plugins.problems]
    announcements: list[Announcement] = []
    pages = 0
    for path in without_meta([os.fspath(path) for path in paths]):
        reading = read(path, importer=importer, source=source, plugins=plugins, max_bytes=max_bytes)
        on_page(reading)
        pages += bool(reading.announcements)
        announcements += reading.announcements
        problems += reading.problems
    decided = list(rulings)
    vocabulary = vocabulary_of(plugins)
    by_themselves = sum(announcement.host is None for announcement in announcements)
    if not announcements:
        merged = merge((), decided, open_ledger(folder / LEDGER_FILE), at=at, vocabulary=vocabulary)
        counts = count(merged, pages=pages, announcements=by_themselves)
        return BuildReport(counts, NO_CHANGES, merged, (), (*problems, *merged.problems))
    _make(folder)
    with locked(folder):
        ledger = open_ledger(folder / LEDGER_FILE)
        before, problems_before = last_build(folder / EVENTS_FILE)
        merged = merge(announcements, decided, ledger, at=at, vocabulary=vocabulary)
        gone, unreadable = shown_once_more(before, merged, folder / EVENTS_FILE)
        merged = evolve(merged, gone=gone)
        written, unwritten = _write(folder, merged, plugins, files, quotes=quotes)
    problems += [*problems_before, *unreadable, *merged.problems, *unwritten]
    return BuildReport(
        count(merged, pages=pages, announcements=by_themselves),
        changes(before, merged.events, {id_.uid for id_ in ledger.ids}) if written else NO_CHANGES,
        merged,
        written,
        tuple(problems),
        tuple(files[name] for name in written if name in files),
    )


def _check_folder(folder: Path) -> None:
    existing = next(path for path in (folder, *folder.parents) if os.path.lexists(path))
    if not existing.is_dir():
        which = "it" if existing == folder else str(existing)
        raise NotWritten(f"{folder}: could not be written ({which} is no folder): name a folder")


def _write(
    folder: Path, merged: Merge, plugins: PluginSet, files: Mapping[str, str], *, quotes: bool
) -> tuple[tuple[str, ...], list[Problem]]:
    with_options = {} if quotes else {"html": HtmlPage(quotes=False)}
    problems: list[Problem] = []

    def contents_of(names: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        for name in names:
            try:
                exporter = with_options.get(files[name])
                done = exported(merged, files[name], plugins=plugins, exporter=exporter)
            except PluginError as fault:
                problems.append(Problem(os.fspath(folder / name), f"was not written: {fault}"))
                continue
            problems.extend(done.problems)
            yield name, done.content

    own, strangers = by_origin(files, plugins)
    # What is our own lies on the disk before a stranger is asked, whatever becomes of that.
    together = [(LEDGER_FILE, ledger_bytes(merged.ledger)), *contents_of(own)]
    written: list[str] = []
    for name, content in chain(together, contents_of(strangers)):
        try:
            write_whole(folder / name, content)
        except NotWritten as fault:
            if name == LEDGER_FILE:
                # Ids in a calendar whose ledger is lost would be given twice.
                raise
            what = str(fault).removeprefix(f"{folder / name}: ")
            problems.append(Problem(os.fspath(folder / name), what))
            continue
        written.append(name)
    return tuple(written), problems


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as fault:
        why = str(fault) if isinstance(fault, ValueError) else fault.strerror
        raise NotWritten(
            f"{folder}: could not be made ({why}): name a folder that you may write to"
        ) from fault
