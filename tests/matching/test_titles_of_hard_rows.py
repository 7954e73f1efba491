"""Arrays find the titles of hard rows as alike as they are found to be singly."""

from functools import cache, reduce
from operator import or_

import numpy as np
import pytest
from attrs import evolve
from strategies.hard_rows import hard_rows
from strategies.over_arrays import every_two

from balkansec.matching.arrays.from_traits import columns_of
from balkansec.matching.arrays.likeness import Wording, likenesses, most_percent
from balkansec.matching.arrays.ragged import ints
from balkansec.matching.arrays.word_fellows import bits_of, marks_of
from balkansec.matching.likeness import COMMON, TELLING, likeness
from balkansec.matching.telling_apart import one_widens_the_other
from balkansec.matching.titles import read_title
from balkansec.vocabulary import load

# Words that are spelled nearly alike, of which some stand in both titles.
NEAR = (
    *("Ogranized smugling of zirconium", "Organized smuggling, zirkonium", "Smuggling smugglers"),
    *("Zirconium and zirconia", "Zirconia", "Zircon", "Zirconium", "Basalts zirconiums", "Smugled"),
    *("Krijumčarenje zirkonijum", "Zirkoniums zirkonia smuggled", "Ad hoc", "Meeting", "Sastanak"),
    *("Air port zirconium", "Airport zirconium", "Airport basalt", "Airport", "Air port"),
    *("Sastanak granica air port kvarc", "Meeting border airport basalt", "Airport basalt kvarc"),
    *("CTI airport zirkon", "Counter terrorism initiative", "Air port gypsum"),
    *("Initiative to counter terrorism", "Counter terrorism initiative marble"),
    *("Kvar cit zirkonij", "Sastanak granica kvarcit olivin", "Thermalzagorje forum"),
    *("Zagorjespa forum", "Zorka", "Zorkb", "Zork", "Policy zirconium", "Politik zirconium"),
)
# The name of the place is no word of the title, but may be written as one with another.
PLACED = ("Zagorje spa forum", "Thermal Zagorje forum")
FIELDS = ("percent", "telling", "comparable", "parted", "single", "known", "across")


@cache
def rows():
    """Give rows with titles; one row more has none."""
    titled = [given for given in hard_rows() if given.title][::2]
    near = [read_title(title, load()) for title in NEAR]
    placed = [read_title(title, load(), places=["zagorje"]) for title in PLACED]
    return (*titled, *(evolve(hard_rows()[0], title=title) for title in (*near, *placed)))


@cache
def singly():
    return [likeness(rows()[a].title, rows()[b].title) for a, b in every_two(len(rows()))]


def wording():
    return Wording.of(columns_of(rows()), rows())


def each():
    return (ints(ends) for ends in zip(*every_two(len(rows())), strict=True))


@pytest.mark.parametrize("field", FIELDS)
def test_titles_are_as_alike(field):
    found = getattr(likenesses(wording(), *each()), field).tolist()
    assert found == [getattr(alike, field) for alike in singly()]


def test_the_same_titles_widen_others():
    found = likenesses(wording(), *each()).widened.tolist()
    assert found == [one_widens_the_other(rows()[a], rows()[b]) for a, b in every_two(len(rows()))]


def bounds(across):
    found = most_percent(wording(), *each(), np.array([across] * len(rows()) ** 2))
    assert found.dtype == np.int64
    return found.tolist()


def test_no_titles_are_more_alike_than_the_bound_says():
    across = np.array([alike.across for alike in singly()])
    found = most_percent(wording(), *each(), across).tolist()
    assert all(most >= alike.percent for most, alike in zip(found, singly(), strict=True))


def share(mine, yours):
    """Tell whether two share a bit of each of two kinds."""
    return all(a & b for a, b in zip(mine, yours, strict=True))


def held_by(marks, words):
    """Put all bits of words together, by their kind."""
    return [reduce(or_, (of_kind[word] for word in words), 0) for of_kind in marks]


@pytest.mark.parametrize("across", [False, True])
def test_the_bound_takes_all_words_with_marks_of_the_other_title_for_met(across):
    whole = wording()
    marks = [marks_of(whole.words, part).tolist() for part in (1, 64)]
    bits = whole.bits
    said, meant = (
        list(zip(*(each.tolist() for each in kinds), strict=True))
        for kinds in ((bits.said, bits.more_said), (bits.meant, bits.more_meant))
    )
    weights = whole.weight.tolist()

    def weighed(mine, yours):
        held = held_by(marks, yours)
        for word in mine:
            is_met = share(held_by(marks, [word]), held)
            lessened = across and not is_met and weights[word] == TELLING
            yield is_met, COMMON if lessened else weights[word]

    def percent(a, b):
        if share(said[a], meant[b]) or share(said[b], meant[a]):
            return 100  # written as one word or abbreviated in one of them
        mine, yours = whole.titles.words.of(a), whole.titles.words.of(b)
        both = [*weighed(mine, yours), *weighed(yours, mine)]
        shared = sum(weight for is_met, weight in both if is_met)
        return 100 * shared // max(sum(weight for _, weight in both), 1)

    assert bounds(across) == [percent(a, b) for a, b in every_two(len(rows()))]


def test_each_of_64_numbers_has_a_bit_of_its_own():
    numbers = ints([*range(64), 64, 65])
    assert bits_of(numbers).tolist() == [*(1 << n for n in range(64)), 1, 2]
