"""The words and signs of a phrase that lists actors."""

import re

from attrs import frozen

from balkansec.reading.actors.wording import Wording
from balkansec.vocabulary import fold

__all__ = ["Token", "tokens"]

_TOKEN = re.compile(r"[^\W_](?:[\w'&+*]|[./-](?=[^\W_]))*|[^\w\s]")
_CLOSING = {"(": ")", "[": "]"}


@frozen
class Token:
    """A word or a sign.

    Attributes:
        start, end: offsets.
        said: as printed.
        folded: for comparing; empty for signs.
    """

    start: int
    end: int
    said: str
    folded: str

    @property
    def is_large(self) -> bool:
        """Whether it is written with a capital letter somewhere."""
        return bool(self.folded) and not self.said.islower() and not self.said[0].isdigit()

    @property
    def is_abbreviation(self) -> bool:
        """Whether it is written in capitals."""
        letters = [character for character in self.said if character.isalpha()]
        capitals = sum(character.isupper() for character in letters)
        return capitals >= 2 and capitals * 2 > len(letters)  # noqa: PLR2004


def tokens(text: str, start: int, end: int, wording: Wording) -> list[Token]:
    """Give the words and signs between two offsets; "l'Intérieur" is two words."""
    found = []
    for match in _TOKEN.finditer(text, start, end):
        said, begin = match[0], match.start()
        if not wording.english and "'" in said:
            head, quote, rest = said.partition("'")
            if not rest[:1].isupper():
                found.append(Token(begin, match.end(), said, fold(said)))
                continue
            found.append(Token(begin, begin + len(head) + 1, head + quote, fold(head)))
            begin, said = begin + len(head) + 1, rest
        found.append(Token(begin, match.end(), said, fold(said)))
    return found


def after_bracket(found: list[Token], at: int) -> int:
    """Give the place after the bracket that opens at a place, or the place itself."""
    closing = _CLOSING[found[at].said]
    for place in range(at + 1, len(found)):
        if found[place].said == closing:
            return place + 1
    return at
