"""Asking an importer about a page: its answer, or one line why there is none."""

from collections.abc import Callable
from typing import TypeVar

from balkansec.errors import PluginError
from balkansec.model import Extract, Page
from balkansec.plugins.contract import Claim, Importer
from balkansec.plugins.guard import guarded

__all__ = ["extract", "identify"]

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


def _answer(kind: type[T], ask: Callable[[], object]) -> T:
    given = guarded(ask)
    if not isinstance(given, kind):
        raise PluginError(f"it gave a value of {type(given).__name__}, not {kind.__name__}")
    # What cannot be written would fail far from the one who made it, and could not
    # come out of a worker process. At first use: importing cattrs takes long.
    from balkansec.wire import to_json  # noqa: PLC0415

    guarded(lambda: to_json(given))
    return given
