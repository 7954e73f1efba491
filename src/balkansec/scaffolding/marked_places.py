"""The places in new files that are there to be changed."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

__all__ = ["MarkedPlace", "marked_places"]

_MARK = re.compile(r"\b(\d of \d: .*?)(?: ?-->)?$")


@frozen
class MarkedPlace:
    """A place to change.

    Attributes:
        path: the file.
        line: the number of the line, counted from 1.
        words: what the mark says.
    """

    path: Path
    line: int
    words: str


def marked_places(files: Iterable[Path]) -> tuple[MarkedPlace, ...]:
    """Find the places marked "1 of 3: ...", in the order of their numbers.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> from balkansec.scaffolding import NewImporter, write_plugin
        >>> with TemporaryDirectory() as folder:
        ...     places = marked_places(write_plugin(NewImporter(name="navy"), Path(folder)))
        >>> [place.path.name for place in places]
        ['importer.py', 'importer.py', 'listing.html']
    """
    return tuple(sorted(_found(files), key=lambda place: place.words))


def _found(files: Iterable[Path]) -> Iterator[MarkedPlace]:
    for path in files:
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            mark = _MARK.search(line)
            if mark is not None:
                yield MarkedPlace(path, number, mark[1])
