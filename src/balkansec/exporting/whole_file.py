"""Files that are written whole or not at all."""

import contextlib
import errno
import os
import threading
from pathlib import Path

from balkansec.errors import NotWritten

__all__ = ["write_whole"]

_ADVICE = {
    errno.EACCES: "choose a folder that you may write to",
    errno.EPERM: "choose a folder that you may write to",
    errno.EROFS: "choose a folder on a disk that can be written to",
    errno.ENOENT: "make its folder first",
    errno.ENOTDIR: "name a path whose folders are folders",
    errno.ENOSPC: "make room on the disk",
    errno.EDQUOT: "make room in your quota",
    errno.ENAMETOOLONG: "choose a shorter name",
}


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it holds all of the content, or what it held before.

    The content goes to a new file in the same folder, which then takes the
    name: a reader, a full disk or a crash never meets half a file. A link is
    followed, and a file that was there keeps its permissions.

    Args:
        path: the file; its folder must be there.
        content: all of it.

    Raises:
        NotWritten: it could not be written, with the reason and what to do;
            nothing was left behind.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write_whole(Path(folder, "events.json"), b"[]")
        ...     Path(folder, "events.json").read_bytes()
        b'[]'
    """
    try:
        _write(Path(os.path.realpath(path)), content)
    except OSError as failure:
        reason = failure.strerror or type(failure).__name__
        advice = _ADVICE.get(failure.errno or 0, "name another file")
    except ValueError:
        reason, advice = "No file can have this name", "name another file"
    else:
        return
    raise NotWritten(f"{path}: could not be written ({reason}): {advice}")


def _write(target: Path, content: bytes) -> None:
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "It is a folder")
    if target.exists() and not target.is_file():
        # Renaming over a device or a pipe would take it away from everyone.
        raise OSError(errno.EINVAL, "It is a device, not a file")
    beside = target.with_name(f".balkansec-{os.getpid()}-{threading.get_ident()}.part")
    # One left by a crash of a process of the same number is nobody's any more.
    beside.unlink(missing_ok=True)
    try:
        with beside.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o777)
        beside.replace(target)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
