"""Abbreviations that a text binds to their long form: "Institute of Maps (IOM)"."""

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Final

__all__ = ["Bindings", "abbreviates"]

_IN_BRACKETS: Final = re.compile(r"\(([A-Z][\w/&.-]{1,14})\)")
_LONGEST_BEFORE: Final = 160
_LONG_IN_BRACKETS: Final = re.compile(r"\(([^()\n]{8,120})\)")
_SHORT_BEFORE: Final = re.compile(r"(?<![\w-])[A-Z][A-Z&/-]{1,9}[a-z]?(?=\s\Z)")
_LONGEST_SHORT: Final = 14
_WORD: Final = re.compile(r"[^\W\d_][\w'-]*")
_JOINT: Final = re.compile(r"[-']")
_LEAST_LETTERS: Final = 2
_LETTERS_OF_SYLLABLES: Final = 4
_LONGEST_SYLLABLE: Final = 4


class Bindings:
    """The abbreviations that a text explains in brackets, looked for when first asked for one.

    Example:
        >>> Bindings("The Society of Map Makers (SMM) met. SMM is old.").long_form("SMM")
        'Society of Map Makers'
    """

    def __init__(self, text: str) -> None:
        """Take the plain text."""
        self._text = text

    def long_form(self, name: str) -> str | None:
        """Give the long form of a name that is an abbreviation bound to one, else None."""
        may_be_short = len(name) <= _LONGEST_SHORT + 1 and " " not in name
        return self._found.get(name) if may_be_short else None

    @cached_property
    def _found(self) -> Mapping[str, str]:
        return _bindings(self._text)


def _bindings(text: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for bracket in _IN_BRACKETS.finditer(text):
        before = _before(text, bracket.start())
        long = _long_form(before, bracket[1])
        if long is not None:
            found.setdefault(bracket[1], long)
    for bracket in _LONG_IN_BRACKETS.finditer(text):
        start = max(0, bracket.start() - _LONGEST_SHORT)
        short = _SHORT_BEFORE.search(text, start, bracket.start())
        if short is not None and abbreviates(short[0], bracket[1]):
            found.setdefault(short[0], bracket[1].strip())
    return found


def _before(text: str, at: int) -> str:
    """Give the words before a bracket, back to the last bracket or line break."""
    start = max(0, at - _LONGEST_BEFORE)
    return text[max(start, *(text.rfind(sign, start, at) + 1 for sign in "()\n")) : at]


def _long_form(before: str, short: str) -> str | None:
    """Give the words right before a bracket that the abbreviation stands for."""
    words = list(_WORD.finditer(before))[-14:]
    for word in reversed(words):
        if word[0][0].upper() == short[0] and word[0][0].isupper():
            long = before[word.start() :].strip()
            if abbreviates(short, long):
                return long
    return None


def abbreviates(short: str, long: str) -> bool:
    """Tell whether the capitals of a long form, small words left out or not, give a short one."""
    letters = "".join(character for character in short if character.isalpha()).casefold()
    if len(letters) < _LEAST_LETTERS:
        return False
    parts = [part for word in _WORD.findall(long) for part in _JOINT.split(word) if part]
    capitalised = [part.casefold() for part in parts if part[0].isupper()]
    every = "".join(part[0] for part in parts).casefold()
    large = "".join(part[0] for part in capitalised)
    return letters in (every, large) or (
        min(len(letters), len(capitalised) + 1) >= _LETTERS_OF_SYLLABLES
        and _begins_each(letters, capitalised)
    )


def _begins_each(letters: str, words: list[str]) -> bool:
    """Tell whether letters are beginnings of all words: "MOMATO" of "Moscow Map Tourism"."""
    ends = {0}
    for word in words:
        ends = {
            end + length
            for end in ends
            for length in range(1, _LONGEST_SYLLABLE + 1)
            if word.startswith(letters[end : end + length]) and end + length <= len(letters)
        }
    return len(letters) in ends
