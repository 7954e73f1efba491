"""What the titles and editions of many pairs say; the answers are those of ``matching.names``."""

from collections.abc import Iterator, Sequence

import numpy as np

from balkansec.matching.arrays.columns import NONE, Columns
from balkansec.matching.arrays.likeness import Likenesses, Wording, likenesses
from balkansec.matching.arrays.meeting import differ
from balkansec.matching.arrays.ragged import Flags, Ints
from balkansec.matching.arrays.seen import Seen, first_that_holds, where
from balkansec.matching.names import STEPS, UNLIKE, weight_of_types
from balkansec.matching.traits import Traits
from balkansec.matching.weights import Weight, Weights
from balkansec.model import EventType

__all__ = ["compare_names"]


def compare_names(
    columns: Columns,
    wording: Wording,
    traits: Sequence[Traits],
    pairs: tuple[Ints, Ints],
    weights: Weights,
) -> Iterator[Seen]:
    """Compare titles, the numbers in them, and editions."""
    first, second = pairs
    titles = columns.titles
    given = titles.is_given[first] & titles.is_given[second]
    yield Weight.NO_TITLE, ~given
    alike = likenesses(wording, traits, first, second)
    steps = list(first_that_holds(given, _steps(alike)))
    yield from steps
    unlike = where(steps, *UNLIKE)
    like = given & ~unlike
    types = columns.event_type[first], columns.event_type[second]
    yield Weight.TITLES_PARTED, like & alike.parted
    yield Weight.TITLES_ACROSS, like & alike.across
    yield Weight.HEADLINE, unlike & (np.minimum(*types) == NONE)
    yield from _apart(columns, given, first, second)
    for weight, table in _TYPES.items():
        yield weight, given & table[types]
    yield Weight.OTHER_NUMBER, differ(titles.numbers, first, second)
    editions = columns.edition[first], columns.edition[second]
    worth = where(steps, *(weight for weight, _ in steps if weights[weight] > 0))
    yield Weight.SAME_EDITION, worth & (editions[0] == editions[1]) & (editions[0] != NONE)
    in_other_words = (
        given & (columns.source[first] == columns.source[second]) & ~where(steps, Weight.SAME_TITLE)
    )
    near = where(steps, Weight.NEAR_TITLE) & ~alike.parted
    yield Weight.SAME_SOURCE_NEAR_WORDS, in_other_words & near
    yield Weight.SAME_SOURCE_OTHER_WORDS, in_other_words & ~near


def _steps(alike: Likenesses) -> Iterator[tuple[Weight, Flags]]:
    untold = alike.telling == 0
    yield Weight.SAME_COMMON_TITLE, untold & (alike.percent >= STEPS[0][0])
    yield Weight.COMMON_WORDS_ONLY, untold & ~alike.comparable
    yield Weight.UNRELATED_TITLE, untold
    for percent, weight in STEPS:
        yield weight, alike.percent >= percent


def _apart(columns: Columns, given: Flags, first: Ints, second: Ints) -> Iterator[Seen]:
    titles = columns.titles
    for said in titles.apart.values():
        yield Weight.OTHER_AUDIENCE, differ(said, first, second)
    yield Weight.HELD_BESIDE, given & (titles.beside[first] != titles.beside[second])


def _table(weight: Weight) -> Flags:
    """Tell for each two types, and for none at the end, whether they come to the weight."""
    types = [*EventType, None]
    return np.array([[weight_of_types(a, b) is weight for b in types] for a in types], np.bool_)


_TYPES = {weight: _table(weight) for weight in (Weight.SAME_TYPE, Weight.OTHER_TYPE)}
