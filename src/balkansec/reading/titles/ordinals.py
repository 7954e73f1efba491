"""Ordinals among the words of a text, in letters, digits and Roman numerals."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from attrs import frozen

from balkansec.reading.places.forms import basic_name
from balkansec.vocabulary import Vocabulary, fold

__all__ = [
    "LONGEST_NUMBER",
    "Ordinal",
    "Words",
    "may_count",
    "ordinals",
    "single_ordinals",
    "words_of",
]

LONGEST_NUMBER: Final = 3
_WORD: Final = re.compile(r"\d+(?:st|nd|rd|th)\b|[^\W_]+")
_ORDINAL: Final = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_ROMAN: Final = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN_SIGNS: Final = {"I": 1, "V": 5, "X": 10}
_FIRST_SIGNS: Final = frozenset("0123456789IVX")
_REACH: Final = 60
# "5-ti sastanak"; "1-to-1" is none.
_SLAVIC_ENDING: Final = re.compile(r"-(?!to\b)[tmrvтмрв][iaoиао]\b")


@frozen
class Ordinal:
    """A number that counts something.

    Attributes:
        number: which one it is.
        start, end: its offsets in the text.
        index: that of its last word.
        sign: whether a sign or a Roman numeral makes it one: "3.", "III".
    """

    number: int
    start: int
    end: int
    index: int
    sign: bool = False


@frozen
class Words:
    """The words of a stretch of the text: offsets, and their folded forms."""

    spans: list[tuple[int, int]]
    folded: list[str]


def words_of(text: str, start: int, end: int) -> Words:
    """Give the words of a stretch of a text."""
    spans = [found.span() for found in _WORD.finditer(text, start, end)]
    return Words(spans, [fold(text[begin:stop]) for begin, stop in spans])


def ordinals(text: str, words: Words, vocabulary: Vocabulary) -> Iterator[Ordinal]:
    """Give the ordinals among the words of a text, in their order."""
    single, (double, firsts) = single_ordinals(vocabulary), _double_ordinals(vocabulary)
    spans, folded = words.spans, words.folded
    index = 0
    while index < len(spans):
        start, end = spans[index]
        word = folded[index]
        if word in firsts and index + 1 < len(spans):
            number = double.get(f"{word} {folded[index + 1]}", 0)
            if number:
                index += 2
                yield Ordinal(number, start, spans[index - 1][1], index - 1)
                continue
        if word in single and _is_ordinal(text, end, word):
            yield Ordinal(single[word], start, end, index)
        elif text[start] in _FIRST_SIGNS:
            digits = _ORDINAL.fullmatch(word)
            number = int(digits[1]) if digits else _signed(text, start, end)
            if word == "v" and _is_place(folded[index + 1 : index + 2], vocabulary):
                # "V Ljubljani" is "in Ljubljana".
                number = 0
            if number:
                last = index + (_SLAVIC_ENDING.match(text, end) is not None)
                yield Ordinal(number, start, end, last, sign=digits is None)
        index += 1


def may_count(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word of letters may be of an edition; no title without one has any."""
    return _ROMAN.fullmatch(word) is not None or fold(word) in _counting_words(vocabulary)


@lru_cache(maxsize=8)
def single_ordinals(vocabulary: Vocabulary) -> Mapping[str, int]:
    """Give the ordinals of one word, folded, with their numbers."""
    known = _known(vocabulary)
    return {word: number for word, number in known.items() if " " not in word}


@lru_cache(maxsize=8)
def _counting_words(vocabulary: Vocabulary) -> frozenset[str]:
    _, firsts = _double_ordinals(vocabulary)
    after = (words.split()[-1] for words in vocabulary.subjects.ordinals_after)
    return frozenset({*single_ordinals(vocabulary), *firsts, *after})


def _is_place(words: list[str], vocabulary: Vocabulary) -> bool:
    return any(basic_name(word, "slavic", vocabulary) is not None for word in words)


@lru_cache(maxsize=8)
def _double_ordinals(vocabulary: Vocabulary) -> tuple[Mapping[str, int], frozenset[str]]:
    """Give the ordinals of two words, and the first words of these."""
    double = {words: number for words, number in _known(vocabulary).items() if " " in words}
    return double, frozenset(words.split()[0] for words in double)


def _known(vocabulary: Vocabulary) -> Mapping[str, int]:
    return {**vocabulary.subjects.ordinals, **vocabulary.ordinals}


def _signed(text: str, start: int, end: int) -> int:
    """Give the number of "3.", "5-ti" or a Roman numeral that no name stands before; else 0."""
    word = text[start:end]
    if word.isascii() and word.isdecimal() and len(word) <= LONGEST_NUMBER:
        is_ordinal = text[end : end + 2] == ". " or _SLAVIC_ENDING.match(text, end)
        return int(word) if is_ordinal else 0
    if _ROMAN.fullmatch(word) is None:
        return 0
    before = text[max(0, start - _REACH) : start].split()
    # What is hyphenated to a name is part of it.
    name = bool(before) and before[-1][:1].isupper() and before[-1].rstrip("-")[-1:].isalnum()
    if (name and before[-1] != "The") or text[end : end + 1] not in {" ", "."}:
        return 0
    values = [_ROMAN_SIGNS[sign] for sign in word]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def _is_ordinal(text: str, end: int, word: str) -> bool:
    # "eight-international" is a slip for "eighth international"; a plain "eight" counts.
    return word != "eight" or text[end : end + 1] == "-"
