"""PAGE.meta.json: what is known of a saved page beside its bytes."""

import json
import os
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from attrs import frozen

from balkansec.assembly.files import content_of, shown
from balkansec.problems import Problem

__all__ = ["META", "PageMeta", "read_meta"]

META: Final = ".meta.json"
"""What is added to the name of a page to name the file that tells about it."""

_MAX_BYTES = 1_000_000
_LONGEST_SHOWN = 80
_HALF = re.compile("[\ud800-\udfff]")
_AN_OBJECT = 'an object such as {"url": "https://...", "seen": "2019-03-01T12:00:00Z"}'


@frozen
class PageMeta:
    """What a meta file says; all of it may be unknown.

    Attributes:
        url: the address that served the page.
        content_type: the media type as served.
        seen: when it was served.
    """

    url: str | None = None
    content_type: str | None = None
    seen: datetime | None = None


def read_meta(path: str) -> tuple[PageMeta, tuple[Problem, ...]]:
    """Read a meta file; where it is missing nothing is known and nothing is wrong.

    A field that cannot be read is a problem and stays unknown; the others hold.
    """
    # Not Path.exists, which raises where the name is too long to exist.
    if not os.path.exists(path):  # noqa: PTH110
        return PageMeta(), ()
    content = content_of(path, _AN_OBJECT, max_bytes=_MAX_BYTES)
    if isinstance(content, Problem):
        return PageMeta(), (content,)
    try:
        form = json.loads(content)
    except (ValueError, RecursionError):
        form = None
    if not isinstance(form, dict):
        return PageMeta(), (Problem(shown(path), "is no JSON object", accepted=_AN_OBJECT),)
    seen = _time(form.get("seen"))
    meta = PageMeta(_words(form.get("url")), _words(form.get("content_type")), seen)
    return meta, tuple(_problems(shown(path), form, meta))


def _words(value: Any) -> str | None:
    # Half of a surrogate pair, which JSON can write, is no text that could be written again.
    writable = isinstance(value, str) and value.strip() and not _HALF.search(value)
    return value if writable else None


def _time(value: Any) -> datetime | None:
    try:
        time = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return None
    # A time without an offset names no moment.
    return None if time.utcoffset() is None else time


def _problems(where: str, form: dict[str, Any], meta: PageMeta) -> Iterator[Problem]:
    read = {"url": meta.url, "content_type": meta.content_type, "seen": meta.seen}
    for name, value in form.items():
        if name not in read:
            known = ", ".join(read)
            yield Problem(where, "is not known here", field=name, accepted=f"one of: {known}")
        elif value is not None and read[name] is None:
            accepted = "a string that is not blank"
            if name == "seen":
                accepted = "a time with its offset, such as 2019-03-01T12:00:00Z"
            rejected = repr(value)[:_LONGEST_SHOWN]
            yield Problem(where, "is wrong", field=name, rejected=rejected, accepted=accepted)
