"""The language of a text, by the small words that every sentence has."""

from functools import lru_cache

from balkansec.vocabulary import Vocabulary

__all__ = ["read_language"]

_CHARACTERS = 600
_TELLING = 3
_FEWEST = 3
# Three times the words of six hundred characters are far below 2 to the 12th.
_BITS = 12
_MOST = (1 << _BITS) - 1


def read_language(text: str, vocabulary: Vocabulary) -> str | None:
    """Give the ISO 639 code of a text's language, or None where none is ahead of the others.

    Each small word of a language in the first six hundred characters counts once,
    a word that its relatives write otherwise three times; words with a sign at them
    do not count.

    Example:
        >>> from balkansec.vocabulary import load
        >>> read_language("The workshop will be held in Tirana and is open to all.", load())
        'en'
        >>> read_language("Tirana, 30 May", load()) is None
        True
    """
    languages, weights, small_words = _known(vocabulary)
    words = small_words.intersection(text[:_CHARACTERS].lower().split())
    said = sum(map(weights.__getitem__, words))
    scores = [said >> _BITS * index & _MOST for index in range(len(languages))]
    most = max(scores, default=0)
    return languages[scores.index(most)] if most >= _FEWEST and scores.count(most) == 1 else None


@lru_cache(maxsize=8)
def _known(vocabulary: Vocabulary) -> tuple[list[str], dict[str, int], frozenset[str]]:
    """Give the languages, for each word its weights in all of them as one number, and the words.

    Each language has twelve bits of it, so that one sum adds up all scores.
    """
    rows = vocabulary.subjects.function_words
    languages = sorted({row.language for row in rows})
    weights: dict[tuple[str, str], int] = {}
    for row in rows:
        weights |= {(word, row.language): 1 for word in row.words}
        weights |= {(word, row.language): _TELLING for word in row.telling}
    of_word: dict[str, int] = {}
    for (word, language), weight in weights.items():
        place = _BITS * languages.index(language)
        of_word[word] = of_word.get(word, 0) + (weight << place)
    return languages, of_word, frozenset(of_word)
