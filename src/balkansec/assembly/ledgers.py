"""The file of the ledger: the only memory between two builds."""

import os
from pathlib import Path

from balkansec import wire
from balkansec.assembly.files import MAX_KEPT, content_of, shown
from balkansec.errors import InvalidValue, Unreadable
from balkansec.model import Ledger
from balkansec.problems import Problem

__all__ = ["ledger_bytes", "open_ledger"]


def open_ledger(path: Path) -> Ledger:
    """Read a ledger; where there is no file, no id was ever given.

    Raises:
        Unreadable: there is something that is no ledger. It is not taken for an
            empty one, for then ids would be given a second time.
    """
    if not os.path.lexists(path):
        return Ledger()
    content = content_of(os.fspath(path), "the ledger of the last build", max_bytes=MAX_KEPT)
    if isinstance(content, Problem):
        raise Unreadable(str(content))
    try:
        return wire.loads(Ledger, content.decode())
    except (InvalidValue, UnicodeDecodeError) as fault:
        raise Unreadable(
            f"{shown(os.fspath(path))}: is no ledger ({fault}): put the ledger of the last build "
            "there, or move this file away and lose the ids that were given"
        ) from fault


def ledger_bytes(ledger: Ledger) -> bytes:
    """Give the content of the file of a ledger, the same each time."""
    return (wire.dumps(ledger) + "\n").encode()
