"""The comparison of two announcements."""

from collections.abc import Iterator

from balkansec.matching.days import compare_days
from balkansec.matching.names import compare_names
from balkansec.matching.subjects import compare_subjects
from balkansec.matching.surroundings import compare_surroundings
from balkansec.matching.traits import Traits, traits_of
from balkansec.matching.verdicts import Comparison, Verdict
from balkansec.matching.vetoes import vetoes
from balkansec.matching.weights import FITTED, Weight, Weights
from balkansec.model import Announcement
from balkansec.vocabulary import Vocabulary

__all__ = ["compare", "compare_traits"]


def compare(
    first: Announcement,
    second: Announcement,
    vocabulary: Vocabulary,
    weights: Weights = FITTED,
) -> Verdict:
    """Tell whether two announcements speak of the same event, and why.

    The answer depends on nothing but the two, the vocabulary and the weights, and is
    the same for both orders. Each comparison gives whole points (see ``Weights``);
    their sum and the vetoes decide. Two announcements with one key are the same.

    A slip in the year (same day and month, other year, no equal edition) is for a
    person to settle: it is "unsure" at most, unless a weekday, an address or a
    heading of one gives the year of the other.

    Example:
        >>> from balkansec import announce, vocabulary
        >>> a = announce(source="rcc", title="4th IISG Board Meeting", dates="2019-11-18")
        >>> b = announce(source="iisg", title="Board Meeting of IISG, 4th", dates="2019-11")
        >>> compare(a, b, vocabulary.load()).decision
        <Decision.SAME: 'same'>
    """
    return compare_traits(traits_of(first, vocabulary), traits_of(second, vocabulary), weights)


def compare_traits(first: Traits, second: Traits, weights: Weights = FITTED) -> Verdict:
    """Compare two announcements that are prepared for it."""
    lesser, greater = sorted((first.key, second.key))
    if first.key == second.key:
        same = Comparison("key", weights.same_from, "versions or sightings of one")
        return Verdict.from_reasons(lesser, greater, (same,), (), weights)
    comparisons = tuple(_comparisons(first, second, weights))
    against = tuple(vetoes(first, second))
    return Verdict.from_reasons(lesser, greater, comparisons, against, weights)


def _comparisons(first: Traits, second: Traits, weights: Weights) -> Iterator[Comparison]:
    days = compare_days(first, second, weights)
    seen = [
        *days.comparisons,
        *compare_names(first, second, weights, days.weight),
        *compare_surroundings(first, second, weights),
        *compare_subjects(first, second, weights),
    ]
    yield from seen
    score = sum(comparison.points for comparison in seen)
    same_edition = any(comparison.field == "edition" for comparison in seen)
    if days.weight is Weight.OTHER_YEAR and not same_edition and score >= weights.same_from:
        yield Comparison(
            "dates",
            weights.same_from - 1 - score,
            "whether the year slipped is for a person to settle",
        )
