"""How alike two titles are, whatever the order, form, length and language of their words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from attrs import frozen
from rapidfuzz import fuzz

from balkansec.matching.titles import PREFIX, Title, Word

__all__ = ["COMMON", "KNOWN", "NEAR_LENGTH", "NEAR_RATIO", "TELLING", "Likeness", "likeness"]

NEAR_LENGTH = 5
NEAR_RATIO = 80
TELLING = 4
KNOWN = 3
COMMON = 1

Words = Mapping[str, Word]


@frozen
class Likeness:
    """How alike two titles are.

    Attributes:
        percent: the weight of the words that have a fellow in the other title, of the
            weight of all words of both.
        telling: how many telling words have one.
        comparable: whether each has a telling word.
        parted: whether each has a telling word without one that is known to be another.
        single: whether one telling word alone has one, while others have none.
        known: whether all telling words without one are words of the vocabulary.
        across: whether the two are in different languages.
    """

    percent: int
    telling: int
    comparable: bool
    parted: bool
    single: bool
    known: bool
    across: bool


def likeness(first: Title, second: Title) -> Likeness:
    """Hold two titles against each other, word by word and in any order.

    A word has a fellow in the other title where one means the same or is spelled nearly so.
    What no table knows and has no fellow in a title in another language tells little, because
    it may be a word of that language.
    """
    across = None not in (first.language, second.language) and first.language != second.language
    mine, yours = _spelt_out(first, second), _spelt_out(second, first)
    mine, yours = (
        _joined(mine, first.compounds, yours),
        _joined(yours, second.compounds, mine),
    )
    met = [_with_fellow(mine, yours), _with_fellow(yours, mine)]
    weights = [
        {key: _weight(word, met=key in found, across=across) for key, word in words.items()}
        for words, found in zip((mine, yours), met, strict=True)
    ]
    whole = sum(sum(side.values()) for side in weights)
    shared = sum(side[key] for side, found in zip(weights, met, strict=True) for key in found)
    telling = [{key for key, word in w.items() if not word.is_common} for w in (mine, yours)]
    agreed = min(len(t & found) for t, found in zip(telling, met, strict=True))
    # How many telling words without a fellow are known to be others.
    left = [
        sum(weights[side][key] > COMMON for key in telling[side] - met[side]) for side in (0, 1)
    ]
    return Likeness(
        percent=100 * shared // whole if whole else 0,
        telling=agreed,
        comparable=all(telling),
        parted=all(left),
        single=agreed == 1 and any(left),
        known=all(
            words[key].senses
            for words, told, found in zip((mine, yours), telling, met, strict=True)
            for key in told - found
        ),
        across=across,
    )


def _weight(word: Word, *, met: bool, across: bool) -> int:
    if word.is_common:
        return COMMON
    if word.senses:
        return KNOWN
    return COMMON if across and not met else TELLING


def _spelt_out(title: Title, other: Title) -> Words:
    """Write out the words of a title that are initials of words in the other one."""
    short = {
        key
        for key, word in title.words.items()
        if word.folded in other.initials and key not in other.words
    }
    if not short:
        return title.words
    written = {key: word for key, word in title.words.items() if key not in short}
    for key in short:
        written |= {word.key: word for word in other.initials[title.words[key].folded]}
    return written


def _joined(words: Words, compounds: Iterable[tuple[str, str]], other: Words) -> Words:
    """Give the words of a title, two of them as one where the other title writes them so."""
    theirs = {word.folded: word for word in other.values()}
    for first, second in sorted(compounds):
        one = theirs.get(first + second)
        if one is not None and not {first, second} <= theirs.keys():
            words = {k: w for k, w in words.items() if w.folded not in {first, second}}
            words |= {one.key: one}
    return words


def _with_fellow(words: Words, others: Words) -> set[str]:
    """Give the keys of the words that mean the same as one of the others, or nearly are one."""
    found = set(words.keys() & others.keys())
    alone = [word for key, word in words.items() if key not in found]
    left = [other for key, other in others.items() if key not in found]
    if not alone or not left:
        return found
    senses = {sense for other in left for sense in other.senses}
    near: defaultdict[str, list[str]] = defaultdict(list)
    for other in left:
        if len(other.letters) >= NEAR_LENGTH:
            near[other.letters[:PREFIX]].append(other.letters)
    return found | {
        word.key
        for word in alone
        if not senses.isdisjoint(word.senses)
        or _is_near(word.letters, near.get(word.letters[:PREFIX], ()))
    }


def _is_near(letters: str, others: Iterable[str]) -> bool:
    return len(letters) >= NEAR_LENGTH and any(
        fuzz.ratio(letters, other) >= NEAR_RATIO for other in others
    )
