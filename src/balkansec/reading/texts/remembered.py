"""What is told of single words, worked out once for each word."""

from collections.abc import Callable
from typing import Final, TypeVar

__all__ = ["Remembered"]

_Value = TypeVar("_Value")
# How many words are kept and how long they are, so that no text fills the memory.
_MOST_KEPT: Final = 50_000
_LONGEST_WORD: Final = 24


class Remembered(dict[str, _Value]):
    """What a function tells of words, each asked for when it is first met.

    Example:
        >>> lengths = Remembered(len)
        >>> lengths["May"], "May" in lengths
        (3, True)
    """

    def __init__(self, tell: Callable[[str], _Value]) -> None:
        """Keep the function."""
        super().__init__()
        self._tell = tell

    def __missing__(self, word: str) -> _Value:
        """Ask the function."""
        told = self._tell(word)
        if len(self) < _MOST_KEPT and len(word) <= _LONGEST_WORD:
            self[word] = told
        return told
