"""What a source served, byte by byte."""

from datetime import datetime

from attrs import field, frozen

from balkansec.model.validation import aware, of, optional, words

__all__ = ["Page"]


@frozen
class Page:
    """Bytes that a source served, with what is known about them.

    Attributes:
        content: the bytes as they came.
        path: the name under which the caller has them, as given; used in
            messages and output, never for deciding anything.
        url: the address they came from.
        content_type: the media type as served, such as "text/html; charset=utf-8".
        seen: when they were served.

    Example:
        >>> Page(b"OSCE-wide Conference", path="saved.txt").url is None
        True
    """

    content: bytes = field(validator=of(bytes), repr=lambda content: f"<{len(content)} bytes>")
    path: str | None = field(default=None, validator=optional(words))
    url: str | None = field(default=None, validator=optional(words))
    content_type: str | None = field(default=None, validator=optional(words))
    seen: datetime | None = field(default=None, validator=optional(aware))

    @property
    def name(self) -> str:
        """The path, else the address, else a word for neither: what messages call it."""
        return self.path or self.url or "(page without a name)"
