"""A stream for what formats write."""

import io

__all__ = ["Sink"]


class Sink(io.BytesIO):
    """A stream that remembers what is done to it beside writing.

    Example:
        >>> sink = Sink()
        >>> sink.close()
        >>> sink.write(b"and it can be written to"), sink.deeds
        (24, ['closes it'])
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self.deeds: list[str] = []

    def close(self) -> None:
        """Remember it, and stay open."""
        self.deeds.append("closes it")

    def read(self, size: int | None = -1, /) -> bytes:
        """Remember it, and read."""
        self.deeds.append("reads from it")
        return super().read(size)

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Remember it, and go back."""
        self.deeds.append("goes back in it")
        return super().seek(offset, whence)

    def truncate(self, size: int | None = None, /) -> int:
        """Remember it, and cut."""
        self.deeds.append("cuts it off")
        return super().truncate(size)

    def seekable(self) -> bool:
        """Say no, as a pipe does."""
        return False

    def readable(self) -> bool:
        """Say no, as a pipe does."""
        return False
