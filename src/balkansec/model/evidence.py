"""Words of a page: where they stand, and what was read from them."""

import attrs
from attrs import frozen

from balkansec.errors import InvalidValue
from balkansec.model.validation import of, optional, whole, words

__all__ = ["Evidence", "Passage"]


def _unknown_first(value: object) -> tuple[bool, object]:
    # None has no order of its own.
    return value is not None, value


@frozen(order=True)
class Passage:
    """A stretch of a page's text.

    Attributes:
        start: offset of the first character in the page's text, from 0.
        text: the characters that stand there, unchanged.

    Example:
        >>> Passage(4, "IISG").end
        8
    """

    start: int = attrs.field(validator=whole(0))
    text: str = attrs.field(validator=of(str))

    @property
    def end(self) -> int:
        """The offset after the last character."""
        return self.start + len(self.text)


@frozen(order=True)
class Evidence:
    """Why a field of an announcement has its value.

    Attributes:
        field: the name of the field.
        quote: the words of the page, unchanged; None where the value rests on no
            words of the page (a year between two neighbours).
        start: offset of the quote in the page's text; None without a quote.
        reason: one sentence: read as printed, derived from a table row, inferred.

    Example:
        >>> Evidence("city", "Sarajevo", 38, "printed").end
        46
    """

    field: str = attrs.field(validator=words)
    quote: str | None = attrs.field(validator=optional(of(str)), order=_unknown_first)
    start: int | None = attrs.field(validator=optional(whole(0)), order=_unknown_first)
    reason: str = attrs.field(validator=words)

    def __attrs_post_init__(self) -> None:
        """A quote has a place and a place has a quote."""
        if (self.quote is None) is not (self.start is None):
            raise InvalidValue("start", self.start, "an offset with a quote, None without one")

    @property
    def end(self) -> int | None:
        """The offset after the quote; None without one."""
        return None if self.quote is None or self.start is None else self.start + len(self.quote)
