"""The full name of which a lone noun stands for the rest: "the Centre", "fakulteta"."""

import re
from itertools import islice

from balkansec.reading.actors.names import list_names
from balkansec.reading.actors.registry import Registry
from balkansec.reading.actors.wording import Wording

__all__ = ["full_name"]

_MOST_MENTIONS = 8
_LONGEST_NAME = 120


def full_name(text: str, noun: str, at: int, words: Wording, known: Registry) -> str:
    """Give the name that a text gives in full elsewhere, or the noun itself.

    Args:
        text: plain text.
        noun: the noun.
        at: the offset at which it stands.
        words: the small words of its language.
        known: the names of the registry.
    """
    before = r"(?<![\w'-])(?:(?-i:[A-Z])[\w'-]{0,40}\s{1,3}){0,5}"
    pattern = rf"{before}(?<!\w){re.escape(noun)}(?!\w)"
    for found in islice(re.finditer(pattern, text, re.IGNORECASE), _MOST_MENTIONS):
        if found.start() <= at < found.end():
            continue
        stop = min(len(text), found.start() + _LONGEST_NAME)
        line_ends = text.find("\n", found.end(), stop)
        stop = stop if line_ends < 0 else line_ends
        names = list_names(text, found.start(), stop, words, known)
        for start, end in names.spans[:1]:
            if start <= found.end() < end:
                return " ".join(text[start:end].split())
    return noun
