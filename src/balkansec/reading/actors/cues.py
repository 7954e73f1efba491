"""Finding the words that give a role: "is organising", "u organizaciji", "hosted by"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from balkansec.model import Role
from balkansec.reading.actors.levelled import levelled
from balkansec.vocabulary import Vocabulary
from balkansec.vocabulary.roles import Side

__all__ = ["Cue", "find_cues"]

_CYRILLIC = (
    ("dž", "џ"),
    ("lj", "љ"),
    ("nj", "њ"),
    *zip("abcčćdđefghijklmnoprsštuvzž", "абцчћдђефгхијклмнопрсштувзж", strict=True),
)
_WRITTEN_TWICE = "sr"
_GAP = r"(?:\s+(?:\d{1,4}\.|[^\s,.;:()]{1,30})){0,7}?"
_ASIDE = r"(?:\s*,[^,.]{1,40},)"
_COLON = r"\s?:(?=\s)"


@frozen
class Cue:
    """Words in a text that give a role.

    Attributes:
        start, end: offsets.
        role: the role.
        side: where the actors stand.
        language: first language of the words.
        bare: a lone verb, which is read only where its subject stands right before it.
    """

    start: int
    end: int
    role: Role
    side: Side
    language: str
    bare: bool


@frozen
class _Pattern:
    pattern: re.Pattern[str]
    given: tuple[tuple[Role, Side, str, bool], ...]


def find_cues(text: str, start: int, vocabulary: Vocabulary) -> Iterator[Cue]:
    """Give the words that give a role, from an offset on, in the order of the text.

    Args:
        text: plain text.
        start: the offset to begin at.
        vocabulary: the tables.
    """
    compiled = _compiled(vocabulary)
    for found in compiled.pattern.finditer(levelled(text), start):
        role, side, language, bare = compiled.given[(found.lastindex or 1) - 1]
        # "Organised Crime" is a name.
        if not (bare and text[found.start()].isupper()):
            yield Cue(found.start(), found.end(), role, side, language, bare)


@lru_cache(maxsize=4)
def _compiled(vocabulary: Vocabulary) -> _Pattern:
    """Make one pattern of all words: by first letter, then by first word, the longest first."""
    rests: dict[str, list[tuple[int, str, tuple[Role, Side, str, bool]]]] = {}
    for row in vocabulary.roles:
        for words in row.words:
            for options in _written(words, row.languages):
                bare = len(options) == 1 and row.names is Side.BEFORE
                meaning = (row.role, row.names, row.languages[0], bare)
                for first in options[0]:
                    rest = "".join(_piece(choices) for choices in options[1:])
                    rests.setdefault(first, []).append((len(options), rest, meaning))
    given: list[tuple[Role, Side, str, bool]] = []
    by_letter: dict[str, list[str]] = {}
    for first in sorted(rests, reverse=True):
        endings: list[str] = []
        for _, rest, meaning in sorted(rests[first], key=lambda row: -row[0]):
            given.append(meaning)
            endings.append(rest + r"(?![\w-])()")
        piece = _escaped(first[1:]) + f"(?:{'|'.join(endings)})"
        by_letter.setdefault(first[0], []).append(piece)
    pattern = "|".join(f"{head}(?:{'|'.join(rest)})" for head, rest in by_letter.items())
    return _Pattern(re.compile(rf"(?<![\w-])(?:{pattern or '(?!)'})"), tuple(given))


def _written(words: str, languages: tuple[str, ...]) -> Iterator[list[list[str]]]:
    """Give the alternatives at each place of a pattern, its first word not to be left out.

    An alternative that may be left out is followed by an empty one.
    """
    places = [
        [*word.rstrip("?").split("/"), *([""] if word.endswith("?") else [])]
        for word in words.lower().split()
    ]
    while places:
        first = [word for word in places[0] if word]
        wholes = [[first, *places[1:]]]
        if _WRITTEN_TWICE in languages:
            wholes.append([[_cyrillic(word) for word in choices] for choices in wholes[0]])
        for whole in wholes:
            yield [[levelled(word) for word in choices] for choices in whole]
        if "" not in places[0]:
            return
        places = places[1:]


def _piece(choices: list[str]) -> str:
    if choices[0] == "...":
        return _GAP
    if choices[0] == "~":
        return _ASIDE if len(choices) == 1 else f"{_ASIDE}?"
    if ":" in choices:
        said = [rf"\s+{_escaped(word)}" for word in choices if word and word != ":"]
        return f"(?:{'|'.join([*said, _COLON])})"
    words = "|".join(_escaped(word) for word in choices if word)
    return rf"(?:\s+(?:{words}))" + ("?" if "" in choices else "")


def _escaped(word: str) -> str:
    return re.escape(word).replace(r"\-", r"[-\s]?")


def _cyrillic(word: str) -> str:
    for latin, cyrillic in _CYRILLIC:
        word = word.replace(latin, cyrillic)
    return word
