"""What the titles and editions of two announcements say."""

from collections.abc import Iterator

from balkansec.matching.likeness import Likeness, likeness
from balkansec.matching.titles import Title
from balkansec.matching.traits import Traits
from balkansec.matching.verdicts import Comparison
from balkansec.matching.weights import Weight, Weights
from balkansec.matching.wording import both_of, listed
from balkansec.model import EventType

__all__ = ["STEPS", "UNLIKE", "compare_names", "weight_of_types"]

# The field, what was seen of it, and the sentence that says so.
Seen = tuple[str, Weight, str]

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
_SENTENCES = {
    Weight.SAME_TITLE: "same title",
    Weight.SAME_COMMON_TITLE: "same title of common words",
    Weight.COMMON_WORDS_ONLY: "only common words in the titles to compare",
    Weight.UNRELATED_TITLE: "unrelated titles",
}
# Forms that are often taken for each other.
_FORMS = {
    EventType.WORKSHOP: "course",
    EventType.SEMINAR: "course",
    EventType.TRAINING: "course",
    EventType.CONFERENCE: "conference",
    EventType.FORUM: "conference",
    EventType.SUMMIT: "conference",
    EventType.MINISTERIAL: "conference",
    EventType.NETWORK_MEETING: "meeting",
    EventType.EXPERT_MEETING: "meeting",
    EventType.COORDINATION_MEETING: "meeting",
}


def compare_names(first: Traits, second: Traits, weights: Weights) -> Iterator[Comparison]:
    """Compare titles, the numbers in them, and editions."""
    for field, weight, sentence in _seen(first, second, weights):
        yield Comparison(field, weights[weight], sentence)


def _seen(first: Traits, second: Traits, weights: Weights) -> Iterator[Seen]:
    if first.title is None or second.title is None:
        yield "title", Weight.NO_TITLE, "no title on one side to compare"
        return
    alike = likeness(first.title, second.title)
    weight = _step(alike)
    share = f"titles with {alike.percent} % of their words in common"
    yield "title", weight, _SENTENCES.get(weight, share)
    if weight not in UNLIKE:
        if alike.parted:
            yield "title", Weight.TITLES_PARTED, "each names something of its own"
        if alike.across:
            yield "title", Weight.TITLES_ACROSS, "in two languages"
    elif None in (first.event_type, second.event_type):
        yield "title", Weight.HEADLINE, "one may be a headline"
    yield from _apart(first.title, second.title)
    yield from _types(first, second)
    mine, yours = first.title.numbers, second.title.numbers
    if mine and yours and not mine & yours:
        yield "title", Weight.OTHER_NUMBER, f"numbered {both_of(mine, yours)}"
    if first.edition is not None and first.edition == second.edition and weights[weight] > 0:
        yield "edition", Weight.SAME_EDITION, f"both edition {first.edition}"
    if first.source == second.source and weight is not Weight.SAME_TITLE:
        near = weight is Weight.NEAR_TITLE and not alike.parted
        other = Weight.SAME_SOURCE_NEAR_WORDS if near else Weight.SAME_SOURCE_OTHER_WORDS
        yield "source", other, f"{first.source} announces both in other words"


def _step(alike: Likeness) -> Weight:
    if not alike.telling:
        if alike.percent >= STEPS[0][0]:
            return Weight.SAME_COMMON_TITLE
        return Weight.UNRELATED_TITLE if alike.comparable else Weight.COMMON_WORDS_ONLY
    return next(weight for percent, weight in STEPS if alike.percent >= percent)


def _apart(first: Title, second: Title) -> Iterator[Seen]:
    """Compare what the two titles say of audience and stage, and of being held beside another."""
    for what in sorted(first.apart.keys() & second.apart.keys()):
        mine, yours = first.apart[what], second.apart[what]
        if not mine & yours:
            yield "title", Weight.OTHER_AUDIENCE, f"other {what}: {both_of(mine, yours)}"
    beside = first.beside ^ second.beside
    if beside:
        yield "title", Weight.HELD_BESIDE, f"held beside the other: {listed(beside)}"


def _types(first: Traits, second: Traits) -> Iterator[Seen]:
    mine, yours = first.event_type, second.event_type
    weight = weight_of_types(mine, yours)
    if weight is Weight.SAME_TYPE:
        yield "event_type", weight, f"both {mine}"
    elif weight is not None:
        yield "event_type", weight, f"of other forms: {both_of([str(mine)], [str(yours)])}"


def weight_of_types(mine: EventType | None, yours: EventType | None) -> Weight | None:
    """Give what two forms come to, or None where they say nothing."""
    if mine is None or yours is None or EventType.MEETING in {mine, yours}:
        return None
    if mine is yours:
        return Weight.SAME_TYPE
    alike = _FORMS.get(mine, mine) == _FORMS.get(yours, yours)
    return None if alike else Weight.OTHER_TYPE
