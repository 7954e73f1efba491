"""Words without their inflections, and with each of them."""

from typing import Final

__all__ = ["SHORTEST_STEM", "inflected", "stem"]

SHORTEST_STEM: Final = 4
_FLEETING: Final = {"ar": "r", "en": "n", "ec": "c"}


def stem(word: str, endings: tuple[str, ...]) -> str:
    """Give a folded word without its inflection.

    Args:
        word: the word.
        endings: inflections of its language, the longest first.

    Example:
        >>> stem("ministarstva", ("a", "o"))
        'ministarstv'
    """
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            word = word[: -len(ending)]
            break
    if len(word) > SHORTEST_STEM and word[-2:] in _FLEETING:
        return word[:-2] + _FLEETING[word[-2:]]
    return word


def inflected(nouns: frozenset[str], endings: tuple[str, ...]) -> frozenset[str]:
    """Give folded nouns, and each that is long enough with every ending.

    Args:
        nouns: the nouns.
        endings: inflections of their language, the longest first.

    Example:
        >>> sorted(inflected(frozenset({"uprava"}), ("a", "om")))
        ['uprava', 'upravom']
    """
    stems = {stem(noun, endings) for noun in nouns if len(noun) > SHORTEST_STEM}
    return nouns | {one + ending for one in stems for ending in endings if len(one) > SHORTEST_STEM}
