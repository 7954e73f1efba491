"""Messages through a pipe, each behind its length."""

import struct
from typing import IO, Final

__all__ = ["TooLong", "receive", "send"]

_LENGTH: Final = struct.Struct(">Q")


class TooLong(Exception):
    """A message that is longer than the reader takes."""


def send(stream: IO[bytes], message: bytes) -> None:
    """Write one message.

    Raises:
        OSError: nobody reads any more.
    """
    stream.write(_LENGTH.pack(len(message)))
    stream.write(message)
    stream.flush()


def receive(stream: IO[bytes], *, longest: int | None = None) -> bytes | None:
    """Read one message; None where the pipe has ended, if in the midst of one.

    Args:
        stream: the end of a pipe to read from.
        longest: how many bytes are taken at most; None means any number.

    Raises:
        TooLong: the message is longer; it is not read.
    """
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if longest is not None and length > longest:
        raise TooLong
    message = stream.read(length)
    return message if len(message) == length else None
