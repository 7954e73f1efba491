"""The small words around names, compiled for one group of languages."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from attrs import frozen

from balkansec.reading.actors.levelled import levelled
from balkansec.reading.actors.stems import inflected
from balkansec.vocabulary import Vocabulary, fold
from balkansec.vocabulary.roles import NameWords

__all__ = ["Others", "Wording", "wording"]


@frozen
class Others:
    """What finds the words said of another event in a levelled text, as its first group.

    Attributes:
        before: at the end of a text.
        opening: at the beginning of a sentence.
    """

    before: re.Pattern[str]
    opening: re.Pattern[str]


@frozen(eq=False)
class Wording:
    """The small words of one group of languages, folded.

    Attributes:
        articles, ands, inside, bodies, ends, nobody, circles, sessions, own,
            speeches: as in ``NameWords``; ``ands`` as words by their first, ``bodies``
            with their inflections.
        nouns: ``bodies`` as the tables write them.
        others: finds what is said of another event.
        endings: inflections, the longest first.
        writes_small: whether names go on in small letters.
        english: whether these are the words of English.
    """

    articles: frozenset[str]
    ands: Mapping[str, tuple[tuple[str, ...], ...]]
    inside: frozenset[str]
    bodies: frozenset[str]
    nouns: frozenset[str]
    ends: frozenset[str]
    nobody: frozenset[str]
    circles: frozenset[str]
    sessions: frozenset[str]
    own: frozenset[str]
    speeches: frozenset[str]
    others: Others
    endings: tuple[str, ...]
    writes_small: bool
    english: bool


@lru_cache(maxsize=64)
def wording(vocabulary: Vocabulary, language: str) -> Wording:
    """Give the small words of a language; those of English for one that no table has."""
    rows = [row for row in vocabulary.name_words if language in row.languages]
    return _compiled(rows or list(vocabulary.name_words[:1]))


def _compiled(rows: list[NameWords]) -> Wording:
    ands = {tuple(fold(words).split()) for row in rows for words in row.ands}
    endings = tuple(
        sorted(_set(word for row in rows for word in row.endings), key=lambda e: (-len(e), e))
    )
    nouns = _set(word for row in rows for word in row.bodies)
    return Wording(
        articles=_set(word for row in rows for word in row.articles),
        ands={first: _starting(first, ands) for first in {words[0] for words in ands}},
        inside=_set(word for row in rows for word in row.inside),
        bodies=inflected(nouns, () if any("en" in row.languages for row in rows) else endings),
        nouns=nouns,
        ends=_set(word for row in rows for word in row.ends),
        nobody=_set(word for row in rows for word in row.nobody),
        circles=_set(word for row in rows for word in row.circles),
        sessions=_set(word for row in rows for word in row.sessions),
        own=_set(word for row in rows for word in row.own),
        speeches=_set(word for row in rows for word in row.speeches),
        others=_of_others(sorted({word for row in rows for word in row.others})),
        endings=endings,
        writes_small=any(row.ends for row in rows),
        english=any("en" in row.languages for row in rows),
    )


def _of_others(words: list[str]) -> Others:
    said = "|".join(re.escape(levelled(word)) for word in words) or "(?!)"
    return Others(
        # "A forum on the results of the project was held" speaks of none.
        re.compile(rf"(?<!\w)(?<!\bon )(?<!\bon the )({said})(?!\w)[^,;:]{{0,60}},?\s*\Z"),
        re.compile(rf"\W{{0,3}}({said})(?!\w)"),
    )


def _starting(first: str, ands: set[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    fitting = [words for words in ands if words[0] == first]
    return tuple(sorted(fitting, key=lambda words: (-len(words), words)))


def _set(words: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)
