"""The words and signs of a phrase that lists actors."""

import re
from typing import Final, NamedTuple

from balkansec.reading.actors.wording import Wording
from balkansec.reading.texts.remembered import Remembered
from balkansec.vocabulary import fold

__all__ = ["Token", "after_bracket", "tokens"]

_TOKEN: Final = re.compile(r"[^\W_][\w'&+*]*(?:[./-](?=[^\W_])[\w'&+*]+)*|[^\w\s]")
# A third of the time of the constructor with names.
_token = tuple.__new__
# "l'ambassade", "dall'istituto"
_ELIDED: Final = frozenset(("l", "d", "dell", "dall", "all", "nell"))
_CLOSING: Final = {"(": ")", "[": "]"}


class Token(NamedTuple):
    """A word or a sign; a tuple, as a hundred are made for each announcement.

    Attributes:
        start, end: offsets.
        said: as printed.
        folded: for comparing; empty for signs.
        words: the folded words of it: "co" and "operation" of "co-operation".
        is_large: whether it is written with a capital letter somewhere.
        is_abbreviation: whether it is written in capitals.
    """

    start: int
    end: int
    said: str
    folded: str
    words: tuple[str, ...]
    is_large: bool
    is_abbreviation: bool


def tokens(text: str, start: int, end: int, wording: Wording) -> list[Token]:
    """Give the words and signs between two offsets; "l'Intérieur" is two words."""
    matches = _TOKEN.finditer(text, start, end)
    if wording.english:
        # Tuples are joined in half of the time in which they are unpacked.
        return [_token(Token, (*match.span(), match[0]) + _SEEN[match[0]]) for match in matches]
    found = []
    for match in matches:
        said = match[0]
        begin, stop = match.span()
        if "'" in said:
            head, quote, rest = said.partition("'")
            if rest[:1].isupper() or (rest and head.lower() in _ELIDED):
                after = begin + len(head) + 1
                found.append(_token(Token, (begin, after, head + quote) + _SEEN[head]))
                said, begin = rest, after
        found.append(_token(Token, (begin, stop, said) + _SEEN[said]))
    return found


def after_bracket(found: list[Token], at: int) -> int:
    """Give the place after the bracket that opens at a place, or the place itself."""
    opening = found[at].said
    closing, depth = _CLOSING[opening], 0
    for place in range(at, len(found)):
        said = found[place].said
        depth += (said == opening) - (said == closing)
        if depth == 0:
            return place + 1
    return at


def _seen(said: str) -> tuple[str, tuple[str, ...], bool, bool]:
    folded = fold(said)
    letters = [character for character in said if character.isalpha()]
    capitals = sum(character.isupper() for character in letters)
    is_large = bool(folded) and not said.islower() and not said[0].isdigit()
    is_abbreviation = capitals >= 2 and capitals * 2 > len(letters)  # noqa: PLR2004
    return folded, tuple(folded.split()), is_large, is_abbreviation


# The words around the names of actors come again and again.
_SEEN: Final = Remembered(_seen)
