"""A stream for what formats write: bytes go in, and nothing else is done to it."""

import io
from typing import Any, Final

__all__ = ["WriteOnly"]

_LOOKING_BACK: Final = frozenset(("getbuffer", "getvalue", "peek"))


def _refused(name: str) -> Any:
    def refuse(stream: "WriteOnly", *_: object, **__: object) -> None:
        stream.deeds.append(f"calls {name}")
        raise io.UnsupportedOperation(f"{name}: the stream is written to and no more")

    return refuse


class WriteOnly(io.BufferedIOBase):
    r"""A stream that takes bytes, as a pipe does, and remembers what else is asked of it.

    Reading, going back and cutting off raise ``io.UnsupportedOperation``, as with any
    stream that cannot; closing changes nothing, so that what was written stays.

    Attributes:
        deeds: what was done to it beside writing, in words that continue "it ".

    Example:
        >>> stream = WriteOnly()
        >>> stream.write(b"two lines\n")
        10
        >>> stream.close()
        >>> stream.content, stream.deeds
        (b'two lines\n', ['calls close'])
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self.deeds: list[str] = []
        self._written = io.BytesIO()

    @property
    def content(self) -> bytes:
        """What was written so far."""
        return self._written.getvalue()

    def write(self, content: Any, /) -> int:
        """Take bytes and give their number.

        Raises:
            TypeError: it is text, or anything else that holds no bytes.
        """
        return self._written.write(content)

    def writable(self) -> bool:
        """Say yes."""
        return True

    def tell(self) -> int:
        """Say that it cannot tell, as a pipe does; libraries ask to find out what it is.

        Raises:
            io.UnsupportedOperation: always.
        """
        raise io.UnsupportedOperation("tell: the stream is written to and no more")

    def close(self) -> None:
        """Remember it, and stay open."""
        self.deeds.append("calls close")

    def __getattr__(self, name: str) -> Any:
        """Remember who looks for what streams in memory have."""
        if name in _LOOKING_BACK:
            self.deeds.append(f"calls {name}")
        raise AttributeError(f"the stream is written to and no more: it has no {name}")

    # What a stream may be asked without harm (readable, seekable, fileno, isatty) is
    # answered as by any stream that cannot, for libraries do ask.
    read = _refused("read")
    read1 = _refused("read1")
    readinto = _refused("readinto")
    readinto1 = _refused("readinto1")
    readline = _refused("readline")
    readlines = _refused("readlines")
    seek = _refused("seek")
    truncate = _refused("truncate")
    detach = _refused("detach")
    __iter__ = _refused("iter")
    __next__ = _refused("next")
