"""The words that dates are made of, one letter each."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from balkansec.vocabulary import Vocabulary, fold

__all__ = ["Token", "windows"]

# How far from a digit the words of its date may stand.
_REACH = 32
_DIGITS = re.compile(r"\d+|same year")
_TOKEN = re.compile(
    r"(?P<same>(?:the )?same year\b)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<numeric>(?<![\d.])(?:\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{4}(?P<mark>[-.])\d{2}(?P=mark)\d{2}"
    r"|\d{1,2}/\d{1,2}/\d{4}|\d{4}/\d{2}/\d{2})(?![\d]|\.\d))"
    r"|(?P<half>(?<![\d.])\d{1,2}(?:\.\s?|/)\d{1,2}\.?)(?=\s?(?:-|[^\W\d_]{1,5})\s?\d{1,2}[./]\s?\d{1,2}[./])"
    r"|(?P<number>\d+)(?P<ordinal>(?:st|nd|rd|th|er|º|°|ª|ης|ες|η|-?(?:ти|ви|ри|ми))(?![^\W\d_]))?"
    r"|(?P<sign>[^\s\w]|\n[^\S\n]*\n)"
    r"|_"
)
_SIGNS = {"-": "r", "/": "s", "&": "a", ",": "c", ".": "p", "'": "f"}
_WORDS = {"range": "r", "and": "a", "between": "b", "filler": "f"}
_LAST_DAY_NUMBER = 31
_YEAR_DIGITS = 4
_FIRST_YEAR, _LAST_YEAR = 1000, 2999
_MONTHS = 12
_LONGEST_RISKY = 5
_LONGEST_WORD = 24
_SLASHED = re.compile(r"\b(\d{1,2})/(\d{1,2})/\d{4}\b")


class Token(NamedTuple):
    """A word, number or sign.

    Attributes:
        kind: d day number, y year, m month word, w weekday, n numeric date, h day and
            month in numbers, r "to" or dash, a "and", s slash, b "between", f "of" or
            "the", c comma, p full stop, x other.
        start, end: offsets in the text.
        value: number of the day, year, month or weekday; of a numeric date its
            digits as yyyymmdd, without a year as mmdd; 0 for others.
    """

    kind: str
    start: int
    end: int
    value: int = 0


def windows(text: str, vocabulary: Vocabulary) -> Iterator[list[Token]]:
    """Give the tokens around the digits of a plain text, a list for each stretch."""
    month_first = _is_month_first(text)
    year = 0
    for start, end in _stretches(text):
        tokens = []
        for found in _TOKEN.finditer(text, start, end):
            token = _token(found, vocabulary, year, month_first=month_first)
            if token.kind == "y":
                year = token.value
            tokens.append(token)
        yield _without_risky(tokens, text, vocabulary)


def _without_risky(tokens: list[Token], text: str, vocabulary: Vocabulary) -> list[Token]:
    """Take words that are seldom months as months only between a day and a stop or year."""
    risky = vocabulary.date_rules.beside_day
    for at, token in enumerate(tokens):
        if token.kind == "m" and token.end - token.start <= _LONGEST_RISKY:
            if fold(text[token.start : token.end]) not in risky:
                continue
            before = "".join(near.kind for near in tokens[max(0, at - 2) : at])
            after = tokens[at + 1].kind if at + 1 < len(tokens) else ""
            if not (before.endswith("d") or before == "dp") or after not in {"p", "y"}:
                tokens[at] = token._replace(kind="x", value=0)
    return tokens


def _is_month_first(text: str) -> bool:
    """Tell whether the slashed dates of a text prove that the month comes first."""
    if "/" not in text:
        return False
    found = [(int(first), int(second)) for first, second in _SLASHED.findall(text)]
    return any(second > _MONTHS >= first for first, second in found) and not any(
        first > _MONTHS for first, _ in found
    )


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


def _token(found: re.Match[str], vocabulary: Vocabulary, year: int, *, month_first: bool) -> Token:
    group, (start, end) = found.lastgroup, found.span()
    kind, value = "x", 0
    if group == "word" and end - start <= _LONGEST_WORD:
        kind, value = _word_kind(found[0], vocabulary)
    elif group == "numeric":
        kind, value = "n", _numeric(found[0], month_first=month_first)
    elif group == "half":
        day, month = (int(part) for part in re.split(r"[./]", found[0].rstrip(". ")))
        kind, value = "h", month * 100 + day
    elif group in {"number", "ordinal"}:
        kind, value = _number(found)
    elif group == "same" and year:
        kind, value = "y", year
    elif group == "sign":
        kind = _SIGNS.get(found[0], "x")
    return Token(kind, start, end, value)


def _numeric(written: str, *, month_first: bool) -> int:
    first, month, last = (int(part) for part in re.split(r"[.\-/]\s?", written))
    year_first = len(written) - len(written.lstrip("0123456789")) == _YEAR_DIGITS
    year, day = (first, last) if year_first else (last, first)
    if "/" in written and not year_first and month_first:
        month, day = day, month
    return year * 10_000 + month * 100 + day


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


@lru_cache(maxsize=16_384)
def _word_kind(word: str, vocabulary: Vocabulary) -> tuple[str, int]:
    folded = fold(word)
    if word[0].isupper() or folded not in vocabulary.date_rules.capital:
        if folded in vocabulary.months:
            return "m", vocabulary.months[folded]
        if folded in vocabulary.weekdays:
            return "w", vocabulary.weekdays[folded]
    return _WORDS.get(vocabulary.date_words.get(folded, ""), "x"), 0
