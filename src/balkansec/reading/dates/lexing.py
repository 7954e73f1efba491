"""The words that dates are made of, one letter each."""

import re
from collections.abc import Iterator

from attrs import frozen

from balkansec.vocabulary import Vocabulary, fold

__all__ = ["Token", "windows"]

# How far from a digit the words of its date may stand.
_REACH = 48
_DIGITS = re.compile(r"[0-9]+")
_TOKEN = re.compile(
    r"(?P<numeric>\b(?:[0-9]{1,2}\.\s?[0-9]{1,2}\.\s?[0-9]{4}"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})\b)"
    r"|(?P<number>\d+)(?P<ordinal>(?:st|nd|rd|th)\b)?"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<sign>[^\s\w]|\n[^\S\n]*\n)"
    r"|_"
)
_SIGNS = {"-": "r", "/": "a", "&": "a", ",": "c", ".": "p"}
_LAST_DAY_NUMBER = 31
_YEAR_DIGITS = 4
_FIRST_YEAR, _LAST_YEAR = 1000, 2999


@frozen
class Token:
    """A word, number or sign.

    Attributes:
        kind: d day number, y year, m month word, w weekday, n numeric date, r "to" or
            dash, a "and" or slash, b "between", f "of" or "the", c comma, p full stop, x other.
        start, end: offsets in the text.
        value: number of the day, year, month or weekday; 0 for others.
    """

    kind: str
    start: int
    end: int
    value: int = 0


def windows(text: str, vocabulary: Vocabulary) -> Iterator[list[Token]]:
    """Give the tokens around the digits of a plain text, a list for each stretch."""
    for start, end in _stretches(text):
        yield [_token(found, vocabulary) for found in _TOKEN.finditer(text, start, end)]


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Give start and end of each stretch around digits, widened to whole words.

    The stretches never overlap, so that one word as long as the text is walked
    through once and not once for each digit in it.
    """
    start = end = -1
    for digits in _DIGITS.finditer(text):
        if digits.start() - _REACH > end:
            if end >= 0:
                yield start, end
            start = max(0, digits.start() - _REACH)
            while start > 0 and text[start - 1].isalnum():
                start -= 1
        end = max(end, min(len(text), digits.end() + _REACH))
        while end < len(text) and text[end].isalnum():
            end += 1
    if end >= 0:
        yield start, end


def _token(found: re.Match[str], vocabulary: Vocabulary) -> Token:
    kind, value = "x", 0
    if found["numeric"]:
        kind = "n"
    elif found["number"]:
        kind, value = _number(found)
    elif found["word"]:
        kind, value = _word(found["word"], vocabulary)
    elif found["sign"]:
        kind = _SIGNS.get(found["sign"], "x")
    return Token(kind, found.start(), found.end(), value)


def _number(found: re.Match[str]) -> tuple[str, int]:
    digits = found["number"]
    if len(digits) > _YEAR_DIGITS or not digits.isascii():
        return "x", 0
    value = int(digits)
    if len(digits) == _YEAR_DIGITS and _FIRST_YEAR <= value <= _LAST_YEAR and not found["ordinal"]:
        return "y", value
    if len(digits) < 3 and 1 <= value <= _LAST_DAY_NUMBER:  # noqa: PLR2004 - two digits
        return "d", value
    return "x", 0


def _word(word: str, vocabulary: Vocabulary) -> tuple[str, int]:
    folded = fold(word)
    if word[0].isupper():
        if folded in vocabulary.months:
            return "m", vocabulary.months[folded]
        if folded in vocabulary.weekdays:
            return "w", vocabulary.weekdays[folded]
    kinds = {"range": "r", "and": "a", "between": "b", "filler": "f"}
    return kinds.get(vocabulary.date_words.get(folded, ""), "x"), 0
