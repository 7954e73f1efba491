"""How alike the titles of many pairs are; the answers are those of ``matching.likeness``."""

from collections.abc import Sequence

import numpy as np
from attrs import frozen

from balkansec.matching.arrays.columns import NONE, Columns, Titles, Words
from balkansec.matching.arrays.meeting import crossed, meet
from balkansec.matching.arrays.ragged import Flags, Ints, Ragged, offsets_of
from balkansec.matching.arrays.word_fellows import Marks, are_fellows, marks_of
from balkansec.matching.likeness import COMMON, KNOWN, TELLING, likeness
from balkansec.matching.traits import Traits

__all__ = ["Likenesses", "Wording", "likenesses"]


@frozen(eq=False)
class Likenesses:
    """How alike the titles of each pair are; see ``Likeness``."""

    percent: Ints
    telling: Ints
    comparable: Flags
    parted: Flags
    known: Flags
    across: Flags


@frozen(eq=False)
class Wording:
    """The titles, and what of their words is looked at in every pair.

    Attributes:
        titles: the titles.
        words: their words.
        marks: words without a bit in common are no fellows.
        weight: what a word weighs that has a fellow, or stands in a title in the same language.
        joined: for each title what two adjacent words of it are when written as one.
    """

    titles: Titles
    words: Words
    marks: Marks
    weight: Ints
    joined: Ragged

    @classmethod
    def of(cls, columns: Columns) -> "Wording":
        """Work it out once for all pairs."""
        words, compounds = columns.words, columns.titles.compounds
        known = np.where(words.senses.lengths > 0, KNOWN, TELLING)
        weight = np.where(words.is_common, COMMON, known)
        one = columns.compounds.joined[compounds.values]
        kept = one != NONE
        joined = Ragged(offsets_of(kept)[compounds.offsets], one[kept])
        return cls(columns.titles, words, marks_of(words), weight, joined)


def likenesses(wording: Wording, traits: Sequence[Traits], first: Ints, second: Ints) -> Likenesses:
    """Hold the titles of each pair against each other, word by word and in any order."""
    titles = wording.titles
    languages = titles.language[first], titles.language[second]
    across = (languages[0] != languages[1]) & (np.minimum(*languages) != NONE)
    sides = titles.words.taken(first), titles.words.taken(second)
    met = _with_fellow(wording, *sides)
    whole, shared = (np.zeros(len(first), np.int64) for _ in range(2))
    agreed, telling, apart, unknown = [], [], [], []
    for side, found in zip(sides, met, strict=True):
        pairs = side.rows
        weight, is_telling = wording.weight[side.values], ~wording.words.is_common[side.values]
        weight[across[pairs] & ~found & (weight == TELLING)] = COMMON
        whole += _sums(weight, side)
        shared += _sums(weight * found, side)
        agreed.append(_sums(is_telling & found, side))
        telling.append(_sums(is_telling, side))
        apart.append(_sums(is_telling & ~found & (weight > COMMON), side))
        is_known = wording.words.senses.lengths_of(side.values) > 0
        unknown.append(_sums(is_telling & ~found & ~is_known, side))
    alike = Likenesses(
        percent=100 * shared // np.maximum(whole, 1),
        telling=np.minimum(*agreed),
        comparable=np.minimum(*telling) > 0,
        parted=np.minimum(*apart) > 0,
        known=np.maximum(*unknown) == 0,
        across=across,
    )
    _look_closer(alike, wording, traits, first, second)
    return alike


def _sums(numbers: Ints | Flags, side: Ragged) -> Ints:
    """Add up the numbers of the words of each title."""
    until = np.zeros(len(numbers) + 1, np.int64)
    np.cumsum(numbers, out=until[1:])
    return np.diff(until[side.offsets])


def _with_fellow(wording: Wording, mine: Ragged, yours: Ragged) -> tuple[Flags, Flags]:
    """Tell for each word of both sides whether it has a fellow on the other one."""
    at_mine, at_yours = crossed(mine, yours)
    marks = wording.marks[mine.values][at_mine] & wording.marks[yours.values][at_yours]
    may_be = np.flatnonzero(marks)
    at_mine, at_yours = at_mine[may_be], at_yours[may_be]
    a, b = mine.values[at_mine], yours.values[at_yours]
    met = np.zeros(len(mine.values), np.bool_), np.zeros(len(yours.values), np.bool_)
    same = wording.words.key[a] == wording.words.key[b]
    met[0][at_mine[same]] = met[1][at_yours[same]] = True
    # A word that stands in both titles is no fellow of any other.
    left = ~(met[0][at_mine] | met[1][at_yours])
    at_mine, at_yours = at_mine[left], at_yours[left]
    fellows = are_fellows(wording.words, a[left], b[left])
    met[0][at_mine[fellows]] = met[1][at_yours[fellows]] = True
    return met


def _look_closer(
    alike: Likenesses, wording: Wording, traits: Sequence[Traits], first: Ints, second: Ints
) -> None:
    """Compare singly what may be abbreviated, or written as one word, in one of two titles."""
    titles = wording.titles
    odd = np.zeros(len(first), np.bool_)
    for one, other in ((first, second), (second, first)):
        odd |= meet(titles.words, one, titles.initials, other)
        odd |= meet(titles.words, one, wording.joined, other)
    for place in np.flatnonzero(odd).tolist():
        mine, yours = traits[int(first[place])].title, traits[int(second[place])].title
        if mine is not None and yours is not None:
            found = likeness(mine, yours)
            alike.percent[place] = found.percent
            alike.telling[place] = found.telling
            alike.comparable[place] = found.comparable
            alike.parted[place] = found.parted
            alike.known[place] = found.known
