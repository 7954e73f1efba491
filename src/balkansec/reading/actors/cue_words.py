"""The words that give a role, compiled: where one may begin, and how it goes on."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from attrs import define

from balkansec.model import Role
from balkansec.reading.actors.levelled import levelled, without_signs
from balkansec.vocabulary import Vocabulary, fold
from balkansec.vocabulary.phrases import Meaning, Phrases
from balkansec.vocabulary.roles import RoleWords, Side

__all__ = ["CueMeaning", "CueWords", "cue_words"]

_CYRILLIC: Final = (
    ("dž", "џ"),
    ("lj", "љ"),
    ("nj", "њ"),
    *zip("abcčćdđefghijklmnoprsštuvzž", "абцчћдђефгхијклмнопрсштувзж", strict=True),
)
_WRITTEN_TWICE: Final = "sr"
# "organised in the project led by X" says who leads the project, but a town may end so; so
# does "организиран во рамките на проектот финансиран од". A clause that begins inside has a
# subject of its own: "je na skupu koji je organizovao".
_GAP: Final = (
    r"(?:\s+(?!(?!bled\s)\w{1,20}ed\sby\s|koj\w{0,3}\s|кој\w{0,3}\s|ki\s|qe\s"
    r"|finan[sc]ir\w{2,6}\s|финансир\w{2,6}\s|podrzan\w{0,3}\s|под?држан\w{0,3}\s|mbeshtetur\s)"
    r"(?:\d{1,4}\.|[^\s,.;:()]{1,30})){0,9}?"
)
_LONG_GAP: Final = _GAP.replace("{0,9}", "{0,18}")
_OBJECT: Final = (
    r"(?:\s+(?!(?:for|at|in|on|of|to|from|by|with|during|about|that|which|who"
    r"|materials?|curricul\w{1,4}|manuals?|agenda|reports?|needs|plans?|programmes?)\s)"
    r"[^\s,.;:()]{1,30}){0,6}?"
)
_ASIDE: Final = r"(?:\s*,[^,.]{1,60},)"
_SIGNS: Final = {":": r"\s?:(?=\s)", ",": r"\s?,(?=\s)"}
_ENDINGS: Final = ("", "s", "es")
_PLAIN: Final = re.compile(r"[^\W_]+(?:[ -][^\W_]+)*")
_NO_WORDS: Final = frozenset(("...", "....", "+", "~", *_SIGNS))


class CueMeaning(NamedTuple):
    """What words of a role say: as ``Cue`` has it."""

    role: Role
    side: Side
    language: str
    bare: bool
    after_which: bool = False


class _Rest(NamedTuple):
    """How words of a role go on after their first."""

    places: list[list[str]]
    meaning: CueMeaning


class _Way(NamedTuple):
    """One way in which words of a role are said, compiled.

    Attributes:
        pattern: all the words.
        meaning: what they say.
        telling: words of which one stands in every text that says them so; None where none does.
    """

    pattern: re.Pattern[str]
    meaning: CueMeaning
    telling: frozenset[str] | None


@define(slots=False, frozen=True, eq=False)
class CueWords:
    """All words of roles, by their first.

    Attributes:
        rows: the tables.
        events: English nouns for events, levelled.
    """

    rows: tuple[RoleWords, ...]
    events: tuple[str, ...]

    @cached_property
    def _rests(self) -> dict[str, list[_Rest]]:
        rests: dict[str, list[_Rest]] = {}
        for row in self.rows:
            for words in row.words:
                for places in _written(words, row.languages):
                    after_which = row.names is Side.AFTER_WHICH
                    is_right_before = after_which or row.names is Side.RIGHT_BEFORE
                    bare = is_right_before or (len(places) == 1 and row.names is Side.BEFORE)
                    side = Side.BEFORE if is_right_before else row.names
                    meaning = CueMeaning(row.role, side, row.languages[0], bare, after_which)
                    for first in places[0]:
                        rests.setdefault(first, []).append(_Rest(places[1:], meaning))
        return rests

    @cached_property
    def beginnings(self) -> Phrases:
        """First words, with the second where that is fixed, and nouns for events; each itself."""
        cues = (
            (written, meaning)
            for first, rests in self._rests.items()
            for said in sorted({said for rest in rests for said in _begun(first, rest.places)})
            for meaning in (Meaning("cue", said),)
            for written in _spaced(said)
        )
        nouns = (
            (f"{noun}{ending}", Meaning("event", noun))
            for noun in self.events
            for ending in _ENDINGS
        )
        return Phrases((*cues, *nouns))

    def at(
        self, small: str, start: int, begun: str, said: frozenset[str]
    ) -> tuple[int, CueMeaning] | None:
        """Give where words of a role end that begin at an offset, and what they say.

        Args:
            small: a levelled text.
            start: the offset.
            begun: the first words, as ``beginnings`` tells them; only what may go on
                with the second of them is looked for, as that is all there can be.
            said: all words of the text without its signs; what goes on with none of
                them is not looked for.
        """
        ways = self._compiled.get(begun)
        if ways is None:
            first = begun.partition(" ")[0]
            rests = (
                rest
                for rest in self._rests[first]
                if not {first, begun}.isdisjoint(_begun(first, rest.places))
            )
            ways = self._compiled[begun] = _ways(first, rests)
        for pattern, meaning, telling in ways:
            if telling is None or not telling.isdisjoint(said):
                found = pattern.match(small, start)
                if found is not None:
                    return found.end(), meaning
        return None

    @cached_property
    def _compiled(self) -> dict[str, list[_Way]]:
        return {}


@lru_cache(maxsize=4)
def cue_words(vocabulary: Vocabulary) -> CueWords:
    """Give the words of roles of a vocabulary."""
    rows = (row for row in vocabulary.name_words if "en" in row.languages)
    return CueWords(vocabulary.roles, tuple(fold(noun) for row in rows for noun in row.events))


def _begun(first: str, places: list[list[str]]) -> Iterator[str]:
    """Give a first word with each word that may follow, or alone where any may."""
    for choices in places:
        if not _NO_WORDS.isdisjoint(choices):
            break
        yield from (f"{first} {word}" for word in choices if word)
        if "" not in choices:
            return
    yield first


def _spaced(said: str) -> set[str]:
    """Give words as ``without_signs`` may show them: with a hyphen, a space, two spaces or none."""
    if said.isalpha():
        return {said}
    bare = said if _PLAIN.fullmatch(said) else without_signs(said)
    hyphens = {bare, bare.replace("-", " "), bare.replace("-", "")}
    return hyphens | {written.replace(" ", "  ") for written in hyphens}


def _ways(first: str, rests: Iterable[_Rest]) -> list[_Way]:
    """Give the ways to say words that begin with one, the longest first."""
    wholes = (whole for rest in rests for whole in _from_long_to_short(rest))
    return [_way(first, whole) for whole in sorted(wholes, key=lambda rest: -len(rest.places))]


def _way(first: str, rest: _Rest) -> _Way:
    goes_on = "".join(map(_piece, rest.places))
    pattern = re.compile(rf"(?<![\w-]){_escaped(first)}{goes_on}(?:(?<=')|(?![\w-]))")
    needed = [choices for choices in rest.places if all(map(str.isalnum, choices))]
    # The longest words are the rarest.
    rarest = max(needed, key=lambda choices: min(map(len, choices)), default=None)
    return _Way(pattern, rest.meaning, None if rarest is None else frozenset(rarest))


def _from_long_to_short(rest: _Rest) -> Iterator[_Rest]:
    """Give words with and without those at their end that may be left out."""
    places = rest.places
    while places and "" in places[-1]:
        yield _Rest([*places[:-1], [word for word in places[-1] if word]], rest.meaning)
        places = places[:-1]
    yield _Rest(places, rest.meaning)


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
    if choices[0] == "....":
        return _LONG_GAP
    if choices[0] == "+":
        return _OBJECT
    if choices[0] == "~":
        return _ASIDE if len(choices) == 1 else f"{_ASIDE}?"
    signs = [_SIGNS[sign] for sign in choices if sign in _SIGNS]
    if signs:
        said = [rf"\s+{_escaped(word)}" for word in choices if word and word not in _SIGNS]
        return f"(?:{'|'.join([*said, *signs])})"
    words = "|".join(_escaped(word) for word in choices if word)
    return rf"(?:\s+(?:{words}))" + ("?" if "" in choices else "")


def _escaped(word: str) -> str:
    return re.escape(word).replace(r"\-", r"[-\s]?")


def _cyrillic(word: str) -> str:
    for latin, cyrillic in _CYRILLIC:
        word = word.replace(latin, cyrillic)
    return word
