"""How alike the titles of many pairs are; the answers are those of ``matching.likeness``."""

from collections.abc import Sequence

import numpy as np
from attrs import frozen

from balkansec.matching.arrays.columns import NONE, Columns, Titles, Words
from balkansec.matching.arrays.fetched import Fetched
from balkansec.matching.arrays.meeting import crossed, meet
from balkansec.matching.arrays.one_title import OneTitle
from balkansec.matching.arrays.ragged import Flags, Ints, Ragged, added, offsets_of
from balkansec.matching.arrays.word_fellows import (
    Marks,
    are_fellows,
    bits_of,
    marks_of,
    sums_of,
)
from balkansec.matching.likeness import COMMON, KNOWN, TELLING, likeness
from balkansec.matching.traits import Traits

__all__ = ["Likenesses", "Wording", "likenesses", "most_percent"]

_OfBoth = tuple[Flags, Flags]


@frozen(eq=False)
class Likenesses:
    """How alike the titles of each pair are; see ``Likeness``.

    Attributes:
        percent, telling, comparable, parted, single, known, across: as there.
        widened: whether one holds all words of the other one and more that tell a matter.
    """

    percent: Ints
    telling: Ints
    comparable: Flags
    parted: Flags
    single: Flags
    known: Flags
    across: Flags
    widened: Flags


@frozen(eq=False)
class _Side:
    """What the words of one title of each pair come to.

    Attributes:
        whole, shared: what all weigh, and those with a fellow in the other title.
        telling, agreed: how many tell the matter, and how many of these have a fellow.
        apart, unknown: how many of these have none, but weigh something, or are in no table.
        other, more: how many do not stand in the other title, and how many of these tell.
    """

    whole: Ints
    shared: Ints
    telling: Ints
    agreed: Ints
    apart: Ints
    unknown: Ints
    other: Ints
    more: Ints


@frozen(eq=False)
class Bits(Fetched):
    """Bits of each title.

    Attributes:
        sums: all bits of its words; words without a bit in common are no fellows.
        more_sums: the same of other bits.
        said, more_said: some bits of its words, and others.
        meant, more_meant: the same of what its words may be written as; without some and
            others in common two titles are not to be looked at closer.
    """

    sums: Marks
    more_sums: Marks
    said: Marks
    more_said: Marks
    meant: Marks
    more_meant: Marks


@frozen(eq=False)
class Wording:
    """The titles, and what of their words is looked at in every pair.

    Attributes:
        titles: the titles.
        words: their words.
        marks: words without a bit in common are no fellows.
        more_marks: the same of other bits.
        bits: for each title those of its words.
        weight: what a word weighs that has a fellow, or stands in a title in the same language.
        is_known: whether a table knows a word.
        joined: for each title what two adjacent words of it are when written as one.
        one_title: gives the title of a row.
    """

    titles: Titles
    words: Words
    marks: Marks
    more_marks: Marks
    bits: Bits
    weight: Ints
    is_known: Flags
    joined: Ragged
    one_title: OneTitle

    @classmethod
    def of(cls, columns: Columns, traits: Sequence[Traits]) -> "Wording":
        """Work it out once for all pairs."""
        words, compounds = columns.words, columns.titles.compounds
        is_known = words.senses.lengths > 0
        weight = np.where(words.is_common, COMMON, np.where(is_known, KNOWN, TELLING))
        one = columns.compounds.joined[compounds.values]
        kept = one != NONE
        joined = Ragged(offsets_of(kept)[compounds.offsets], one[kept])
        marks, more_marks = (marks_of(words, part) for part in (1, 64))
        of_words = [bits_of(np.arange(len(words)) // part) for part in (1, 64)]
        said, initials = columns.titles.words, columns.titles.initials
        written = (sums_of(bits, said) for bits in of_words)
        meant = (sums_of(bits, initials) | sums_of(bits, joined) for bits in of_words)
        return cls(
            columns.titles,
            words,
            marks,
            more_marks,
            Bits(sums_of(marks, said), sums_of(more_marks, said), *written, *meant),
            weight,
            is_known,
            joined,
            OneTitle(columns, traits),
        )


def likenesses(wording: Wording, first: Ints, second: Ints) -> Likenesses:
    """Hold the titles of each pair against each other, word by word and in any order."""
    titles = wording.titles
    languages = titles.language[first], titles.language[second]
    across = (languages[0] != languages[1]) & (np.minimum(*languages) != NONE)
    sides = titles.words.taken(first), titles.words.taken(second)
    bits = wording.bits.taken(first), wording.bits.taken(second)
    same, met = _with_fellow(wording, sides, (bits[0].sums, bits[1].sums))
    mine, yours = (_side(wording, sides[n], same[n], met[n], across) for n in (0, 1))
    agreed = np.minimum(mine.agreed, yours.agreed)
    alike = Likenesses(
        percent=100 * (mine.shared + yours.shared) // np.maximum(mine.whole + yours.whole, 1),
        telling=agreed,
        comparable=(mine.telling > 0) & (yours.telling > 0),
        parted=(mine.apart > 0) & (yours.apart > 0),
        single=(agreed == 1) & (mine.apart + yours.apart > 0),
        known=(mine.unknown == 0) & (yours.unknown == 0),
        across=across,
        widened=_widens(mine, yours) | _widens(yours, mine),
    )
    _look_closer(alike, wording, first, second, _may_be_odd(*bits))
    return alike


def _side(wording: Wording, side: Ragged, same: Flags, met: Flags, across: Flags) -> _Side:
    words = side.values
    weight, is_telling = wording.weight[words], ~wording.words.is_common[words]
    weight[across[side.rows] & ~met & (weight == TELLING)] = COMMON
    unmet = is_telling & ~met
    return _Side(
        whole=added(weight, side),
        shared=added(weight * met, side),
        telling=added(is_telling, side),
        agreed=added(is_telling & met, side),
        apart=added(unmet & (weight > COMMON), side),
        unknown=added(unmet & ~wording.is_known[words], side),
        other=added(~same, side),
        more=added(is_telling & ~same, side),
    )


def _widens(title: _Side, other: _Side) -> Flags:
    flags: Flags = (other.other == 0) & (title.more > 0)
    return flags


def _with_fellow(
    wording: Wording, sides: tuple[Ragged, Ragged], sums: tuple[Marks, Marks]
) -> tuple[_OfBoth, _OfBoth]:
    """Tell of each word whether it stands on the other side, and whether it has a fellow there."""
    mine, yours = sides
    # Most words have nothing in common with any of the other side.
    hopeful = _hopeful(wording, mine, sums[1]), _hopeful(wording, yours, sums[0])
    at_mine, at_yours = (h.values[at] for h, at in zip(hopeful, crossed(*hopeful), strict=True))
    marks = wording.marks[mine.values[at_mine]] & wording.marks[yours.values[at_yours]]
    may_be = np.flatnonzero(marks)
    at_mine, at_yours = at_mine[may_be], at_yours[may_be]
    a, b = mine.values[at_mine], yours.values[at_yours]
    equal = wording.words.key[a] == wording.words.key[b]
    same = _marked(mine, at_mine[equal]), _marked(yours, at_yours[equal])
    # A word that stands in both titles is no fellow of any other.
    left = np.flatnonzero(~(same[0][at_mine] | same[1][at_yours]))
    fellows = left[are_fellows(wording.words, a[left], b[left])]
    near = _marked(mine, at_mine[fellows]), _marked(yours, at_yours[fellows])
    return same, (same[0] | near[0], same[1] | near[1])


def _hopeful(wording: Wording, side: Ragged, sums: Marks) -> Ragged:
    """Give the places of the words that may have a fellow in the title on the other side."""
    kept = wording.marks[side.values] & np.repeat(sums, side.lengths) != 0
    return Ragged(offsets_of(kept)[side.offsets], np.flatnonzero(kept))


def _marked(side: Ragged, places: Ints) -> Flags:
    flags = np.zeros(len(side.values), np.bool_)
    flags[places] = True
    return flags


def _look_closer(
    alike: Likenesses, wording: Wording, first: Ints, second: Ints, may_be_odd: Flags
) -> None:
    """Compare singly what may be abbreviated, or written as one word, in one of two titles."""
    titles, one_title = wording.titles, wording.one_title
    places = np.flatnonzero(may_be_odd)
    odd = np.zeros(len(places), np.bool_)
    for one, other in ((first[places], second[places]), (second[places], first[places])):
        odd |= meet(titles.words, one, titles.initials, other)
        odd |= meet(titles.words, one, wording.joined, other)
    for place in places[odd].tolist():
        mine, yours = one_title(int(first[place])), one_title(int(second[place]))
        if mine is not None and yours is not None:
            closer = likeness(mine, yours)
            alike.percent[place] = closer.percent
            alike.telling[place] = closer.telling
            alike.comparable[place] = closer.comparable
            alike.parted[place] = closer.parted
            alike.single[place] = closer.single
            alike.known[place] = closer.known


def _may_be_odd(mine: Bits, yours: Bits) -> Flags:
    """Tell where words of one title may be what words of the other are written as."""
    mine_may: Flags = (mine.said & yours.meant != 0) & (mine.more_said & yours.more_meant != 0)
    yours_may: Flags = (yours.said & mine.meant != 0) & (yours.more_said & mine.more_meant != 0)
    return mine_may | yours_may


def most_percent(wording: Wording, first: Ints, second: Ints, across: Flags) -> Ints:
    """Bound from above how alike the titles of each pair are, in percent."""
    words = wording.titles.words
    bits = wording.bits.taken(first), wording.bits.taken(second)
    shared, whole = np.zeros((2, len(first)), np.int64)
    for mine, yours in ((first, bits[1]), (second, bits[0])):
        side = words.taken(mine)
        met = wording.marks[side.values] & np.repeat(yours.sums, side.lengths) != 0
        more = np.repeat(yours.more_sums, side.lengths)
        met &= wording.more_marks[side.values] & more != 0
        weight = wording.weight[side.values]
        weight[np.repeat(across, side.lengths) & ~met & (weight == TELLING)] = COMMON
        shared += added(weight * met, side)
        whole += added(weight, side)
    percent = 100 * shared // np.maximum(whole, 1)
    return np.where(_may_be_odd(*bits), 100, percent)
