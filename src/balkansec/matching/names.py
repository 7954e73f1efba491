"""What the titles and editions of two announcements say."""

from collections.abc import Iterator

from balkansec.matching.likeness import Likeness, likeness
from balkansec.matching.titles import Title
from balkansec.matching.traits import Traits
from balkansec.matching.verdicts import Comparison
from balkansec.matching.weights import Weight
from balkansec.model import EventType

__all__ = ["compare_names"]

# Steps of the share of words that two titles have in common, in percent by weight.
_SAME = 85
_NEAR = 60
_AKIN = 45
_LOOSE = 20
_UNLIKE = {Weight.LOOSE_TITLE, Weight.UNRELATED_TITLE}
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


def compare_names(first: Traits, second: Traits) -> Iterator[Comparison]:
    """Compare titles, the numbers in them, and editions."""
    if first.title is None or second.title is None:
        yield Comparison("title", 0, "no title on one side to compare")
        return
    weight, sentence = _title(first.title, second.title)
    if weight in _UNLIKE and None in (first.event_type, second.event_type):
        weight = Weight.HEADLINE
    yield Comparison("title", weight.points, sentence)
    yield from _apart(first.title, second.title)
    yield from _types(first, second)
    mine, yours = first.title.numbers, second.title.numbers
    if mine and yours and not mine & yours:
        numbers = " and ".join(sorted([", ".join(sorted(mine)), ", ".join(sorted(yours))]))
        yield Comparison("title", Weight.OTHER_NUMBER.points, f"numbered {numbers}")
    if first.edition is not None and first.edition == second.edition and weight.points > 0:
        yield Comparison("edition", Weight.SAME_EDITION.points, f"both edition {first.edition}")
    if first.source == second.source and weight is not Weight.SAME_TITLE:
        points = Weight.SAME_SOURCE_OTHER_WORDS.points
        yield Comparison("source", points, f"{first.source} announces both in other words")


def _title(first: Title, second: Title) -> tuple[Weight, str]:
    alike = likeness(first, second)
    share = f"{alike.percent} % of their words in common"
    if not alike.telling:
        return _without_telling_words(alike)
    if alike.percent >= _SAME:
        return Weight.SAME_TITLE, "same title"
    if alike.contained:
        return Weight.TITLE_WITHIN_TITLE, "one title within the other"
    if alike.percent >= _NEAR:
        return Weight.NEAR_TITLE, f"near titles, {share}"
    if alike.percent >= _AKIN:
        return Weight.AKIN_TITLE, f"akin titles, {share}"
    loose = alike.percent >= _LOOSE
    return (Weight.LOOSE_TITLE if loose else Weight.UNRELATED_TITLE), f"titles with {share}"


def _apart(first: Title, second: Title) -> Iterator[Comparison]:
    """Compare what the two titles say of audience and stage, and of being held beside another."""
    for what in sorted(first.apart.keys() & second.apart.keys()):
        mine, yours = first.apart[what], second.apart[what]
        if not mine & yours:
            both = " and ".join(sorted([", ".join(sorted(mine)), ", ".join(sorted(yours))]))
            yield Comparison("title", Weight.OTHER_AUDIENCE.points, f"other {what}: {both}")
    beside = first.beside ^ second.beside
    if beside:
        said = ", ".join(sorted(beside))
        yield Comparison("title", Weight.HELD_BESIDE.points, f"held beside the other: {said}")


def _types(first: Traits, second: Traits) -> Iterator[Comparison]:
    mine, yours = first.event_type, second.event_type
    if mine is None or yours is None or EventType.MEETING in {mine, yours}:
        return
    if mine is yours:
        yield Comparison("event_type", Weight.SAME_TYPE.points, f"both {mine}")
    elif _FORMS.get(mine, mine) != _FORMS.get(yours, yours):
        both = " and ".join(sorted((mine, yours)))
        yield Comparison("event_type", Weight.OTHER_TYPE.points, f"of other forms: {both}")


def _without_telling_words(alike: Likeness) -> tuple[Weight, str]:
    if alike.percent >= _SAME:
        return Weight.SAME_COMMON_TITLE, "same title of common words"
    if alike.comparable:
        return Weight.UNRELATED_TITLE, "unrelated titles"
    return Weight.COMMON_WORDS_ONLY, "only common words in the titles to compare"
