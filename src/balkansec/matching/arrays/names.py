"""What the titles and editions of many pairs say; the answers are those of ``matching.names``."""

from collections.abc import Iterator

import numpy as np

from balkansec.matching.abbreviating import MOST_WORDS, one_is_short_for_the_other
from balkansec.matching.arrays.columns import NONE, Columns
from balkansec.matching.arrays.exchanging import are_exchanged
from balkansec.matching.arrays.held_at import are_held_at_one, may_be_held_at
from balkansec.matching.arrays.likeness import Likenesses, Wording, likenesses
from balkansec.matching.arrays.meeting import differ, meet
from balkansec.matching.arrays.ragged import Flags, Ints, Ragged
from balkansec.matching.arrays.seen import Seen, first_that_holds, where
from balkansec.matching.arrays.singly import Singly
from balkansec.matching.names import IN_THE_SAME_WORDS, STEPS, UNLIKE
from balkansec.matching.telling_apart import one_is_held_at_the_other, weight_of_types
from balkansec.matching.weights import Weight, Weights
from balkansec.model import EventType

__all__ = ["compare_names"]


def compare_names(
    columns: Columns,
    wording: Wording,
    singly: Singly,
    numbers: Ragged,
    *,
    at_another_time: Flags,
    print_other_days: Flags,
    weights: Weights,
) -> Iterator[Seen]:
    """Compare titles, the numbers in them, and editions.

    Args:
        columns: what is compared.
        wording: the titles.
        singly: the pairs.
        numbers: the editions or what may be them.
        at_another_time: whether their dates are those of another meeting.
        print_other_days: whether both print their days, and have none in common.
        weights: what each comparison weighs.
    """
    first, second = pairs = singly.first, singly.second
    titles = columns.titles
    given = titles.is_given[first] & titles.is_given[second]
    yield Weight.NO_TITLE, ~given
    alike = likenesses(wording, first, second)
    steps = list(first_that_holds(given, _steps(columns, alike, singly, given, pairs)))
    yield from steps
    unlike = where(steps, *UNLIKE)
    like = given & ~unlike
    types = columns.event_type[first], columns.event_type[second]
    yield Weight.SINGLE_WORD, alike.single & where(steps, Weight.NEAR_TITLE)
    parted = like & alike.parted
    yield Weight.TITLES_PARTED, parted
    exchanged = parted & alike.known
    exchanged[exchanged] = are_exchanged(titles.keys, first[exchanged], second[exchanged])
    exchanged |= parted & are_held_at_one(titles.held_at, first, second)
    yield Weight.WORDS_EXCHANGED, exchanged
    yield Weight.TITLES_ACROSS, like & alike.across & ~at_another_time
    yield from _told_apart(columns, like, alike.widened, singly)
    yield Weight.HEADLINE, unlike & (np.minimum(*types) == NONE)
    for said in titles.apart.values():
        yield Weight.OTHER_AUDIENCE, differ(said, first, second)
    for weight, table in _TYPES.items():
        yield weight, given & table[types]
    yield Weight.OTHER_NUMBER, differ(titles.numbers, first, second)
    worth = where(steps, *(weight for weight, _ in steps if weights[weight] > 0))
    yield Weight.SAME_EDITION, worth & _same_number(numbers, first, second)
    in_the_same_words = where(steps, *IN_THE_SAME_WORDS)
    other_days = in_the_same_words & print_other_days
    at_one_address = (
        (columns.address[first] == columns.address[second])
        & (columns.address[first] != NONE)
        & ~alike.parted
        & ~(other_days & (titles.forms[first] != titles.forms[second]))
        & ~meet(columns.pages, first, columns.pages, second)
    )
    of_one_source = given & (columns.source[first] == columns.source[second]) & ~at_one_address
    yield Weight.SAME_SOURCE_OTHER_DAYS, of_one_source & other_days
    in_other_words = of_one_source & ~where(steps, Weight.SAME_TITLE)
    near = where(steps, Weight.NEAR_TITLE) & ~alike.parted
    yield Weight.SAME_SOURCE_NEAR_WORDS, in_other_words & near
    yield Weight.SAME_SOURCE_OTHER_WORDS, in_other_words & ~near


def _steps(
    columns: Columns, alike: Likenesses, singly: Singly, given: Flags, pairs: tuple[Ints, Ints]
) -> Iterator[Seen]:
    untold = alike.telling == 0
    common = untold & (alike.percent >= STEPS[0][0])
    places = columns.titles.places
    yield Weight.SAME_TITLE_OF_PLACE, common & meet(places, pairs[0], places, pairs[1])
    yield Weight.SAME_COMMON_TITLE, common
    yield Weight.COMMON_WORDS_ONLY, untold & ~alike.comparable
    likest = min(percent for percent, weight in STEPS if weight not in UNLIKE)
    unlike = given & (untold | (alike.percent < likest))
    short = np.minimum(*(columns.titles.keys.lengths_of(rows) for rows in pairs)) <= MOST_WORDS
    yield Weight.ABBREVIATED_TITLE, singly(unlike & short, one_is_short_for_the_other)
    yield Weight.UNRELATED_TITLE, untold
    for percent, weight in STEPS:
        yield weight, alike.percent >= percent


def _told_apart(columns: Columns, like: Flags, widened: Flags, singly: Singly) -> Iterator[Seen]:
    titles, first, second = columns.titles, singly.first, singly.second
    types = columns.event_type[first], columns.event_type[second]
    beside = titles.beside[first] != titles.beside[second]
    of_two_forms = (types[0] != types[1]) & (np.minimum(*types) != NONE)
    yield Weight.HELD_BESIDE, like & beside
    may_be = like & ~beside & may_be_held_at(titles.held_at, first, second)
    held_at = singly(may_be, one_is_held_at_the_other)
    yield Weight.HELD_BESIDE, held_at
    named_after = like & ~beside & ~held_at & widened
    forms = titles.forms[first], titles.forms[second]
    of_other_forms = of_two_forms | ((forms[0] != forms[1]) & (np.minimum(*forms) != NONE))
    yield Weight.HELD_BESIDE, named_after & of_other_forms
    near = meet(columns.vicinities, first, columns.vicinities, second)
    yield Weight.OTHER_PLACES_NAMED, like & ~near & differ(titles.places, first, second)


def _same_number(numbers: Ragged, first: Ints, second: Ints) -> Flags:
    """Tell where both have one number, the edition or what may be it, and it is the same."""
    single: Flags = (numbers.lengths_of(first) == 1) & (numbers.lengths_of(second) == 1)
    single &= meet(numbers, first, numbers, second)
    return single


# For each two types, and for none at the end, whether they come to the weight.
_EACH = [*EventType, None]
_TYPES = {
    weight: np.array([[weight_of_types(a, b) is weight for b in _EACH] for a in _EACH], np.bool_)
    for weight in (Weight.SAME_TYPE, Weight.OTHER_TYPE)
}
