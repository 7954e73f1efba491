"""Names of cities and territories in a text."""

import re
from collections.abc import Iterator

from attrs import frozen

from balkansec.vocabulary import Vocabulary, fold

__all__ = ["PlaceName", "place_names"]

_WORD = re.compile(r"[^\W\d_](?:[\w'.-]{0,40}\w)?")
_MOST_WORDS = 5
_LONGEST_WORD = 24
_BEFORE_TERRITORY = re.compile(r"(?: ?[,/(] ?\n?|\sin\s)(?:the\s)?")
_SIGNS_BETWEEN = frozenset(" -.'")


@frozen
class PlaceName:
    """A name of the tables as it stands in a text.

    Attributes:
        start, end: offsets of the name.
        is_city: whether it names a city or town; else it names a territory.
        territory: offsets of the territory's name, where one follows the city
            ("Budva, Montenegro") or is itself the name.
    """

    start: int
    end: int
    is_city: bool
    territory: tuple[int, int] | None


def place_names(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[PlaceName]:
    """Give the names that stand between two offsets of a plain text, in their order.

    A name begins with a capital letter, is the longest that the tables have
    there, and does not go on with another capitalised word.
    """
    words = [(word.start(), word.end()) for word in _WORD.finditer(text, start, end)]
    at = 0
    while at < len(words):
        last, is_city = _longest(text, words, at, vocabulary)
        if last < at:
            at += 1
            continue
        span = (words[at][0], words[last][1])
        territory = _territory_after(text, span[1], vocabulary) if is_city else span
        if not _runs_on(text, span[1]):
            yield PlaceName(*span, is_city, territory)
        at = last + 1


def _longest(
    text: str, words: list[tuple[int, int]], at: int, vocabulary: Vocabulary
) -> tuple[int, bool]:
    """Give the index of the last word of the longest name that begins with word ``at``.

    The index is less than ``at`` where no name begins there; with it goes whether
    the name is a city's.
    """
    if not text[words[at][0]].isupper():
        return -1, False
    for last in range(min(at + _MOST_WORDS, len(words)) - 1, at - 1, -1):
        gaps = {text[words[i][1] : words[i + 1][0]] for i in range(at, last)}
        if any(len(gap) > 2 or not _SIGNS_BETWEEN.issuperset(gap) for gap in gaps):  # noqa: PLR2004 - ". "
            continue
        name = text[words[at][0] : words[last][1]]
        if len(name) > (last - at + 1) * _LONGEST_WORD:
            continue
        folded = fold(name)
        if folded in vocabulary.territory_names:
            return last, False
        if folded in vocabulary.places:
            return last, True
    return -1, False


def _territory_after(text: str, end: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    comma = _BEFORE_TERRITORY.match(text, end)
    if comma is None:
        return None
    start = comma.end()
    ends: list[int] = []
    for _ in range(_MOST_WORDS):
        word = _WORD.match(text, ends[-1] + 1 if ends else start)
        if word is None:
            break
        ends.append(word.end())
    for stop in reversed(ends):
        if fold(text[start:stop]) in vocabulary.territory_names:
            return start, stop
    return None


def _runs_on(text: str, end: int) -> bool:
    """Tell whether the name goes on with a capitalised word, and so is part of another."""
    following = text[end : end + 2]
    return len(following) > 1 and following[0] in " -" and following[1].isupper()
