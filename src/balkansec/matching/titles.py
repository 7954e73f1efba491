"""Titles in the form in which they are compared."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from attrs import field, frozen

from balkansec.matching.ordinals import find_ordinals, roman_value
from balkansec.vocabulary import Vocabulary, fold

__all__ = [
    "LENGTHS_OF_INITIALS",
    "MOST_TITLE_WORDS",
    "NUMBERED",
    "PREFIX",
    "Title",
    "TitleParts",
    "Word",
    "place_keys",
    "printed_words",
    "read_title",
    "title_parts",
    "title_words",
    "word_of",
]

# Near words begin alike, so that candidate pairs can be found by these letters.
PREFIX = 4
# More words than any title has; a text of thousands of words must not cost its square.
MOST_TITLE_WORDS = 48
LENGTHS_OF_INITIALS = range(3, 7)
NUMBERED = frozenset({"group", "part"})
_YEAR = re.compile(r"(?:19|20)\d\d")
# Numerals that are words of the region, with which no title ends; "x" may stand for anything.
_WORDS_TOO = frozenset({"i", "v"})
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
class TitleParts:
    """The words of a title, parted by what they are for.

    Attributes:
        printed: all of them, folded.
        compared: those that name the matter, abbreviations written out.
        numbers, ordinals, years: as in ``Title``.
    """

    printed: Sequence[str]
    compared: Sequence[str]
    numbers: frozenset[str]
    ordinals: frozenset[int]
    years: frozenset[int]


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
        forms: the forms of events that it names.
        held_at: the keys of the words behind "at": the name of the event that it is held at,
            or of a place.
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
    forms: frozenset[str]
    held_at: frozenset[str]
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
    parts = title_parts(title_words(text, vocabulary), vocabulary, fold(series or "").split())
    kept, placed = _without_places(parts.compared, places, vocabulary)
    read = [word_of(word, vocabulary) for word in kept]
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
        known.language(parts.printed),
        frozenset(pairwise(parts.compared)),
        parts.numbers,
        parts.ordinals,
        parts.years,
        placed,
        {what: held for what, all_ in known.apart.items() if (held := senses.intersection(all_))},
        senses.intersection(known.beside),
        senses.intersection(known.kinds),
        _held_at(parts.printed, said, vocabulary),
        initials,
    )


def _held_at(
    printed: Sequence[str], said: Sequence[Word], vocabulary: Vocabulary
) -> frozenset[str]:
    """Give the keys of the telling words behind the last word such as "at"."""
    held = vocabulary.title_words.held_at_words
    places = [place for place, word in enumerate(printed) if word in held]
    behind = printed[places[-1] + 1 :] if places else ()
    return frozenset(word.key for word in said if not word.is_common and word.folded in behind)


def title_words(text: str, vocabulary: Vocabulary) -> list[str]:
    """Give the folded words of a title, "co-operation" as one word, as others write it."""
    words = printed_words(text)
    return list(_with_co(words, vocabulary)) if "co" in words else words


def printed_words(text: str) -> list[str]:
    """Give the folded words of a text, "@" as the word that it stands for.

    Example:
        >>> printed_words("Workshop @Summit")
        ['workshop', 'at', 'summit']
    """
    return fold(text.replace("@", " at ")).split()


def _with_co(words: Sequence[str], vocabulary: Vocabulary) -> Iterator[str]:
    joined = ""
    for word, after in pairwise([*words, ""]):
        whole = joined + word
        joined = ""
        if word == "co" and vocabulary.title_words.senses(f"co{after}"):
            joined = "co"
        else:
            yield whole


def title_parts(
    printed: Sequence[str], vocabulary: Vocabulary, series: Sequence[str] = ()
) -> TitleParts:
    """Part the words of a title; see ``read_title``."""
    years = frozenset(_years(printed, vocabulary))
    ordinals = find_ordinals(printed, vocabulary, series=series)
    # An ordinal is compared as the edition.
    uncounted = [word for place, word in enumerate(printed) if place not in ordinals.places]
    kept = [
        word
        for word in _written_out(uncounted, vocabulary.expansions)
        if not (_YEAR.fullmatch(word) or word in vocabulary.title_words.function_words)
    ]
    # A single letter may be a name, or a word; see _lettered.
    roman = {word: str(roman_value(word)) for word in kept if len(word) > 1 and roman_value(word)}
    numbers = frozenset(roman.get(word, word) for word in kept if word.isdigit() or word in roman)
    numbers |= frozenset(_lettered(printed, vocabulary))
    kept = [word for word in kept if not word.isdigit() and word not in roman]
    kept = [word for word in kept if len(word) > 1][:MOST_TITLE_WORDS]
    return TitleParts(printed, kept, numbers, ordinals.numbers, years)


def _years(words: Sequence[str], vocabulary: Vocabulary) -> Iterator[int]:
    """Give the years named; "2018/19" names both of its years, "Horizon 2020" none."""
    for at, word in enumerate(words):
        if _YEAR.fullmatch(word):
            if at and words[at - 1] in vocabulary.title_words.dated_words:
                continue
            yield int(word)
            next_year = int(word) + 1
            after, then = (*words[at + 1 : at + 3], "", "")[:2]
            if after == f"{next_year % 100:02}" and then not in vocabulary.months:
                yield next_year


def place_keys(places: Collection[str], vocabulary: Vocabulary) -> frozenset[str]:
    """Give the keys of the words of places."""
    return frozenset(word_of(word, vocabulary).key for place in places for word in place.split())


def _without_places(
    words: Sequence[str], places: Collection[str], vocabulary: Vocabulary
) -> tuple[Sequence[str], frozenset[str]]:
    """Leave out the words that name places of a title that has others; give their keys, too."""
    meant = place_keys(places, vocabulary)
    keys = {word: word_of(word, vocabulary).key for word in words}
    others = [word for word in words if keys[word] not in meant]
    return others or words, meant.intersection(keys.values())


def _lettered(words: Sequence[str], vocabulary: Vocabulary) -> Iterator[str]:
    """Give the single letters and ones that tell groups, parts and events apart.

    So do "Part I" and "Group B", and "i" and "v" where a title ends, or behind the form of
    an event in a language in which they are no words: "i" is "and" in the region.
    """
    known = vocabulary.title_words
    ending = len(words)
    while ending and _YEAR.fullmatch(words[ending - 1]):
        ending -= 1
    for at, (before, word) in enumerate(pairwise(words), 1):
        if len(word) > 1:
            continue
        value, others = roman_value(word), [*words[: at - 1], *words[at + 1 :]]
        if NUMBERED.intersection(known.senses(before)):
            yield str(value or word)
        elif value and (
            (at == ending - 1 and word in _WORDS_TOO and not before.isdigit())
            or (known.may_be_numbered(before) and _is_no_word(word, others, vocabulary))
        ):
            yield str(value)


def _is_no_word(letter: str, others: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether the other words of a title are of a language in which a letter is none."""
    known = vocabulary.title_words
    language = known.language(others)
    return language not in {None, known.language_of(letter)}


def _written_out(words: list[str], expansions: Mapping[str, tuple[str, ...]]) -> list[str]:
    written: list[str] = []
    for word in words:
        written += expansions.get(word, (word,))
    return written


@lru_cache(maxsize=65536)
def word_of(word: str, vocabulary: Vocabulary) -> Word:
    """Give what a folded word is compared by."""
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
    for length in LENGTHS_OF_INITIALS:
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
