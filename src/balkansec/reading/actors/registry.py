"""The names of the registry, ready to be met in running text and in inflected forms."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from attrs import frozen

from balkansec.reading.actors.stems import SHORTEST_STEM, stem
from balkansec.vocabulary import KnownActor, Vocabulary, fold

__all__ = ["Registry", "registry"]

_SMALL_WORDS: Final = frozenset(("a", "of", "the", "in", "for", "and", "to", "republic"))
_ANDS: Final = frozenset(("and", "i", "in", "dhe", "und", "et"))
# What ties the words of a name, which may change or be left out: "Misioni i", "Misionit të".
_TIES: Final = frozenset(("te", "se", "na"))
_LONGEST_TERRITORY: Final = 6
# "OSBE-ja", "НАТО-то".
_ENDING: Final = re.compile(r"(?<=[^\W\d_a-z]{2})-[^\W\d_A-Z]{1,4}\b")


@frozen(eq=False)
class Registry:
    """All names of known actors, by words.

    Attributes:
        printed: words of names.
        lengths: how many words the names have by their first word, the longest first.
        bodies: actors by territory and the set of the other words of a name.
        joined: how the words around the "and" of a territory's name begin.
        vocabulary: the tables.
    """

    printed: frozenset[tuple[str, ...]]
    lengths: dict[str, tuple[int, ...]]
    bodies: dict[tuple[str, frozenset[str]], KnownActor]
    joined: frozenset[tuple[str, str]]
    vocabulary: Vocabulary

    def joins(self, before: str, after: str) -> bool:
        """Tell whether an "and" between two folded words is inside a territory's name."""
        return (before[:SHORTEST_STEM], after[:SHORTEST_STEM]) in self.joined

    def words_of_a_name(self, words: Sequence[str], at: int) -> int:
        """Count the words of the longest known name that begins at a place; 0 where none does."""
        left = len(words) - at
        for length in self.lengths.get(words[at], ()):
            if length <= left and tuple(words[at : at + length]) in self.printed:
                return length
        return 0

    def known(self, name: str, endings: tuple[str, ...] = ()) -> KnownActor | None:
        """Give the actor that a name means, its words in any order around a territory.

        Args:
            name: the words.
            endings: inflections of the language, which make no difference.
        """
        return _known(self, name, endings)

    def is_place(self, name: str) -> bool:
        """Tell whether a name is that of a city or town and of no territory."""
        folded = fold(name)
        return folded in self.vocabulary.places and folded not in self.vocabulary.territory_names


@lru_cache(maxsize=4)
def registry(vocabulary: Vocabulary) -> Registry:
    """Make the registry of a vocabulary's actors."""
    printed: set[tuple[str, ...]] = set()
    lengths: dict[str, set[int]] = {}
    bodies: dict[tuple[str, frozenset[str]], KnownActor] = {}
    for name, actor in vocabulary.actor_names.items():
        words = tuple(name.split())
        if not words:
            continue
        printed.add(words)
        lengths.setdefault(words[0], set()).add(len(words))
        for span, code in _territories(words, vocabulary):
            rest = _without(words, span)
            if rest:
                bodies.setdefault((code, frozenset(rest)), actor)
            break
    return Registry(
        frozenset(printed),
        {first: tuple(sorted(counts, reverse=True)) for first, counts in lengths.items()},
        bodies,
        frozenset(_joined(vocabulary.territory_names)),
        vocabulary,
    )


def _joined(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        words = name.split()
        for before, between, after in zip(words, words[1:], words[2:], strict=False):
            if between in _ANDS:
                yield before[:SHORTEST_STEM], after[:SHORTEST_STEM]


# The same bodies are named again and again.
@lru_cache(maxsize=4096)
def _known(registry: Registry, name: str, endings: tuple[str, ...]) -> KnownActor | None:
    exact = registry.vocabulary.actor_names.get(fold(name))
    if exact is not None:
        return exact
    words = fold(_ENDING.sub("", name) if endings else name).split()
    if endings:
        found = _stemmed(registry.vocabulary, endings).get(_stems(words, endings))
        if found is not None:
            return found
    for span, code in _territories(words, registry.vocabulary):
        rest = _without(words, span)
        actor = registry.bodies.get((code, frozenset(rest)))
        if actor is not None:
            return actor
        bare = registry.vocabulary.actor_names.get(" ".join(_outside(words, span)))
        if bare is not None and bare.seat == code:
            return bare
    return None


@lru_cache(maxsize=16)
def _stemmed(vocabulary: Vocabulary, endings: tuple[str, ...]) -> dict[tuple[str, ...], KnownActor]:
    """Give the actors by the stems of their names' words."""
    stems: dict[tuple[str, ...], KnownActor] = {}
    for name, actor in vocabulary.actor_names.items():
        stems.setdefault(_stems(name.split(), endings), actor)
    return stems


def _stems(words: Iterable[str], endings: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(stem(word, endings) for word in words if len(word) > 1 and word not in _TIES)


def _territories(
    words: Sequence[str], vocabulary: Vocabulary
) -> Iterator[tuple[tuple[int, int], str]]:
    """Give the places of territories among the words of a name, and their codes.

    The first stands for the body's own: "Embassy of France in Albania" is France's.
    """
    start, firsts = 0, _firsts(vocabulary)
    while start < len(words):
        longest = start + (_LONGEST_TERRITORY if words[start] in firsts else 0)
        for end in range(min(len(words), longest), start, -1):
            said = " ".join(words[start:end])
            code = vocabulary.territory_names.get(said) or vocabulary.adjectives.get(said)
            if code is not None:
                yield (start, end), code
                start = end - 1
                break
        start += 1


@lru_cache(maxsize=4)
def _firsts(vocabulary: Vocabulary) -> frozenset[str]:
    """Give the first words of what territories are called."""
    called = (*vocabulary.territory_names, *vocabulary.adjectives)
    return frozenset(name.partition(" ")[0] for name in called)


def _outside(words: Sequence[str], span: tuple[int, int]) -> list[str]:
    """Give the words before and after a territory, without what ties it to them."""
    before = list(words[: span[0]])
    while before and before[-1] in _SMALL_WORDS:
        before.pop()
    return [*before, *words[span[1] :]]


def _without(words: Sequence[str], span: tuple[int, int]) -> list[str]:
    return [word for word in (*words[: span[0]], *words[span[1] :]) if word not in _SMALL_WORDS]
