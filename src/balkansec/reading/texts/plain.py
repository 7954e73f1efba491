"""One plain writing of the signs of a text, character for character."""

from functools import lru_cache
from typing import Final

__all__ = ["plain"]

_PLAIN: Final = {
    **dict.fromkeys("\u00a0\u1680\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t", " "),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc", "'"),
}


# Dates and names are both read from the plain text of an item.
@lru_cache(maxsize=2)
def plain(text: str) -> str:
    """Write every dash as a hyphen, every quote as a straight one, every space as a space.

    The result is as long as the text, so that offsets into one are offsets into
    the other. Line breaks stay.

    Example:
        >>> plain("22\u00a0\u2013 23 October")
        '22 - 23 October'
    """
    if text.isascii():
        return text.replace("\t", " ")
    # One sign after the other is ten times as fast as `translate`.
    for sign, written in _PLAIN.items():
        text = text.replace(sign, written)
    return text
