"""The words by which a text says where something happens."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from importlib.resources import files
from itertools import islice, product

import cattrs
import tomli
from attrs import Factory, define, frozen

from balkansec.vocabulary.folding import fold

__all__ = ["PlaceWords", "Preposition", "load_place_words"]

_FLED = re.compile(r"([^aeiou ])(lj|nj|[^aeiou ])\Z")
_MOST_FORMS = 64
# What may stand before a word of one letter.
_SIGNS_BEFORE = " \n\r\"'(-"


@frozen
class Preposition:
    """Words that stand before a place.

    Attributes:
        words: the words, without capitals.
        endings: the table by which the name after them changes; None where it does not.
        changed: whether only a changed name counts.
        island: whether only the name of an island or a mountain counts.
        foreign: words of a text in which they are no such words.
    """

    words: tuple[str, ...]
    endings: str | None = None
    changed: bool = False
    island: bool = False
    foreign: tuple[str, ...] = ()


@define(slots=False, frozen=True, eq=False)
class PlaceWords:
    """The words around places, and the endings of their names.

    Attributes:
        prepositions: what stands before a place.
        words: other words by what they do; place_words.toml says what each table holds.
        endings: what may stand for the last letters of a folded word, by language.
    """

    prepositions: tuple[Preposition, ...]
    words: Mapping[str, tuple[str, ...]]
    endings: Mapping[str, Mapping[str, tuple[str, ...]]] = Factory(dict)

    @cached_property
    def before(self) -> Mapping[str, Preposition]:
        """Give each preposition by its word."""
        return {word: given for given in self.prepositions for word in given.words}

    @cached_property
    def before_changed(self) -> frozenset[str]:
        """Give the words that may stand directly before a name with another ending."""
        changing = (given.words for given in self.prepositions if given.endings is not None)
        return frozenset(self.words["between_changed"]).union(*changing)

    @cached_property
    def tails_before_changed(self) -> frozenset[str]:
        """Give the last two characters of the words before a name with another ending."""
        words = self.before_changed
        single = {f"{sign}{word}" for word in words if len(word) == 1 for sign in _SIGNS_BEFORE}
        return frozenset(word[-2:] for word in words) | single

    @cached_property
    def sets(self) -> Mapping[str, frozenset[str]]:
        """Give the other words as sets."""
        sets = {use: frozenset(words) for use, words in self.words.items()}
        return {**sets, "between": sets["between"] | sets["between_changed"]}

    def phrases(self) -> Iterator[tuple[str, str]]:
        """Give the folded words that may stand anywhere in a sentence, each with its use."""
        for use in ("place", "other", "own"):
            for word in self.words[use]:
                yield fold(word), use

    def pattern(self, use: str) -> str:
        """Give a pattern of whole words for the words of a use, the longest first."""
        longest_first = sorted(self.words[use], key=lambda word: (-len(word), word))
        return rf"\b(?:{'|'.join(re.escape(word) for word in longest_first)})\b"

    def basic_forms(self, folded: str, language: str) -> Iterator[str]:
        """Give the names from which a folded name may be changed, itself left out.

        Example:
            >>> "novi sad" in load_place_words().basic_forms("novom sadu", "slavic")
            True
        """
        words = [self._word_forms(word, language) for word in folded.split(" ")]
        for forms in islice(product(*words), 1, _MOST_FORMS):
            yield " ".join(forms)

    def _word_forms(self, word: str, language: str) -> list[str]:
        forms = [word]
        table = self.endings[language]
        for length in (1, 2, 3):
            stem, ending = word[:-length], word[-length:]
            if not stem:
                break
            for given in table.get(ending, ()):
                form = _FLED.sub(rf"\1{given[1:]}\2", stem) if given[:1] == "~" else stem + given
                if form not in forms:
                    forms.append(form)
        return forms


@lru_cache(maxsize=1)
def load_place_words() -> PlaceWords:
    """Load the words around places from their data file."""
    text = (files(__package__) / "data" / "place_words.toml").read_text("utf-8")
    return cattrs.Converter(forbid_extra_keys=True).structure(tomli.loads(text), PlaceWords)
