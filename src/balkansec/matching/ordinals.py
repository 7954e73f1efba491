"""Which meeting of a series the words of a title say it is."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from balkansec.vocabulary import Vocabulary

__all__ = ["Ordinals", "find_ordinals", "roman_value"]

_WITH_ENDING = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_BARE = re.compile(r"\d{1,3}")
_ROMAN = re.compile(r"(?=[ivx])(x{0,3})(ix|iv|v?i{0,3})")
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10}
_YEAR = re.compile(r"(?:19|20)\d\d")
# What comes after an ordinal that counts no meetings; "x" before "ray" is none at all.
_NOT_A_MEETING = frozenset(
    {"aid", "call", "century", "countries", "country", "cycle", "deadline", "instance", "line"}
    | {"parties", "party", "phase", "ray", "responder", "responders", "review", "submission"}
    | {"time", "track", "world"}
)


@frozen
class Ordinals:
    """The ordinals among the words of a title.

    Attributes:
        numbers: what they count, from 1.
        places: the places of their words in the title.
    """

    numbers: frozenset[int]
    places: frozenset[int]


def find_ordinals(
    words: Sequence[str], vocabulary: Vocabulary, *, series: Sequence[str] = ()
) -> Ordinals:
    """Find the ordinals among the folded words of a title.

    These are digits with their ending ("4th", "4-th"), and ordinal words of the
    vocabulary, wherever they stand; bare numbers ("4.") and Roman numerals where
    the title or the name of the series begins, for elsewhere they number parts and
    programmes. A day of a month is none.

    Args:
        words: the words of the title, folded.
        vocabulary: the ordinal words and the months.
        series: the words of the name of the series, folded, where it is known.

    Example:
        >>> from balkansec.vocabulary import load
        >>> sorted(find_ordinals("iv iisg board meeting on module ii".split(), load()).numbers)
        [4]
        >>> find_ordinals("conference on 4th may".split(), load()).numbers
        frozenset()
    """
    leading = _beginnings(words, series)
    numbers: set[int] = set()
    places: set[int] = set()
    for number, start, end in _counted(words, leading, vocabulary):
        places.update(range(start, end))
        following = words[end] if end < len(words) else ""
        if number and following not in vocabulary.months and following not in _NOT_A_MEETING:
            numbers.add(number)
    return Ordinals(frozenset(numbers), frozenset(places))


def roman_value(word: str) -> int | None:
    """Give the value of a folded word that is a Roman numeral up to 39, or None.

    Example:
        >>> roman_value("xiv"), roman_value("civil")
        (14, None)
    """
    if not _ROMAN.fullmatch(word):
        return None
    values = [_ROMAN_DIGITS[letter] for letter in word]
    lesser = zip(values, [*values[1:], 0], strict=True)
    return sum(-own if own < after else own for own, after in lesser)


def _beginnings(words: Sequence[str], series: Sequence[str]) -> frozenset[int]:
    """Give the place of the first word, past an article or a year, and that before the series."""
    first = 0
    while first < len(words) and (words[first] == "the" or _YEAR.fullmatch(words[first])):
        first += 1
    found = {first}
    if series:
        name, many = list(series), len(series)
        at = next((n for n in range(len(words)) if list(words[n : n + many]) == name), None)
        if at is not None:
            found |= {at, at - 1}
    return frozenset(found)


def _counted(
    words: Sequence[str], leading: frozenset[int], vocabulary: Vocabulary
) -> Iterator[tuple[int, int, int]]:
    """Give each ordinal with its place and the place after it."""
    at = 0
    while at < len(words):
        number, length = _ordinal(words, at, vocabulary)
        if length == 0 and at in leading and at + 1 < len(words):
            number, length = _leading(words[at], words[at + 1], vocabulary)
        if length:
            yield number, at, at + length
        at += length or 1


def _ordinal(words: Sequence[str], at: int, vocabulary: Vocabulary) -> tuple[int, int]:
    digits = _WITH_ENDING.fullmatch(words[at])
    if digits is not None:
        return int(digits[1]), 1
    pair = words[at : at + 2]
    if len(pair) > 1 and _BARE.fullmatch(pair[0]) and pair[1] in _ENDINGS:
        return int(pair[0]), 2
    if " ".join(pair) in vocabulary.ordinals and len(pair) > 1:
        return vocabulary.ordinals[" ".join(pair)], 2
    if words[at] in vocabulary.ordinals:
        return vocabulary.ordinals[words[at]], 1
    return 0, 0


def _leading(word: str, following: str, vocabulary: Vocabulary) -> tuple[int, int]:
    if following in vocabulary.months:
        return 0, 0
    if _BARE.fullmatch(word):
        return int(word), 1
    value = roman_value(word)
    return (0, 0) if value is None else (value, 1)
