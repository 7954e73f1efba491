"""Which files a plugin may read at work: what is installed to be imported, and no more."""

import os
import sys
import sysconfig
from collections.abc import Iterator
from functools import cache
from importlib.machinery import all_suffixes
from typing import Any
from zoneinfo import TZPATH

__all__ = ["is_readable"]


def is_readable(path: Any) -> bool:
    """Say whether a file or folder is of Python, of what is installed, or of the plugin.

    Accepted are the standard library and what is installed beside it, the time zones of
    the system, modules wherever they are imported from, and all that lies in the folder
    of an imported package: ``importlib.resources`` finds the plugin's own data there.

    Args:
        path: as ``open`` takes it; a number, which stands for what is open already, may
            be read.

    Example:
        >>> is_readable(os.__file__), is_readable("/etc/passwd")
        (True, False)
    """
    if isinstance(path, int):
        return True
    try:
        named = os.path.realpath(os.fsdecode("." if path is None else path))
    except (TypeError, ValueError):
        # What names no file is refused by whoever opens it.
        return True
    if named in (os.path.realpath(os.devnull), *_search_path()):
        return True
    if any(_lies_in(named, folder) for folder in (*_pythons_own(), *_packages())):
        return True
    is_module = named.endswith(tuple(all_suffixes()))
    return is_module and any(_lies_in(named, folder) for folder in _search_path())


@cache
def _pythons_own() -> tuple[str, ...]:
    folders = [sysconfig.get_path(n) for n in ("stdlib", "platstdlib", "purelib", "platlib")]
    return tuple(os.path.realpath(folder) for folder in (*folders, *TZPATH))


def _search_path() -> Iterator[str]:
    return (os.path.realpath(folder) for folder in sys.path)


def _packages() -> Iterator[str]:
    for module in tuple(sys.modules.values()):
        # Not an attribute: a module may make those when they are asked for.
        for folder in vars(module).get("__path__") or ():
            yield os.path.realpath(folder)


def _lies_in(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)
