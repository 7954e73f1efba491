"""Bytes of files that a caller named, or a problem that says what to do."""

import os
from pathlib import Path
from typing import BinaryIO, Final

from balkansec.problems import Problem

__all__ = ["MAX_EVENTS", "MAX_KEPT", "MAX_PAGE", "content_of", "shown"]

MAX_PAGE: Final = 20_000_000
"""The size in bytes above which a page is not read, unless the caller says otherwise."""

MAX_KEPT: Final = 500_000_000
"""The size in bytes above which a ledger or a file of rulings is not read."""

MAX_EVENTS: Final = 1_000_000_000
"""The size in bytes above which the events of a build are not read again."""

_MEGA = 1_000_000


def shown(path: str) -> str:
    r"""Give a path as text that every output can hold: as given, not made absolute.

    Bytes of a file name that are not UTF-8 show as replacement characters.

    Example:
        >>> shown("pages/osce\udcff.txt")
        'pages/osce�.txt'
    """
    # An empty one would leave a message without its beginning.
    return os.fsencode(path).decode("utf-8", "replace") or "''"


def content_of(path: str, accepted: str, *, max_bytes: int, or_else: str = "") -> bytes | Problem:
    """Read a file, if it is not too large.

    Args:
        path: the file as the caller named it.
        accepted: what the file should have been, such as "a saved page".
        max_bytes: the largest size that is read, in bytes, inclusive.
        or_else: what the caller may do about a larger one, such as
            ", or a higher limit".

    Returns:
        The bytes, or the problem why there are none.
    """
    try:
        with Path(path).open("rb") as stream:
            content = _up_to(stream, max_bytes + 1)
    except FileNotFoundError:
        return Problem(shown(path), "there is no such file", accepted=accepted)
    except IsADirectoryError:
        return Problem(shown(path), "is a folder", accepted=accepted)
    except (OSError, ValueError) as fault:
        why = str(fault) if isinstance(fault, ValueError) else fault.strerror
        return Problem(shown(path), "cannot be read", rejected=why, accepted=accepted)
    if len(content) > max_bytes:
        limit = f"is larger than {max_bytes / _MEGA:g} MB"
        return Problem(shown(path), limit, accepted=f"a smaller file{or_else}")
    return content


def _up_to(stream: BinaryIO, limit: int) -> bytes:
    # Read piece by piece: asked for all at once, the whole limit would be set aside.
    pieces = []
    while limit > 0 and (piece := stream.read(min(limit, _MEGA))):
        pieces.append(piece)
        limit -= len(piece)
    return b"".join(pieces)
