"""What the titles and editions of two announcements say."""

from collections.abc import Iterator

from balkansec.matching.titles import Likeness, Title, likeness
from balkansec.matching.traits import Traits
from balkansec.matching.verdicts import Comparison
from balkansec.matching.weights import Weight

__all__ = ["compare_names"]

# Steps of the share of words that two titles have in common, in percent by weight.
_SAME = 85
_NEAR = 60
_AKIN = 45
_LOOSE = 20


def compare_names(first: Traits, second: Traits) -> Iterator[Comparison]:
    """Compare titles, the numbers in them, and editions."""
    if first.title is None or second.title is None:
        yield Comparison("title", 0, "no title on one side to compare")
        return
    weight, sentence = _title(first.title, second.title)
    yield Comparison("title", weight.points, sentence)
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


def _without_telling_words(alike: Likeness) -> tuple[Weight, str]:
    if alike.percent >= _SAME:
        return Weight.SAME_COMMON_TITLE, "same title of common words"
    if alike.comparable:
        return Weight.UNRELATED_TITLE, "unrelated titles"
    return Weight.COMMON_WORDS_ONLY, "only common words in the titles to compare"
