"""One build at a time in one folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from balkansec.errors import NotWritten

__all__ = ["locked"]

_NAME: Final = ".build.lock"


@contextmanager
def locked(folder: Path, *, patience: float = 60) -> Iterator[None]:
    """Keep other builds out of a folder from reading its ledger to writing it.

    Two builds that read one ledger would each give the ids that come next. The lock is
    one of the operating system and ends with the process; its empty file stays.

    Args:
        folder: must be there.
        patience: seconds to wait for another build, 0 or more.

    Raises:
        NotWritten: another build did not end in time, or nothing can be written there.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as name, locked(Path(name)):
        ...     "only here"
        'only here'
    """
    # At first use: it takes as long to import as most of what a build needs.
    from filelock import FileLock, Timeout  # noqa: PLC0415

    lock = FileLock(folder / _NAME, timeout=patience)
    try:
        lock.acquire()
    except Timeout as fault:
        advice = "wait until it is done, or name another folder"
        raise NotWritten(f"{folder}: another build is writing into it: {advice}") from fault
    except OSError as fault:
        advice = "name a folder that you may write to"
        raise NotWritten(f"{folder}: could not be written ({fault.strerror}): {advice}") from fault
    try:
        yield
    finally:
        lock.release()
