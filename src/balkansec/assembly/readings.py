"""One page in, its announcements and problems out."""

import os
from collections import Counter
from collections.abc import Iterator

from attrs import evolve, frozen

from balkansec.assembly.choosing import cut
from balkansec.assembly.files import MAX_PAGE, shown
from balkansec.assembly.installed import load_plugins, vocabulary_of
from balkansec.assembly.pages import open_page
from balkansec.errors import InvalidValue
from balkansec.importing import decode, host_of
from balkansec.importing.error_pages import refusal
from balkansec.importing.opening import stated_address
from balkansec.model import Announcement, Extract, Page
from balkansec.plugins import PluginSet
from balkansec.problems import Problem
from balkansec.reading import read_items

__all__ = ["Reading", "read"]


@frozen
class Reading:
    """What was read from one page.

    Attributes:
        page: the page; without content where it could not be opened.
        importer: the name of the importer that cut it; None where none did.
        source: the source of its announcements; None where no importer did.
        announcements: in the order of the page.
        problems: what could not be read.
        extract: what the importer cut out of the page; None where none did.

    Example:
        >>> len(Reading(Page(b""), None, None, (), ()))
        0
    """

    page: Page
    importer: str | None
    source: str | None
    announcements: tuple[Announcement, ...]
    problems: tuple[Problem, ...]
    extract: Extract | None = None

    @property
    def text(self) -> str:
        """The page's text, into which the offsets of all evidence point; empty without one."""
        return "" if self.extract is None else self.extract.text

    def __iter__(self) -> Iterator[Announcement]:
        """Go through the announcements in the order of the page."""
        return iter(self.announcements)

    def __len__(self) -> int:
        """Count the announcements."""
        return len(self.announcements)


def read(
    page_or_path: Page | str | os.PathLike[str],
    *,
    importer: str | None = None,
    source: str | None = None,
    plugins: PluginSet | None = None,
    max_bytes: int = MAX_PAGE,
) -> Reading:
    """Read the announcements of one page.

    The importer that claims the page with the highest confidence cuts it, the first
    by name of several; where it fails, that is a problem and the next is tried. An item
    that stands on the page several times is announced once, with a problem. A page from
    which nothing is read always has a problem that says why.

    Args:
        page_or_path: a page, or the path of a saved one; PAGE.meta.json beside it may
            hold its url, content_type and the time it was seen.
        importer: the name of the importer to take without asking any.
        source: the source of the announcements, in place of the importer's own.
        plugins: where to look for importers and vocabulary; None means all that
            are installed.
        max_bytes: the largest page that is read, in bytes, inclusive.

    Raises:
        PluginError: no importer has the name that was given.
        InvalidValue: something that is neither page nor path, or a blank source.

    Example:
        >>> from balkansec.plugins import PluginSet
        >>> reading = read("no such page.txt", plugins=PluginSet())
        >>> print(reading.problems[0])
        no such page.txt: there is no such file: expected a saved page
    """
    if source is not None:
        _check_source(source)
    if plugins is None:
        plugins = load_plugins()
    if importer is not None:
        plugins.importer(importer)
    page, problems = _opened(page_or_path, max_bytes)
    if problems and not page.content:
        return Reading(page, None, None, (), problems)
    read_now = _read(page, importer, source, plugins)
    return evolve(read_now, problems=problems + read_now.problems)


def _check_source(source: object) -> None:
    if not isinstance(source, str) or not source.strip():
        raise InvalidValue("source", source, "a string that is not blank")
    try:
        source.encode()
    except UnicodeEncodeError:
        raise InvalidValue("source", source, "text that can be written as UTF-8") from None


def _opened(
    page_or_path: Page | str | os.PathLike[str], max_bytes: int
) -> tuple[Page, tuple[Problem, ...]]:
    if isinstance(page_or_path, Page):
        return page_or_path, ()
    if not isinstance(page_or_path, str | os.PathLike):
        raise InvalidValue("page_or_path", page_or_path, "a Page, a path or a string")
    page, problems = open_page(os.fspath(page_or_path), max_bytes=max_bytes)
    if page is None:
        page = Page(b"", path=shown(os.fspath(page_or_path)) or None)
    return page, problems


def _read(page: Page, importer: str | None, source: str | None, plugins: PluginSet) -> Reading:
    if not page.content.strip():
        return Reading(page, None, None, (), decode(page).problems)
    refused = refusal(page)
    if refused is not None:
        return Reading(page, None, None, (), (refused,))
    done = cut(page, plugins, importer)
    if done.importer is None or done.extract is None:
        return Reading(page, None, None, (), done.problems or _unclaimed(page, plugins))
    # A source that the caller names is not assumed.
    extract = done.extract if source is None else _of_one_source(done.extract)
    source = source or extract.source or done.importer.source
    announcements = read_items(extract, source=source, page=page, vocabulary=vocabulary_of(plugins))
    announcements, repeated = _each_once(announcements, page.name)
    wrong = extract.problems + repeated
    if not announcements and not wrong:
        nothing = f"importer {done.importer.name} finds nothing on this page"
        wrong = (Problem(page.name, nothing, accepted="a page that lists announcements"),)
    problems = done.problems + wrong + _elsewhere(page)
    return Reading(page, done.importer.name, source, announcements, problems, extract)


def _of_one_source(extract: Extract) -> Extract:
    """Let no item name a source of its own."""
    items = tuple(evolve(item, source=None) for item in extract.items)
    return evolve(extract, items=items, source_assumed=False)


def _elsewhere(page: Page) -> tuple[Problem, ...]:
    """Say where a page came from one host and calls itself by an address on another."""
    stated = stated_address(page) if page.url else None
    came, says = host_of(page.url), host_of(stated)
    if came is None or says is None or f".{came}".endswith(f".{says}"):
        return ()
    if f".{says}".endswith(f".{came}"):
        return ()
    what = f"came from {came} and calls itself a page of {says}"
    accepted = "the address that the page was saved from"
    return (Problem(page.name, what, field="url", rejected=stated, accepted=accepted),)


def _each_once(
    announcements: tuple[Announcement, ...], where: str
) -> tuple[tuple[Announcement, ...], tuple[Problem, ...]]:
    """Leave out what a page announces once more under the same key, and say so."""
    times = Counter(said.key for said in announcements if said.host is None)
    if max(times.values(), default=1) == 1:
        return announcements, ()
    first: dict[str, Announcement] = {}
    for said in announcements:
        first.setdefault(said.key if said.host is None else f"{said.key} in {said.host}", said)
    problems = (
        Problem(where, f"announces one item {times[said.key]} times", rejected=said.title)
        for said in first.values()
        if said.host is None and times[said.key] > 1
    )
    return tuple(first.values()), tuple(problems)


def _unclaimed(page: Page, plugins: PluginSet) -> tuple[Problem, ...]:
    decoded = decode(page)
    if not decoded.text:
        return decoded.problems
    sources = ", ".join(sorted({d.source for d in plugins.importers})) or "no source yet"
    accepted = f"a page of one of the sources ({sources}), or an importer by name (--importer)"
    return (Problem(page.name, "no importer knows this page", accepted=accepted),)
