"""Asking importers and formats: the answer, or one line why there is none."""

from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO, TypeVar, cast

from attrs import frozen

from balkansec.errors import PluginError
from balkansec.model import Extract, Page
from balkansec.plugins.contract import Claim, Exporter, Importer
from balkansec.plugins.guard import guarded, is_a, type_name
from balkansec.plugins.write_only import WriteOnly
from balkansec.problems import Problem

if TYPE_CHECKING:
    from balkansec.merging import Merge

__all__ = ["Written", "extract", "identify", "write"]

T = TypeVar("T")


def identify(importer: Importer, page: Page) -> Claim:
    """Ask an importer how sure it is that a page is its own.

    Raises:
        PluginError: it failed, or gave something else; the message is one line.

    Example:
        >>> class Careless:
        ...     def identify(self, page): return 90
        >>> identify(Careless(), Page(b""))
        Traceback (most recent call last):
        ...
        balkansec.errors.PluginError: it gave a value of int, not Claim
    """
    return _answer(Claim, lambda: importer.identify(page))


def extract(importer: Importer, page: Page) -> Extract:
    """Let an importer cut a page.

    Raises:
        PluginError: it failed, gave something else, or gave text that no file holds
            (half a surrogate pair); the message is one line.
    """
    return _answer(Extract, lambda: importer.extract(page))


@frozen
class Written:
    """Events in one format.

    Attributes:
        content: the bytes of the file.
        problems: what of these events could not be written in it.
    """

    content: bytes
    problems: tuple[Problem, ...]


def write(exporter: Exporter, merge: "Merge") -> Written:
    """Let a format write a merge.

    Raises:
        PluginError: it failed, or gave something else; the message is one line.
    """
    stream = WriteOnly()
    given = guarded(lambda: exporter.write(merge, cast("BinaryIO", stream)))
    problems = guarded(lambda: tuple(given)) if is_a(given, tuple) else None
    if problems is None or not all(is_a(one, Problem) for one in problems):
        raise PluginError(f"it gave a value of {type_name(given)}, not a tuple of Problem")
    for problem in problems:
        _check_written(problem)
    return Written(stream.content, problems)


def _answer(kind: type[T], ask: Callable[[], object]) -> T:
    given: object = guarded(ask)
    if not is_a(given, kind):
        raise PluginError(f"it gave a value of {type_name(given)}, not {kind.__name__}")
    _check_written(given)
    return given


def _check_written(given: object) -> None:
    # What cannot be written would fail far from the one who made it, and could not
    # come out of a worker process. At first use: importing cattrs takes long.
    from balkansec.wire import to_json  # noqa: PLC0415

    guarded(lambda: to_json(given))
