"""How alike two titles are, whatever the order, form and length of their words."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise

from attrs import evolve, field, frozen
from rapidfuzz import fuzz

from balkansec.matching.ordinals import find_ordinals, roman_value
from balkansec.vocabulary import Vocabulary, fold

__all__ = ["PREFIX", "Likeness", "Title", "likeness", "read_title"]

# Near words begin alike, so that candidate pairs can be found by these letters.
PREFIX = 4
_NEAR_LENGTH = 5
_NEAR_RATIO = 80
_TELLING = 4
_COMMON = 1
# More words than any title has; a text of thousands of words must not cost its square.
_MOST_WORDS = 48
_LENGTHS_OF_INITIALS = range(3, 7)
_YEAR = re.compile(r"(?:19|20)\d\d")
# English ones and those of the languages of the region; "i" is their "and".
_FUNCTION_WORDS = frozenset(
    {"the", "of", "and", "in", "on", "for", "to", "an", "at", "with", "by", "from", "as", "its"}
    | {"na", "za", "od", "sa", "do", "po", "kod", "iz"}
)
# British into American endings, applied before doubled letters are made single.
_SPELLINGS = (
    ("isation", "ization"),
    ("ise", "ize"),
    ("ising", "izing"),
    ("yse", "yze"),
    ("our", "or"),
    ("ence", "ense"),
    ("tre", "ter"),
    ("mme", "m"),
)


@frozen
class Title:
    """A title as far as it is compared.

    Attributes:
        telling: the words that name the matter, reduced to what all forms share.
        common: the words that many titles hold, likewise.
        compounds: what adjacent words make when written as one.
        numbers: numbers that are neither a year nor an ordinal.
        ordinals: which meeting of a series it is, as far as the title says.
        years: the years named.
        initials: the first letters of three to six words that follow one another,
            with these words: what another title may call them.
    """

    telling: frozenset[str]
    common: frozenset[str]
    compounds: frozenset[tuple[str, str]]
    numbers: frozenset[str]
    ordinals: frozenset[int]
    years: frozenset[int]
    initials: Mapping[str, frozenset[str]] = field(eq=False)


@frozen
class Likeness:
    """How alike two titles are.

    Attributes:
        percent: the weight of the words in both, of the weight of all words.
        telling: how many telling words are in both.
        contained: whether all telling words of one, two at least, are in the other.
        comparable: whether each has a telling word.
    """

    percent: int
    telling: int
    contained: bool
    comparable: bool


def read_title(text: str, vocabulary: Vocabulary, *, series: str | None = None) -> Title:
    """Take a title apart; abbreviations that the vocabulary knows are written out.

    Args:
        text: the title.
        vocabulary: the knowledge of the field.
        series: the name of its series, where it is known.
    """
    plain = fold(text).split()
    years = frozenset(int(word) for word in plain if _YEAR.fullmatch(word))
    ordinals = find_ordinals(plain, vocabulary, series=fold(series or "").split())
    # An ordinal is compared as the edition.
    uncounted = [word for place, word in enumerate(plain) if place not in ordinals.places]
    kept = [
        word
        for word in _written_out(uncounted, vocabulary.expansions)
        if not (_YEAR.fullmatch(word) or word in _FUNCTION_WORDS)
    ]
    # A single letter may be a name: "x", and "i", which is "and" in the region.
    roman = {word: str(roman_value(word)) for word in kept if len(word) > 1 and roman_value(word)}
    numbers = frozenset(roman.get(word, word) for word in kept if word.isdigit() or word in roman)
    kept = [word for word in kept if not word.isdigit() and word not in roman]
    initials = _initials(kept)
    # "Counter-Terrorism Initiative (CTI)" says one thing twice.
    said = [word for word in kept if word not in initials]
    reduced = [_reduced(word) for word in said if len(word) > 1]
    distinct = frozenset(sorted(set(reduced), key=lambda word: (-len(word), word))[:_MOST_WORDS])
    common = distinct & _reduced_common(vocabulary.common_words)
    neighbours = frozenset(pair for pair in pairwise(reduced) if distinct.issuperset(pair))
    return Title(distinct - common, common, neighbours, numbers, ordinals.numbers, years, initials)


def likeness(first: Title, second: Title) -> Likeness:
    """Hold two titles against each other, word by word and in any order."""
    first, second = _spelt_out(first, second), _spelt_out(second, first)
    mine, yours = _joined(first, second), _joined(second, first)
    both = mine & yours
    near = _near(mine - yours, yours - mine)
    common = first.common | second.common
    weight = {word: _COMMON if word in common else _TELLING for word in mine | yours}
    left = [mine - yours - {a for a, _ in near}, yours - mine - {b for _, b in near}]
    shared = sum(weight[word] for word in both)
    shared += sum(min(weight[a], weight[b]) for a, b in near)
    total = shared + sum(weight[word] for side in left for word in side)
    telling = sum(1 for word in both if weight[word] == _TELLING)
    telling += sum(1 for a, b in near if weight[a] == weight[b] == _TELLING)
    bare = [all(weight[word] == _COMMON for word in side) for side in left]
    return Likeness(
        percent=100 * shared // total if total else 0,
        telling=telling,
        contained=telling > 1 and any(bare),
        comparable=bool(first.telling) and bool(second.telling),
    )


def _written_out(words: list[str], expansions: Mapping[str, tuple[str, ...]]) -> list[str]:
    written: list[str] = []
    for word in words:
        written += expansions.get(word, (word,))
    return written


def _initials(words: list[str]) -> dict[str, frozenset[str]]:
    """Give the initials of every few words that follow one another, the longest stretch last."""
    words = [word for word in words[:_MOST_WORDS] if len(word) > 1]
    found: dict[str, frozenset[str]] = {}
    for length in _LENGTHS_OF_INITIALS:
        for at in range(len(words) - length + 1):
            stretch = words[at : at + length]
            found["".join(word[0] for word in stretch)] = frozenset(map(_reduced, stretch))
    return found


def _spelt_out(title: Title, other: Title) -> Title:
    """Write out the words of a title that are initials of words in the other one."""
    short = title.telling & other.initials.keys() - other.telling
    if not short:
        return title
    long = frozenset(word for initials in short for word in other.initials[initials])
    return evolve(
        title,
        telling=(title.telling - short) | (long - other.common),
        common=title.common | (long & other.common),
    )


@lru_cache(maxsize=65536)
def _reduced(word: str) -> str:
    """Give what singular and plural, British and American spelling of a word share."""
    if word.endswith("ies") and len(word) > PREFIX:
        word = word[:-3] + "y"
    elif word.endswith("sses"):
        word = word[:-2]
    elif word.endswith("s") and len(word) > 3 and word[-2] not in "sui":  # noqa: PLR2004 - as in "wars"
        word = word[:-1]
    for british, american in _SPELLINGS:
        if word.endswith(british) and len(word) > PREFIX:
            word = word.removesuffix(british) + american
            break
    return re.sub(r"(.)\1", r"\1", word)


@lru_cache(maxsize=8)
def _reduced_common(words: frozenset[str]) -> frozenset[str]:
    return frozenset(_reduced(word) for word in words)


def _joined(title: Title, other: Title) -> frozenset[str]:
    """Give the words of a title, two of them as one where the other title writes them so."""
    words = title.telling | title.common
    theirs = other.telling | other.common
    for first, second in sorted(title.compounds):
        one = first + second
        if one in theirs and not {first, second} <= theirs:
            words = (words - {first, second}) | {one}
    return words


def _near(mine: Iterable[str], yours: Iterable[str]) -> list[tuple[str, str]]:
    """Pair words that begin alike and differ little, the nearest first."""
    pairs = [
        (-fuzz.ratio(a, b), min(a, b), max(a, b), a, b)
        for a in mine
        for b in yours
        if a[:PREFIX] == b[:PREFIX] and min(len(a), len(b)) >= _NEAR_LENGTH
    ]
    taken_mine: set[str] = set()
    taken_yours: set[str] = set()
    near: list[tuple[str, str]] = []
    for ratio, _, _, a, b in sorted(pairs):
        if -ratio >= _NEAR_RATIO and a not in taken_mine and b not in taken_yours:
            near.append((a, b))
            taken_mine.add(a)
            taken_yours.add(b)
    return near
