"""The full name of which a lone noun stands for the rest: "the Centre", "fakulteta"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import Final

from balkansec.reading.actors.names import list_names
from balkansec.reading.actors.registry import Registry
from balkansec.reading.actors.token_row import TITLES
from balkansec.reading.actors.wording import Wording

__all__ = ["full_name"]

_MOST_MENTIONS: Final = 8
_LONGEST_NAME: Final = 120
# How often the rarest word of a noun is looked at, so that time is bounded.
_MOST_PLACES: Final = 256
_WORD: Final = re.compile(r"\w+")
_CAPITALISED: Final = re.compile(r"(?<![\w'-])(?:[A-Z][\w'-]{0,40}\s{1,3}){1,5}\Z")
_LONGEST_BEFORE: Final = 5 * len("X" * 41 + "   ")


def full_name(text: str, noun: str, at: int, words: Wording, known: Registry) -> str:
    """Give the name that a text gives in full elsewhere, or the noun itself.

    Args:
        text: plain text.
        noun: the noun.
        at: the offset at which it stands.
        words: the small words of its language.
        known: the names of the registry.
    """
    for begin, after in islice(_mentions(text, noun), _MOST_MENTIONS):
        if begin <= at < after:
            continue
        stop = min(len(text), begin + _LONGEST_NAME)
        line_ends = text.find("\n", after, stop)
        stop = stop if line_ends < 0 else line_ends
        names = list_names(text, begin, stop, words, known)
        for start, end in names.spans[:1]:
            said = text[start:end].split()
            # "The head of Mission Ms. Kos".
            if start <= after < end and said[-1].lower() not in TITLES:
                return " ".join(said)
    return noun


def _mentions(text: str, noun: str) -> Iterator[tuple[int, int]]:
    """Give where a noun stands, each time with the capitalised words before it."""
    looked_for = noun.lower()
    places = _places(text)
    found = ((places.get(word[0], ()), word.start()) for word in _WORD.finditer(looked_for))
    rarest, into = min(found, key=lambda each: len(each[0]), default=((), 0))
    for place in rarest[:_MOST_PLACES]:
        start, end = place - into, place - into + len(noun)
        is_whole = start >= 0 and text[start:end].lower() == looked_for
        if is_whole and _WORD.match(text, end) is None:
            before = _CAPITALISED.search(text, max(0, start - _LONGEST_BEFORE), start)
            yield start if before is None else before.start(), end


# The nouns of one text are asked for one after the other.
@lru_cache(maxsize=1)
def _places(text: str) -> Mapping[str, Sequence[int]]:
    """Give the offsets of every word of a text, without capitals."""
    found: dict[str, list[int]] = defaultdict(list)
    for word in _WORD.finditer(text):
        found[word[0].lower()].append(word.start())
    return found
