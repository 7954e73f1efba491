"""Sample pages: those of the importer that is tried, and those of sources that nobody has."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from attrs import evolve, frozen

from balkansec.assembly import MAX_PAGE
from balkansec.assembly.page_meta import META
from balkansec.assembly.pages import open_page
from balkansec.model import Page
from balkansec.problems import Problem

__all__ = ["EXPECTED", "OTHERS", "Sample", "read_samples"]

EXPECTED: Final = ".expected.jsonl"
"""What is added to the name of a sample to name the file of what is read from it."""

OTHERS: Final = Path(__file__).parent / "others"
"""Pages of sources that do not exist, in several layouts, which no importer may claim."""


@frozen
class Sample:
    """A saved page on which an importer is tried.

    Attributes:
        page: the page, named as its file is, without a folder.
        expected: what its file of expected announcements holds; None without one.
        problems: what is wrong with the file or with the meta file beside it.
        folder: where it lies; None where that is no folder of a disk.

    Example:
        >>> [sample.name for sample in read_samples(OTHERS)][:2]
        ['alpine-forum.html', 'coastal-agency.xml']
    """

    page: Page
    expected: str | None = None
    problems: tuple[Problem, ...] = ()
    folder: Path | None = None

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.page.name


def read_samples(folder: Path | Traversable | None) -> tuple[Sample, ...]:
    """Read the sample pages of a folder, sorted by name; none where there is no folder.

    Files that stand beside a page are no pages: NAME.meta.json and NAME.expected.jsonl.

    Args:
        folder: a path, or a resource of a package.
    """
    if folder is None or not folder.is_dir():
        return ()
    with _on_disk(folder) as path:
        pages = sorted(file for file in path.iterdir() if _is_page(file))
        kept = path if isinstance(folder, Path) else None
        return tuple(_read(file, kept) for file in pages)


def _is_page(file: Path) -> bool:
    beside = file.name.endswith((META, EXPECTED)) or file.name.startswith((".", "__"))
    return file.is_file() and not beside and file.suffix != ".py"


def _read(file: Path, folder: Path | None) -> Sample:
    page, problems = open_page(str(file), max_bytes=MAX_PAGE)
    beside = file.with_name(file.name + EXPECTED)
    expected = beside.read_text("utf-8", "replace") if beside.is_file() else None
    page = Page(b"", path=file.name) if page is None else evolve(page, path=file.name)
    return Sample(page, expected, problems, folder)


@contextmanager
def _on_disk(folder: Path | Traversable) -> Iterator[Path]:
    if isinstance(folder, Path):
        yield folder
        return
    with tempfile.TemporaryDirectory() as name:
        for file in folder.iterdir():
            if file.is_file():
                (Path(name) / file.name).write_bytes(file.read_bytes())
        yield Path(name)
