"""The language of a text, by the small words that every sentence has."""

from functools import lru_cache
from struct import unpack
from typing import Final

from attrs import frozen

from balkansec.vocabulary import Vocabulary

__all__ = ["LanguageReading", "read_language"]

# Where the words leave relatives open, a text is sooner in the language of the country.
_OF_COUNTRY: Final = {"BA": "bs", "HR": "hr", "ME": "cnr", "RS": "sr"}
_BY_WORDS: Final = "the small words of the text are of it"
_CHARACTERS: Final = 600
_TELLING: Final = 3
_FEWEST: Final = 3
# Three times the words of six hundred characters are far below 2 to the 16th.
_BYTES: Final = 2


@frozen
class LanguageReading:
    """The ISO 639 code of a text's language, None where none is ahead of the others, and why."""

    language: str | None = None
    reason: str = ""


def read_language(text: str, vocabulary: Vocabulary, country: str | None = None) -> LanguageReading:
    """Tell the language of a text.

    Each small word of a language in the first six hundred characters counts once,
    a word that its relatives write otherwise three times; words with a sign at them
    do not count. Where Bosnian, Croatian, Montenegrin or Serbian are as likely, it is
    the one of the country.

    Args:
        text: the text.
        vocabulary: the tables.
        country: code of the territory where the event takes place; None where unknown.

    Example:
        >>> from balkansec.vocabulary import load
        >>> read_language("The workshop will be held in Tirana and is open to all.", load())
        LanguageReading(language='en', reason='the small words of the text are of it')
        >>> read_language("Tirana, 30 May", load()).language is None
        True
    """
    languages, weights, small_words = _known(vocabulary)
    words = small_words.intersection(text[:_CHARACTERS].lower().split())
    said = sum(map(weights.__getitem__, words))
    count = len(languages)
    scores = unpack(f"<{count}H", said.to_bytes(count * _BYTES, "little"))
    most = max(scores, default=0)
    if most < _FEWEST:
        return LanguageReading()
    if scores.count(most) == 1:
        return LanguageReading(languages[scores.index(most)], _BY_WORDS)
    likely = [code for code, score in zip(languages, scores, strict=True) if score == most]
    of_country = _OF_COUNTRY.get(country or "")
    if of_country in likely and set(likely).issubset(_OF_COUNTRY.values()):
        others = ", ".join(code for code in likely if code != of_country)
        reason = f"the words may be of {others}, too; it is the language of {country}"
        return LanguageReading(of_country, reason)
    return LanguageReading()


@lru_cache(maxsize=8)
def _known(vocabulary: Vocabulary) -> tuple[list[str], dict[str, int], frozenset[str]]:
    """Give the languages, for each word its weights in all of them as one number, and the words.

    Each language has two bytes of it, so that one sum adds up all scores.
    """
    rows = vocabulary.subjects.function_words
    languages = sorted({row.language for row in rows})
    weights: dict[tuple[str, str], int] = {}
    for row in rows:
        weights |= {(word, row.language): 1 for word in row.words}
        weights |= {(word, row.language): _TELLING for word in row.telling}
    of_word: dict[str, int] = {}
    for (word, language), weight in weights.items():
        place = 8 * _BYTES * languages.index(language)
        of_word[word] = of_word.get(word, 0) + (weight << place)
    return languages, of_word, frozenset(of_word)
