"""Titles in the form in which they are compared."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from attrs import field, frozen

from balkansec.matching.ordinals import find_ordinals, roman_value
from balkansec.vocabulary import Vocabulary, fold

__all__ = ["PREFIX", "Title", "Word", "read_title"]

# Near words begin alike, so that candidate pairs can be found by these letters.
PREFIX = 4
# More words than any title has; a text of thousands of words must not cost its square.
_MOST_WORDS = 48
_LENGTHS_OF_INITIALS = range(3, 7)
_NUMBERED = frozenset({"group", "part"})
_YEAR = re.compile(r"(?:19|20)\d\d")
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
class Word:
    """A word of a title.

    Attributes:
        key: what it means, or, where no table knows it, its letters; two words with one key
            are one.
        folded: the word.
        letters: the same, reduced to what its forms and spellings share.
        senses: what it may mean.
        is_common: whether many titles hold it.
    """

    key: str
    folded: str
    letters: str
    senses: frozenset[str]
    is_common: bool


@frozen
class Title:
    """A title as far as it is compared.

    Attributes:
        words: its words by their keys, without those that every text holds.
        order: their keys in the order of the title.
        folded: the words in the order of the title.
        language: the language that most of its words show, or the family of near ones.
        compounds: adjacent words, which another title may write as one.
        numbers: numbers that are neither a year nor an ordinal.
        ordinals: which meeting of a series it is, as far as the title says.
        years: the years named.
        places: its words that name the place of the event.
        apart: what it says of audience, stage and the like.
        beside: words by which it is held beside another event.
        initials: the first letters of three to six words that follow one another,
            with the keys of these words: what another title may call them.
    """

    words: Mapping[str, Word] = field(eq=False)
    order: tuple[str, ...]
    folded: tuple[str, ...]
    language: str | None
    compounds: frozenset[tuple[str, str]]
    numbers: frozenset[str]
    ordinals: frozenset[int]
    years: frozenset[int]
    places: frozenset[str]
    apart: Mapping[str, frozenset[str]] = field(eq=False)
    beside: frozenset[str]
    initials: Mapping[str, tuple[Word, ...]] = field(eq=False)

    @property
    def telling(self) -> list[Word]:
        """The words that name the matter."""
        return [word for word in self.words.values() if not word.is_common]


def read_title(
    text: str,
    vocabulary: Vocabulary,
    *,
    series: str | None = None,
    places: Collection[str] = (),
) -> Title:
    """Take a title apart; abbreviations that the vocabulary knows are written out.

    Args:
        text: the title.
        vocabulary: the knowledge of the field.
        series: the name of its series, where it is known.
        places: folded names of the places of the event; they are compared as places, so
            that their words are left out of a title that has others.
    """
    plain = list(_with_co(fold(text).split(), vocabulary))
    years = frozenset(int(word) for word in plain if _YEAR.fullmatch(word))
    ordinals = find_ordinals(plain, vocabulary, series=fold(series or "").split())
    # An ordinal is compared as the edition.
    uncounted = [word for place, word in enumerate(plain) if place not in ordinals.places]
    kept = [
        word
        for word in _written_out(uncounted, vocabulary.expansions)
        if not (_YEAR.fullmatch(word) or word in vocabulary.title_words.function_words)
    ]
    # A single letter may be a name: "x", and "i", which is "and" in the region.
    roman = {word: str(roman_value(word)) for word in kept if len(word) > 1 and roman_value(word)}
    numbers = frozenset(roman.get(word, word) for word in kept if word.isdigit() or word in roman)
    numbers |= frozenset(_lettered(plain, vocabulary))
    kept = [word for word in kept if not word.isdigit() and word not in roman]
    kept = [word for word in kept if len(word) > 1][:_MOST_WORDS]
    compounds = frozenset(pairwise(kept))
    of_places = {word for place in places for word in place.split()}
    means_places = {_word(word, vocabulary).key for word in of_places}
    placed = {
        word for word in kept if word in of_places or (_word(word, vocabulary).key in means_places)
    }
    kept = [word for word in kept if word not in placed] or kept
    read = [_word(word, vocabulary) for word in kept]
    initials = _initials(kept, read)
    # "Counter-Terrorism Initiative (CTI)" says one thing twice.
    said = [word for word in read if word.folded not in initials]
    senses = frozenset(sense for word in said for sense in word.senses)
    known = vocabulary.title_words
    return Title(
        # Of two words with one key the first in the order of their letters stays.
        {word.key: word for word in sorted(said, key=lambda word: word.letters, reverse=True)},
        tuple(word.key for word in said),
        tuple(word.folded for word in said),
        known.language(plain),
        compounds,
        numbers,
        ordinals.numbers,
        years,
        frozenset(_word(word, vocabulary).key for word in placed),
        {what: held for what, all_ in known.apart.items() if (held := senses.intersection(all_))},
        senses.intersection(known.beside),
        initials,
    )


def _with_co(words: Sequence[str], vocabulary: Vocabulary) -> Iterator[str]:
    """Write "co-operation" as one word, as others do."""
    joined = ""
    for word, after in pairwise([*words, ""]):
        whole = joined + word
        joined = ""
        if word == "co" and vocabulary.title_words.senses(f"co{after}"):
            joined = "co"
        else:
            yield whole


def _lettered(words: Sequence[str], vocabulary: Vocabulary) -> Iterator[str]:
    """Give the single letters and ones that tell groups and parts apart, as in "Part I"."""
    for before, word in pairwise(words):
        if len(word) == 1 and _NUMBERED.intersection(vocabulary.title_words.senses(before)):
            yield str(roman_value(word) or word)


def _written_out(words: list[str], expansions: Mapping[str, tuple[str, ...]]) -> list[str]:
    written: list[str] = []
    for word in words:
        written += expansions.get(word, (word,))
    return written


@lru_cache(maxsize=65536)
def _word(word: str, vocabulary: Vocabulary) -> Word:
    known = vocabulary.title_words
    letters, senses = _reduced(word), known.senses(word)
    if senses:
        # No word has a bar in it.
        return Word("|".join(sorted(senses)) + "|", word, letters, senses, known.is_common(word))
    is_common = letters in _reduced_common(vocabulary.common_words)
    return Word(letters, word, letters, senses, is_common)


def _initials(words: Sequence[str], read: Sequence[Word]) -> dict[str, tuple[Word, ...]]:
    """Give the initials of every few words that follow one another, the longest stretch last."""
    found: dict[str, tuple[Word, ...]] = {}
    for length in _LENGTHS_OF_INITIALS:
        for at in range(len(words) - length + 1):
            initials = "".join(word[0] for word in words[at : at + length])
            found[initials] = tuple(read[at : at + length])
    return found


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
