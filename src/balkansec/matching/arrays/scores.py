"""The comparison of many pairs of announcements at once."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from attrs import frozen

from balkansec.matching.arrays.columns import Columns
from balkansec.matching.arrays.days import Ranges, apart, compare_days, ranges_of
from balkansec.matching.arrays.likeness import Wording
from balkansec.matching.arrays.names import compare_names
from balkansec.matching.arrays.promising import Promising
from balkansec.matching.arrays.ragged import Flags, Ints, Ragged
from balkansec.matching.arrays.seen import added_up, least_of, where
from balkansec.matching.arrays.singly import Singly
from balkansec.matching.arrays.subjects import compare_subjects
from balkansec.matching.arrays.surroundings import compare_surroundings
from balkansec.matching.arrays.vetoes import are_vetoed, numbered
from balkansec.matching.compare import compare_traits
from balkansec.matching.days import ANOTHER_TIME
from balkansec.matching.traits import Traits
from balkansec.matching.weights import FITTED, Weight, Weights

__all__ = ["Scores", "Scoring"]

# So many meetings of words are looked at in one go: few enough for the fast memory of a core.
_MOST_MEETINGS = 1 << 19
_MOST_GLANCES = 1 << 15


@frozen(eq=False)
class Scores:
    """What the comparison of each pair came to.

    Attributes:
        points: the sum of its points.
        is_vetoed: whether a veto stands against it.
        is_opposed: whether a veto or strong evidence stands against it, even through others.
        is_same: whether the two are decided to be the same.
        is_different: whether they are decided to be different; what is neither is unsure.
    """

    points: Ints
    is_vetoed: Flags
    is_opposed: Flags
    is_same: Flags
    is_different: Flags


@frozen(eq=False)
class Scoring:
    """All that it takes to compare any pairs of some announcements.

    Points, vetoes, decisions and what is opposed are exactly those of ``compare_traits``.

    Attributes:
        columns: what is compared, a row for each announcement.
        traits: the same, for the few pairs that are compared singly.
        weights: what each comparison weighs.
        wording: the titles.
        ranges: the dates of those rows that have one range.
        has_several_ranges: the rows that have more.
        numbers: the editions, and what may be them.
        promising: tells which pairs are worth more than a glance.
    """

    columns: Columns
    traits: Sequence[Traits]
    weights: Weights
    wording: Wording
    ranges: Ranges
    has_several_ranges: Flags
    numbers: Ragged
    promising: Promising

    @classmethod
    def of(cls, columns: Columns, traits: Sequence[Traits], weights: Weights = FITTED) -> "Scoring":
        """Work out what is the same for all pairs.

        Example:
            >>> from balkansec import announce, vocabulary
            >>> from balkansec.matching.arrays.from_traits import columns_of
            >>> from balkansec.matching.arrays.ragged import ints
            >>> from balkansec.matching.traits import traits_of
            >>> titles = ["Balkan Summit", "Summit of the Balkans", "Mine Clearance Course"]
            >>> given = [announce(source=t[0], title=t, dates="2018-05-14") for t in titles]
            >>> traits = [traits_of(one, vocabulary.load()) for one in given]
            >>> found = Scoring.of(columns_of(traits), traits).scores(ints([0, 0]), ints([1, 2]))
            >>> found.is_same.tolist(), found.is_vetoed.tolist()
            ([True, False], [False, False])
        """
        wording, ranges = Wording.of(columns, traits), ranges_of(columns.days)
        return cls(
            columns,
            traits,
            weights,
            wording,
            ranges,
            np.diff(columns.days.offsets) > 1,
            numbered(columns),
            Promising.of(columns, wording, ranges, weights),
        )

    def may_be_same(self, first: Ints, second: Ints, least: int | None = None) -> Flags:
        """Tell of pairs of rows which may be the same or unsure; the others are different.

        It takes a fraction of the time that comparing them takes.

        Args:
            first: the one row of each.
            second: the other one.
            least: with fewer points they need not be told; those that make them unsure
                without it.
        """
        least = self.weights.unsure_from if least is None else least
        found = np.zeros(len(first), np.bool_)
        for start in range(0, len(first), _MOST_GLANCES):
            part = slice(start, start + _MOST_GLANCES)
            found[part] = self.promising.holds(first[part], second[part], least)
        return found

    def scores(self, first: Ints, second: Ints) -> Scores:
        """Compare the announcements of each pair of rows; the memory taken is bounded."""
        points = np.zeros(len(first), np.int64)
        is_vetoed, is_proven = np.zeros((2, len(first)), np.bool_)
        for part in self._parts(first, second):
            points[part], is_vetoed[part], is_proven[part] = self._compared(
                first[part], second[part]
            )
        is_same = ~is_vetoed & (points >= self.weights.same_from)
        is_different = is_vetoed | (points < self.weights.unsure_from)
        is_opposed = (
            is_vetoed | (points <= self.weights.strongly_against_up_to) | (is_different & is_proven)
        )
        return Scores(points, is_vetoed, is_opposed, is_same, is_different)

    def _parts(self, first: Ints, second: Ints) -> Iterator[slice]:
        """Part the pairs so that the meetings of words in each part are bounded."""
        words = self.wording.titles.words
        meetings = (words.lengths_of(first) + 1) * (words.lengths_of(second) + 1)
        full = np.cumsum(meetings) // _MOST_MEETINGS
        ends = [*(np.flatnonzero(np.diff(full)) + 1).tolist(), len(full)]
        return (slice(start, end) for start, end in pairwise([0, *ends]))

    def _compared(self, first: Ints, second: Ints) -> tuple[Ints, Flags, Flags]:
        """Give the points, whether a veto stands, and whether one comparison weighs as proof."""
        columns, weights = self.columns, self.weights
        ranges = self.ranges.taken(first), self.ranges.taken(second)
        print_other_days = ranges[0].is_printed & ranges[1].is_printed & (apart(*ranges) > 0)
        print_other_days &= ~(columns.is_moved[first] | columns.is_moved[second])
        days = list(compare_days(*ranges, (columns.days.years_beside, first, second), weights))
        seen = [
            *days,
            *compare_names(
                columns,
                self.wording,
                Singly(self.traits, first, second),
                self.numbers,
                at_another_time=where(days, *ANOTHER_TIME),
                print_other_days=print_other_days,
                weights=weights,
            ),
            *compare_surroundings(columns, first, second),
            *compare_subjects(columns, first, second),
        ]
        points, least = added_up(seen, weights), least_of(seen, weights)
        # Whether the year slipped is for a person to settle.
        slipped = where(seen, Weight.OTHER_YEAR) & ~where(seen, Weight.SAME_EDITION)
        settled = np.minimum(points[slipped], weights.same_from - 1)
        least[slipped] = np.minimum(least[slipped], settled - points[slipped])
        points[slipped] = settled
        is_proven = least <= weights.proof_up_to
        is_vetoed = are_vetoed(columns, self.numbers, ranges, first, second)
        points[columns.key[first] == columns.key[second]] = weights.same_from
        several = self.has_several_ranges[first] | self.has_several_ranges[second]
        for place in np.flatnonzero(several).tolist():
            a, b = self.traits[int(first[place])], self.traits[int(second[place])]
            verdict = compare_traits(a, b, weights)
            points[place], is_vetoed[place] = verdict.score, bool(verdict.vetoes)
            is_proven[place] = verdict.is_opposed(weights)
        return points, is_vetoed, is_proven
