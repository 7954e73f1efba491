"""What the titles and editions of two announcements say."""

from collections.abc import Iterator

from balkansec.matching.abbreviating import one_is_short_for_the_other
from balkansec.matching.days import ANOTHER_TIME, distance
from balkansec.matching.likeness import Likeness, likeness
from balkansec.matching.telling_apart import (
    are_exchanged,
    are_held_at_one,
    name_one_form,
    share_a_named_place,
    tell_apart,
    weight_of_types,
)
from balkansec.matching.titles import Title
from balkansec.matching.traits import Traits
from balkansec.matching.verdicts import Comparison
from balkansec.matching.weights import Weight, Weights
from balkansec.matching.wording import both_of

__all__ = ["IN_THE_SAME_WORDS", "STEPS", "UNLIKE", "compare_names"]

# The share of words that two titles have in common, in percent by weight, and what it is worth.
STEPS = (
    (85, Weight.SAME_TITLE),
    (60, Weight.NEAR_TITLE),
    (45, Weight.AKIN_TITLE),
    (30, Weight.LOOSE_TITLE),
    (15, Weight.FAR_TITLE),
    (0, Weight.UNRELATED_TITLE),
)
UNLIKE = {Weight.FAR_TITLE, Weight.UNRELATED_TITLE}
IN_THE_SAME_WORDS = {Weight.SAME_TITLE, Weight.SAME_COMMON_TITLE, Weight.SAME_TITLE_OF_PLACE}
_SENTENCES = {
    Weight.SAME_TITLE: "same title",
    Weight.SAME_COMMON_TITLE: "same title of common words",
    Weight.SAME_TITLE_OF_PLACE: "same title of common words and the place",
    Weight.COMMON_WORDS_ONLY: "only common words in the titles to compare",
    Weight.UNRELATED_TITLE: "unrelated titles",
    Weight.ABBREVIATED_TITLE: "the title of one is short for that of the other",
}

# The field, what was seen of it, and the sentence that says so.
Seen = tuple[str, Weight, str]


def compare_names(
    first: Traits, second: Traits, weights: Weights, days: Weight | None
) -> Iterator[Comparison]:
    """Compare titles, the numbers in them, and editions.

    Args:
        first: the one.
        second: the other one.
        weights: what each comparison weighs.
        days: what their dates come to.
    """
    if first.title is None or second.title is None:
        seen = [("title", Weight.NO_TITLE, "no title on one side to compare")]
    else:
        alike = likeness(first.title, second.title)
        weight = _weight(first, second, alike)
        seen = [
            *_titles(first, second, alike, weight),
            *_languages(alike, weight, days),
            *_apart(first.title, second.title),
            *_types(first, second),
            *_numbers(first.title, second.title),
            *(_editions(first, second) if weights[weight] > 0 else ()),
            *_sources(first, second, alike, weight),
        ]
    return (Comparison(field, weights[weight], sentence) for field, weight, sentence in seen)


def _weight(first: Traits, second: Traits, alike: Likeness) -> Weight:
    weight = _step(alike)
    if weight is Weight.SAME_COMMON_TITLE and share_a_named_place(first, second):
        return Weight.SAME_TITLE_OF_PLACE
    if weight in UNLIKE and one_is_short_for_the_other(first, second):
        return Weight.ABBREVIATED_TITLE
    return weight


def _step(alike: Likeness) -> Weight:
    if not alike.telling:
        if alike.percent >= STEPS[0][0]:
            return Weight.SAME_COMMON_TITLE
        return Weight.UNRELATED_TITLE if alike.comparable else Weight.COMMON_WORDS_ONLY
    return next(weight for percent, weight in STEPS if alike.percent >= percent)


def _titles(first: Traits, second: Traits, alike: Likeness, weight: Weight) -> Iterator[Seen]:
    mine, yours = first.title, second.title
    if mine is None or yours is None:
        return
    share = f"titles with {alike.percent} % of their words in common"
    yield "title", weight, _SENTENCES.get(weight, share)
    if weight not in UNLIKE:
        if alike.single and weight is Weight.NEAR_TITLE:
            yield "title", Weight.SINGLE_WORD, "one word alone in common names the matter"
        if alike.parted:
            yield "title", Weight.TITLES_PARTED, "each names something of its own"
            if alike.known and are_exchanged(first, second):
                yield "title", Weight.WORDS_EXCHANGED, "in one place of the same words"
            elif are_held_at_one(first, second):
                yield "title", Weight.WORDS_EXCHANGED, "both held at one event"
        yield from (("title", *seen) for seen in tell_apart(first, second))
    elif None in (first.event_type, second.event_type):
        yield "title", Weight.HEADLINE, "one may be a headline"


def _languages(alike: Likeness, weight: Weight, days: Weight | None) -> Iterator[Seen]:
    # A name that returns does so in all languages: at another time it is no stronger translated.
    if alike.across and weight not in UNLIKE and days not in ANOTHER_TIME:
        yield "title", Weight.TITLES_ACROSS, "in two languages"


def _apart(mine: Title, yours: Title) -> Iterator[Seen]:
    for what in sorted(mine.apart.keys() & yours.apart.keys()):
        if not mine.apart[what] & yours.apart[what]:
            both = both_of(mine.apart[what], yours.apart[what])
            yield "title", Weight.OTHER_AUDIENCE, f"other {what}: {both}"


def _types(first: Traits, second: Traits) -> Iterator[Seen]:
    mine, yours = first.event_type, second.event_type
    weight = weight_of_types(mine, yours)
    if weight is Weight.SAME_TYPE:
        yield "event_type", weight, f"both {mine}"
    elif weight is not None:
        yield "event_type", weight, f"of other forms: {both_of([str(mine)], [str(yours)])}"


def _numbers(first: Title, second: Title) -> Iterator[Seen]:
    mine, yours = first.numbers, second.numbers
    if mine and yours and not mine & yours:
        yield "title", Weight.OTHER_NUMBER, f"numbered {both_of(mine, yours)}"


def _editions(first: Traits, second: Traits) -> Iterator[Seen]:
    if first.numbered is not None and first.numbered == second.numbered:
        yield "edition", Weight.SAME_EDITION, f"both edition {first.numbered}"


def _sources(first: Traits, second: Traits, alike: Likeness, weight: Weight) -> Iterator[Seen]:
    if first.source != second.source:
        return
    other_days = weight in IN_THE_SAME_WORDS and _print_other_days(first, second)
    if _tell_of_one_address(first, second, alike) and not (
        # The workshops before a conference go by its name and address.
        other_days and not name_one_form(first, second)
    ):
        return
    if other_days:
        yield "source", Weight.SAME_SOURCE_OTHER_DAYS, f"{first.source} gives each its own days"
    if weight is Weight.SAME_TITLE:
        return
    near = weight is Weight.NEAR_TITLE and not alike.parted
    other = Weight.SAME_SOURCE_NEAR_WORDS if near else Weight.SAME_SOURCE_OTHER_WORDS
    yield "source", other, f"{first.source} announces both in other words"


def _tell_of_one_address(first: Traits, second: Traits, alike: Likeness) -> bool:
    """Tell whether two rows may be about what stands at one address."""
    at_one_address = bool(first.address) and first.address == second.address
    return at_one_address and not alike.parted and not first.pages & second.pages


def _print_other_days(first: Traits, second: Traits) -> bool:
    if first.is_moved or second.is_moved:
        return False  # the other days may be those before or after
    pairs = [(mine, yours) for mine in first.printed for yours in second.printed]
    return bool(pairs) and all(distance(*both) > 0 for both in pairs)
