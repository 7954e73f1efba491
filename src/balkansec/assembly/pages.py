"""A saved page, with what stands beside it about its address, type and time."""

from collections.abc import Iterable

from balkansec.assembly.files import content_of, shown
from balkansec.assembly.page_meta import META, read_meta
from balkansec.model import Page
from balkansec.problems import Problem

__all__ = ["open_page", "without_meta"]


def without_meta(paths: Iterable[str]) -> tuple[str, ...]:
    """Give each path once, in the order given, without the meta files of the others.

    So ``pages/*`` names pages, though their meta files stand among them.

    Example:
        >>> without_meta(["a.html", "a.html.meta.json", "b.txt", "a.html"])
        ('a.html', 'b.txt')
    """
    given = dict.fromkeys(paths)
    return tuple(p for p in given if not (p.endswith(META) and p.removesuffix(META) in given))


def open_page(path: str, *, max_bytes: int) -> tuple[Page | None, tuple[Problem, ...]]:
    """Read a saved page and the meta file beside it, if there is one.

    Args:
        path: the page as the caller named it.
        max_bytes: the largest page that is read, in bytes, inclusive.

    Returns:
        The page, or None where the file cannot be read; and what was wrong with
        it or with its meta file.
    """
    content = content_of(
        path,
        "a saved page",
        max_bytes=max_bytes,
        or_else=", or a higher limit (--max-page)",
    )
    if isinstance(content, Problem):
        return None, (content,)
    meta, problems = read_meta(path + META)
    return Page(content, shown(path), meta.url, meta.content_type, meta.seen), problems
