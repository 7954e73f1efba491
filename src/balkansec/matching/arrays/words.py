"""The tables of the distinct words of titles, and of adjacent words that may be written as one."""

from collections.abc import Iterable, Sequence

from balkansec.matching.arrays.columns import NONE, Compounds, Words
from balkansec.matching.arrays.ragged import flags, ints, ragged
from balkansec.matching.titles import PREFIX, Word

__all__ = ["as_one", "compounds_of", "opening_of", "words_of"]


def words_of(words: Sequence[Word], more_topics: Iterable[str]) -> Words:
    """Give the table of distinct words.

    Args:
        words: the words, each once, in the order of their numbers.
        more_topics: what else candidate pairs are found by: openings of compounds and
            whole titles of common words.
    """
    openings = [word.letters[:PREFIX] for word in words]
    senses = {sense for word in words for sense in word.senses}
    topics = sorted(senses.union(openings, more_topics))
    keys = sorted({word.key for word in words})
    topic_of = {text: number for number, text in enumerate(topics)}
    key_of = {text: number for number, text in enumerate(keys)}
    return Words(
        folded=tuple(word.folded for word in words),
        letters=tuple(word.letters for word in words),
        key=ints(key_of[word.key] for word in words),
        senses=ragged([sorted(topic_of[sense] for sense in word.senses) for word in words]),
        opening=ints(topic_of[opening] for opening in openings),
        is_common=flags(word.is_common for word in words),
        keys=tuple(keys),
        topics=tuple(topics),
    )


def opening_of(compound: tuple[str, str]) -> str | None:
    """Give how two words begin when written as one, where the first alone does not show it."""
    first, second = compound
    return (first + second)[:PREFIX] if len(first) < PREFIX else None


def as_one(words: Iterable[Word]) -> str | None:
    """Give the words of a title as one, where none of them tells the matter."""
    keys = []
    for word in words:
        if not word.is_common:
            return None
        keys.append(word.key)
    return " ".join(sorted(keys)) or None


def compounds_of(compounds: Sequence[tuple[str, str]], words: Words) -> Compounds:
    """Give the table of distinct compounds.

    Args:
        compounds: the pairs of folded words, each once, in the order of their numbers.
        words: the table of words.
    """
    number_of = {folded: number for number, folded in enumerate(words.folded)}
    topic_of = {text: number for number, text in enumerate(words.topics)}
    openings = map(opening_of, compounds)
    return Compounds(
        first=ints(number_of.get(first, NONE) for first, _ in compounds),
        second=ints(number_of.get(second, NONE) for _, second in compounds),
        joined=ints(number_of.get(first + second, NONE) for first, second in compounds),
        opening=ints(NONE if opening is None else topic_of[opening] for opening in openings),
    )
