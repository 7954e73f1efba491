"""Whether the name of one title is short for the words of another one."""

from collections.abc import Iterator, Sequence

from balkansec.matching.days import LONG_SPAN
from balkansec.matching.titles import Title
from balkansec.matching.traits import Traits

__all__ = ["MOST_WORDS", "is_short_for", "one_is_short_for_the_other"]

_SHORTEST = 3
# An abbreviation, and a common word beside it.
MOST_WORDS = 2


def one_is_short_for_the_other(first: Traits, second: Traits) -> bool:
    """Tell whether one title is an abbreviation, but for a common word, and what it stands for.

    Letters spell a word by chance, too: it counts only where the two share an address, or
    days and a city or an organiser.
    """
    if first.title is None or second.title is None or not _meet(first, second):
        return False
    return any(
        is_short_for(short, other.folded)
        for title, other in ((first.title, second.title), (second.title, first.title))
        for short in _name(title)
    )


def is_short_for(short: str, words: Sequence[str]) -> bool:
    """Tell whether letters of two or more words in their order spell a word.

    Of each word that gives letters the first one is among them; words may be left out.

    Example:
        >>> is_short_for("neurips", ["neural", "information", "processing", "systems"])
        True
        >>> is_short_for("aamas", ["autonomous", "agents", "multiagent", "systems"])
        True
        >>> is_short_for("net", ["network", "meeting"])
        False
    """
    # How many letters may be spelt so far, with the most words that give them.
    spelt = {0: 0}
    for word in words:
        for start, used in sorted(spelt.items()):
            for end in _ends(short, start, word):
                spelt[end] = max(spelt.get(end, 0), used + 1)
    return len(short) >= _SHORTEST and spelt.get(len(short), 0) > 1


def _meet(first: Traits, second: Traits) -> bool:
    if first.address and first.address == second.address:
        return True
    around = first.cities & second.cities or first.organisers & second.organisers
    return bool(around) and any(
        mine.overlaps(yours) and max(mine.length, yours.length) <= LONG_SPAN
        for mine in first.ranges
        for yours in second.ranges
    )


def _name(title: Title) -> Iterator[str]:
    telling = title.telling
    if len(telling) == 1 and len(title.folded) <= MOST_WORDS:
        yield telling[0].folded


def _ends(short: str, start: int, word: str) -> Iterator[int]:
    """Give how far a word may spell on from a place: its first letter, then later ones."""
    at = 0
    for end in range(start, len(short)):
        found = word.find(short[end], at, None if at else 1)
        if found < 0:
            return
        at = found + 1
        yield end + 1
